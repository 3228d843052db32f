import type { BusinessDate } from '#workdays/business-date';
import type { DataOf } from '../../kernel/event.js';
import { on, slice } from '../../kernel/slice.js';
import {
  AgencyTeamAssigned,
  AgencyTeamMemberChanged,
  ApprovalPlanAdopted,
  DepartmentEvaluatedByAgent,
  ServiceReviewed,
} from './events.js';

/** A review and the day it was given. */
type Review = Pick<DataOf<typeof ServiceReviewed>, 'subject' | 'id' | 'points'> & { readonly givenOn: BusinessDate };

/** What the agency slice knows: the one team and the one plan that serve the project now, and what was rated. */
export interface Agency {
  /** `members` as they are now. */
  readonly team?: DataOf<typeof AgencyTeamAssigned>;
  /** When the team became as it is. */
  readonly teamSince?: BusinessDate;
  /** Everybody who is or was of a team. */
  readonly everServed: readonly string[];
  readonly plan?: DataOf<typeof ApprovalPlanAdopted>;
  readonly planSince?: BusinessDate;
  readonly evaluations: readonly Pick<
    DataOf<typeof DepartmentEvaluatedByAgent>,
    'agentId' | 'department' | 'itemId' | 'period'
  >[];
  readonly reviews: readonly Review[];
}

const union = (known: readonly string[], more: readonly string[]) => [...new Set([...known, ...more])];

export const agency = slice<Agency>({ everServed: [], evaluations: [], reviews: [] }, [
  on(AgencyTeamAssigned, (state, data, { metadata }) => ({
    ...state,
    team: data,
    teamSince: metadata.businessDate,
    everServed: union(state.everServed, data.members),
  })),
  on(AgencyTeamMemberChanged, (state, { projectId, members }, { metadata }) => ({
    ...state,
    team: { projectId, ...state.team, members },
    teamSince: metadata.businessDate,
    everServed: union(state.everServed, members),
  })),
  on(ApprovalPlanAdopted, (state, data, { metadata }) => ({
    ...state,
    plan: data,
    planSince: metadata.businessDate,
  })),
  on(DepartmentEvaluatedByAgent, (state, data) => ({ ...state, evaluations: [...state.evaluations, data] })),
  on(ServiceReviewed, (state, { subject, id, points }, { metadata }) => ({
    ...state,
    reviews: [...state.reviews, { subject, id, points, givenOn: metadata.businessDate }],
  })),
]);

/** Does this agent serve the project today? */
export function isServedBy(agency: Agency, agentId: string | undefined): boolean {
  return agentId !== undefined && (agency.team?.members.includes(agentId) ?? false);
}

/** Does or did this agent serve the project? */
export function wasServedBy({ everServed }: Agency, agentId: string): boolean {
  return everServed.includes(agentId);
}

/** Points of the owner's reviews of this agent that were given from one day to another, both included. */
export function reviewsOfAgent(
  { reviews }: Agency,
  agentId: string,
  { first, last }: { readonly first: BusinessDate; readonly last: BusinessDate },
): readonly number[] {
  return reviews
    .filter(({ subject, id, givenOn }) => subject === 'AGENT' && id === agentId && first <= givenOn && givenOn <= last)
    .map(({ points }) => points);
}
