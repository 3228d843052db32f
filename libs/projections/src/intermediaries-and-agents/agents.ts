import type { BusinessDate } from '#workdays/business-date';
import { AgentStarRated, DutyScored, OutcomeRecorded } from '#domain/agent/events';
import { quarterOf } from '#domain/agent/quarter';
import type { DataOf } from '#domain/kernel/event';
import { ServiceReviewed } from '#domain/project/agency/events';
import type { AgentRatingFlag } from '#domain/scoring/agent-rating';
import { TrainingAttended, TrainingHeld } from '#domain/training/events';
import { projection } from '../projection.js';
import { when } from '../reaction.js';

/** What was recorded of a project: the last record counts. */
type OfProject = { readonly projectId: string };
type Duty = OfProject & { readonly tasksDue: number; readonly tasksOnTime: number; readonly misconduct: boolean };
type Outcome = OfProject & { readonly nodesDue: number; readonly nodesOnTime: number };
/** The inputs of a rating (scoring.md 7.4). */
type Inputs = Readonly<DataOf<typeof AgentStarRated>['inputs']>;
type Rating = {
  readonly stars: number;
  /** Points, 0–100. */
  readonly total: number;
  readonly flags: readonly AgentRatingFlag[];
  readonly ratedOn: BusinessDate;
  readonly policyVersion: number;
  readonly formula: string;
};

/** An agent in a quarter: what is on record, and the stars given for it; its id is `{agentId}:{YYYY-Qn}`. */
export type AgentQuarterDocument = {
  readonly agentId: string;
  /** Quarter, YYYY-Qn. */
  readonly quarter: string;
  readonly duties: readonly Duty[];
  readonly outcomes: readonly Outcome[];
  /** Everything on record for the quarter, whether or not a rating took it in. */
  readonly inputs: Inputs;
  /** Ratings of the quarter, the one that counts last; more than one: it was rated again, with a reason. */
  readonly ratings: readonly Rating[];
  /** Stars of the last rating; missing: not rated. */
  readonly stars?: number;
  /** What the last rating was computed from. */
  readonly ratedInputs?: Inputs;
  /** The record says something else than what the last rating was computed from: a training or review left out, or added since. */
  readonly recordDiffers: boolean;
};

const NO_INPUTS: Inputs = {
  tasksDue: 0,
  tasksOnTime: 0,
  nodesDue: 0,
  nodesOnTime: 0,
  reviewPoints: 0,
  reviews: 0,
  trainingsRequired: 0,
  trainingsAttended: 0,
  misconduct: false,
};

/**
 * One document per agent and quarter (model.md 6): the history of an agent's stars is a range of ids. What a rating left
 * out is seen beside it. Index `quarter, stars`: the ranking of a quarter.
 */
export const agents = projection<AgentQuarterDocument>('agents', {
  version: 1,
  indexes: [['quarter', 'stars']],
  on: [
    when(
      DutyScored,
      (doc, { projectId, tasksDue, tasksOnTime, misconduct, ...of }) => {
        const known = doc ?? empty(of);
        const duty = { projectId, tasksDue, tasksOnTime, misconduct: misconduct !== undefined };
        return settled({ ...known, duties: replaced(known.duties, duty) });
      },
      documentId,
    ),

    when(
      OutcomeRecorded,
      (doc, { projectId, nodesDue, nodesOnTime, ...of }) => {
        const known = doc ?? empty(of);
        return settled({ ...known, outcomes: replaced(known.outcomes, { projectId, nodesDue, nodesOnTime }) });
      },
      documentId,
    ),

    when(
      ServiceReviewed,
      (doc, { id, points }, { metadata }) => {
        const known = doc ?? empty({ agentId: id, quarter: quarterOf(metadata.businessDate) });
        return counted(known, { reviewPoints: known.inputs.reviewPoints + points, reviews: known.inputs.reviews + 1 });
      },
      ({ subject, id }, { metadata }) =>
        subject === 'AGENT' ? documentId({ agentId: id, quarter: quarterOf(metadata.businessDate) }) : [],
    ),

    when(
      TrainingHeld,
      (doc, { heldOn }, _, key) => {
        const known = doc ?? empty({ agentId: key.slice(0, key.lastIndexOf(':')), quarter: quarterOf(heldOn) });
        return counted(known, { trainingsRequired: known.inputs.trainingsRequired + 1 });
      },
      ({ required, heldOn }) => required.map((agentId) => documentId({ agentId, quarter: quarterOf(heldOn) })),
    ),

    when(
      TrainingAttended,
      (doc, { agentId, heldOn }) => {
        const known = doc ?? empty({ agentId, quarter: quarterOf(heldOn) });
        return counted(known, { trainingsAttended: known.inputs.trainingsAttended + 1 });
      },
      ({ agentId, heldOn, required }) => (required ? documentId({ agentId, quarter: quarterOf(heldOn) }) : []),
    ),

    when(
      AgentStarRated,
      (doc, { stars, total, flags, policyVersion, formula, inputs, ...of }, { metadata }) => {
        const known = doc ?? empty(of);
        const rating = { stars, total, flags, ratedOn: metadata.businessDate, policyVersion, formula };
        return settled({ ...known, ratings: [...known.ratings, rating], stars, ratedInputs: inputs });
      },
      documentId,
    ),
  ],
});

function documentId({ agentId, quarter }: { readonly agentId: string; readonly quarter: string }): string {
  return `${agentId}:${quarter}`;
}

function empty({ agentId, quarter }: { readonly agentId: string; readonly quarter: string }): AgentQuarterDocument {
  return { agentId, quarter, duties: [], outcomes: [], inputs: NO_INPUTS, ratings: [], recordDiffers: false };
}

function replaced<R extends OfProject>(records: readonly R[], by: R): readonly R[] {
  return [...records.filter(({ projectId }) => projectId !== by.projectId), by];
}

function counted(doc: AgentQuarterDocument, more: Partial<Inputs>): AgentQuarterDocument {
  return settled({ ...doc, inputs: { ...doc.inputs, ...more } });
}

/** The document with its sums, held against what was rated. */
function settled(doc: AgentQuarterDocument): AgentQuarterDocument {
  const { duties, outcomes, ratedInputs } = doc;
  const inputs: Inputs = {
    ...doc.inputs,
    tasksDue: sumOf(duties.map(({ tasksDue }) => tasksDue)),
    tasksOnTime: sumOf(duties.map(({ tasksOnTime }) => tasksOnTime)),
    nodesDue: sumOf(outcomes.map(({ nodesDue }) => nodesDue)),
    nodesOnTime: sumOf(outcomes.map(({ nodesOnTime }) => nodesOnTime)),
    misconduct: duties.some(({ misconduct }) => misconduct),
  };
  return { ...doc, inputs, recordDiffers: ratedInputs !== undefined && !isSame(ratedInputs, inputs) };
}

function isSame(a: Inputs, b: Inputs): boolean {
  return (
    a.tasksDue === b.tasksDue &&
    a.tasksOnTime === b.tasksOnTime &&
    a.nodesDue === b.nodesDue &&
    a.nodesOnTime === b.nodesOnTime &&
    a.reviewPoints === b.reviewPoints &&
    a.reviews === b.reviews &&
    a.trainingsRequired === b.trainingsRequired &&
    a.trainingsAttended === b.trainingsAttended &&
    a.misconduct === b.misconduct
  );
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
