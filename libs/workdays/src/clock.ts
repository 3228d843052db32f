import { addDays, minDate } from './business-date.js';
import type { BusinessDate } from './business-date.js';
import type { DayName } from './calendar-year.js';
import type { ClockTerms } from './clock-terms.js';
import { courseOf, pausedUpTo, standsStill } from './course.js';
import type { Course } from './course.js';
import type { CalendarDay, DayKind, WorkingCalendar } from './working-calendar.js';

export { InvalidClockTermsError } from './clock-terms.js';
export type { ClockTerms, Pause, TimeUnit } from './clock-terms.js';

/** Where a clock stands. `OVERDUE` is no yellow card: that needs. */
export type ClockSignal = 'GREEN' | 'YELLOW' | 'OVERDUE' | 'PAUSED' | 'DECIDED';

/** When a running clock turns yellow (practice.md 3.2): whichever comes first. */
export interface SignalThresholds {
  /** Share of the promised days (with extension) that is used, 0–1. */
  yellowShare: number;
  /** Days of the unit left until the due date. */
  yellowDaysLeft: number;
}

/** Yellow at 90 % of the promised days or one day left, as practice.md 3.2 proposes. */
const DEFAULT_THRESHOLDS: Readonly<SignalThresholds> = { yellowShare: 0.9, yellowDaysLeft: 1 };

/** When an item is due. */
export interface DueDate {
  /** As promised at acceptance, without extension and pauses. */
  firstDueOn: BusinessDate;
  dueOn: BusinessDate;
  /** Days of the unit by which closed pauses moved it, overlaps once. */
  pausedDays: number;
  /** The due date rests on a year whose notice is not out (calendar.md 5.4). */
  provisional: boolean;
}

/** A clock read on one day. Days are days of the unit; MONTH periods are read in calendar days. */
export interface ClockReading {
  dueOn: BusinessDate;
  /** Days used, pauses taken out (net). */
  used: number;
  /** Days paused. */
  paused: number;
  /** Days left until the due date, 0 when it has passed. Stands still while the clock does. */
  remaining: number;
  /** Days used beyond the due date; at least 1 when decided late (scoring.md 7.1). */
  overrun: number;
  /** Decided after the due date. */
  late: boolean;
  signal: ClockSignal;
  /** The due date or the days used rest on a year whose notice is not out. */
  provisional: boolean;
}

/** One calendar day of a clock's explanation. */
export interface ClockDay {
  date: BusinessDate;
  /** CALENDAR_DAY where the terms count every day and need no calendar. */
  kind: DayKind | 'CALENDAR_DAY';
  /** Holiday or make-up day: which one. */
  name?: DayName;
  countedAs: 'USED' | 'PAUSED' | 'NOT_COUNTED';
  /** Ids of the pauses that stopped the clock on that day. */
  pausedBy?: string[];
  /** Days used up to and including this one. */
  used: number;
  /** The due date had passed and no pause begun in time was running. */
  overdue: boolean;
}

/**
 * When the item is due: acceptance + promised + extension + closed pauses (scoring.md 7.1). An open pause moves it
 * only once it ends; a pause begun after the due date valid until then never does.
 * Throws `InvalidClockTermsError`, and `UnknownCalendarYearError` naming the year to load.
 */
export function dueDate(terms: ClockTerms, calendar: WorkingCalendar): DueDate {
  const { period, firstDueOn, dueOn, pausedDays } = courseOf(terms, calendar);
  return { firstDueOn, dueOn, pausedDays, provisional: period.isEndProvisional(dueOn) };
}

/**
 * Reads the clock at the end of day `on`, or of the day of the decision when there is one; a pause still open at the
 * decision ends with it. Throws as {@link dueDate} does.
 */
export function readClock(
  terms: ClockTerms,
  calendar: WorkingCalendar,
  on: BusinessDate,
  decidedOn?: BusinessDate,
  thresholds: SignalThresholds = DEFAULT_THRESHOLDS,
): ClockReading {
  const course = courseOf(decidedOn === undefined ? terms : endOpenPauses(terms, decidedOn), calendar);
  const { period, acceptedOn, dueOn, allowedDays } = course;
  const until = decidedOn ?? on;
  const paused = pausedUpTo(course, until);
  const used = period.count(acceptedOn, until) - paused;
  const late = decidedOn !== undefined && decidedOn > dueOn;
  return {
    dueOn,
    used,
    paused,
    remaining: Math.max(allowedDays - used, 0),
    overrun: Math.max(used - allowedDays, late ? 1 : 0),
    late,
    signal: decidedOn === undefined ? signalOn(course, on, used, thresholds) : 'DECIDED',
    provisional: period.isEndProvisional(dueOn) || period.isCountProvisional(acceptedOn, until),
  };
}

/**
 * The first date on which {@link readClock} gives YELLOW, as far as closed pauses tell; an open pause moves it once
 * it ends. Where a pause covers every yellow day, the due date.
 */
export function warnFrom(
  terms: ClockTerms,
  calendar: WorkingCalendar,
  thresholds: SignalThresholds = DEFAULT_THRESHOLDS,
): BusinessDate {
  const { period, acceptedOn, dueOn, standstills, ...course } = courseOf(terms, calendar);
  const used = Math.max(yellowAfter(course, thresholds), 0);
  let date = period.add(acceptedOn, used);
  for (const { from, to, days } of standstills) {
    if (from < date) date = period.add(date, days);
    // Paused on the very day it would turn yellow: it does so when the pause ends.
    else if (from === date) date = to;
  }
  return minDate(date, dueOn);
}

/**
 * How the clock came to stand where it does: every calendar day after acceptance up to `until`. The totals are those
 * of {@link readClock} on `until`. Throws as {@link dueDate} does.
 */
export function explainClock(terms: ClockTerms, calendar: WorkingCalendar, until: BusinessDate): ClockDay[] {
  const course = courseOf(terms, calendar);
  const needsCalendar = terms.timeUnit === 'WORKING_DAY' || terms.restDayRule === 'NEXT_WORKING_DAY';
  const explained: ClockDay[] = [];
  let used = 0;
  for (let eve = terms.acceptedOn; eve < until;) {
    const date = addDays(eve, 1);
    const counts = course.period.count(eve, date) > 0;
    const pausedBy = course.pauses.filter(({ from, to }) => from < date && (to === undefined || date <= to));
    const isPaused = counts && pausedBy.length > 0;
    if (counts && !isPaused) used++;
    explained.push({
      date,
      ...(needsCalendar ? kindAndName(calendar.day(date)) : { kind: 'CALENDAR_DAY' }),
      countedAs: isPaused ? 'PAUSED' : counts ? 'USED' : 'NOT_COUNTED',
      ...(isPaused ? { pausedBy: pausedBy.map(({ id }) => id) } : {}),
      used,
      overdue: isOverdue(course, date),
    });
    eve = date;
  }
  return explained;
}

function endOpenPauses(terms: ClockTerms, decidedOn: BusinessDate): ClockTerms {
  const pauses = terms.pauses.map((pause) =>
    pause.to === undefined && pause.from <= decidedOn ? { ...pause, to: decidedOn } : pause,
  );
  return { ...terms, pauses };
}

function signalOn(course: Course, on: BusinessDate, used: number, thresholds: SignalThresholds): ClockSignal {
  if (standsStill(course, on)) return 'PAUSED';
  if (on > course.dueOn) return 'OVERDUE';
  return used >= yellowAfter(course, thresholds) ? 'YELLOW' : 'GREEN';
}

function isOverdue(course: Course, on: BusinessDate): boolean {
  return on > course.dueOn && !standsStill(course, on);
}

/** Days used from which the clock is yellow. */
function yellowAfter(
  { grantedDays, allowedDays }: Pick<Course, 'grantedDays' | 'allowedDays'>,
  { yellowShare, yellowDaysLeft }: SignalThresholds,
): number {
  // The rounding takes out what binary fractions add: 0.07 × 100 is 7.000000000000001.
  const share = Math.ceil(Number((yellowShare * grantedDays).toFixed(6)));
  return Math.min(share, allowedDays - yellowDaysLeft);
}

function kindAndName({ kind, name }: CalendarDay): Pick<ClockDay, 'kind' | 'name'> {
  return name === undefined ? { kind } : { kind, name };
}
