/** What the indicators rest on: counts of one department and period. */
export interface CardCounts {
  readonly cases: number;
  readonly yellowCards: number;
  readonly delaysSubstantiated: number;
  readonly delaysDismissed: number;
  /** Σ of working days from report to conclusion. */
  readonly verifyDays: number;
}

/** How a department's delay reports went (scoring.md 7.6). What cannot be divided is left out. */
export interface CardIndicators {
  /** Cards per 100 concluded cases. */
  readonly cardsPer100Cases?: number;
  /** Working days from report to conclusion, on average. */
  readonly meanVerifyDays?: number;
  /** Share of concluded reports that were dismissed, 0–1. */
  readonly dismissalRatio?: number;
}

/** Indicators of a department and period: its yellow cards, and the verification of the reports on it. */
export function cardIndicators(counts: CardCounts): CardIndicators {
  const { cases, yellowCards, delaysSubstantiated, delaysDismissed, verifyDays } = counts;
  const concluded = delaysSubstantiated + delaysDismissed;
  return {
    ...(cases > 0 && { cardsPer100Cases: (100 * yellowCards) / cases }),
    ...(concluded > 0 && { meanVerifyDays: verifyDays / concluded, dismissalRatio: delaysDismissed / concluded }),
  };
}
