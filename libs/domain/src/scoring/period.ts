import { addDays, addMonths, businessDate, type BusinessDate } from '#workdays/business-date';

/** A month, quarter, half-year or year: `2024-05`, `2024-Q2`, `2024-H1`, `2024`. */
export const PERIOD = /^20\d{2}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/;

const month = (year: string, n: number): string => `${year}-${String(n).padStart(2, '0')}`;

/** The months of a period, YYYY-MM each. @param period fits `PERIOD`. */
export function monthsOf(period: string): readonly string[] {
  const [year = '', part] = period.split('-');
  const run = (first: number, count: number) => Array.from({ length: count }, (_, i) => month(year, first + i));
  if (part === undefined) return run(1, 12);
  const n = Number(part.slice(1));
  if (part.startsWith('Q')) return run(3 * n - 2, 3);
  if (part.startsWith('H')) return run(6 * n - 5, 6);
  return [period];
}

/** Last day of a period. @param period fits `PERIOD`. */
export function lastDayOf(period: string): BusinessDate {
  const last = monthsOf(period).at(-1) ?? period;
  return addDays(addMonths(businessDate(`${last}-01`), 1), -1);
}
