import { businessDate, type BusinessDate } from '#workdays/business-date';
import { InvalidCommand } from '../kernel/refusal.js';

/** From when on, and perhaps until when, something a department states holds. */
export interface Validity {
  readonly validFrom: BusinessDate;
  readonly validTo?: BusinessDate;
}

/** The days a command names. @throws InvalidCommand when they end before they begin. */
export function validityOf(command: { readonly validFrom: string; readonly validTo?: string }): Validity {
  const validFrom = businessDate(command.validFrom);
  if (command.validTo === undefined) return { validFrom };
  const validTo = businessDate(command.validTo);
  if (validTo >= validFrom) return { validFrom, validTo };
  throw new InvalidCommand('validTo', {
    zh: `不得早于起始日${validFrom}`,
    en: `must not be before ${validFrom}, the first day`,
  });
}

/** The one that began last by this day: each replaces the one before it from its first day on. */
export function lastBegun<Entry extends Validity>(entries: readonly Entry[], on: BusinessDate): Entry | undefined {
  let last: Entry | undefined;
  for (const entry of entries) {
    if (entry.validFrom <= on && (last === undefined || entry.validFrom >= last.validFrom)) last = entry;
  }
  return last;
}

/** The one that began last by this day, if it has not ended. */
export function inForce<Entry extends Validity>(entries: readonly Entry[], on: BusinessDate): Entry | undefined {
  const last = lastBegun(entries, on);
  return last && (last.validTo === undefined || on <= last.validTo) ? last : undefined;
}
