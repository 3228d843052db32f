import type { DataOf } from '../kernel/event.js';
import { on, slice } from '../kernel/slice.js';
import { AgentStarRated, DutyScored, OutcomeRecorded, OwnerReviewNoted, TrainingRequired } from './events.js';
import { quarterOf } from './quarter.js';

/** An agent: duty and outcome by project and quarter as they stand now, what else counts, and the quarters rated. */
export interface Agent {
  readonly duties: readonly DataOf<typeof DutyScored>[];
  readonly outcomes: readonly DataOf<typeof OutcomeRecorded>[];
  /** Trainings the agent was to attend. */
  readonly trainings: readonly DataOf<typeof TrainingRequired>[];
  /** Projects whose owners reviewed the agent, and when. */
  readonly reviews: readonly DataOf<typeof OwnerReviewNoted>[];
  readonly ratedQuarters: readonly string[];
}

interface OfProject {
  readonly projectId: string;
  readonly quarter: string;
}

const isSame = (a: OfProject, b: OfProject) => a.projectId === b.projectId && a.quarter === b.quarter;

/** The list with this record in the place of the one for the same project and quarter. */
const replaced = <R extends OfProject>(records: readonly R[], by: R): readonly R[] => [
  ...records.filter((known) => !isSame(known, by)),
  by,
];

export const agent = slice<Agent>({ duties: [], outcomes: [], trainings: [], reviews: [], ratedQuarters: [] }, [
  on(DutyScored, (state, data) => ({ ...state, duties: replaced(state.duties, data) })),
  on(OutcomeRecorded, (state, data) => ({ ...state, outcomes: replaced(state.outcomes, data) })),
  on(TrainingRequired, (state, data) => ({ ...state, trainings: [...state.trainings, data] })),
  on(OwnerReviewNoted, (state, data) => ({ ...state, reviews: [...state.reviews, data] })),
  on(AgentStarRated, (state, { quarter }) => ({
    ...state,
    ratedQuarters: [...new Set([...state.ratedQuarters, quarter])],
  })),
]);

/** Is there a record for this project and quarter? */
export function isRecorded(records: readonly OfProject[], of: OfProject): boolean {
  return records.some((known) => isSame(known, of));
}

/** Projects with a record for the quarter, each once. */
export function projectsOf({ duties, outcomes }: Agent, quarter: string): readonly string[] {
  const records = [...duties, ...outcomes].filter((known) => known.quarter === quarter);
  return [...new Set(records.map(({ projectId }) => projectId))];
}

/** Trainings of the quarter the agent was to attend, in the order in which they were noted. */
export function trainingsOf({ trainings }: Agent, quarter: string): readonly string[] {
  return trainings.filter(({ heldOn }) => quarterOf(heldOn) === quarter).map(({ trainingId }) => trainingId);
}

/** Projects whose owners reviewed the agent in the quarter. */
export function reviewedProjectsOf({ reviews }: Agent, quarter: string): readonly string[] {
  return reviews.filter(({ reviewedOn }) => quarterOf(reviewedOn) === quarter).map(({ projectId }) => projectId);
}
