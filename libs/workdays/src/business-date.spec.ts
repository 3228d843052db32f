import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  businessDate,
  businessDateOf,
  dayOfWeek,
  daysBetween,
  InvalidDateError,
  isBusinessDate,
  maxDate,
  minDate,
  yearOf,
} from './business-date.js';

const d = businessDate;
const DAY = 86_400_000;

describe('a business date', () => {
  it.each(['2024-02-29', '2000-02-29', '2025-12-31', '0001-01-01', '9999-12-31'])('accepts %s', (text) => {
    expect(businessDate(text)).toBe(text);
  });

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '0000-01-01',
    '2024-1-5',
    '20240105',
    '2024/01/05',
    '2024-01-05T00:00:00Z',
    ' 2024-01-05',
    '٢٠٢٤-01-05',
    '',
  ])('refuses "%s" and says how a date is written', (text) => {
    expect(isBusinessDate(text)).toBe(false);
    expect(() => businessDate(text)).toThrow(InvalidDateError);
    expect(() => businessDate(text)).toThrow(/YYYY-MM-DD/);
  });

  it('moves, measures and names weekdays as UTC dates do, from 1900 to 2200', () => {
    const inRange = fc.integer({ min: Date.UTC(1900, 0, 1) / DAY, max: Date.UTC(2200, 0, 1) / DAY });
    const text = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
    fc.assert(
      fc.property(inRange, inRange, (a, b) => {
        expect(addDays(d(text(a)), b - a)).toBe(text(b));
        expect(daysBetween(d(text(a)), d(text(b)))).toBe(b - a);
        expect(dayOfWeek(d(text(a))) % 7).toBe(new Date(a * DAY).getUTCDay());
        expect(yearOf(d(text(a)))).toBe(new Date(a * DAY).getUTCFullYear());
      }),
      { numRuns: 2000 },
    );
  });

  it('passes every New Year of the years that can be written without losing a day', () => {
    for (let year = 1; year < 9999; year++) {
      const newYear = d(`${String(year + 1).padStart(4, '0')}-01-01`);
      const eve = addDays(newYear, -1);
      expect(eve).toBe(`${String(year).padStart(4, '0')}-12-31`);
      expect(addDays(eve, 1)).toBe(newYear);
    }
  });

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-03-15', 1, '2024-04-15'],
    ['2024-08-31', 1, '2024-09-30'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2024-12-31', 12, '2025-12-31'],
    ['2024-03-31', -1, '2024-02-29'],
  ])('%s and %i months is %s: the same day, else the month end ([S06] Art. 202)', (from, n, to) => {
    expect(addMonths(d(from), n)).toBe(to);
  });

  it('knows the later and the earlier of two dates', () => {
    expect(maxDate(d('2024-12-31'), d('2025-01-01'))).toBe('2025-01-01');
    expect(minDate(d('2024-12-31'), d('2025-01-01'))).toBe('2024-12-31');
  });

  it('refuses to leave the years that can be written', () => {
    expect(() => addDays(d('9999-12-31'), 1)).toThrow(InvalidDateError);
    expect(() => addDays(d('0001-01-01'), -1)).toThrow(InvalidDateError);
  });
});

describe('the date of an instant (pitfall 21: the time zone of the server decides the day)', () => {
  it.each([
    ['2024-03-18T23:30:00+08:00', '2024-03-18'],
    ['2024-03-18T15:30:00Z', '2024-03-18'],
    ['2024-03-19T00:30:00+08:00', '2024-03-19'],
    ['2024-03-18T16:30:00Z', '2024-03-19'],
    ['2024-12-31T16:00:00.000Z', '2025-01-01'],
  ])('%s is %s in Shanghai, written, in milliseconds and as a Date', (instant, date) => {
    expect(businessDateOf(instant, 'Asia/Shanghai')).toBe(date);
    expect(businessDateOf(Date.parse(instant), 'Asia/Shanghai')).toBe(date);
    expect(businessDateOf(new Date(instant), 'Asia/Shanghai')).toBe(date);
  });

  it('is the date of the zone that is asked for', () => {
    const instant = '2010-10-31T23:30:00Z';
    expect(businessDateOf(instant, 'Europe/Amsterdam')).toBe('2010-11-01');
    expect(businessDateOf(instant, 'UTC')).toBe('2010-10-31');
    expect(businessDateOf(instant, 'America/Los_Angeles')).toBe('2010-10-31');
  });

  it.each(['2024-03-18T09:30:00', '2024-03-18', '2024-02-30T09:30:00+08:00', '2024-03-18T25:00:00Z', 'now'])(
    'refuses "%s": without a real date, a time and an offset the day would be a guess',
    (instant) => {
      expect(() => businessDateOf(instant, 'Asia/Shanghai')).toThrow(InvalidDateError);
    },
  );

  it('refuses a Date that is no instant', () => {
    expect(() => businessDateOf(new Date(Number.NaN), 'Asia/Shanghai')).toThrow(InvalidDateError);
  });
});
