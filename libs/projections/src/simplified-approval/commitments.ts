import type { BusinessDate } from '#workdays/business-date';
import { present } from '#domain/kernel/present';
import {
  CommitmentBreachHandled,
  CommitmentCheckDueMoved,
  CommitmentCheckOverdue,
  CommitmentCheckOverdueCleared,
  CommitmentChecked,
  CommitmentMade,
  CommitmentReliedOn,
  CommitmentWithdrawn,
  NotificationGiven,
  RectificationOrdered,
} from '#domain/project/commitments/events';
import type { CommitmentStatus } from '#domain/project/commitments/state';
import type { CheckMethod, CheckResult } from '#domain/project/commitments/vocabulary';
import { ItemWithdrawn, NegativeReplyIssued, PermitIssued, PermitRevoked } from '#domain/project/items/events';
import { projectOf } from '../project-of.js';
import { projection } from '../projection.js';
import { when } from '../reaction.js';
import { whenKnown } from '../when-known.js';

/** One matter an applicant was notified of; its id is the commitment's (`{projectId}.k1`). */
export type CommitmentDocument = {
  readonly projectId: string;
  readonly itemId: string;
  readonly itemCode: string;
  readonly department: string;
  /** Code and name of the matter on the department's list. */
  readonly matter: string;
  readonly matterName: { readonly zh: string; readonly en: string };
  /** LAPSED: its item ended, or was decided, without it. */
  readonly status: CommitmentStatus;
  readonly notifiedOn: BusinessDate;
  readonly notificationDoc: string;
  /** Materials the commitment stands in for. */
  readonly materials: readonly string[];
  readonly committedOn?: BusinessDate;
  /** Who committed, and the signed paper. */
  readonly committer?: 'OWNER' | 'PARK';
  readonly commitmentDoc?: string;
  /** Day by which what is promised will be so. */
  readonly fulfilBy?: BusinessDate;
  readonly withdrawnOn?: BusinessDate;
  /** The decision that rests on it, and the last day of its check. */
  readonly decidedOn?: BusinessDate;
  readonly checkBy?: BusinessDate;
  /** The last check: when, by whom, how, and what it found. */
  readonly checkedOn?: BusinessDate;
  readonly supervisor?: string;
  readonly method?: CheckMethod;
  readonly result?: CheckResult;
  readonly checks: number;
  /** The first check was not made by `checkBy`. */
  readonly checkOverdue: boolean;
  /** Last day of the latest order to rectify. */
  readonly rectifyBy?: BusinessDate;
  /** What followed the breach (N-3), in order. */
  readonly consequences: readonly string[];
};

/**
 * One document per notified matter (model.md 6).
 *
 * Indexes: `status, checkBy` for the checks to be made; `department, status` for the list a department works on. The
 * commitments of a project are a range of ids (`ofProject`).
 */
export const commitments = projection<CommitmentDocument>('commitments', {
  version: 1,
  indexes: [
    ['status', 'checkBy'],
    ['department', 'status'],
  ],
  key: ({ data }) => ('commitmentId' in data && typeof data.commitmentId === 'string' ? data.commitmentId : []),
  on: [
    when(NotificationGiven, (_, data, event) => ({
      projectId: projectOf(event),
      itemId: data.itemId,
      itemCode: data.itemCode,
      department: data.department,
      matter: data.matter,
      matterName: data.matterName,
      status: 'NOTIFIED',
      notifiedOn: event.metadata.businessDate,
      notificationDoc: data.notificationDoc,
      materials: data.materials,
      checks: 0,
      checkOverdue: false,
      consequences: [],
    })),

    whenKnown(CommitmentMade, (doc, { committer, commitmentDoc, fulfilBy }, { metadata }) => ({
      ...doc,
      status: 'COMMITTED',
      committedOn: metadata.businessDate,
      committer,
      commitmentDoc,
      ...present({ fulfilBy }),
    })),

    whenKnown(CommitmentWithdrawn, (doc, _, { metadata }) => ({
      ...doc,
      status: 'WITHDRAWN',
      withdrawnOn: metadata.businessDate,
    })),

    whenKnown(CommitmentReliedOn, (doc, { decidedOn, dueOn: checkBy }) => ({
      ...doc,
      status: 'RELIED_ON',
      decidedOn,
      ...present({ checkBy }),
    })),

    whenKnown(CommitmentCheckDueMoved, (doc, { dueOn: checkBy, clearedFor }) => ({
      ...doc,
      checkBy,
      checkOverdue: doc.checkOverdue && clearedFor === undefined,
    })),
    whenKnown(CommitmentCheckOverdue, (doc) => ({ ...doc, checkOverdue: true })),
    whenKnown(CommitmentCheckOverdueCleared, (doc) => ({ ...doc, checkOverdue: false })),

    whenKnown(CommitmentChecked, (doc, { supervisor, method, result }, { metadata }) => ({
      ...doc,
      status: result === 'FULFILLED' ? 'FULFILLED' : 'BREACHED',
      checkedOn: metadata.businessDate,
      supervisor,
      method,
      result,
      checks: doc.checks + 1,
    })),

    whenKnown(RectificationOrdered, (doc, { dueOn }) => ({
      ...doc,
      status: 'RECTIFYING',
      rectifyBy: dueOn,
      consequences: doc.consequences.includes('ORDER_TO_CORRECT')
        ? doc.consequences
        : [...doc.consequences, 'ORDER_TO_CORRECT'],
    })),

    whenKnown(CommitmentBreachHandled, (doc, { consequence }) => ({
      ...doc,
      status: 'HANDLED',
      consequences: [...doc.consequences, consequence],
    })),

    whenKnown(PermitIssued, lapsed, lapsing),
    whenKnown(ItemWithdrawn, lapsed, lapsing),
    whenKnown(NegativeReplyIssued, lapsed, lapsing),
    whenKnown(PermitRevoked, lapsed, lapsing),
  ],
});

function lapsing(data: { readonly lapsedCommitmentIds?: readonly string[] }): readonly string[] {
  return data.lapsedCommitmentIds ?? [];
}

function lapsed(doc: CommitmentDocument): CommitmentDocument {
  return { ...doc, status: 'LAPSED' };
}
