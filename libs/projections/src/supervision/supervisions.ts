import type { BusinessDate } from '#workdays/business-date';
import { present } from '#domain/kernel/present';
import {
  SupervisionClosed,
  SupervisionOpened,
  SupervisionOverdue,
  SupervisionStepRecorded,
} from '#domain/project/supervision/events';
import type { SupervisionGround } from '#domain/project/supervision/vocabulary';
import { projectOf } from '../project-of.js';
import { projection } from '../projection.js';
import { when } from '../reaction.js';
import { whenKnown } from '../when-known.js';

/** One supervision led by the Business Environment Office; its id is `{projectId}.sv1`. */
export type SupervisionDocument = {
  readonly projectId: string;
  readonly ground: SupervisionGround;
  readonly matter: string;
  /** Bodies supervised. */
  readonly departments: readonly string[];
  readonly higherAuthority?: string;
  readonly issueId?: string;
  readonly openedOn: BusinessDate;
  readonly dueOn: BusinessDate;
  readonly open: boolean;
  readonly steps: number;
  readonly lastStepOn?: BusinessDate;
  readonly closedOn?: BusinessDate;
  readonly result?: string;
  /** Found overdue by the clock, or closed after its last day. */
  readonly late: boolean;
  /** Working days after `dueOn`, when it was found or closed. */
  readonly daysLate: number;
};

/**
 * One document per supervision. Index `open, dueOn`: what runs, by its last day. Those of a project are a range of ids.
 */
export const supervisions = projection<SupervisionDocument>('supervisions', {
  version: 1,
  indexes: [['open', 'dueOn']],
  on: [
    when(
      SupervisionOpened,
      (_, { ground, matter, departments, higherAuthority, issueId, dueOn }, event) => ({
        projectId: projectOf(event),
        ground,
        matter,
        departments,
        ...present({ higherAuthority, issueId }),
        openedOn: event.metadata.businessDate,
        dueOn,
        open: true,
        steps: 0,
        late: false,
        daysLate: 0,
      }),
      supervisionId,
    ),

    whenKnown(
      SupervisionStepRecorded,
      (doc, _, { metadata }) => ({ ...doc, steps: doc.steps + 1, lastStepOn: metadata.businessDate }),
      supervisionId,
    ),

    whenKnown(SupervisionOverdue, (doc, { daysLate }) => ({ ...doc, late: true, daysLate }), supervisionId),

    whenKnown(
      SupervisionClosed,
      (doc, { result, late, daysLate }, { metadata }) => ({
        ...doc,
        open: false,
        closedOn: metadata.businessDate,
        result,
        late,
        daysLate,
      }),
      supervisionId,
    ),
  ],
});

function supervisionId(data: { readonly supervisionId: string }): string {
  return data.supervisionId;
}
