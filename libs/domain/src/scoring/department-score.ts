import type { PolicyContent } from '../policy/content.js';
import { BILLION } from './case-terms.js';

/** The formula and its version: every score and report names it. */
export const DEPARTMENT_SCORE = 'department-score@1';

/** Weights, deductions and grades, from the policy. */
export type ScorePolicy = PolicyContent['score'];

/** What is averaged: the sum and how many. */
export interface Marks {
  readonly sum: number;
  readonly count: number;
}

/** What a department did in a period. Where nothing was measured, the part is left out. */
export interface DepartmentScoreInputs {
  /** Cases concluded under a promised time. */
  readonly cases: number;
  /** Σ of their timeliness terms, in billionths (case-terms.ts). */
  readonly timeliness: number;
  /** Those concluded before the promised time. */
  readonly earlyCases: number;
  /** Those whose statutory time is known, and Σ of how far the promise lies below it, in billionths. */
  readonly statutoryCases: number;
  readonly compression: number;
  /** Review points, 10/8/6/3/0 each. */
  readonly reviews?: Marks;
  /** Stars given by agents, 1–5 each. */
  readonly agentStars?: Marks;
  readonly coordination?: { readonly closedOnTime: number; readonly due: number };
  /** Σ of compliance deductions, in points. */
  readonly complianceDeductions: number;
  readonly yellowCards: number;
  /** N-5: the notice knows none; the sourced frame does. */
  readonly redCards: number;
  readonly warnings: number;
  /** Due dates of the period that passed and were followed by no decision to this day; left out: none. */
  readonly overdueOpen?: number;
}

/**
 * A part that had no input counts 100 and is flagged. A department without cases is not ranked. OVERDUE_OPEN: timeliness
 * averages decided cases, so what was due and never decided is in no component: the score is to be read with it.
 */
export type ScoreFlag = 'NO_CASES' | 'NO_REVIEWS' | 'NO_AGENT_RATINGS' | 'NO_COORDINATION' | 'OVERDUE_OPEN';

/** Grades of a score, best first. */
export const GRADES = ['EXCELLENT', 'GOOD', 'QUALIFIED', 'UNQUALIFIED'] as const;
export type Grade = (typeof GRADES)[number];

/** A score and how it came about: all 0–100 but the bonus (0–10), to four decimals. */
export interface DepartmentScore {
  readonly formula: typeof DEPARTMENT_SCORE;
  readonly components: {
    readonly timeliness: number;
    readonly satisfaction: number;
    readonly agentRating: number;
    readonly coordination: number;
    readonly compliance: number;
  };
  readonly base: number;
  readonly bonus: number;
  readonly score: number;
  readonly grade: Grade;
  readonly flags: readonly ScoreFlag[];
}

/** Score of a department (scoring.md 7.3). Which parts of it are inference, the policy says (`inferred`). */
export function departmentScore(inputs: DepartmentScoreInputs, policy: ScorePolicy): DepartmentScore {
  const { cases, reviews, agentStars, coordination } = inputs;
  const components = {
    timeliness: cases > 0 ? (100 * inputs.timeliness) / cases / BILLION : 100,
    satisfaction: reviews ? 10 * mean(reviews) : 100,
    agentRating: agentStars ? 20 * mean(agentStars) : 100,
    coordination: coordination ? (100 * coordination.closedOnTime) / coordination.due : 100,
    compliance: Math.max(0, 100 - inputs.complianceDeductions),
  };
  const { weights } = policy;
  const base =
    weights.timeliness * components.timeliness +
    weights.satisfaction * components.satisfaction +
    weights.agentRating * components.agentRating +
    weights.coordination * components.coordination +
    weights.compliance * components.compliance;
  const deductions = pointsOff(inputs, policy);
  const bonus = bonusOf(inputs);
  const score = rounded(Math.min(100, Math.max(0, base - deductions + bonus)));
  return {
    formula: DEPARTMENT_SCORE,
    components: {
      timeliness: rounded(components.timeliness),
      satisfaction: rounded(components.satisfaction),
      agentRating: rounded(components.agentRating),
      coordination: rounded(components.coordination),
      compliance: rounded(components.compliance),
    },
    base: rounded(base),
    bonus,
    score,
    grade: gradeOf(score, policy.grades),
    flags: flagsOf(inputs),
  };
}

/** Points off for cards and for every third warning. */
export function pointsOff(
  { yellowCards, redCards, warnings }: Pick<DepartmentScoreInputs, 'yellowCards' | 'redCards' | 'warnings'>,
  policy: ScorePolicy,
): number {
  return (
    policy.yellowCard * yellowCards + policy.redCard * redCards + policy.perThreeWarnings * Math.floor(warnings / 3)
  );
}

/** One point for each full 10 % concluded early; 3 for a promise 30 % below the statutory time, one for each 10 % more. */
function bonusOf({ cases, earlyCases, statutoryCases, compression }: DepartmentScoreInputs): number {
  // Whole numbers throughout: 0.3 / 0.1 is 2.9999999999999996.
  const early = cases > 0 ? Math.floor((10 * earlyCases) / cases) : 0;
  const tenths = statutoryCases > 0 ? Math.floor((10 * Math.round(compression / statutoryCases)) / BILLION) : 0;
  return Math.min(10, early + (tenths >= 3 ? tenths : 0));
}

function flagsOf(inputs: DepartmentScoreInputs): readonly ScoreFlag[] {
  const { cases, reviews, agentStars, coordination, overdueOpen = 0 } = inputs;
  return [
    ...(cases > 0 ? [] : (['NO_CASES'] as const)),
    ...(reviews ? [] : (['NO_REVIEWS'] as const)),
    ...(agentStars ? [] : (['NO_AGENT_RATINGS'] as const)),
    ...(coordination ? [] : (['NO_COORDINATION'] as const)),
    ...(overdueOpen > 0 ? (['OVERDUE_OPEN'] as const) : []),
  ];
}

/** The grade of a score by the policy's limits. */
export function gradeOf(score: number, { excellent, good, qualified }: ScorePolicy['grades']): Grade {
  if (score >= excellent) return 'EXCELLENT';
  if (score >= good) return 'GOOD';
  return score >= qualified ? 'QUALIFIED' : 'UNQUALIFIED';
}

function mean({ sum, count }: Marks): number {
  return sum / count;
}

/** To four decimals. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
