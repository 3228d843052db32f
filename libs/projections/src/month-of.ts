import type { BusinessDate } from '#workdays/business-date';

/** Month of a date, YYYY-MM. Text order is time order, so a quarter or a year is a range of months. */
export function monthOf(date: BusinessDate): string {
  return date.slice(0, 7);
}
