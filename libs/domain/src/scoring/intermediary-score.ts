import type { IntermediariesPolicy } from '../policy/sections/intermediaries.js';

/** The formula and its version: every result names it. */
export const INTERMEDIARY_SCORE = 'intermediary-score@1';

/** Weights, deductions and stars, from the policy. */
export type IntermediaryScorePolicy = IntermediariesPolicy['score'];

/** What is averaged: the sum of marks 0–100 and how many. */
interface Marks {
  readonly sum: number;
  readonly count: number;
}

/** What was said of an intermediary in a period. What nobody said is left out. */
export interface IntermediaryScoreInputs {
  /** Owners' marks: capability, duration and fee of each evaluation. */
  readonly instant?: Marks;
  /** Marks of the competent departments, one for each indicator of a trade. */
  readonly routine?: Marks;
  /** Mark of the service office, 0–100. */
  readonly platform?: number;
  /** Deliveries later than the policy's grace. */
  readonly lateDeliveries: number;
}

/** A score and how it came about, 0–100, to two decimals. */
export interface IntermediaryScore {
  readonly formula: typeof INTERMEDIARY_SCORE;
  readonly components: { readonly instant?: number; readonly routine?: number; readonly platform?: number };
  readonly score?: number;
  readonly stars?: number;
  readonly flags: readonly ('NO_INSTANT' | 'NO_ROUTINE' | 'NO_PLATFORM')[];
}

/**
 * Score of an intermediary (scoring.md 7.5). A part nobody gave is flagged and the others carry its weight: a result that
 * is published to owners must not grow by silence. Where nobody said anything there is no score.
 */
export function intermediaryScore(inputs: IntermediaryScoreInputs, policy: IntermediaryScorePolicy): IntermediaryScore {
  const { weights, perLateDelivery } = policy;
  const parts = [
    { name: 'instant', value: inputs.instant && inputs.instant.sum / inputs.instant.count, flag: 'NO_INSTANT' },
    { name: 'routine', value: inputs.routine && inputs.routine.sum / inputs.routine.count, flag: 'NO_ROUTINE' },
    { name: 'platform', value: inputs.platform, flag: 'NO_PLATFORM' },
  ] as const;
  let weighted = 0;
  let weight = 0;
  const components: { instant?: number; routine?: number; platform?: number } = {};
  for (const { name, value } of parts) {
    if (value === undefined) continue;
    components[name] = rounded(value);
    weighted += weights[name] * value;
    weight += weights[name];
  }
  const flags = parts.filter(({ value }) => value === undefined).map(({ flag }) => flag);
  if (weight === 0) return { formula: INTERMEDIARY_SCORE, components, flags };
  const score = rounded(Math.max(0, weighted / weight - perLateDelivery * inputs.lateDeliveries));
  return { formula: INTERMEDIARY_SCORE, components, score, stars: starsOf(score, policy.stars), flags };
}

function starsOf(score: number, { five, four, three, two }: IntermediaryScorePolicy['stars']): number {
  if (score >= five) return 5;
  if (score >= four) return 4;
  if (score >= three) return 3;
  return score >= two ? 2 : 1;
}

/** To two decimals. Binary fractions first lose their noise, so that 76.095 is not 76.09499999999. */
function rounded(value: number): number {
  return Math.round(Number((value * 100).toFixed(6))) / 100;
}
