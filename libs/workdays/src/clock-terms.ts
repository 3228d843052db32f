import type { BusinessDate } from './business-date.js';

/** What a period is counted in. MONTH periods end on the same day of a later month; inside them days are counted. */
export type TimeUnit = 'WORKING_DAY' | 'CALENDAR_DAY' | 'MONTH';

/** Time that is not counted: the days after `from` up to and including `to` (CLK-06, CLK-07, CLK-09). */
export interface Pause {
  id: string;
  /** The day the pause began; it still counts. */
  from: BusinessDate;
  /** The last day of the pause; missing while it is open. */
  to?: BusinessDate;
  reason: 'CORRECTION' | 'SPECIAL_PROCEDURE';
  /** Kind of special procedure, such as EXPERT_REVIEW. */
  kind?: string;
}

/** All that decides a due date, apart from the calendar. */
export interface ClockTerms {
  /** The day of acceptance; not counted itself (CLK-01). */
  acceptedOn: BusinessDate;
  /** Length of the promised period, in `timeUnit`. */
  promisedDays: number;
  timeUnit: TimeUnit;
  /** What an approved extension adds (CLK-10, CLK-11, CLK-15), in `timeUnit`; 0 without one. */
  extensionDays: number;
  /** In any order; pauses may repeat and overlap. */
  pauses: readonly Pause[];
  /** Whether a CALENDAR_DAY or MONTH period that ends on a rest day ends on the next working day ([S06] Art. 203). */
  restDayRule: 'NEXT_WORKING_DAY' | 'NONE';
}

/** Terms no due date can be computed from; the message names the field. */
export class InvalidClockTermsError extends Error {
  override readonly name = 'InvalidClockTermsError';
}

/** Throws {@link InvalidClockTermsError} for lengths that are no whole numbers ≥ 0 and pauses that end before they begin. */
export function checkClockTerms(terms: ClockTerms): void {
  for (const field of ['promisedDays', 'extensionDays'] as const) {
    if (!Number.isInteger(terms[field]) || terms[field] < 0) {
      throw new InvalidClockTermsError(`${field} is ${terms[field]}: give a whole number that is not negative`);
    }
  }
  for (const { id, from, to } of terms.pauses) {
    if (to !== undefined && to < from) {
      throw new InvalidClockTermsError(`Pause ${id} ends on ${to}, before it begins on ${from}: correct its dates`);
    }
  }
}
