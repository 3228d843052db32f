import type { BusinessDate } from '#workdays/business-date';
import type { RecordedEvent } from '#domain/kernel/envelope';
import {
  ConditionListIssued,
  ConditionListPushed,
  ConditionListRevised,
  ConditionsProposed,
  RegionalAssessmentApplied,
} from '#domain/project/conditions/events';
import type { Condition, NotRequired } from '#domain/project/conditions/state';
import { EarlyInterventionStarted } from '#domain/project/nodes/events';
import type { Report } from '#domain/project/nodes/vocabulary';
import { projectOf } from '../project-of.js';
import { projection } from '../projection.js';
import { when } from '../reaction.js';
import { whenKnown } from '../when-known.js';

/** How far the list has come: in preparation, issued, pushed to owner and team in its present version. */
export const LIST_STATUSES = ['IN_PREPARATION', 'ISSUED', 'PUSHED'] as const;

/** A condition, and the zone's assessment that takes its place. */
export type ListedCondition = Condition & { readonly metBy?: string };

/** The one condition list of a project; its id is the project's. */
export type ConditionListDocument = {
  readonly status: (typeof LIST_STATUSES)[number];
  /** 0: none is issued yet. */
  readonly version: number;
  readonly items: readonly ListedCondition[];
  readonly notApplicable: readonly { readonly kind: string; readonly reason: string }[];
  /** Items the departments say the project does not need. */
  readonly notRequired: readonly NotRequired[];
  /** Departments whose proposals wait for the next version. */
  readonly proposedBy: readonly string[];
  readonly issuedOn?: BusinessDate;
  readonly revisedOn?: BusinessDate;
  readonly pushedOn?: BusinessDate;
  /** The version that was pushed, and to whom. */
  readonly pushedVersion?: number;
  readonly recipients: readonly { readonly recipient: string; readonly id: string }[];
  /** Kinds of regional assessment whose result the project uses. */
  readonly applied: readonly string[];
  /** Reports the list asks for, and those at whose preparation the department in charge stepped in early. */
  readonly reports: readonly Report[];
  readonly interventions: readonly Report[];
};

const EMPTY: ConditionListDocument = {
  status: 'IN_PREPARATION',
  version: 0,
  items: [],
  notApplicable: [],
  notRequired: [],
  proposedBy: [],
  recipients: [],
  applied: [],
  reports: [],
  interventions: [],
};

const union = <T>(known: readonly T[], ...more: readonly T[]): readonly T[] => [...new Set([...known, ...more])];

type Version = Pick<ConditionListDocument, 'version' | 'items' | 'notApplicable'> & {
  readonly notRequired?: ConditionListDocument['notRequired'] | undefined;
};

/** The list in a new version; what a zone's assessment stands for stays met. */
function inVersion(
  doc: ConditionListDocument,
  { version, items, notApplicable, notRequired = [] }: Version,
): ConditionListDocument {
  const met = new Map(doc.items.map(({ conditionId, metBy }) => [conditionId, metBy]));
  return {
    ...doc,
    status: 'ISSUED',
    version,
    items: items.map((condition) => {
      const metBy = met.get(condition.conditionId);
      return metBy === undefined ? condition : { ...condition, metBy };
    }),
    notApplicable,
    notRequired,
    proposedBy: [],
    reports: union(items.flatMap(({ report }) => report ?? [])),
  };
}

/**
 * One document per project whose conditions are being put together.
 *
 * One index, `status`: what waits to be issued or pushed.
 */
export const conditionLists = projection<ConditionListDocument>('condition_lists', {
  version: 1,
  indexes: [['status']],
  key: (event: RecordedEvent) => projectOf(event),
  on: [
    when(ConditionsProposed, (doc = EMPTY, { department }) => ({
      ...doc,
      proposedBy: union(doc.proposedBy, department),
    })),
    when(ConditionListIssued, (doc = EMPTY, data, { metadata }) => ({
      ...inVersion(doc, data),
      issuedOn: metadata.businessDate,
    })),
    whenKnown(ConditionListRevised, (doc, data, { metadata }) => ({
      ...inVersion(doc, data),
      revisedOn: metadata.businessDate,
    })),
    whenKnown(ConditionListPushed, (doc, { version, recipients }, { metadata }) => ({
      ...doc,
      status: 'PUSHED',
      pushedOn: metadata.businessDate,
      pushedVersion: version,
      recipients,
    })),
    when(RegionalAssessmentApplied, (doc = EMPTY, { assessmentKind, assessmentId, conditionIds }) => ({
      ...doc,
      applied: union(doc.applied, assessmentKind),
      items: doc.items.map((condition) =>
        conditionIds.includes(condition.conditionId) ? { ...condition, metBy: assessmentId } : condition,
      ),
    })),
    when(EarlyInterventionStarted, (doc = EMPTY, { report }) => ({
      ...doc,
      interventions: union(doc.interventions, report),
    })),
  ],
});
