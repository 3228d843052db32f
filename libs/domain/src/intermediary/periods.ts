import type { Facts } from '../kernel/facts.js';
import { InvalidCommand, refuseIf } from '../kernel/refusal.js';
import { halfYearOf, lastDayOf } from './half-year.js';

/** A half-year is rated from its first day on. @throws InvalidCommand for one that lies ahead. */
export function requireBegun(period: string, { businessDate }: Facts): void {
  const current = halfYearOf(businessDate);
  if (period <= current) return;
  throw new InvalidCommand('period', {
    zh: `${period}尚未开始，当前为${current}`,
    en: `${period} has not begun: it is ${current}`,
  });
}

/** results are combined when the period has ended. @throws Refusal by R-40. */
export function requireEnded(period: string, { businessDate }: Facts): void {
  const lastDay = lastDayOf(period);
  refuseIf(businessDate <= lastDay, 'R-40', { period, lastDay });
}
