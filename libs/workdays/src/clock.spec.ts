import { describe, expect, it } from '@jest/globals';
import { businessDate } from './business-date.js';
import type { BusinessDate } from './business-date.js';
import { dueDate, explainClock, InvalidClockTermsError, readClock, warnFrom } from './clock.js';
import type { ClockTerms, Pause } from './clock.js';
import { CALENDARS } from './data/calendars.js';
import { UnknownCalendarYearError, WorkingCalendar } from './working-calendar.js';

const d = businessDate;
const calendar = new WorkingCalendar(CALENDARS);
const noCalendar = new WorkingCalendar([]);

function terms(acceptedOn: string, promisedDays: number, changes: Partial<ClockTerms> = {}): ClockTerms {
  return {
    acceptedOn: d(acceptedOn),
    promisedDays,
    timeUnit: 'WORKING_DAY',
    extensionDays: 0,
    pauses: [],
    restDayRule: 'NEXT_WORKING_DAY',
    ...changes,
  };
}

function procedure(id: string, from: string, to?: string): Pause {
  const begun = { id, from: d(from), reason: 'SPECIAL_PROCEDURE', kind: 'EXPERT_REVIEW' } as const;
  return to === undefined ? begun : { ...begun, to: d(to) };
}

function correction(id: string, from: string, to: string): Pause {
  return { id, from: d(from), to: d(to), reason: 'CORRECTION' };
}

const due = (of: ClockTerms): BusinessDate => dueDate(of, calendar).dueOn;
const read = (of: ClockTerms, on: string, decidedOn?: string) =>
  readClock(of, calendar, d(on), decidedOn === undefined ? undefined : d(decidedOn));

describe('the clock', () => {
  it('moves a due date by a special procedure and counts the overrun after it (fixture C-1)', () => {
    const c1 = terms('2024-03-18', 7, { pauses: [procedure('hearing', '2024-03-20', '2024-03-25')] });
    expect(dueDate(c1, calendar)).toEqual({
      firstDueOn: '2024-03-27',
      dueOn: '2024-04-01',
      pausedDays: 3,
      provisional: false,
    });
    expect(calendar.count(d('2024-03-18'), d('2024-04-02'))).toBe(11);
    expect(read(c1, '2024-04-02', '2024-04-02')).toEqual({
      dueOn: '2024-04-01',
      used: 8,
      paused: 3,
      remaining: 0,
      overrun: 1,
      late: true,
      signal: 'DECIDED',
      provisional: false,
    });
  });

  it('finds item X overrun by two days and item Y on time (fixture A-1)', () => {
    const x = terms('2024-06-03', 5);
    expect(read(x, '2024-06-13', '2024-06-13')).toMatchObject({ dueOn: '2024-06-11', overrun: 2, late: true });
    const overrunDays = explainClock(x, calendar, d('2024-06-13')).filter(({ overdue }) => overdue);
    expect(overrunDays.map(({ date }) => date)).toEqual(['2024-06-12', '2024-06-13']);

    const y = terms('2024-06-03', 5, { pauses: [correction('papers', '2024-06-05', '2024-06-12')] });
    expect(read(y, '2024-06-14', '2024-06-14')).toMatchObject({
      dueOn: '2024-06-17',
      used: 4,
      paused: 4,
      overrun: 0,
      late: false,
    });
    const pausedDays = explainClock(y, calendar, d('2024-06-14')).filter(({ countedAs }) => countedAs === 'PAUSED');
    expect(pausedDays.map(({ date }) => date)).toEqual(['2024-06-06', '2024-06-07', '2024-06-11', '2024-06-12']);
  });

  it('runs from acceptance, the starting day not counted (CLK-01)', () => {
    expect(read(terms('2024-03-18', 7), '2024-03-18')).toMatchObject({ used: 0, remaining: 7, signal: 'GREEN' });
    expect(read(terms('2024-03-18', 7), '2024-03-19')).toMatchObject({ used: 1, remaining: 6 });
  });

  it('adds an extension after the promised days and keeps the first due date (CLK-10)', () => {
    expect(dueDate(terms('2024-03-18', 20, { extensionDays: 10 }), calendar)).toMatchObject({
      firstDueOn: '2024-04-16',
      dueOn: '2024-04-29',
    });
  });

  it('calls a decision on Saturday after a Friday due date late by one day', () => {
    expect(read(terms('2024-03-18', 4), '2024-03-23', '2024-03-23')).toMatchObject({
      dueOn: '2024-03-22',
      used: 4,
      overrun: 1,
      late: true,
    });
  });

  it('calls a decision on the due date on time', () => {
    expect(read(terms('2024-03-18', 7), '2024-03-27', '2024-03-27')).toMatchObject({ overrun: 0, late: false });
  });

  it('takes an item promised on the spot as due on the day it is accepted (CLK-16)', () => {
    expect(due(terms('2024-03-18', 0))).toBe('2024-03-18');
    expect(read(terms('2024-03-18', 0), '2024-03-18', '2024-03-18')).toMatchObject({ late: false, overrun: 0 });
  });

  it('refuses terms no due date can be computed from, by the name of the field', () => {
    expect(() => due(terms('2024-03-18', -1))).toThrow(InvalidClockTermsError);
    expect(() => due(terms('2024-03-18', -1))).toThrow(/promisedDays/);
    expect(() => due(terms('2024-03-18', 5, { extensionDays: 2.5 }))).toThrow(/extensionDays/);
    const reversed = [procedure('hearing', '2024-03-25', '2024-03-20')];
    expect(() => due(terms('2024-03-18', 5, { pauses: reversed }))).toThrow(/hearing ends on 2024-03-20/);
  });
});

describe('a pause', () => {
  it('that is open freezes what remains, and moves the due date once it ends', () => {
    const open = terms('2024-03-18', 7, { pauses: [procedure('hearing', '2024-03-20')] });
    for (const on of ['2024-03-20', '2024-03-25', '2024-06-28']) {
      expect(read(open, on)).toMatchObject({
        used: 2,
        remaining: 5,
        overrun: 0,
        signal: 'PAUSED',
        dueOn: '2024-03-27',
      });
    }
    const closed = { ...open, pauses: [procedure('hearing', '2024-03-20', '2024-03-25')] };
    expect(read(closed, '2024-03-25')).toMatchObject({ used: 2, remaining: 5, signal: 'GREEN', dueOn: '2024-04-01' });
  });

  it('still open at the decision ends with it', () => {
    const open = terms('2024-03-18', 7, { pauses: [procedure('hearing', '2024-03-20')] });
    expect(read(open, '2024-05-10', '2024-05-10')).toMatchObject({ used: 2, overrun: 0, late: false });
  });

  it('that overlaps another counts once, whatever order they are given in', () => {
    const hearing = procedure('hearing', '2024-03-20', '2024-03-25');
    const papers = correction('papers', '2024-03-22', '2024-03-27');
    const inside = procedure('survey', '2024-03-21', '2024-03-22');
    for (const pauses of [
      [hearing, papers, inside],
      [inside, papers, hearing],
      [hearing, hearing, papers],
    ]) {
      expect(dueDate(terms('2024-03-18', 7, { pauses }), calendar)).toMatchObject({
        dueOn: '2024-04-03',
        pausedDays: 5,
      });
    }
  });

  it('begun after the due date hides nothing', () => {
    const late = terms('2024-03-18', 7, { pauses: [procedure('hearing', '2024-03-28', '2024-04-10')] });
    expect(dueDate(late, calendar)).toMatchObject({ dueOn: '2024-03-27', pausedDays: 0 });
    expect(read(late, '2024-04-02')).toMatchObject({ signal: 'OVERDUE', used: 11, paused: 0, overrun: 4 });
    expect(explainClock(late, calendar, d('2024-04-02')).at(-1)).toMatchObject({ countedAs: 'USED', overdue: true });
    const open = { ...late, pauses: [procedure('hearing', '2024-03-28')] };
    expect(read(open, '2024-04-02')).toMatchObject({ signal: 'OVERDUE', overrun: 4 });
  });

  it('begun on the due date moves it, and makes room for the next one', () => {
    const first = procedure('hearing', '2024-03-27', '2024-03-29');
    const second = procedure('review', '2024-03-29', '2024-04-02');
    expect(due(terms('2024-03-18', 7, { pauses: [first] }))).toBe('2024-03-29');
    expect(due(terms('2024-03-18', 7, { pauses: [second, first] }))).toBe('2024-04-02');
    expect(due(terms('2024-03-18', 7, { pauses: [second] }))).toBe('2024-03-27');
  });

  it('before acceptance takes nothing out of the period', () => {
    const pauses = [correction('papers', '2024-03-11', '2024-03-15'), correction('more', '2024-03-15', '2024-03-19')];
    expect(dueDate(terms('2024-03-18', 7, { pauses }), calendar)).toMatchObject({ dueOn: '2024-03-28', pausedDays: 1 });
  });

  it('over a weekend only takes out no working day', () => {
    const pauses = [procedure('survey', '2024-03-22', '2024-03-24')];
    expect(dueDate(terms('2024-03-18', 7, { pauses }), calendar)).toMatchObject({ dueOn: '2024-03-27', pausedDays: 0 });
  });
});

describe('a period in calendar days or months', () => {
  const days = (acceptedOn: string, n: number, changes: Partial<ClockTerms> = {}): ClockTerms =>
    terms(acceptedOn, n, { timeUnit: 'CALENDAR_DAY', ...changes });
  const months = (acceptedOn: string, n: number, changes: Partial<ClockTerms> = {}): ClockTerms =>
    terms(acceptedOn, n, { timeUnit: 'MONTH', ...changes });

  it('that ends on a rest day ends on the next working day ([S06] Art. 203)', () => {
    expect(due(days('2024-09-01', 30))).toBe('2024-10-08');
    expect(due(days('2024-09-12', 30))).toBe('2024-10-12');
    expect(due(days('2024-09-01', 30, { restDayRule: 'NONE' }))).toBe('2024-10-01');
  });

  it('carried over rest days is neither overrun nor late until the day it is carried to', () => {
    const carried = days('2024-09-01', 30);
    expect(read(carried, '2024-10-07')).toMatchObject({ used: 36, remaining: 1, overrun: 0, signal: 'YELLOW' });
    expect(read(carried, '2024-10-08', '2024-10-08')).toMatchObject({ remaining: 0, overrun: 0, late: false });
    expect(read(carried, '2024-10-09', '2024-10-09')).toMatchObject({ overrun: 1, late: true });
  });

  it('paused on the rest days it is carried over does not expire inside the pause', () => {
    const paused = days('2024-09-01', 30, { pauses: [procedure('hearing', '2024-10-06', '2024-10-10')] });
    expect(dueDate(paused, calendar)).toMatchObject({ dueOn: '2024-10-10', pausedDays: 4 });
    expect(read(paused, '2024-10-10')).toMatchObject({ used: 35, remaining: 0, overrun: 0 });
  });

  it('counts every day of a pause', () => {
    const paused = days('2024-03-18', 30, { pauses: [procedure('hearing', '2024-03-22', '2024-03-25')] });
    expect(dueDate(paused, calendar)).toMatchObject({ firstDueOn: '2024-04-17', pausedDays: 3, dueOn: '2024-04-22' });
  });

  it('in months ends on the same day or the month end, and is read in days ([S06] Art. 202)', () => {
    expect(due(months('2024-01-31', 1))).toBe('2024-02-29');
    expect(due(months('2024-01-31', 1, { extensionDays: 1, restDayRule: 'NONE' }))).toBe('2024-03-31');
    expect(read(months('2024-01-31', 1), '2024-02-10')).toMatchObject({ used: 10, remaining: 19 });
    const paused = months('2024-01-31', 1, { pauses: [procedure('review', '2024-02-05', '2024-02-08')] });
    expect(dueDate(paused, calendar)).toMatchObject({ firstDueOn: '2024-02-29', dueOn: '2024-03-04', pausedDays: 3 });
  });

  it.each(['CALENDAR_DAY', 'MONTH'] as const)('in %s of an imported foreign case needs no calendar', (timeUnit) => {
    const foreign = terms('2010-10-06', timeUnit === 'MONTH' ? 2 : 61, {
      timeUnit,
      restDayRule: 'NONE',
      pauses: [procedure('advice', '2010-10-20', '2010-10-25')],
    });
    expect(dueDate(foreign, noCalendar)).toEqual({
      firstDueOn: '2010-12-06',
      dueOn: '2010-12-11',
      pausedDays: 5,
      provisional: false,
    });
    expect(readClock(foreign, noCalendar, d('2010-12-12'))).toMatchObject({ signal: 'OVERDUE', overrun: 1 });
    expect(warnFrom(foreign, noCalendar)).toBe('2010-12-05');
    expect(explainClock(foreign, noCalendar, d('2010-10-21'))).toHaveLength(15);
    expect(explainClock(foreign, noCalendar, d('2010-10-21')).at(-1)).toEqual({
      date: '2010-10-21',
      kind: 'CALENDAR_DAY',
      countedAs: 'PAUSED',
      pausedBy: ['advice'],
      used: 14,
      overdue: false,
    });
  });
});

describe('the signal (practice.md 3.2)', () => {
  const twenty = terms('2024-03-18', 20);

  it('turns yellow when 90 % of the promised days are used', () => {
    expect(read(twenty, '2024-04-11')).toMatchObject({ used: 17, signal: 'GREEN' });
    expect(read(twenty, '2024-04-12')).toMatchObject({ used: 18, remaining: 2, signal: 'YELLOW' });
    expect(warnFrom(twenty, calendar)).toBe('2024-04-12');
  });

  it('turns yellow one day before expiry of a short period', () => {
    expect(read(terms('2024-03-18', 5), '2024-03-21')).toMatchObject({ used: 3, signal: 'GREEN' });
    expect(read(terms('2024-03-18', 5), '2024-03-22')).toMatchObject({ remaining: 1, signal: 'YELLOW' });
  });

  it('is overdue from the day after the due date on, be it a rest day', () => {
    expect(read(terms('2024-03-18', 4), '2024-03-22').signal).toBe('YELLOW');
    expect(read(terms('2024-03-18', 4), '2024-03-23')).toMatchObject({ signal: 'OVERDUE', overrun: 0, late: false });
    expect(read(terms('2024-03-18', 4), '2024-03-25')).toMatchObject({ signal: 'OVERDUE', overrun: 1 });
  });

  it('follows the thresholds of another city', () => {
    const thresholds = { yellowShare: 0.5, yellowDaysLeft: 3 };
    expect(warnFrom(twenty, calendar, thresholds)).toBe('2024-04-01');
    expect(readClock(twenty, calendar, d('2024-04-01'), undefined, thresholds).signal).toBe('YELLOW');
    expect(read(twenty, '2024-04-01').signal).toBe('GREEN');
    expect(warnFrom(terms('2024-03-18', 5), calendar, thresholds)).toBe('2024-03-20');
  });

  it('turns at the exact share, whatever binary fractions make of it', () => {
    const thresholds = { yellowShare: 0.07, yellowDaysLeft: 1 };
    const hundred = terms('2024-03-18', 100);
    expect(warnFrom(hundred, calendar, thresholds)).toBe(calendar.add(d('2024-03-18'), 7).date);
  });

  it('never turns yellow where a pause lasts beyond the due date: the warning date is the due date', () => {
    const onTheSpot = terms('2024-03-20', 0, { pauses: [procedure('hearing', '2024-03-20', '2024-03-24')] });
    expect(dueDate(onTheSpot, calendar).dueOn).toBe('2024-03-22');
    expect(warnFrom(onTheSpot, calendar)).toBe('2024-03-22');
  });

  it('waits for the end of a pause that covers the day it would turn', () => {
    const paused = terms('2024-03-18', 5, { pauses: [procedure('hearing', '2024-03-22', '2024-03-27')] });
    expect(read(paused, '2024-03-22').signal).toBe('PAUSED');
    expect(warnFrom(paused, calendar)).toBe('2024-03-27');
    expect(read(paused, '2024-03-27').signal).toBe('YELLOW');
  });
});

describe('a due date in a year without a notice', () => {
  it('is marked provisional, and moves when the notice comes', () => {
    const winter = terms('2026-12-28', 30);
    const before = dueDate(winter, calendar);
    expect(before).toMatchObject({ dueOn: '2027-02-09', provisional: true });
    expect(readClock(winter, calendar, d('2026-12-30')).provisional).toBe(true);
    const notice = { date: d('2027-02-08'), name: { zh: '春节', en: 'Spring Festival' } };
    const newYear = { date: d('2027-01-01'), name: { zh: '元旦', en: "New Year's Day" } };
    const loaded = new WorkingCalendar([...CALENDARS, { year: 2027, off: [newYear, notice], workdays: [] }]);
    expect(dueDate(winter, loaded)).toMatchObject({ dueOn: '2027-02-10', provisional: false });
  });

  it('is certain before that year, yet days of overrun in it are provisional', () => {
    const autumn = terms('2026-12-21', 5);
    expect(dueDate(autumn, calendar).provisional).toBe(false);
    expect(read(autumn, '2026-12-31').provisional).toBe(false);
    expect(read(autumn, '2027-01-05')).toMatchObject({ dueOn: '2026-12-28', overrun: 5, provisional: true });
  });

  it('is refused two years ahead, by the year to load', () => {
    expect(() => due(terms('2026-12-28', 300))).toThrow(UnknownCalendarYearError);
    expect(() => due(terms('2026-12-28', 300))).toThrow('load the calendar of 2027');
  });
});
