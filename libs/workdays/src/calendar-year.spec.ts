import { describe, expect, it } from '@jest/globals';
import { businessDate } from './business-date.js';
import { checkCalendarYear, InvalidCalendarYearError } from './calendar-year.js';
import type { CalendarException, CalendarYear } from './calendar-year.js';
import { CALENDARS } from './data/calendars.js';

const day = (date: string): CalendarException => ({
  date: businessDate(date),
  name: { zh: '国庆节', en: 'National Day' },
});
const year = (off: string[], workdays: string[] = []): CalendarYear => ({
  year: 2027,
  off: off.map(day),
  workdays: workdays.map(day),
});

describe('a calendar year', () => {
  it.each(CALENDARS)('of the product is right: $year', (calendar) => {
    expect(() => checkCalendarYear(calendar)).not.toThrow();
  });

  it('may list weekend days inside a holiday', () => {
    expect(() => checkCalendarYear(year(['2027-10-01', '2027-10-02', '2027-10-03'], ['2027-10-09']))).not.toThrow();
  });

  it.each([
    ['a date of another year', year(['2027-10-01', '2028-01-01']), '2028-01-01'],
    ['a day off listed twice', year(['2027-10-01', '2027-10-01']), '2027-10-01'],
    ['a day both off and worked', year(['2027-10-02'], ['2027-10-02']), '2027-10-02'],
    ['a make-up day on a weekday', year(['2027-10-01'], ['2027-10-08']), '2027-10-08'],
  ])('with %s is refused by the date', (_, calendar, date) => {
    expect(() => checkCalendarYear(calendar)).toThrow(InvalidCalendarYearError);
    expect(() => checkCalendarYear(calendar)).toThrow(date);
  });

  it('read from a file with a date that does not exist is refused by the date', () => {
    const file = JSON.parse('{"year":2027,"off":[{"date":"2027-02-30","name":{"zh":"春节","en":""}}],"workdays":[]}');
    expect(() => checkCalendarYear(file)).toThrow(/2027-02-30.*no date/);
  });

  it('without any day off is refused: the public data set holds an empty file until the notice is out', () => {
    expect(() => checkCalendarYear(year([]))).toThrow(/2027 lists no day off/);
  });
});
