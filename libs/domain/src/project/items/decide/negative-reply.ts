import { actsFor, holderOf } from '../../../department/succession/holder.js';
import { APPROVAL_ROLES } from '../../../kernel/actor.js';
import type { DataOf, NewEvent } from '../../../kernel/event.js';
import type { Facts } from '../../../kernel/facts.js';
import { InvalidCommand, refuse, refuseIf } from '../../../kernel/refusal.js';
import { references } from '../../../kernel/other-streams.js';
import { present } from '../../../kernel/present.js';
import { mainLeaderOn } from '../../../department/state.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { isWindowOnly, requireDepartment, restsOn } from '../../guards.js';
import { countDue, figuresOf } from '../clock.js';
import {
  EscalateByWindow,
  IssueNegativeReply,
  RecordCollectiveOpinion,
  SignNegativeReply,
} from '../commands/decision-commands.js';
import { settleDecided } from '../delay.js';
import { isPending } from '../escalation.js';
import {
  CollectiveOpinionRecorded,
  EscalatedByWindow,
  NegativeReplyIssued,
  NegativeReplySigned,
  type NegativeOutcome,
} from '../events.js';
import { withEnd } from '../evolve/change.js';
import { acceptedFieldsOf, openFieldsOf } from '../fields.js';
import { lapsedWith, type Lapsed } from '../lapsed-deferrals.js';
import { isAccepted, type Escalation, type Item } from '../state.js';
import {
  COUNTER_ROLES,
  departmentOf,
  itemAtHand,
  requireCounter,
  requireOpen,
  requirePausesOver,
  stateConflict,
} from './on-item.js';

export const escalateByWindow = projectDecision(EscalateByWindow, {
  title: { zh: '窗口请示汇报', en: 'Escalate' },
  roles: COUNTER_ROLES,
  rule: 'R-51',
  decide(project, { itemId, reason }, facts) {
    const { item, events } = itemAtHand(project, itemId, facts);
    requireCounter(facts, item, 'R-51');
    requireOpen(item);
    requireMayBeAnswered(item, facts);
    if (isPending(item)) {
      throw stateConflict(item, {
        zh: '该事项已请示，尚待集体研究意见',
        en: 'The item has been reported upward already and waits for the collective opinion',
      });
    }
    const escalatedOn = facts.businessDate;
    return [
      ...events,
      EscalatedByWindow.of({ ...openFieldsOf(item), escalatedOn, reason, ...promptness(item, facts) }),
    ];
  },
});

/** whether the window reported upward in time. Late or not it has to report: nothing is refused. An import's calendar is not kept. */
function promptness({ receivedOn }: Item, { calendar, channel, businessDate, policy }: Facts) {
  if (channel === 'IMPORT') return {};
  const withinDays = policy.clock.escalateWithinDays;
  const daysAfterReceipt = calendar.count(receivedOn, businessDate);
  const isLate = withinDays !== undefined && daysAfterReceipt > withinDays;
  return { daysAfterReceipt, ...present({ withinDays }), ...(isLate && { late: true as const }) };
}

export const recordCollectiveOpinion = projectDecision(RecordCollectiveOpinion, {
  title: { zh: '记录集体研究意见', en: 'Record the collective opinion' },
  roles: APPROVAL_ROLES,
  rule: 'R-52',
  decide(project, { itemId, conclusion, opinion, minutesDoc }, facts) {
    const { item, events } = itemAtHand(project, itemId, facts);
    requireDepartment(facts, item.department, 'R-52');
    requireOpen(item);
    const { escalatedOn } = pendingEscalation(item);
    requireNotBefore(facts, escalatedOn, { zh: '请示', en: 'the escalation' });
    const heldOn = facts.businessDate;
    return [
      ...events,
      CollectiveOpinionRecorded.of({ ...openFieldsOf(item), conclusion, heldOn, opinion, minutesDoc }),
    ];
  },
});

export const signNegativeReply = projectDecision(SignNegativeReply, {
  title: { zh: '签字确认否定意见', en: 'Sign a negative reply' },
  roles: ['MAIN_LEADER'],
  rule: 'R-53',
  reads: (project, { itemId, channel }) => references('department', ...departmentOf(project, itemId, channel)),
  decide(project, command, facts) {
    const { itemId, outcome } = command;
    const { item, events } = itemAtHand(project, itemId, facts);
    requireOpen(item);
    requireSigner(item, command, facts);
    requireFits(item, outcome);
    const { opinion } = pendingEscalation(item);
    if (opinion?.conclusion !== 'NEGATIVE') return refuse('R-52', { collectiveOpinion: opinion?.conclusion ?? 'NONE' });
    requireNotBefore(facts, opinion.heldOn, { zh: '集体研究', en: 'the collective opinion' });
    const signedOn = facts.businessDate;
    return [...events, NegativeReplySigned.of({ ...openFieldsOf(item), outcome, signer: facts.actor.id, signedOn })];
  },
});

export const issueNegativeReply = projectDecision(IssueNegativeReply, {
  title: { zh: '作出否定答复', en: 'Issue a negative reply' },
  // The window is let in to be refused by its rule, so that the attempt leaves a trace.
  roles: COUNTER_ROLES,
  rule: 'R-53',
  decide(project, command, facts) {
    const { itemId, outcome, reasons, remedy, docId } = command;
    const { item, events } = itemAtHand(project, itemId, facts);
    refuseIf(isWindowOnly(facts), 'R-51', { itemId });
    requireDepartment(facts, item.department, 'R-53');
    requireOpen(item);
    requireFits(item, outcome);
    requireMayBeAnswered(item, facts);
    requirePausesOver(item, facts);
    const { opinion, signed } = pendingEscalation(item);
    if (opinion?.conclusion !== 'NEGATIVE') return refuse('R-52', { collectiveOpinion: opinion?.conclusion ?? 'NONE' });
    if (signed?.outcome !== outcome) return refuse('R-53', { outcome, signedOutcome: signed?.outcome ?? 'NONE' });
    requireNotBefore(facts, signed.signedOn, { zh: '签字', en: 'the signature' });
    refuseIf(reasons.length === 0, 'N-4', { reasons: 'missing' });
    if (remedy === undefined) return refuse('N-4', { remedy: 'missing' });
    const { conclusion, heldOn, minutesDoc } = opinion;
    const { before, fields } = clockAtReply(item, command, facts);
    return [
      ...events,
      ...before,
      NegativeReplyIssued.of({
        ...fields,
        outcome,
        collectiveOpinion: { conclusion, heldOn, opinion: opinion.opinion, minutesDoc },
        signer: signed.signer,
        signedOn: signed.signedOn,
        reasons,
        remedy,
        docId,
        ...lapsedWith(project, itemId),
      }),
    ];
  },
});

type Reply = DataOf<typeof NegativeReplyIssued>;
interface ClockAtReply {
  readonly before: readonly NewEvent[];
  readonly fields: Omit<
    Reply,
    'outcome' | 'collectiveOpinion' | 'signer' | 'signedOn' | 'reasons' | 'remedy' | 'docId' | keyof Lapsed
  >;
}

/** What the clock says of a reply: figures and delay where it ran, and a correction that never came ends with it. */
function clockAtReply(item: Item, command: IssueNegativeReply, facts: Facts): ClockAtReply {
  const decidedOn = facts.businessDate;
  if (!isAccepted(item)) return { before: [], fields: { ...openFieldsOf(item), decidedOn } };
  const ended = { ...item, pauses: withEnd(item.pauses, decidedOn) };
  const counted = countDue(ended, item.dueOn, 'DECIDED', facts);
  const due = counted.to === item.dueOn ? {} : { due: counted };
  const figures = figuresOf(ended, decidedOn, facts);
  return {
    before: settleDecided({ ...item, dueOn: counted.to }, figures, 'ENDED_IN_TIME', command, facts),
    fields: { ...acceptedFieldsOf(item), ...figures, ...due },
  };
}

/**
 * N-7: the signature is the main leader's who is in office on the day it is given and on the day it is recorded; one who
 * has left by then shows the paper that was signed. Another head's counts only where policy lets it be delegated.
 */
function requireSigner({ department }: Item, command: SignNegativeReply, facts: Facts): void {
  if (facts.channel === 'IMPORT') return;
  if (facts.policy.mainLeaderDelegation && actsFor(facts, department)) return;
  const { id } = facts.actor;
  const of = facts.of('department', holderOf(department, facts));
  const then = mainLeaderOn(of, facts.businessDate);
  refuseIf(then !== id, 'R-53', { department, mainLeader: then ?? 'NONE' });
  const now = mainLeaderOn(of, facts.recordedOn);
  const left = now !== id && !restsOn(command, 'signed-reply');
  refuseIf(left, 'R-53', { department, mainLeader: now ?? 'NONE', missing: 'signed-reply' });
}

/** 4 and 5 refuse to accept, 13 refuses what was accepted (N-4). */
function requireFits(item: Item, outcome: NegativeOutcome): void {
  if (isAccepted(item) === (outcome === 13)) return;
  throw new InvalidCommand('outcome', {
    zh: isAccepted(item) ? '事项已受理，只能作出不予许可（13）' : '事项尚未受理，只能不受理（4）或不予受理（5）',
    en: isAccepted(item)
      ? 'the item is accepted: only 13 (approval refused) fits'
      : 'the item is not accepted: only 4 (not acceptable) or 5 (acceptance refused) fits',
  });
}

/** Sequence of: reported upward first. @throws Refusal by R-51 when nothing waits for an answer. */
function pendingEscalation(item: Item): Escalation {
  return isPending(item) && item.escalation ? item.escalation : refuse('R-51', { escalated: false });
}

/** While the applicant still owes a correction there is nothing to answer, unless it is overdue and policy refuses then (CLK-05). */
function requireMayBeAnswered(item: Item, { policy, businessDate }: Facts): void {
  const { correction } = item;
  if (!correction || correction.completedOn !== undefined) return;
  refuseIf(policy.clock.uncorrected !== 'NEGATIVE_REPLY' || businessDate <= correction.deadline, 'CLK-05', {
    deadline: correction.deadline,
    uncorrected: policy.clock.uncorrected,
  });
}
