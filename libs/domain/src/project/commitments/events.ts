import { Type } from '@sinclair/typebox';
import { event } from '../../kernel/event.js';
import { BilingualSchema, BusinessDateSchema, DepartmentCode, oneOf, record } from '../../kernel/schema.js';
import { CONSEQUENCES } from '../../policy/sections/commitments.js';
import { COMMITTERS } from '../deferral/events.js';
import { LateRecorded } from '../items/events/item-fields.js';
import { CHECK_DUE_REASONS, CHECK_METHODS, CHECK_RESULTS } from './vocabulary.js';

/** What every event of a commitment repeats, so that no reader needs another event to understand it. */
const COMMITMENT = {
  commitmentId: Type.String({ description: 'Id of the commitment: {projectId}.k1, .k2 …' }),
  itemId: Type.String({ description: 'The approval item it serves' }),
  itemCode: Type.String({ description: 'Code of that item' }),
  department: DepartmentCode,
  matter: Type.String({ description: 'Code of the matter on the department’s list (R-80)' }),
  matterName: BilingualSchema,
};
/** What every event repeats once a decision rests on it; `dueOn` is left out where the list exempts it from check. */
const DECIDED = {
  ...COMMITMENT,
  decidedOn: { ...BusinessDateSchema, description: 'Day of the decision that rests on it' },
  dueOn: Type.Optional({ ...BusinessDateSchema, description: 'Last day of the check' }),
};
/** What the last day of a check was counted on. */
const COUNTED = {
  provisional: Type.Boolean({ description: 'dueOn lies in a year whose calendar is not out' }),
  calendarRevisions: Type.Record(Type.String({ pattern: '^\\d{4}$' }), Type.Integer({ minimum: 0 }), {
    description: 'Revision of each calendar year dueOn was counted on; empty where it is exempt from check',
  }),
};
const CheckDays = Type.Integer({ minimum: 1, description: 'Working days the check may take after the decision' });

/**
 * Version 1 did not say on which calendars the day was counted. The first of each year is the least it can have been: what
 * was amended since is counted again, and moves nothing where it changes nothing.
 */
function withFirstCalendars(data: object): object {
  const first = 'decidedOn' in data ? Number(String(data.decidedOn).slice(0, 4)) : NaN;
  const last = 'dueOn' in data ? Number(String(data.dueOn).slice(0, 4)) : NaN;
  const isCounted = 'provisional' in data && data.provisional === false;
  const calendarRevisions: Record<string, number> = {};
  for (let year = first; isCounted && year <= last; year++) calendarRevisions[year] = 0;
  return { ...data, calendarRevisions };
}
const Words = (description: string) => Type.String({ minLength: 1, maxLength: 4000, description });
const DocumentId = (description: string) => Type.String({ minLength: 1, maxLength: 200, description });

export const NotificationGiven = event('NotificationGiven', {
  version: 1,
  title: { zh: '告知', en: 'Notification given' },
  sentence: {
    zh: '{department}就事项“{itemCode}”的“{matterName}”一次性告知申请人（{commitmentId}）',
    en: '{department} notifies the applicant on “{matterName}” of “{itemCode}” ({commitmentId})',
  },
  rules: ['R-80', 'R-81'],
  data: record({
    ...COMMITMENT,
    notificationDoc: DocumentId('The notification as handed out'),
    materials: Type.Array(Type.String(), { description: 'Materials a commitment stands in for' }),
    checkMethods: Type.Array(oneOf(CHECK_METHODS, 'How it will be checked'), { description: 'Empty: exempt' }),
    listedFrom: { ...BusinessDateSchema, description: 'First day of the listing it rests on' },
  }),
});

export const CommitmentMade = event('CommitmentMade', {
  version: 1,
  title: { zh: '承诺', en: 'Commitment made' },
  sentence: {
    zh: '{committer}就事项“{itemCode}”的“{matterName}”自愿作出承诺（{commitmentId}）',
    en: 'The {committer} freely commits to “{matterName}” of “{itemCode}” ({commitmentId})',
  },
  rules: ['R-36', 'R-37', 'R-66', 'R-81'],
  data: record({
    ...COMMITMENT,
    committer: oneOf(COMMITTERS, 'Who committed (R-36)'),
    commitmentDoc: DocumentId('The signed commitment'),
    voluntary: Type.Literal(true, { description: 'Chosen freely (R-66)' }),
    fulfilBy: Type.Optional({ ...BusinessDateSchema, description: 'Day by which it will be so; left out: it is so' }),
    materials: Type.Array(Type.String(), { description: 'Materials it stands in for' }),
  }),
});

export const CommitmentWithdrawn = event('CommitmentWithdrawn', {
  version: 1,
  title: { zh: '撤回承诺', en: 'Commitment withdrawn' },
  sentence: {
    zh: '申请人在决定前撤回承诺{commitmentId}，事项“{itemCode}”按一般程序办理：{reason}',
    en: 'The applicant withdraws commitment {commitmentId} before the decision; “{itemCode}” goes on in the normal way: {reason}',
  },
  rules: ['R-66', 'R-81'],
  data: record({ ...COMMITMENT, reason: Words('Why') }),
});

/** In the append of the permit: from here the term of the check runs. */
export const CommitmentReliedOn = event('CommitmentReliedOn', {
  version: 2,
  title: { zh: '依承诺作出决定', en: 'Decision rests on a commitment' },
  sentence: {
    zh: '事项“{itemCode}”于{decidedOn}依承诺{commitmentId}作出决定，{department}须在{dueOn}前核查',
    en: 'The decision of {decidedOn} on “{itemCode}” rests on commitment {commitmentId}; {department} checks it by {dueOn}',
  },
  rules: ['R-81'],
  data: record({
    ...DECIDED,
    ...COUNTED,
    checkDays: Type.Optional(CheckDays),
  }),
  upcast: { 1: withFirstCalendars },
});

/** `dueOn` is the last day of the check from now on. */
export const CommitmentCheckDueMoved = event('CommitmentCheckDueMoved', {
  version: 1,
  title: { zh: '核查期限调整', en: 'Last day of a check moved' },
  sentence: {
    zh: '{department}对事项“{itemCode}”承诺{commitmentId}的核查期限由{from}调整为{dueOn}（{reason}）',
    en: '{department} is to check commitment {commitmentId} of “{itemCode}” by {dueOn} instead of {from} ({reason})',
  },
  rules: ['R-81', 'CLK-02'],
  data: record({
    ...DECIDED,
    dueOn: BusinessDateSchema,
    ...COUNTED,
    checkDays: CheckDays,
    from: BusinessDateSchema,
    reason: oneOf(CHECK_DUE_REASONS, 'Why'),
    clearedFor: Type.Optional({
      ...BusinessDateSchema,
      description: 'Due date a CommitmentCheckOverdue stood for, which no longer stands',
    }),
  }),
});

export const CommitmentCheckOverdue = event('CommitmentCheckOverdue', {
  version: 1,
  title: { zh: '逾期未核查', en: 'Check of a commitment overdue' },
  sentence: {
    zh: '{department}至{dueOn}仍未核查事项“{itemCode}”的承诺{commitmentId}',
    en: '{department} has not checked commitment {commitmentId} of “{itemCode}” by {dueOn}',
  },
  rules: ['R-81'],
  data: record({
    ...DECIDED,
    dueOn: BusinessDateSchema,
    daysLate: Type.Integer({ minimum: 1, description: 'Working days after dueOn; 1 when only rest days have passed' }),
  }),
});

/** A check typed in later shows that it was made in time: both stand in the log, in one append. */
export const CommitmentCheckOverdueCleared = event('CommitmentCheckOverdueCleared', {
  version: 1,
  title: { zh: '撤销逾期核查记录', en: 'Overdue check cleared' },
  sentence: {
    zh: '{clearedOn}补录：承诺{commitmentId}实于{checkedOn}核查，逾期记录撤销',
    en: 'Recorded on {clearedOn}: commitment {commitmentId} was in fact checked on {checkedOn}; the overdue check is cleared',
  },
  rules: ['R-81'],
  data: record({
    ...DECIDED,
    dueOn: BusinessDateSchema,
    checkedOn: BusinessDateSchema,
    clearedOn: { ...BusinessDateSchema, description: 'The day it is recorded' },
    lateRecorded: LateRecorded,
  }),
});

export const CommitmentChecked = event('CommitmentChecked', {
  version: 1,
  title: { zh: '承诺核查', en: 'Commitment checked' },
  sentence: {
    zh: '{supervisor}核查事项“{itemCode}”的承诺{commitmentId}（{method}）：{result}。{note}',
    en: '{supervisor} checks commitment {commitmentId} of “{itemCode}” ({method}): {result}. {note}',
  },
  rules: ['R-81'],
  data: record({
    ...DECIDED,
    supervisor: DepartmentCode,
    method: oneOf(CHECK_METHODS, 'How it was checked'),
    result: oneOf(CHECK_RESULTS, 'What was found'),
    note: Words('What was looked at and seen'),
    late: Type.Boolean({ description: 'The first check, after dueOn' }),
    lateRecorded: LateRecorded,
  }),
});

export const RectificationOrdered = event('RectificationOrdered', {
  version: 1,
  title: { zh: '责令整改', en: 'Rectification ordered' },
  sentence: {
    zh: '因承诺{commitmentId}{result}，{department}责令于{dueOn}前整改：{demand}',
    en: '{department} finds commitment {commitmentId} {result} and orders to rectify it by {dueOn}: {demand}',
  },
  rules: ['N-3', 'R-81'],
  data: record({
    ...COMMITMENT,
    decidedOn: BusinessDateSchema,
    result: oneOf(CHECK_RESULTS, 'What the check had found'),
    orderDoc: DocumentId('The order'),
    demand: Words('What has to be put right'),
    dueOn: { ...BusinessDateSchema, description: 'Last day to rectify' },
    lateRecorded: LateRecorded,
  }),
});

export const CommitmentBreachHandled = event('CommitmentBreachHandled', {
  version: 1,
  title: { zh: '违诺处理', en: 'Breach of a commitment handled' },
  sentence: {
    zh: '因承诺{commitmentId}{result}，{department}作出“{consequence}”处理：{reason}',
    en: '{department} answers the breach of commitment {commitmentId} ({result}) with {consequence}: {reason}',
  },
  rules: ['N-3', 'R-81'],
  data: record({
    ...COMMITMENT,
    decidedOn: BusinessDateSchema,
    result: oneOf(CHECK_RESULTS, 'What the last check had found'),
    consequence: oneOf(CONSEQUENCES, 'What follows the breach (N-3)'),
    document: DocumentId('The revocation or the credit entry'),
    reason: Words('Why this step is taken'),
  }),
});

/** Every event of the slice. */
export const COMMITMENTS_EVENTS = [
  NotificationGiven,
  CommitmentMade,
  CommitmentWithdrawn,
  CommitmentReliedOn,
  CommitmentCheckDueMoved,
  CommitmentCheckOverdue,
  CommitmentCheckOverdueCleared,
  CommitmentChecked,
  RectificationOrdered,
  CommitmentBreachHandled,
];
