import type { BusinessDate } from '#workdays/business-date';
import type { Facts } from './facts.js';

type Counting = Pick<Facts, 'calendar'>;

/**
 * Working days after the last day of a term, the one way they are counted: 0 in time, and at least 1 for a step that was
 * taken after it, also on a rest day, on which whoever took it did act (scoring.md 7.1).
 */
export function daysLate(lastDay: BusinessDate, on: BusinessDate, { calendar }: Counting): number {
  return on <= lastDay ? 0 : Math.max(1, calendar.count(lastDay, on));
}

/**
 * May the clock find a term passed on a day, with nothing done? From the first working day after it: rest days make
 * nobody late, for nobody could act on them.
 */
export function isOverdue(lastDay: BusinessDate, on: BusinessDate, { calendar }: Counting): boolean {
  return on > lastDay && calendar.count(lastDay, on) > 0;
}
