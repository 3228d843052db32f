import { addDays, type BusinessDate } from '#workdays/business-date';
import type { Actor } from '#domain/kernel/actor';
import type { Command } from '#domain/kernel/command';
import type { Decision } from '#domain/kernel/decision';
import type { NewEvent } from '#domain/kernel/event';
import type { Facts } from '#domain/kernel/facts';
import { deferMaterial, denyDeferral } from '#domain/project/deferral/decide/grant';
import { applyConsequence, raiseDeferralDefault } from '#domain/project/deferral/decide/default';
import { requestDeferral } from '#domain/project/deferral/decide/request';
import { supplyMaterial, verifyMaterial } from '#domain/project/deferral/decide/supply';
import { closeDelayCase, submitRectification } from '#domain/project/delays/decide/rectification';
import { reportDelay } from '#domain/project/delays/decide/report-delay';
import { concludeVerification, startVerification } from '#domain/project/delays/decide/verification';
import { issueYellowCard, withdrawYellowCard } from '#domain/project/delays/decide/yellow-card';
import { acceptItem } from '#domain/project/items/decide/accept-item';
import { revokePermit } from '#domain/project/items/decide/after-permit';
import { raiseApprovalDelayed } from '#domain/project/items/decide/clock';
import { correctItemDates } from '#domain/project/items/decide/correct-item-dates';
import { completeCorrection, requestCorrection } from '#domain/project/items/decide/correction';
import { extendDeadline } from '#domain/project/items/decide/extend-deadline';
import { issuePermit } from '#domain/project/items/decide/issue-permit';
import {
  escalateByWindow,
  issueNegativeReply,
  recordCollectiveOpinion,
  signNegativeReply,
} from '#domain/project/items/decide/negative-reply';
import { recordItemStep } from '#domain/project/items/decide/processing';
import { receiveItem } from '#domain/project/items/decide/receive-item';
import { endSpecialProcedure, startSpecialProcedure } from '#domain/project/items/decide/special-procedure';
import { withdrawItem } from '#domain/project/items/decide/withdraw-item';
import type { Item } from '#domain/project/items/state';
import type { Project } from '#domain/project/state';
import type { Chance } from './chance.js';

/** The owner of every project the city knows one of. */
export const USCC = '91320700MA1XXXXX0A';
const SIGNED = [{ docId: 'doc-request', sha256: '0'.repeat(64), kind: 'signed-request' }];
const EVIDENCE = [{ docId: 'doc-evidence', sha256: '0'.repeat(64), kind: 'evidence' }];

/** A command given as its rules want it; what it does not say lies in the facts of the day. */
export type Move = (project: Project, facts: Facts) => readonly NewEvent[];

function move<C extends Command>(decision: Decision<Project, C>, fields: Partial<C>, actor: Partial<Actor> = {}): Move {
  const command = Object.assign(new decision.command(), fields);
  return (state, facts) => decision.decide(state, command, { ...facts, actor: { ...facts.actor, ...actor } });
}

/** A new item: of the catalogue, or outside it with a promise in months or calendar days. */
export function receiving(chance: Chance): Move {
  if (chance.of(0.6)) return move(receiveItem, { itemCode: 'land-planning-permit' });
  if (chance.of(0.5)) return move(receiveItem, { itemCode: 'quality-supervision' }, { department: 'HURD' });
  const timeUnit = chance.of(0.5) ? 'MONTH' : 'CALENDAR_DAY';
  const promisedDays = 1 + chance.below(2);
  const terms = { promisedDays, statutoryDays: 3, timeUnit, restDayRule: 'NEXT_WORKING_DAY' } as const;
  const item = { itemCode: 'utility-connection', department: 'UTIL', terms: { ...terms, domains: [] } };
  return move(receiveItem, { ...item, evidence: EVIDENCE }, { department: 'UTIL' });
}

/** What may be tried on an item, sensible or not; `nth` makes numbers that are used once. */
export function movesOn(
  item: Item,
  project: Project,
  chance: Chance,
  today: BusinessDate,
  nth: number,
): readonly Move[] {
  const { itemId, department } = item;
  const deferrals = project.deferrals.all.filter((deferral) => deferral.itemId === itemId);
  const cases = project.delays.cases.filter((found) => found.itemId === itemId);
  const oneOfDates = chance.pick(['receivedOn', 'acceptedOn', 'decidedOn'] as const) ?? 'decidedOn';
  const to = addDays(item.receivedOn, chance.below(20) - 3);
  return [
    move(recordItemStep, { itemId, activity: '…' }),
    ...(item.acceptedOn === undefined ? accepting(itemId, chance) : running(item, chance, nth)),
    ...correcting(itemId, today),
    ...replying(item, chance),
    move(correctItemDates, { itemId, field: oneOfDates, to, reason: '…', evidence: EVIDENCE }),
    ...(chance.of(0.1) ? [move(withdrawItem, { itemId, reason: '…' }, { roles: ['OWNER'], uscc: USCC })] : []),
    ...(chance.of(0.1) ? [move(revokePermit, { itemId, legalBasis: '…', reason: '…' })] : []),
    ...deferrals.flatMap(({ id }) => deferring(id, chance, today)),
    ...(cases.length < 2 ? [move(reportDelay, { itemId, account: '…' }, { roles: ['OWNER'], uscc: USCC })] : []),
    ...cases.flatMap(({ id }) => verifying(id, department, chance, nth)),
  ];
}

function accepting(itemId: string, chance: Chance): readonly Move[] {
  const material = chance.pick(['business-licence', 'tax-receipt']) ?? '';
  return [
    move(acceptItem, { itemId }),
    move(acceptItem, { itemId, missing: [material] }),
    move(requestDeferral, { itemId, material, category: 1, voluntary: true, evidence: SIGNED }),
  ];
}

function running({ itemId, pauses }: Item, chance: Chance, nth: number): readonly Move[] {
  const permit = move(issuePermit, { itemId, permitNo: `N-${nth}`, docId: 'doc' });
  return [
    permit,
    permit,
    move(raiseApprovalDelayed, { itemId }, { roles: ['SYSTEM'] }),
    move(startSpecialProcedure, { itemId, kind: 'EXPERT_REVIEW', plannedDays: 5, noticeDoc: 'doc' }),
    ...pauses.map(({ id }) => move(endSpecialProcedure, { itemId, procedureId: id })),
    move(extendDeadline, { itemId, days: 1 + chance.below(5), approver: 'leader-1', reason: '…', noticeDoc: 'doc' }),
  ];
}

function correcting(itemId: string, today: BusinessDate): readonly Move[] {
  return [
    move(completeCorrection, { itemId }),
    move(requestCorrection, {
      itemId,
      missing: [{ material: 'land-contract', description: '…' }],
      deadline: addDays(today, 5),
    }),
  ];
}

function replying({ itemId, escalation, acceptedOn }: Item, chance: Chance): readonly Move[] {
  if (!escalation) return chance.of(0.3) ? [move(escalateByWindow, { itemId, reason: '…' })] : [];
  const outcome = acceptedOn === undefined ? 5 : 13;
  const conclusion = chance.of(0.8) ? 'NEGATIVE' : 'FAVOURABLE';
  const reply = move(issueNegativeReply, { itemId, outcome, reasons: ['…'], remedy: '…', docId: 'doc' });
  return [
    move(recordCollectiveOpinion, { itemId, conclusion, opinion: '…', minutesDoc: 'doc' }),
    move(signNegativeReply, { itemId, outcome }),
    reply,
    reply,
    reply,
  ];
}

function deferring(deferralId: string, chance: Chance, today: BusinessDate): readonly Move[] {
  return [
    move(deferMaterial, {
      deferralId,
      deadlineKind: 'BEFORE_CONSTRUCTION_START',
      supplyBy: addDays(today, chance.below(10)),
      committer: 'OWNER',
      commitmentDoc: `doc-${deferralId}`,
      evidence: [{ docId: `doc-${deferralId}`, sha256: '0'.repeat(64), kind: 'commitment' }],
      curable: true,
      curableJudgement: '…',
    }),
    ...(chance.of(0.2) ? [move(denyDeferral, { deferralId, rule: 'R-64' as const, reason: '…' })] : []),
    move(raiseDeferralDefault, { deferralId }, { roles: ['SYSTEM'] }),
    move(supplyMaterial, { deferralId, docId: 'doc' }),
    chance.of(0.7)
      ? move(verifyMaterial, { deferralId, result: 'VERIFIED' })
      : move(verifyMaterial, { deferralId, result: 'REJECTED', reason: '…' }),
    move(applyConsequence, { deferralId, consequence: 'ORDER_TO_CORRECT', document: 'doc', reason: '…' }),
  ];
}

function verifying(caseId: string, department: string, chance: Chance, nth: number): readonly Move[] {
  return [
    move(startVerification, { caseId }),
    chance.of(0.8)
      ? move(concludeVerification, { caseId, cause: 'APPROVAL_DEPARTMENT', finding: '…' })
      : move(concludeVerification, { caseId, cause: 'APPLICANT', finding: '…' }),
    move(issueYellowCard, { caseId, cardNo: `Y-${nth}`, ground: '…' }),
    move(submitRectification, { caseId, measures: '…' }, { department }),
    ...(chance.of(0.3) ? [move(withdrawYellowCard, { caseId, reason: '…' })] : []),
    move(closeDelayCase, { caseId, result: '…' }),
  ];
}
