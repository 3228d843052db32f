import { businessDate, type BusinessDate } from '#workdays/business-date';

/** A quarter, `YYYY-Qn`: the period agents are rated for. */
export const QUARTER = /^20\d{2}-Q[1-4]$/;

/** First and last day of a quarter written `YYYY-Qn`. */
export function daysOfQuarter(quarter: string): { readonly first: BusinessDate; readonly last: BusinessDate } {
  const year = quarter.slice(0, 4);
  const n = Number(quarter.slice(6));
  const two = (month: number) => String(month).padStart(2, '0');
  const lastDay = n === 1 || n === 4 ? 31 : 30;
  return {
    first: businessDate(`${year}-${two(3 * n - 2)}-01`),
    last: businessDate(`${year}-${two(3 * n)}-${lastDay}`),
  };
}

/** The quarter a day lies in, `YYYY-Qn`. */
export function quarterOf(date: BusinessDate): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}
