import { cardIndicators, type CardIndicators } from '#domain/scoring/card-indicators';
import { departmentScore, type DepartmentScore, type ScorePolicy } from '#domain/scoring/department-score';
import { NO_MEASURES, type FactMeasures } from '../record/decision-fact.js';

/**
 * What a department did in a month: the inputs of its score, which is computed when asked (`scorecardOf`). Its id is
 * `{code}:{YYYY-MM}`. Decisions count in the month of the decision, due dates that passed in their own month, cards,
 * warnings and findings in the month they were given, delay reports in the month of their conclusion, coordination tasks
 * in the month they are due.
 */
export type DepartmentScorecard = FactMeasures & {
  readonly department: string;
  /** YYYY-MM */
  readonly month: string;
  /** Due dates of the month that passed and were followed by no decision since; of items withdrawn later too. */
  readonly overdueOpen: number;
  /** Cards issued in the month and not withdrawn since. */
  readonly yellowCards: number;
  readonly delaysSubstantiated: number;
  readonly delaysDismissed: number;
  /** Σ of working days from report to conclusion (scoring.md 7.6). */
  readonly verifyDays: number;
  /** Points of owners' reviews of the department's items, given in the month (component S); missing: none. */
  readonly reviews?: { readonly sum: number; readonly count: number };
  /** Stars agents gave it: in the month for an item, for the month otherwise (component A; R-44); missing: none. */
  readonly agentStars?: { readonly sum: number; readonly count: number };
  /** Coordination tasks due in the month that are done or overdue, and those done in time (component K); missing: none. */
  readonly coordination?: { readonly closedOnTime: number; readonly due: number };
  /** Σ of points that compliance findings of the month cost (component C); those withdrawn are taken out. */
  readonly complianceDeductions: number;
  /** Warnings of the month that stand. */
  readonly warnings: number;
  /** Red cards of the month that stand; none unless the policy knows them (N-5). */
  readonly redCards: number;
};

/** A scorecard with what follows from it. */
interface ScoredCard {
  readonly card: DepartmentScorecard;
  /** Share of cases decided by their due date, 0–1; missing without cases. */
  readonly onTimeRate?: number;
  /** How its cards and delay reports went (scoring.md 7.6). */
  readonly indicators: CardIndicators;
  readonly score: DepartmentScore;
}

/** Id of the scorecard of a department and month (YYYY-MM). */
export function scorecardId(department: string, month: string): string {
  return `${department}:${month}`;
}

/** The scorecard of a month in which nothing happened. */
export function emptyScorecard(department: string, month: string): DepartmentScorecard {
  return {
    department,
    month,
    ...NO_MEASURES,
    overdueOpen: 0,
    yellowCards: 0,
    delaysSubstantiated: 0,
    delaysDismissed: 0,
    verifyDays: 0,
    complianceDeductions: 0,
    warnings: 0,
    redCards: 0,
  };
}

/**
 * The card with its on-time rate, from real dates, its indicators, and its score by the policy. Parts that had no input
 * count 100 and are flagged: reviews and agents' stars, as long as no event of them is in the card, and coordination.
 */
export function scorecardOf(card: DepartmentScorecard, policy: ScorePolicy): ScoredCard {
  const { cases, lateCases } = card;
  return {
    card,
    ...(cases > 0 && { onTimeRate: (cases - lateCases) / cases }),
    indicators: cardIndicators(card),
    score: departmentScore(card, policy),
  };
}
