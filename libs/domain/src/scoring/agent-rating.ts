import type { PolicyContent } from '../policy/content.js';
import type { Marks } from './department-score.js';

/** The formula and its version: every rating names it. */
const AGENT_RATING = 'agent-rating@1';

/** Weights, cut-offs and the misconduct cap, from the policy. */
export type AgentRatingPolicy = PolicyContent['service']['agentRating'];

/** What is on record about an agent in a period: counts and sums, never a score. */
export interface AgentRatingInputs {
  readonly tasksDue: number;
  readonly tasksOnTime: number;
  /** Nodes of projects due under this agent, and those reached on time. */
  readonly nodesDue: number;
  readonly nodesOnTime: number;
  /** Points of owners' reviews, 10/8/6/3/0 each. */
  readonly reviews: Marks;
  readonly trainingsRequired: number;
  readonly trainingsAttended: number;
  /** Misconduct substantiated in the period. */
  readonly misconduct: boolean;
}

/** A part without any input counts 100 and is flagged; MISCONDUCT_CAP: the points alone would have given more stars. */
export const AGENT_RATING_FLAGS = ['NO_DUTY', 'NO_OUTCOME', 'NO_REVIEWS', 'NO_TRAINING', 'MISCONDUCT_CAP'] as const;
export type AgentRatingFlag = (typeof AGENT_RATING_FLAGS)[number];

/** A rating and how it came about: parts and total 0–100, to four decimals; stars 1–5. */
export interface AgentRating {
  readonly formula: typeof AGENT_RATING;
  readonly components: {
    readonly duty: number;
    readonly outcome: number;
    readonly ownerSatisfaction: number;
    readonly training: number;
  };
  readonly total: number;
  readonly stars: number;
  readonly flags: readonly AgentRatingFlag[];
}

/** Star rating of an agent (R-43; scoring.md 7.4). Which parts of it are inference, the policy says (`inferred`). */
export function agentRating(inputs: AgentRatingInputs, policy: AgentRatingPolicy): AgentRating {
  const { reviews } = inputs;
  const components = {
    duty: percent(inputs.tasksOnTime, inputs.tasksDue),
    outcome: percent(inputs.nodesOnTime, inputs.nodesDue),
    ownerSatisfaction: reviews.count > 0 ? rounded((10 * reviews.sum) / reviews.count) : 100,
    training: percent(inputs.trainingsAttended, inputs.trainingsRequired),
  };
  const { weights } = policy;
  const total = rounded(
    weights.duty * components.duty +
      weights.outcome * components.outcome +
      weights.ownerSatisfaction * components.ownerSatisfaction +
      weights.training * components.training,
  );
  const earned = starsOf(total, policy.stars);
  const stars = inputs.misconduct ? Math.min(earned, policy.misconductCap) : earned;
  const flags: AgentRatingFlag[] = [
    ...(inputs.tasksDue > 0 ? [] : (['NO_DUTY'] as const)),
    ...(inputs.nodesDue > 0 ? [] : (['NO_OUTCOME'] as const)),
    ...(reviews.count > 0 ? [] : (['NO_REVIEWS'] as const)),
    ...(inputs.trainingsRequired > 0 ? [] : (['NO_TRAINING'] as const)),
    ...(stars < earned ? (['MISCONDUCT_CAP'] as const) : []),
  ];
  return { formula: AGENT_RATING, components, total, stars, flags };
}

function starsOf(total: number, { five, four, three, two }: AgentRatingPolicy['stars']): number {
  if (total >= five) return 5;
  if (total >= four) return 4;
  if (total >= three) return 3;
  return total >= two ? 2 : 1;
}

function percent(done: number, due: number): number {
  return due > 0 ? rounded((100 * done) / due) : 100;
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
