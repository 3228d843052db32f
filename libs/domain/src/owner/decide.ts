import { addDays, businessDate } from '#workdays/business-date';
import { holderOf } from '../department/succession/holder.js';
import { APPROVAL_ROLES } from '../kernel/actor.js';
import type { Command } from '../kernel/command.js';
import { decisionsOf } from '../kernel/decision.js';
import type { Facts } from '../kernel/facts.js';
import { references } from '../kernel/other-streams.js';
import { InvalidCommand, NotFound, StateConflict, refuse, refuseIf } from '../kernel/refusal.js';
import type { DefaultKind } from '../policy/sections/commitments.js';
import { isTrueOwner } from '../project/filing/owners.js';
import { requireDepartment } from '../project/guards.js';
import type { Project } from '../project/state.js';
import { brokenWord, type BrokenWord } from './broken-word.js';
import { RecordDefault, RemoveDefaults, RepairCredit } from './commands.js';
import { CreditRepaired, DefaultRecorded, DefaultRemoved } from './events.js';
import { hasOpenBar, type Owner, type OwnerDefault } from './state.js';

const ownerDecision = decisionsOf<Owner>('owner');

/**
 * N-3: the default as the project's record has it, once a subject, of whom the commitment names. A reaction may come twice, or after the default was
 * cleared, the kind or the owner corrected: then nothing is left to record, or a later reaction records it.
 */
export const recordDefault = ownerDecision(RecordDefault, {
  title: { zh: '记录失信', en: 'Record a default' },
  roles: [...APPROVAL_ROLES, 'SYSTEM'],
  rule: 'N-3',
  opens: 'WHEN_ABSENT',
  reads: (_, { projectId }) => references('project', projectId),
  decide(owner, command, facts) {
    const { projectId, subject, kind } = command;
    const project = facts.of('project', projectId);
    const word = brokenWord(project, subject);
    const recorded = owner.defaults.some((found) => found.subject === subject);
    const owned = isOwn(project, facts);
    if (facts.actor.roles.includes('SYSTEM')) {
      if (!owned || recorded || !word.broken || isAnothers(word) || kind !== word.kind) return [];
    } else {
      requireShownBy(word.department, command, facts);
      if (!owned) throw notOf(projectId, facts.targetId);
      refuseIf(isAnothers(word), 'N-3', { subject, committer: word.committer });
      if (recorded || !word.broken) throw notToRecord(subject, recorded);
      if (kind !== word.kind) throw otherKind(word.kind);
    }
    const { department, itemId, itemCode } = word;
    const fields = { uscc: facts.targetId, projectId, subject, kind, department, itemId, itemCode };
    const defaultedOn = dayOf(command.defaultedOn, word, facts);
    const open = openOf(owner).filter((found) => found.kind === kind).length + 1;
    const bars = open >= facts.policy.commitments.credit.barring[kind];
    return [
      DefaultRecorded.of({
        ...fields,
        defaultedOn,
        nth: owner.defaults.length + 1,
        ...(bars && { barredFrom: defaultedOn }),
      }),
    ];
  },
});

/** N-3: repaired on evidence once nothing of the default is owed any more; a repeated default waits (policy). */
export const repairCredit = ownerDecision(RepairCredit, {
  title: { zh: '信用修复', en: 'Repair credit' },
  roles: [...APPROVAL_ROLES, 'BEO'],
  rule: 'N-3',
  reads: (owner, { subject }) =>
    references(
      'project',
      ...owner.defaults.filter((found) => found.subject === subject).map((found) => found.projectId),
    ),
  decide(owner, command, facts) {
    const { subject, reason } = command;
    const found = owner.defaults.find((recorded) => recorded.subject === subject);
    if (!found) throw new NotFound('default', subject);
    if (found.repaired) {
      throw new StateConflict(
        { zh: `${subject}已修复`, en: `The default of ${subject} is repaired already` },
        { subject },
      );
    }
    const beo = facts.actor.roles.includes('BEO');
    const repairedBy = beo ? holderOf('BEO', facts) : found.department;
    requireShownBy(repairedBy, command, facts, beo);
    const madeGoodOn = madeGood(found, facts.of('project', found.projectId), facts);
    const lifted = hasOpenBar(owner) && !staysBarred(owner, [subject], facts);
    return [CreditRepaired.of({ ...fieldsOf(found, facts), madeGoodOn, repairedBy, reason, lifted })];
  },
});

/** Whoever was written down by mistake broke no word: the entries of the project go at once, repaired ones too. */
export const removeDefaults = ownerDecision(RemoveDefaults, {
  title: { zh: '撤销失信记录', en: 'Remove defaults' },
  roles: ['SYSTEM'],
  rule: 'N-3',
  reads: (_, { projectId }) => references('project', projectId),
  decide(owner, { projectId }, facts) {
    if (isOwn(facts.of('project', projectId), facts)) return [];
    const theirs = owner.defaults.filter((found) => found.projectId === projectId);
    const subjects = theirs.map(({ subject }) => subject);
    const lifted = hasOpenBar(owner) && !staysBarred(owner, subjects, facts);
    // The last of them lifts the bar: until then something of the mistake is left.
    return theirs.map((found, n) =>
      DefaultRemoved.of({ ...fieldsOf(found, facts), lifted: lifted && n === theirs.length - 1 }),
    );
  },
});

/** a park's word is no owner's default; the project's record has it, with who gave it. */
const isAnothers = ({ committer }: BrokenWord): boolean => committer !== 'OWNER';

const isOwn = ({ filing }: Project, { targetId }: Facts): boolean => isTrueOwner(filing, targetId);

function fieldsOf({ nth: _, repaired: __, ...found }: OwnerDefault, { targetId: uscc }: Facts) {
  return { uscc, ...found };
}

/** The default's own department, on evidence. @throws Refusal by N-3. */
function requireShownBy(department: string, { evidence = [] }: Command, facts: Facts, office = false): void {
  if (!office) requireDepartment(facts, department, 'N-3');
  refuseIf(evidence.length === 0, 'N-3', { evidence: 'missing' });
}

function notOf(projectId: string, uscc: string): InvalidCommand {
  return new InvalidCommand('projectId', {
    zh: `项目${projectId}的业主不是${uscc}`,
    en: `must be a project of ${uscc}: ${projectId} has another owner on record`,
  });
}

function otherKind(kind: DefaultKind): InvalidCommand {
  return new InvalidCommand('kind', { zh: `按项目记录应为${kind}`, en: `must be ${kind}, as the project has it` });
}

function notToRecord(subject: string, recorded: boolean): StateConflict {
  return recorded
    ? new StateConflict({ zh: `${subject}已记入信用`, en: `${subject} is on the record already` }, { subject })
    : new StateConflict(
        { zh: `${subject}没有违诺`, en: `${subject} is not in default: nothing is to be recorded` },
        { subject },
      );
}

function dayOf(text: string, { notBefore }: BrokenWord, facts: Facts) {
  const day = businessDate(text);
  if (day <= facts.businessDate && (notBefore === undefined || day >= notBefore)) return day;
  const { businessDate: today } = facts;
  throw new InvalidCommand('defaultedOn', {
    zh: `须在${notBefore ?? '…'}至${today}之间`,
    en: `must lie between ${notBefore ?? '…'} and ${today}`,
  });
}

const openOf = ({ defaults }: Owner) => defaults.filter(({ repaired }) => !repaired);

/** When the default ended. @throws Refusal by N-3 while something is owed, or while a repeated default has to wait. */
function madeGood({ subject, nth }: OwnerDefault, project: Project, facts: Facts) {
  const word = brokenWord(project, subject);
  const { broken, madeGoodOn } = word;
  // A default that was cleared in the project, or is another owner's or a park's, was none: its entry goes at once.
  if (!broken || isAnothers(word) || !isOwn(project, facts)) return facts.businessDate;
  if (madeGoodOn === undefined) return refuse('N-3', { subject, madeGood: false });
  const { repeat } = facts.policy.commitments.credit;
  const repairFrom = nth >= repeat.defaults ? addDays(madeGoodOn, repeat.waitDays) : madeGoodOn;
  refuseIf(facts.businessDate < repairFrom, 'N-3', { subject, madeGoodOn, repairFrom });
  return madeGoodOn;
}

/** Do the defaults left open still bar? */
function staysBarred(owner: Owner, gone: readonly string[], { policy }: Facts): boolean {
  const left = openOf(owner).filter(({ subject }) => !gone.includes(subject));
  const { barring } = policy.commitments.credit;
  return left.some(({ kind }) => left.filter((other) => other.kind === kind).length >= barring[kind]);
}

/** Every decision of the stream. */
export const OWNER_DECISIONS = [recordDefault, repairCredit, removeDefaults];
