import type { BusinessDate } from '#workdays/business-date';
import type { DataOf } from '../../kernel/event.js';
import { on, slice } from '../../kernel/slice.js';
import { isStandalone, type Land } from '../../zone/shared-results.js';
import {
  ConditionListIssued,
  ConditionListPushed,
  ConditionListRevised,
  ConditionsProposed,
  RegionalAssessmentApplied,
} from './events.js';

/** A condition on the list, and one only proposed. */
export type Condition = DataOf<typeof ConditionListIssued>['items'][number];
export type ProposedCondition = DataOf<typeof ConditionsProposed>['items'][number];

/** The one list as it stands. */
export interface ConditionList {
  readonly version: number;
  readonly items: readonly Condition[];
  /** The day of this version. */
  readonly since: BusinessDate;
}

/** What the slice knows. */
export interface Conditions {
  readonly list?: ConditionList;
  /** What departments proposed since the last version, by department. */
  readonly proposals: Readonly<Record<string, readonly ProposedCondition[]>>;
  /** Conditions ever listed: numbers their ids. */
  readonly count: number;
  /** The last push. */
  readonly pushed?: DataOf<typeof ConditionListPushed>;
  /** Regional assessments the project uses, by kind. */
  readonly applied: Readonly<Record<string, DataOf<typeof RegionalAssessmentApplied>>>;
}

export const conditions = slice<Conditions>({ proposals: {}, count: 0, applied: {} }, [
  on(ConditionsProposed, (state, { department, items }) => ({
    ...state,
    proposals: { ...state.proposals, [department]: items },
  })),
  on(ConditionListIssued, (state, { version, items }, { metadata }) => ({
    ...state,
    list: { version, items, since: metadata.businessDate },
    proposals: {},
    count: state.count + items.length,
  })),
  on(ConditionListRevised, (state, { version, items, added }, { metadata }) => ({
    ...state,
    list: { version, items, since: metadata.businessDate },
    proposals: {},
    count: state.count + added.length,
  })),
  on(ConditionListPushed, (state, data) => ({ ...state, pushed: data })),
  on(RegionalAssessmentApplied, (state, data) => ({
    ...state,
    applied: { ...state.applied, [data.assessmentKind]: data },
  })),
]);

/**
 * Codes of the approval items the list asks for: what is required of the project before the start, without those
 * in whose place the zone's result stands. Undefined while no list is issued: nobody has said.
 */
export function requiredItems(conditions: Conditions, land: Land): ReadonlySet<string> | undefined {
  if (!conditions.list) return undefined;
  const covered = coveredItems(conditions, land);
  return new Set(conditions.list.items.flatMap(({ itemCode }) => (itemCode && !covered.has(itemCode) ? itemCode : [])));
}

/**
 * Codes of the approval items in whose place the zone's regional assessment stands: only of those that are nothing
 * but a standalone assessment of that very kind, whatever a list says.
 */
export function coveredItems({ list, applied }: Conditions, land: Land): ReadonlySet<string> {
  const covered = new Set(Object.values(applied).flatMap(({ conditionIds }) => conditionIds));
  return new Set(
    list?.items.flatMap(({ itemCode, conditionId, assessmentKind }) =>
      itemCode && covered.has(conditionId) && isStandalone(land, assessmentKind, itemCode) ? itemCode : [],
    ),
  );
}
