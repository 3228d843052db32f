import { Type } from '@sinclair/typebox';
import { event } from '../../../kernel/event.js';
import { BusinessDateSchema, PersonId, oneOf, record } from '../../../kernel/schema.js';
import { SPECIAL_PROCEDURES } from '../../../policy/content.js';
import { DUE_REASONS, LateRecorded, DueChangeSchema, acceptedItemFields, dueChangeFields } from './item-fields.js';

const procedureFields = {
  ...acceptedItemFields,
  procedureId: Type.String({ description: 'Procedure id, {itemId}.p1' }),
  kind: oneOf(SPECIAL_PROCEDURES, 'Kind (CLK-06, CLK-07, CLK-08)'),
  plannedDays: Type.Integer({ minimum: 1, description: 'Days the applicant was told, in timeUnit' }),
};

export const SpecialProcedureStarted = event('SpecialProcedureStarted', {
  version: 1,
  title: { zh: '特别程序开始', en: 'Special procedure started' },
  sentence: {
    zh: '事项“{itemCode}”进入特别程序（{kind}），书面告知所需时间{plannedDays}个{timeUnit}，停止计时',
    en: '“{itemCode}” enters a special procedure ({kind}; {timeUnit} announced in writing: {plannedDays}); the clock stops',
  },
  rules: ['CLK-06', 'CLK-08', 'CLK-09'],
  data: record({
    ...procedureFields,
    startedOn: BusinessDateSchema,
    noticeDoc: Type.String({ description: 'Document that told the applicant the days needed (CLK-06)' }),
    /** Last of the days the applicant was told: the procedure stops the clock no longer (CLK-06). Left out by imports. */
    plannedUntil: Type.Optional(BusinessDateSchema),
    lateRecorded: LateRecorded,
    reason: Type.Optional(Type.String()),
    approver: Type.Optional(PersonId),
  }),
});

export const SpecialProcedureEnded = event('SpecialProcedureEnded', {
  version: 1,
  title: { zh: '特别程序结束', en: 'Special procedure ended' },
  sentence: {
    zh: '事项“{itemCode}”的特别程序（{kind}）结束，停止计时{pausedDays}个{timeUnit}，到期日{dueOn}',
    en: 'The special procedure ({kind}) of “{itemCode}” ends ({timeUnit} not counted: {pausedDays}); due on {dueOn}',
  },
  rules: ['CLK-06', 'CLK-08', 'CLK-09'],
  data: record({
    ...procedureFields,
    startedOn: BusinessDateSchema,
    endedOn: BusinessDateSchema,
    /** true: nobody ended it within the days the applicant was told, so the clock goes on after them (CLK-06). */
    byPlan: Type.Optional(Type.Boolean()),
    pausedDays: Type.Integer({ minimum: 0, description: 'Days of the unit between start and end' }),
    result: Type.Optional(Type.String()),
    due: DueChangeSchema,
  }),
});

export const DeadlineExtended = event('DeadlineExtended', {
  version: 1,
  title: { zh: '延长期限', en: 'Deadline extended' },
  sentence: {
    zh: '经{approver}批准，事项“{itemCode}”延长{days}个{timeUnit}，到期日{dueOn}：{reason}',
    en: '“{itemCode}” is extended with the approval of {approver} ({timeUnit} added: {days}), due on {dueOn}: {reason}',
  },
  rules: ['CLK-10', 'CLK-11', 'CLK-15'],
  data: record({
    ...acceptedItemFields,
    days: Type.Integer({ minimum: 1, description: 'Days added, in timeUnit' }),
    approver: PersonId,
    reason: Type.String({ minLength: 1 }),
    noticeDoc: Type.Optional(
      Type.String({ description: 'Document that told the applicant the reasons; left out by imports (CLK-10)' }),
    ),
    lateRecorded: LateRecorded,
    due: DueChangeSchema,
  }),
});

export const DueDateMoved = event('DueDateMoved', {
  version: 1,
  title: { zh: '到期日调整', en: 'Due date moved' },
  sentence: {
    zh: '工作日历变动，事项“{itemCode}”的到期日由{from}调整为{to}',
    en: 'The calendar changed: the due date of “{itemCode}” moves from {from} to {to}',
  },
  rules: ['CLK-02'],
  data: record({ ...acceptedItemFields, ...dueChangeFields, from: BusinessDateSchema }),
});

export const ApprovalDelayed = event('ApprovalDelayed', {
  version: 1,
  title: { zh: '审批逾期', en: 'Approval delayed' },
  sentence: {
    zh: '事项“{itemCode}”到期日{dueOn}未作出决定，至{detectedOn}逾期{daysLate}个{timeUnit}',
    en: '“{itemCode}” was due on {dueOn} and was not decided by then ({timeUnit} over on {detectedOn}: {daysLate})',
  },
  rules: ['R-24', 'N-6'],
  data: record({
    ...acceptedItemFields,
    detectedOn: BusinessDateSchema,
    daysLate: Type.Integer({ minimum: 1, description: 'Days used beyond the due date when detected, in timeUnit' }),
  }),
});

/** Why a delay on record turned out to be none. */
const CLEARING_REASONS = [...DUE_REASONS, 'ENDED_IN_TIME'] as const;
export type ClearingReason = (typeof CLEARING_REASONS)[number];

export const ApprovalDelayCleared = event('ApprovalDelayCleared', {
  version: 1,
  title: { zh: '审批逾期解除', en: 'Approval delay cleared' },
  sentence: {
    zh: '事项“{itemCode}”在到期日{delayedFor}的逾期记录于{clearedOn}解除（{reason}），到期日{dueOn}',
    en: 'On {clearedOn} the delay of “{itemCode}” for {delayedFor} is taken off the record ({reason}); due on {dueOn}',
  },
  rules: ['CLK-09', 'N-6'],
  data: record({
    ...acceptedItemFields,
    delayedFor: BusinessDateSchema,
    /** The day it is recorded: the step that clears it may have happened before the delay was raised. */
    clearedOn: BusinessDateSchema,
    lateRecorded: LateRecorded,
    /** What showed it. ENDED_IN_TIME: a decision or withdrawal was typed in later than the clock looked. */
    reason: oneOf(CLEARING_REASONS, 'Why the delay no longer stands'),
  }),
});
