import { addDays, type BusinessDate } from '#workdays/business-date';
import type { DataOf } from '../kernel/event.js';
import { on, slice } from '../kernel/slice.js';
import { assessmentReactions, type WithAssessments } from './assessment/state.js';
import { complianceReactions, type WithCompliance } from './compliance/state.js';
import { responsibilityReactions, type Responsibilities } from './responsibility/state.js';
import { DepartmentRegistered, MainLeaderAppointed, WindowAuthorityDelegated } from './events.js';
import { statedListReactions, type StatedLists } from './stated-lists.js';
import { successionReactions, type WithSuccession } from './succession/state.js';
import { inForce } from './validity.js';

/** A main leader's term; without a last day it runs until the next appointment. */
export interface LeaderTerm {
  readonly personId: string;
  readonly validFrom: BusinessDate;
  readonly validTo?: BusinessDate;
}

/** A department: who leads it when, what its window may decide, what it has to do, and what it has stated. */
export interface Department extends Responsibilities, StatedLists, WithSuccession, WithCompliance, WithAssessments {
  readonly registered?: DataOf<typeof DepartmentRegistered>;
  /** Terms by first day; no two overlap (N-7). */
  readonly leaders: readonly LeaderTerm[];
  readonly authority: readonly DataOf<typeof WindowAuthorityDelegated>[];
}

/** The term, ended on the day before a successor's first day if it was running then. */
const endedBefore = (term: LeaderTerm, successorFrom: BusinessDate): LeaderTerm =>
  term.validFrom <= successorFrom && (term.validTo === undefined || term.validTo >= successorFrom)
    ? { ...term, validTo: addDays(successorFrom, -1) }
    : term;

const lasted = ({ validFrom, validTo }: LeaderTerm): boolean => validTo === undefined || validFrom <= validTo;

export const department = slice<Department>({ leaders: [], authority: [] }, [
  on(DepartmentRegistered, (state, data) => ({ ...state, registered: data })),
  on(MainLeaderAppointed, (state, { personId, validFrom, validTo }) => ({
    ...state,
    leaders: [
      ...state.leaders.map((term) => endedBefore(term, validFrom)).filter(lasted),
      { personId, validFrom, ...(validTo === undefined ? {} : { validTo }) },
    ].toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)),
  })),
  on(WindowAuthorityDelegated, (state, data) => ({ ...state, authority: [...state.authority, data] })),
  ...responsibilityReactions<Department>(),
  ...statedListReactions<Department>(),
  ...successionReactions<Department>(),
  ...complianceReactions<Department>(),
  ...assessmentReactions<Department>(),
]);

const valid = (entry: { validFrom: BusinessDate; validTo?: BusinessDate }, on: BusinessDate): boolean =>
  entry.validFrom <= on && (entry.validTo === undefined || on <= entry.validTo);

/** The term that runs on a day, if the office is not vacant. */
export function mainLeaderTermOn(department: Department, on: BusinessDate): LeaderTerm | undefined {
  return department.leaders.find((term) => valid(term, on));
}

/** Id of the unit's number one on a day (N-7). */
export function mainLeaderOn(department: Department, on: BusinessDate): string | undefined {
  return mainLeaderTermOn(department, on)?.personId;
}

/**
 * May the window decide this item in favour on that day? The delegation that began last says so: a later one
 * replaces the earlier from its first day on, whether it is wider, narrower or has ended.
 */
export function windowMayPass(department: Department, itemCode: string, on: BusinessDate): boolean {
  const delegation = inForce(department.authority, on);
  return delegation !== undefined && (delegation.itemCodes.length === 0 || delegation.itemCodes.includes(itemCode));
}
