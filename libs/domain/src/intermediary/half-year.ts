import { businessDate, yearOf, type BusinessDate } from '#workdays/business-date';

/** What a period of results is called: `2026-H1`, `2026-H2` (R-40: half-year). */
export const HALF_YEAR = /^\d{4}-H[12]$/;

/** The half-year a day lies in. */
export function halfYearOf(date: BusinessDate): string {
  return `${String(yearOf(date)).padStart(4, '0')}-H${date.slice(5, 7) <= '06' ? 1 : 2}`;
}

/** Its last day. @param period as {@link HALF_YEAR} says. */
export function lastDayOf(period: string): BusinessDate {
  const [year = '', half] = period.split('-');
  return businessDate(`${year}-${half === 'H1' ? '06-30' : '12-31'}`);
}
