import { addMonths, daysBetween, type BusinessDate } from '#workdays/business-date';
import type { TimeUnit } from '#workdays/clock';

/**
 * Shares are kept in whole billionths: sums of them are exact in any order, and a reversal takes out precisely what was
 * put in.
 */
export const BILLION = 1_000_000_000;

/** A decided case: its promise and how long it took, periods in `timeUnit`, days used and over in days of the unit. */
export interface DecidedCase {
  readonly acceptedOn: BusinessDate;
  readonly timeUnit: TimeUnit;
  readonly promisedDays: number;
  /** Left out where an import knows none. */
  readonly statutoryDays?: number;
  readonly elapsedDays: number;
  readonly overrunDays: number;
}

/** What one case adds to its department's score (scoring.md 7.3). */
export interface CaseTerms {
  /** max(0, 1 − overrun/promised), in billionths. */
  readonly timeliness: number;
  /** Concluded before the promised time. */
  readonly early: boolean;
  /** How far the promise lies below the statutory time, in billionths of it; where one is known. */
  readonly compression?: number;
}

/** Terms of a case. A promise of 0 days is kept or, with any overrun, broken altogether. */
export function caseTerms(decided: DecidedCase): CaseTerms {
  const { promisedDays, statutoryDays, elapsedDays, overrunDays } = decided;
  const promised = promisedInDays(decided);
  const kept = overrunDays === 0 ? 1 : promised === 0 ? 0 : Math.max(0, 1 - overrunDays / promised);
  return {
    timeliness: Math.round(kept * BILLION),
    early: elapsedDays < promised,
    ...(statutoryDays !== undefined &&
      statutoryDays > 0 && { compression: Math.round((1 - promisedDays / statutoryDays) * BILLION) }),
  };
}

/** Months are promised, but days used and over are counted: the same months as days after acceptance. */
function promisedInDays({ acceptedOn, timeUnit, promisedDays }: DecidedCase): number {
  return timeUnit === 'MONTH' ? daysBetween(acceptedOn, addMonths(acceptedOn, promisedDays)) : promisedDays;
}
