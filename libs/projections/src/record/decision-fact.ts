import type { BusinessDate } from '#workdays/business-date';
import type { TimeUnit } from '#workdays/clock';

/**
 * What a row adds to sums, negated in a reversal (红字冲销): a plain sum over rows up to any position is right, and no
 * reader has to multiply by `sign`. All are whole numbers, so sums are exact in any order.
 */
export type FactMeasures = {
  /** Decided under a promised time: a negative reply before acceptance has none. */
  readonly cases: number;
  /** Decided after the due date. */
  readonly lateCases: number;
  /** Decided before the promised time was used up. */
  readonly earlyCases: number;
  /** Cases whose statutory time is known. */
  readonly statutoryCases: number;
  readonly negativeReplies: number;
  /** Due dates that passed undecided. */
  readonly overdueItems: number;
  /** Days of the unit used net of pauses, paused, and used beyond the due date (scoring.md 7.1). */
  readonly elapsedDays: number;
  readonly pausedDays: number;
  readonly overrunDays: number;
  /** Terms of scoring.md 7.3, in billionths (#domain/scoring/case-terms). */
  readonly timeliness: number;
  readonly compression: number;
};

export const NO_MEASURES: FactMeasures = {
  cases: 0,
  lateCases: 0,
  earlyCases: 0,
  statutoryCases: 0,
  negativeReplies: 0,
  overdueItems: 0,
  elapsedDays: 0,
  pausedDays: 0,
  overrunDays: 0,
  timeliness: 0,
  compression: 0,
};

/** One row: an item was decided, or its due date passed undecided; or such a row is taken back. */
export type DecisionFact = FactMeasures & {
  readonly kind: 'DECIDED' | 'OVERDUE';
  /** −1: takes back an earlier row of the same item and kind. */
  readonly sign: 1 | -1;
  readonly projectId: string;
  readonly itemId: string;
  readonly itemCode: string;
  readonly department: string;
  /** DECIDED: day of the decision. OVERDUE: the due date that passed, whenever that was noticed. */
  readonly businessDate: BusinessDate;
  /** Its month, YYYY-MM. */
  readonly month: string;
  readonly acceptedOn?: BusinessDate;
  readonly dueOn?: BusinessDate;
  /** Terms of the item, in `timeUnit`; never negated. */
  readonly promisedDays: number;
  readonly statutoryDays?: number;
  readonly timeUnit: TimeUnit;
  readonly late: boolean;
  /** National status of the decision; DECIDED only. */
  readonly outcome?: number;
  /**
   * Whose days went over: pauses are taken out of the figures, so what is left is the department's. A fact of the
   * calendar, not a fault: fault needs a delay case (R-45…R-47).
   */
  readonly attribution: 'DEPARTMENT' | 'NONE';
};

/** The sums after another row. */
export function plus(sums: FactMeasures, added: FactMeasures): FactMeasures {
  return {
    cases: sums.cases + added.cases,
    lateCases: sums.lateCases + added.lateCases,
    earlyCases: sums.earlyCases + added.earlyCases,
    statutoryCases: sums.statutoryCases + added.statutoryCases,
    negativeReplies: sums.negativeReplies + added.negativeReplies,
    overdueItems: sums.overdueItems + added.overdueItems,
    elapsedDays: sums.elapsedDays + added.elapsedDays,
    pausedDays: sums.pausedDays + added.pausedDays,
    overrunDays: sums.overrunDays + added.overrunDays,
    timeliness: sums.timeliness + added.timeliness,
    compression: sums.compression + added.compression,
  };
}

/** The row that takes this one back: the same words, negated measures. */
export function reversalOf(fact: DecisionFact): DecisionFact {
  return {
    ...fact,
    sign: -1,
    // 0 − n, not −n: a negated 0 would be another value than the 0 that is read back.
    cases: 0 - fact.cases,
    lateCases: 0 - fact.lateCases,
    earlyCases: 0 - fact.earlyCases,
    statutoryCases: 0 - fact.statutoryCases,
    negativeReplies: 0 - fact.negativeReplies,
    overdueItems: 0 - fact.overdueItems,
    elapsedDays: 0 - fact.elapsedDays,
    pausedDays: 0 - fact.pausedDays,
    overrunDays: 0 - fact.overrunDays,
    timeliness: 0 - fact.timeliness,
    compression: 0 - fact.compression,
  };
}
