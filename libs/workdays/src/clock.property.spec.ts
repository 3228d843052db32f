import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, businessDate } from './business-date.js';
import type { BusinessDate } from './business-date.js';
import { dueDate, explainClock, readClock, warnFrom } from './clock.js';
import type { ClockTerms, Pause } from './clock.js';
import { CALENDARS } from './data/calendars.js';
import { WorkingCalendar } from './working-calendar.js';

const calendar = new WorkingCalendar(CALENDARS);
const START = businessDate('2024-01-01');
const days = fc.integer({ min: 0, max: 60 });

const anyTerms: fc.Arbitrary<ClockTerms> = fc
  .record({
    start: fc.integer({ min: 0, max: 900 }),
    timeUnit: fc.constantFrom('WORKING_DAY', 'CALENDAR_DAY', 'MONTH'),
    restDayRule: fc.constantFrom('NEXT_WORKING_DAY', 'NONE'),
    promisedDays: fc.integer({ min: 0, max: 40 }),
    extensionDays: fc.constantFrom(0, 0, 3, 10),
    pauses: fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: 0, max: 15 }), fc.boolean()), {
      maxLength: 5,
    }),
  })
  .map(({ start, pauses, promisedDays, extensionDays, ...rest }) => {
    const acceptedOn = addDays(START, start);
    const isMonths = rest.timeUnit === 'MONTH';
    return {
      ...rest,
      acceptedOn,
      promisedDays: isMonths ? promisedDays % 3 : promisedDays,
      extensionDays: isMonths ? extensionDays % 2 : extensionDays,
      pauses: pauses.map(([offset, length, open], i): Pause => {
        const from = addDays(acceptedOn, offset);
        const begun = { id: `p${i}`, from, reason: 'SPECIAL_PROCEDURE' } as const;
        return open && i === 0 ? begun : { ...begun, to: addDays(from, length) };
      }),
    };
  });

const closedTerms = anyTerms.map((terms) => ({ ...terms, pauses: terms.pauses.filter(({ to }) => to !== undefined) }));

/** The dates after `after` up to `until`, one by one. */
function datesTo(after: BusinessDate, until: BusinessDate): BusinessDate[] {
  const dates: BusinessDate[] = [];
  for (let date = addDays(after, 1); date <= until; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/**
 * scoring.md 7.1 said plainly: walk day by day over promised + extension + the set of paused days, and let each pause
 * in the order of its begin join when it began on or before the date reached so far.
 */
function dueByHand(terms: ClockTerms): { dueOn: BusinessDate; paused: Set<BusinessDate> } {
  const paused = new Set<BusinessDate>();
  const walk = (): BusinessDate => {
    let left = terms.promisedDays + terms.extensionDays + paused.size;
    let date = terms.acceptedOn;
    while (left > 0) {
      date = addDays(date, 1);
      if (calendar.day(date).working) left--;
    }
    return date;
  };
  let dueOn = walk();
  for (const { from, to } of [...terms.pauses].sort((a, b) => a.from.localeCompare(b.from))) {
    if (to === undefined || from > dueOn) continue;
    for (const date of datesTo(from, to)) if (date > terms.acceptedOn && calendar.isWorking(date)) paused.add(date);
    dueOn = walk();
  }
  return { dueOn, paused };
}

describe('the clock, for any terms,', () => {
  it('is due when a day-by-day walk says so', () => {
    fc.assert(
      fc.property(anyTerms, (any) => {
        const terms: ClockTerms = { ...any, timeUnit: 'WORKING_DAY' };
        const { dueOn, paused } = dueByHand(terms);
        expect(dueDate(terms, calendar)).toMatchObject({ dueOn, pausedDays: paused.size });
      }),
      { numRuns: 500 },
    );
  });

  it('without a pause and rest-day rule is due after so many days or months', () => {
    fc.assert(
      fc.property(anyTerms, (any) => {
        const length = any.promisedDays + any.extensionDays;
        const terms: ClockTerms = { ...any, pauses: [], restDayRule: 'NONE' };
        const { acceptedOn } = terms;
        expect(dueDate({ ...terms, timeUnit: 'CALENDAR_DAY' }, calendar).dueOn).toBe(addDays(acceptedOn, length));
        expect(dueDate({ ...terms, timeUnit: 'MONTH', promisedDays: 2, extensionDays: 1 }, calendar).dueOn).toBe(
          addMonths(acceptedOn, 3),
        );
      }),
    );
  });

  it('is explained day by day with the totals it is read with', () => {
    fc.assert(
      fc.property(anyTerms, days, (terms, after) => {
        const until = addDays(terms.acceptedOn, after + 20);
        const explained = explainClock(terms, calendar, until);
        const reading = readClock(terms, calendar, until);
        expect(explained.map(({ date }) => date)).toEqual(datesTo(terms.acceptedOn, until));
        expect(explained.filter(({ countedAs }) => countedAs === 'USED')).toHaveLength(reading.used);
        expect(explained.filter(({ countedAs }) => countedAs === 'PAUSED')).toHaveLength(reading.paused);
        expect(explained.at(-1)?.used).toBe(reading.used);
        expect(explained.at(-1)?.overdue).toBe(reading.signal === 'OVERDUE');
        for (const { countedAs, pausedBy } of explained) expect(pausedBy !== undefined).toBe(countedAs === 'PAUSED');
      }),
      { numRuns: 300 },
    );
  });

  it('turns yellow first on the warning date', () => {
    fc.assert(
      fc.property(closedTerms, (terms) => {
        const { dueOn } = dueDate(terms, calendar);
        const dates = [terms.acceptedOn, ...datesTo(terms.acceptedOn, dueOn)];
        const yellow = dates.find((on) => readClock(terms, calendar, on).signal === 'YELLOW');
        expect(warnFrom(terms, calendar)).toBe(yellow ?? dueOn);
      }),
      { numRuns: 300 },
    );
  });

  it('has nothing left on the due date, no overrun up to it, and counts each day of the unit after it', () => {
    fc.assert(
      fc.property(closedTerms, days, (terms, after) => {
        const { dueOn } = dueDate(terms, calendar);
        expect(readClock(terms, calendar, dueOn)).toMatchObject({ remaining: 0, overrun: 0, late: false });
        const on = addDays(dueOn, after);
        const beyond = terms.timeUnit === 'WORKING_DAY' ? calendar.count(dueOn, on) : after;
        expect(readClock(terms, calendar, on).overrun).toBe(beyond);
        const decided = readClock(terms, calendar, on, on);
        expect(decided.late).toBe(after > 0);
        expect(decided.overrun).toBe(Math.max(beyond, after > 0 ? 1 : 0));
      }),
      { numRuns: 300 },
    );
  });

  it('loses a day to use exactly when it uses one, until none is left', () => {
    fc.assert(
      fc.property(anyTerms, days, (terms, after) => {
        const eve = addDays(terms.acceptedOn, after);
        const before = readClock(terms, calendar, eve);
        const next = readClock(terms, calendar, addDays(eve, 1));
        const used = next.used - before.used;
        expect([0, 1]).toContain(used);
        expect(next.remaining).toBe(Math.max(before.remaining - used, 0));
      }),
      { numRuns: 300 },
    );
  });

  it('does not care for the order pauses are given in, nor for one given twice', () => {
    fc.assert(
      fc.property(anyTerms, days, (terms, after) => {
        const on = addDays(terms.acceptedOn, after);
        const shuffled = { ...terms, pauses: [...terms.pauses, ...terms.pauses].reverse() };
        expect(readClock(shuffled, calendar, on)).toEqual(readClock(terms, calendar, on));
      }),
    );
  });
});
