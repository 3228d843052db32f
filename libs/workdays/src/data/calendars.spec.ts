import { describe, expect, it } from '@jest/globals';
import { addDays, businessDate } from '../business-date.js';
import type { CalendarException } from '../calendar-year.js';
import { CALENDARS } from './calendars.js';

/** calendar.md 5.2, as the notices were published. */
const NOTICES = [
  {
    year: 2024,
    off: '01-01 02-10…02-17 04-04…04-06 05-01…05-05 06-10 09-15…09-17 10-01…10-07',
    worked: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  },
  {
    year: 2025,
    off: '01-01 01-28…02-04 04-04…04-06 05-01…05-05 05-31…06-02 10-01…10-08',
    worked: '01-26 02-08 04-27 09-28 10-11',
  },
  {
    year: 2026,
    off: '01-01…01-03 02-15…02-23 04-04…04-06 05-01…05-05 06-19…06-21 09-25…09-27 10-01…10-07',
    worked: '01-04 02-14 02-28 05-09 09-20 10-10',
  },
];

/** Days listed, consecutive days of one name joined to a range. */
function ranges(listed: readonly CalendarException[]): string {
  const joined: { first: string; last: string; name: string }[] = [];
  for (const { date, name } of listed) {
    const open = joined.at(-1);
    if (open?.name === name.zh && addDays(businessDate(open.last), 1) === date) open.last = date;
    else joined.push({ first: date, last: date, name: name.zh });
  }
  return joined
    .map(({ first, last }) => (first === last ? first.slice(5) : `${first.slice(5)}…${last.slice(5)}`))
    .join(' ');
}

describe('the calendars of the product', () => {
  it.each(NOTICES)('list for $year the days of its notice, no more and no less', ({ year, off, worked }) => {
    const calendar = CALENDARS.find((candidate) => candidate.year === year);
    expect(ranges(calendar?.off ?? [])).toBe(off);
    expect(ranges(calendar?.workdays ?? [])).toBe(worked);
  });

  it('are the years of these notices', () => {
    expect(CALENDARS.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
  });
});
