import { addDays, addMonths, daysBetween, maxDate } from './business-date.js';
import type { BusinessDate } from './business-date.js';
import type { ClockTerms } from './clock-terms.js';
import type { WorkingCalendar } from './working-calendar.js';

/** How a period of one time unit is counted. Every day it counts is a "day of the unit". */
export interface Period {
  /** Last day of the period of `length` units that starts after `start`, before pauses and the rest-day rule. */
  end(start: BusinessDate, length: number): BusinessDate;
  /** The date `days` days of the unit after `date`. */
  add(date: BusinessDate, days: number): BusinessDate;
  /** Days of the unit after `a` up to and including `b`; 0 when `b` is not after `a`. */
  count(a: BusinessDate, b: BusinessDate): number;
  /** The end of a period that was paused for `days` days of the unit from `from` on. */
  postpone(end: BusinessDate, from: BusinessDate, days: number): BusinessDate;
  /** The day on which a period with this last day really ends ([S06] Art. 203). */
  close(end: BusinessDate): BusinessDate;
  /** Whether a due date rests on a year without a notice. */
  isEndProvisional(dueOn: BusinessDate): boolean;
  /** Whether `count(a, b)` rests on a year without a notice. */
  isCountProvisional(a: BusinessDate, b: BusinessDate): boolean;
}

/** The way of counting that the terms ask for. Calendar days and months without rest-day rule touch no calendar. */
export function periodOf(terms: ClockTerms, calendar: WorkingCalendar): Period {
  switch (terms.timeUnit) {
    case 'WORKING_DAY':
      return workingDays(calendar);
    case 'CALENDAR_DAY':
      return calendarDays(addDays, terms.restDayRule, calendar);
    case 'MONTH':
      return calendarDays(addMonths, terms.restDayRule, calendar);
  }
}

function workingDays(calendar: WorkingCalendar): Period {
  const add = (date: BusinessDate, days: number): BusinessDate => calendar.add(date, days).date;
  return {
    end: add,
    add,
    count: (a, b) => calendar.count(a, b),
    postpone: (end, _from, days) => add(end, days),
    close: (end) => end,
    isEndProvisional: (dueOn) => calendar.day(dueOn).provisional,
    isCountProvisional: (a, b) => b > a && calendar.day(b).provisional,
  };
}

function calendarDays(end: Period['end'], rule: ClockTerms['restDayRule'], calendar: WorkingCalendar): Period {
  const rests = rule === 'NEXT_WORKING_DAY';
  return {
    end,
    add: addDays,
    count: (a, b) => (b <= a ? 0 : daysBetween(a, b)),
    // A pause may begin on the rest days the period was carried over: those have then run, and the pause adds to them.
    postpone: (last, from, days) => addDays(maxDate(last, from), days),
    close: (last) => (rests ? calendar.nextWorkingDay(last) : last),
    isEndProvisional: (dueOn) => rests && calendar.day(dueOn).provisional,
    isCountProvisional: () => false,
  };
}
