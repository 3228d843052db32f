import type { BusinessDate } from '#workdays/business-date';
import type { DataOf } from '../../kernel/event.js';
import { on, slice } from '../../kernel/slice.js';
import type { Land } from '../../zone/shared-results.js';
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

export type NotRequired = NonNullable<DataOf<typeof ConditionListIssued>['notRequired']>[number];

/** The one list as it stands. */
export interface ConditionList {
  readonly version: number;
  readonly items: readonly Condition[];
  /** Codes of the items that this version says are not required. */
  readonly notRequired: readonly string[];
  /** The day of this version. */
  readonly since: BusinessDate;
}

/** What the slice knows. */
export interface Conditions {
  readonly list?: ConditionList;
  /** What departments proposed since the last version, by department. */
  readonly proposals: Readonly<Record<string, readonly ProposedCondition[]>>;
  /** What departments proposed themselves and the list took over: the list's office does not take it off alone. */
  readonly asked: readonly ProposedCondition[];
  /** Ids of conditions whose departments have withdrawn them. */
  readonly withdrawn: readonly string[];
  /** Approval items that their departments said the project does not need, by code. */
  readonly notRequired: Readonly<Record<string, NotRequired>>;
  /** Conditions ever listed: numbers their ids. */
  readonly count: number;
  /** The last push. */
  readonly pushed?: DataOf<typeof ConditionListPushed>;
  /** Regional assessments the project uses, by kind. */
  readonly applied: Readonly<Record<string, DataOf<typeof RegionalAssessmentApplied>>>;
}

export const conditions = slice<Conditions>(
  { proposals: {}, asked: [], withdrawn: [], notRequired: {}, count: 0, applied: {} },
  [
    on(ConditionsProposed, (state, { department, items, notRequired = [], withdrawn = [] }) => ({
      ...state,
      proposals: { ...state.proposals, [department]: items },
      withdrawn: [...state.withdrawn, ...withdrawn.map(({ conditionId }) => conditionId)],
      // What it asks for now is no longer what it does not ask for.
      notRequired: {
        ...byCode([
          ...Object.values(state.notRequired).filter(({ itemCode }) => !items.some((one) => one.itemCode === itemCode)),
          ...[...notRequired, ...withdrawn].flatMap(({ itemCode, reason }) =>
            itemCode === undefined ? [] : { itemCode, department, reason },
          ),
        ]),
      },
    })),
    on(ConditionListIssued, (state, data, { metadata }) =>
      withVersion(state, data, data.items.length, metadata.businessDate),
    ),
    on(ConditionListRevised, (state, data, { metadata }) =>
      withVersion(state, data, data.added.length, metadata.businessDate),
    ),
    on(ConditionListPushed, (state, data) => ({ ...state, pushed: data })),
    on(RegionalAssessmentApplied, (state, data) => ({
      ...state,
      applied: { ...state.applied, [data.assessmentKind]: data },
    })),
  ],
);

/** With a version of the list, `more` of whose conditions are listed for the first time. */
function withVersion(
  state: Conditions,
  { version, items, notRequired = [] }: DataOf<typeof ConditionListIssued>,
  more: number,
  since: BusinessDate,
): Conditions {
  return {
    ...state,
    list: { version, items, notRequired: codesOf(notRequired), since },
    asked: [...state.asked, ...pending(state)],
    notRequired: { ...state.notRequired, ...byCode(notRequired) },
    proposals: {},
    count: state.count + more,
  };
}

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
 * Codes of the approval items in whose place the zone's regional assessment stands: of those only that are nothing
 * but a standalone assessment of that very kind, whatever a list says.
 */
export function coveredItems({ applied }: Conditions, { regionalAssessments }: Land): ReadonlySet<string> {
  const used = regionalAssessments.filter(({ kind }) => Object.hasOwn(applied, kind));
  return new Set(used.flatMap(({ standaloneItems }) => standaloneItems));
}

/** What the department of an item said when it said that the project does not need it. */
export function saidNotRequired({ notRequired }: Conditions, itemCode: string): NotRequired | undefined {
  return Object.hasOwn(notRequired, itemCode) ? notRequired[itemCode] : undefined;
}

/** What departments proposed and no version has taken over yet. */
export const pending = ({ proposals }: Conditions): readonly ProposedCondition[] => Object.values(proposals).flat();

const codesOf = (said: readonly NotRequired[]) => said.map(({ itemCode }) => itemCode);

const byCode = (said: readonly NotRequired[]): Conditions['notRequired'] =>
  Object.fromEntries(said.map((one) => [one.itemCode, one]));
