import type { BusinessDate } from '#workdays/business-date';
import type { Bilingual } from '../../kernel/bilingual.js';
import { NotFound } from '../../kernel/refusal.js';
import { on, slice } from '../../kernel/slice.js';
import type { Consequence } from '../../policy/sections/commitments.js';
import { ItemWithdrawn, NegativeReplyIssued, PermitIssued, PermitRevoked } from '../items/events.js';
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
} from './events.js';
import type { CheckMethod, CheckResult } from './vocabulary.js';

/**
 * Where a commitment stands. RELIED_ON: the decision rests on it. BREACHED: a check failed, and no order to rectify it
 * runs. HANDLED: its breach was answered. LAPSED: its item ended, or was decided, without it.
 */
export type CommitmentStatus =
  'NOTIFIED' | 'COMMITTED' | 'WITHDRAWN' | 'LAPSED' | 'RELIED_ON' | 'FULFILLED' | 'BREACHED' | 'RECTIFYING' | 'HANDLED';

/** One matter of one item: notified, and perhaps committed to. */
export interface Commitment {
  readonly id: string;
  readonly itemId: string;
  readonly itemCode: string;
  readonly department: string;
  /** Code and name of the matter. */
  readonly matter: string;
  readonly matterName: Bilingual;
  readonly status: CommitmentStatus;
  /** Codes of the materials it stands in for. */
  readonly materials: readonly string[];
  /** Ways to check that its listing names; none: exempt. */
  readonly checkMethods: readonly CheckMethod[];
  /** Day of the last step but for clocks: no later step lies before it. */
  readonly lastOn: BusinessDate;
  readonly committer?: 'OWNER' | 'PARK';
  readonly commitmentDoc?: string;
  readonly fulfilBy?: BusinessDate;
  /** The decision that rests on it, and the last day of its check. */
  readonly decidedOn?: BusinessDate;
  readonly checkBy?: BusinessDate;
  /** Working days it was counted with, where the record says; and whether it rests on a calendar that is not out. */
  readonly checkDays?: number;
  readonly checkProvisional?: boolean;
  readonly overdue: boolean;
  /** What the last check found. */
  readonly result?: CheckResult;
  /** Last day of the latest order to rectify. */
  readonly rectifyBy?: BusinessDate;
  /** Consequences applied so far (N-3). */
  readonly consequences: readonly Consequence[];
}

/** What the slice knows of a project: its commitments in the order of the notifications. */
export interface Commitments {
  readonly all: readonly Commitment[];
}

/** The part of a project the questions below are asked of. */
interface WithCommitments {
  readonly commitments: Commitments;
}

/** Changes one commitment; an unknown one is left out (states by business date fold a subset). */
const change = (state: Commitments, id: string, apply: (found: Commitment) => Partial<Commitment>): Commitments => ({
  all: state.all.map((found) => (found.id === id ? { ...found, ...apply(found) } : found)),
});

/** Lapses what the event says; decide knows why. */
const lapse = (
  state: Commitments,
  { lapsedCommitmentIds = [] }: { lapsedCommitmentIds?: readonly string[] },
): Commitments => ({
  all: state.all.map((found) => (lapsedCommitmentIds.includes(found.id) ? { ...found, status: 'LAPSED' } : found)),
});

export const commitments = slice<Commitments>({ all: [] }, [
  on(NotificationGiven, (state, data, { metadata }) => ({
    all: [
      ...state.all,
      {
        id: data.commitmentId,
        itemId: data.itemId,
        itemCode: data.itemCode,
        department: data.department,
        matter: data.matter,
        matterName: data.matterName,
        status: 'NOTIFIED',
        materials: data.materials,
        checkMethods: data.checkMethods,
        lastOn: metadata.businessDate,
        overdue: false,
        consequences: [],
      },
    ],
  })),
  on(CommitmentMade, (state, { commitmentId, committer, commitmentDoc, fulfilBy }, { metadata }) =>
    change(state, commitmentId, () => ({
      status: 'COMMITTED',
      committer,
      commitmentDoc,
      ...(fulfilBy && { fulfilBy }),
      lastOn: metadata.businessDate,
    })),
  ),
  on(CommitmentWithdrawn, (state, { commitmentId }) => change(state, commitmentId, () => ({ status: 'WITHDRAWN' }))),
  on(CommitmentReliedOn, (state, { commitmentId, decidedOn, dueOn, provisional, checkDays }) =>
    change(state, commitmentId, () => ({
      status: 'RELIED_ON',
      decidedOn,
      ...(dueOn && { checkBy: dueOn }),
      ...(checkDays !== undefined && { checkDays }),
      checkProvisional: provisional,
      lastOn: decidedOn,
    })),
  ),
  on(CommitmentCheckDueMoved, (state, { commitmentId, dueOn, provisional, checkDays, clearedFor }) =>
    change(state, commitmentId, () => ({
      ...{ checkBy: dueOn, checkDays, checkProvisional: provisional },
      ...(clearedFor !== undefined && { overdue: false }),
    })),
  ),
  on(CommitmentCheckOverdue, (state, { commitmentId }) => change(state, commitmentId, () => ({ overdue: true }))),
  on(CommitmentCheckOverdueCleared, (state, { commitmentId }) =>
    change(state, commitmentId, () => ({ overdue: false })),
  ),
  on(CommitmentChecked, (state, { commitmentId, result }, { metadata }) =>
    change(state, commitmentId, () => ({
      status: result === 'FULFILLED' ? 'FULFILLED' : 'BREACHED',
      result,
      lastOn: metadata.businessDate,
    })),
  ),
  on(RectificationOrdered, (state, { commitmentId, dueOn }, { metadata }) =>
    change(state, commitmentId, ({ consequences }) => ({
      status: 'RECTIFYING',
      rectifyBy: dueOn,
      consequences: consequences.includes('ORDER_TO_CORRECT') ? consequences : [...consequences, 'ORDER_TO_CORRECT'],
      lastOn: metadata.businessDate,
    })),
  ),
  on(CommitmentBreachHandled, (state, { commitmentId, consequence }, { metadata }) =>
    change(state, commitmentId, ({ consequences }) => ({
      status: 'HANDLED',
      consequences: [...consequences, consequence],
      lastOn: metadata.businessDate,
    })),
  ),
  on(PermitIssued, lapse),
  on(ItemWithdrawn, lapse),
  on(NegativeReplyIssued, lapse),
  on(PermitRevoked, lapse),
]);

/** The commitment with this id. @throws NotFound */
export function commitment(project: WithCommitments, commitmentId: string): Commitment {
  const found = project.commitments.all.find(({ id }) => id === commitmentId);
  if (!found) throw new NotFound('commitment', commitmentId);
  return found;
}

/** What every event of this commitment repeats (model.md 2: events are fat). */
export const commitmentFields = ({ id, itemId, itemCode, department, matter, matterName }: Commitment) => ({
  commitmentId: id,
  itemId,
  itemCode,
  department,
  matter,
  matterName,
});

const inStatus = ({ commitments }: WithCommitments, itemId: string, ...statuses: readonly CommitmentStatus[]) =>
  commitments.all.filter((found) => found.itemId === itemId && statuses.includes(found.status));

/** Commitments of an item that stand, so that its decision would rest on them. */
export function standing(project: WithCommitments, itemId: string): readonly Commitment[] {
  return inStatus(project, itemId, 'COMMITTED');
}

/** Commitments of an item the applicant was notified of and has not made. */
export function notChosen(project: WithCommitments, itemId: string): readonly Commitment[] {
  return inStatus(project, itemId, 'NOTIFIED');
}

/** Commitments of an item on which no decision rests any more when the item ends or its permit goes: none is checked. */
export function notReliedOn(project: WithCommitments, itemId: string): readonly Commitment[] {
  return inStatus(project, itemId, 'NOTIFIED', 'COMMITTED', 'RELIED_ON');
}

/** Was the word broken for good: false from the start, or its breach answered after the order to rectify had lapsed? */
export function isBroken({ result, consequences }: Commitment): boolean {
  return result === 'FALSE' || consequences.some((applied) => applied !== 'ORDER_TO_CORRECT');
}

/** Does a decision rest on a commitment whose last check failed? */
export function hasFailedCheck(project: WithCommitments, itemId: string): boolean {
  return project.commitments.all.some(
    (found) => found.itemId === itemId && found.result !== undefined && found.result !== 'FULFILLED',
  );
}
