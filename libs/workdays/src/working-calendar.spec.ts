import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, businessDate } from './business-date.js';
import type { BusinessDate } from './business-date.js';
import { InvalidCalendarYearError } from './calendar-year.js';
import { CALENDARS } from './data/calendars.js';
import { UnknownCalendarYearError, WorkingCalendar } from './working-calendar.js';

const d = businessDate;
const calendar = new WorkingCalendar(CALENDARS);

/** The rule said plainly, without tables: listed days first, else the week; 2027 by its fixed holidays. */
const OFF = new Set<string>(CALENDARS.flatMap(({ off }) => off.map(({ date }) => date)));
const WORKED = new Set<string>(CALENDARS.flatMap(({ workdays }) => workdays.map(({ date }) => date)));
for (const date of ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']) OFF.add(`2027-${date}`);
const worked = (date: BusinessDate): boolean =>
  WORKED.has(date) || (!OFF.has(date) && ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()));

const DATES: BusinessDate[] = [];
for (let date = d('2024-01-01'); date <= '2026-12-31'; date = addDays(date, 1)) DATES.push(date);

describe('working days', () => {
  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('of %i are %i', (year, days) => {
    expect(calendar.count(d(`${year - 1}-12-31`), d(`${year}-12-31`))).toBe(days);
  });

  it.each([
    ['2024-03-18', 7, '2024-03-27'],
    ['2024-03-18', 20, '2024-04-16'],
    ['2024-03-18', 30, '2024-04-29'],
    ['2024-03-18', 35, '2024-05-09'],
    ['2024-04-03', 1, '2024-04-07'],
    ['2024-04-03', 5, '2024-04-11'],
    ['2024-04-30', 3, '2024-05-08'],
    ['2024-09-30', 5, '2024-10-12'],
    ['2024-09-10', 30, '2024-10-28'],
    ['2025-01-27', 7, '2025-02-12'],
    ['2025-01-13', 35, '2025-03-07'],
    ['2025-12-31', 2, '2026-01-05'],
    ['2026-09-07', 35, '2026-10-30'],
  ])('%s and %i working days is %s (calendar.md 5.3)', (start, n, due) => {
    expect(calendar.add(d(start), n)).toEqual({ date: due, provisional: false });
    expect(calendar.count(d(start), d(due))).toBe(n);
  });

  it('are told day by day as the plain rule tells them, on every date of the three years', () => {
    expect(DATES).toHaveLength(366 + 365 + 365);
    expect(DATES.filter((date) => calendar.isWorking(date) !== worked(date))).toEqual([]);
    expect(DATES.filter((date) => calendar.day(date).working !== worked(date))).toEqual([]);
  });

  it('are added as a count on the fingers adds them, from every date of the three years', () => {
    const wrong: string[] = [];
    for (const start of DATES) {
      let n = 0;
      for (let date = start; n < 45;) {
        date = addDays(date, 1);
        if (worked(date) && calendar.add(start, ++n).date !== date) wrong.push(`${start} + ${n}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('are counted as a count on the fingers counts them, between any two dates', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DATES), fc.constantFrom(...DATES), (a, b) => {
        expect(calendar.count(a, b)).toBe(DATES.filter((date) => a < date && date <= b && worked(date)).length);
      }),
    );
  });

  it('added to any date end on a working day, as many later as were added', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DATES), fc.integer({ min: 1, max: 200 }), (start, n) => {
        const { date } = calendar.add(start, n);
        expect(calendar.isWorking(date)).toBe(true);
        expect(calendar.count(start, date)).toBe(n);
      }),
    );
  });

  it('are none when none are added, and none backwards', () => {
    expect(calendar.add(d('2024-05-01'), 0).date).toBe('2024-05-01');
    expect(calendar.count(d('2024-05-20'), d('2024-05-06'))).toBe(0);
    expect(() => calendar.add(d('2024-05-20'), -1)).toThrow(/not negative/);
    expect(() => calendar.add(d('2024-05-20'), 1.5)).toThrow(/whole number/);
  });

  it('start with the first loaded year for a period that starts on the eve of it', () => {
    expect(calendar.add(d('2023-12-31'), 1).date).toBe('2024-01-02');
  });

  it('come next after a rest day, or are the day itself', () => {
    expect(calendar.nextWorkingDay(d('2024-10-01'))).toBe('2024-10-08');
    expect(calendar.nextWorkingDay(d('2024-10-12'))).toBe('2024-10-12');
    expect(calendar.nextWorkingDay(d('2025-12-31'))).toBe('2025-12-31');
  });
});

describe('a day', () => {
  it.each([
    ['2024-03-18', 'WORKING', undefined],
    ['2024-03-17', 'WEEKEND', undefined],
    ['2024-06-10', 'HOLIDAY', { zh: '端午节', en: 'Dragon Boat Festival' }],
    ['2024-02-17', 'HOLIDAY', { zh: '春节', en: 'Spring Festival' }],
    ['2024-10-12', 'MAKE_UP', { zh: '国庆节', en: 'National Day' }],
  ])('%s is %s, with the name of its holiday', (date, kind, name) => {
    const day = calendar.day(d(date));
    expect(day.kind).toBe(kind);
    expect(day.name).toEqual(name);
    expect(day.working).toBe(kind === 'WORKING' || kind === 'MAKE_UP');
    expect(day.provisional).toBe(false);
  });

  it("2024-02-09, the lunar New Year's Eve, was worked; a year later the eve is a holiday", () => {
    expect(calendar.isWorking(d('2024-02-09'))).toBe(true);
    expect(calendar.isWorking(d('2025-01-28'))).toBe(false);
  });

  it('off on a weekend is taken out once (pitfall 16)', () => {
    // 2024-04-06 is a Saturday inside Qingming: Wednesday 3 April and one working day is Sunday 7 April, worked.
    expect(calendar.count(d('2024-04-03'), d('2024-04-08'))).toBe(2);
    // The holiday inside the added days lengthens them.
    expect(calendar.add(d('2024-04-30'), 3).date).toBe('2024-05-08');
  });
});

describe('a year without a notice', () => {
  it('is counted provisionally by weekends and the holidays with a fixed date (calendar.md 5.4)', () => {
    expect(calendar.add(d('2026-12-30'), 2)).toEqual({ date: '2027-01-04', provisional: true });
    expect(calendar.day(d('2027-05-01'))).toMatchObject({ kind: 'HOLIDAY', provisional: true });
    expect(calendar.day(d('2027-02-08'))).toMatchObject({ kind: 'WORKING', provisional: true });
    expect(calendar.add(d('2026-12-30'), 1)).toEqual({ date: '2026-12-31', provisional: false });
    const year = Array.from({ length: 365 }, (_, i) => calendar.day(addDays(d('2027-01-01'), i)));
    expect(year.filter(({ kind }) => kind === 'HOLIDAY').map(({ name }) => name?.zh)).toEqual([
      '元旦',
      '劳动节',
      '劳动节',
      '国庆节',
      '国庆节',
      '国庆节',
    ]);
    expect(calendar.add(d('2027-09-30'), 1)).toEqual({ date: '2027-10-04', provisional: true });
  });

  it.each([
    ['2028-01-03', '2027'],
    ['2023-12-29', '2023'],
    ['2022-05-05', '2023'],
  ])('is refused when further away: %s names %s as the year to load', (date, year) => {
    expect(() => calendar.day(d(date))).toThrow(UnknownCalendarYearError);
    expect(() => calendar.day(d(date))).toThrow(`load the calendar of ${year}`);
  });

  it('is refused when a period runs past it', () => {
    expect(() => calendar.add(d('2027-12-30'), 5)).toThrow(
      /Working days of 2028 are not known.*load the calendar of 2027/,
    );
    expect(() => calendar.count(d('2026-12-30'), d('2028-01-05'))).toThrow(UnknownCalendarYearError);
  });

  it('changes nothing in the years before it when its notice comes (pitfall 15: replayed cases change)', () => {
    const younger = new WorkingCalendar(CALENDARS.slice(0, 2));
    for (const start of DATES.filter((date) => date < '2025-10-01')) {
      expect(younger.add(start, 30)).toEqual(calendar.add(start, 30));
    }
    expect(younger.add(d('2025-12-31'), 2)).toEqual({ date: '2026-01-05', provisional: true });
    expect(younger.add(d('2025-12-31'), 1)).toEqual({ date: '2026-01-02', provisional: true });
    expect(calendar.add(d('2025-12-31'), 1)).toEqual({ date: '2026-01-04', provisional: false });
  });

  it('makes the years behind it wait until the gap is loaded', () => {
    const [first, , third] = CALENDARS;
    const gap = new WorkingCalendar([third, first].filter((year) => year !== undefined));
    expect(gap.years).toEqual([2024]);
    expect(gap.day(d('2025-06-03')).provisional).toBe(true);
    expect(() => gap.day(d('2026-06-03'))).toThrow('load the calendar of 2025');
  });
});

describe('a working calendar', () => {
  it('names its years in order, whatever order they are given in', () => {
    expect(new WorkingCalendar([...CALENDARS].reverse()).years).toEqual([2024, 2025, 2026]);
  });

  it('refuses a year given twice and a year that cannot be right', () => {
    expect(() => new WorkingCalendar([...CALENDARS, ...CALENDARS])).toThrow(/2024 is given twice/);
    expect(() => new WorkingCalendar([{ year: 2027, off: [], workdays: [] }])).toThrow(InvalidCalendarYearError);
  });

  it('without any year answers nothing and says what to load', () => {
    const empty = new WorkingCalendar([]);
    expect(empty.years).toEqual([]);
    expect(() => empty.isWorking(d('2024-03-18'))).toThrow('no calendar is loaded): load the calendar of 2024');
    expect(() => empty.add(d('2024-03-18'), 3)).toThrow('load the calendar of 2024');
  });
});
