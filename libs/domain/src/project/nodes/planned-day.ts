import { yearOf, type BusinessDate } from '#workdays/business-date';
import type { Facts } from '../../kernel/facts.js';

type Counting = Pick<Facts, 'calendar'>;

/** Is it known to be a day on which offices do not work? Of a year whose calendar is not out nobody can say. */
export function isKnownRestDay(date: BusinessDate, { calendar }: Counting): boolean {
  return calendar.years.includes(yearOf(date)) && !calendar.isWorking(date);
}

/** Last day on which a node is reached in time: its due date, or the next working day where a calendar moved it. */
export function lastDayOf({ dueOn }: { readonly dueOn: BusinessDate }, { calendar }: Counting): BusinessDate {
  return calendar.nextWorkingDay(dueOn);
}
