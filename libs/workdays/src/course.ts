import { maxDate, minDate } from './business-date.js';
import type { BusinessDate } from './business-date.js';
import { checkClockTerms } from './clock-terms.js';
import type { ClockTerms, Pause } from './clock-terms.js';
import { periodOf } from './period.js';
import type { Period } from './period.js';
import type { WorkingCalendar } from './working-calendar.js';

/** A stretch (from, to] in which the clock stood still. */
interface Standstill {
  from: BusinessDate;
  to: BusinessDate;
  /** Days of the unit in it. */
  days: number;
}

/** The course of one clock: where its pauses have taken it. Everything said about a clock is read from here. */
export interface Course {
  period: Period;
  acceptedOn: BusinessDate;
  /** Promised and extension, in days of the unit. */
  grantedDays: number;
  /** Due date without extension and pauses. */
  firstDueOn: BusinessDate;
  dueOn: BusinessDate;
  /** Days of the unit in closed pauses, overlaps once. */
  pausedDays: number;
  /** Days of the unit that may be used until `dueOn`: granted, plus rest days a calendar-day period was carried over. */
  allowedDays: number;
  /** Closed pauses that count, merged, in order. */
  standstills: readonly Standstill[];
  /** The pauses that count, as given: those that began on or before the due date valid until then (scoring.md 7.1). */
  pauses: readonly Pause[];
  /** Begin of the first pause that counts and is still open. */
  openSince: BusinessDate | undefined;
}

/** Follows the clock through its pauses in the order they began; a pause begun after expiry is left out. */
export function courseOf(terms: ClockTerms, calendar: WorkingCalendar): Course {
  checkClockTerms(terms);
  const { acceptedOn, promisedDays, extensionDays } = terms;
  const period = periodOf(terms, calendar);
  let end = period.end(acceptedOn, promisedDays + extensionDays);
  let dueOn = period.close(end);
  const grantedDays = period.count(acceptedOn, end);
  let reached = acceptedOn;
  let pausedDays = 0;
  let openSince: BusinessDate | undefined;
  const standstills: Standstill[] = [];
  const pauses: Pause[] = [];
  for (const pause of [...terms.pauses].sort(byBegin)) {
    if (pause.from > dueOn) break;
    pauses.push(pause);
    if (pause.to === undefined) {
      openSince ??= maxDate(pause.from, acceptedOn);
      continue;
    }
    const from = maxDate(pause.from, reached);
    if (pause.to <= from) continue;
    const days = period.count(from, pause.to);
    standstills.push({ from, to: pause.to, days });
    end = period.postpone(end, from, days);
    dueOn = period.close(end);
    pausedDays += days;
    reached = pause.to;
  }
  return {
    period,
    acceptedOn,
    grantedDays,
    firstDueOn: period.close(period.end(acceptedOn, promisedDays)),
    dueOn,
    pausedDays,
    allowedDays: period.count(acceptedOn, dueOn) - pausedDays,
    standstills,
    pauses,
    openSince,
  };
}

/** Days of the unit in which the clock stood still up to and including `on`; an open pause runs up to `on`. */
export function pausedUpTo(course: Course, on: BusinessDate): number {
  const { period, openSince } = course;
  const closedUntil = openSince === undefined ? on : minDate(openSince, on);
  let days = openSince === undefined ? 0 : period.count(openSince, on);
  for (const { from, to } of course.standstills) days += period.count(from, minDate(to, closedUntil));
  return days;
}

/** Whether the clock stands still at the end of that day: a pause has begun and does not end on it. */
export function standsStill(course: Course, on: BusinessDate): boolean {
  return course.pauses.some(({ from, to }) => from <= on && (to === undefined || on < to));
}

function byBegin(a: Pause, b: Pause): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}
