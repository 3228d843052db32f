import { Type } from '@sinclair/typebox';
import { event } from '../../../kernel/event.js';
import { BusinessDateSchema, PersonId, oneOf, record } from '../../../kernel/schema.js';
import { DueChangeSchema, figureFields, lapsedFields, openItemFields } from './item-fields.js';

/** National status of a negative outcome (N-4): 4 not acceptable, 5 acceptance refused, 13 approval refused. */
export const NEGATIVE_OUTCOMES = [4, 5, 13] as const;
export type NegativeOutcome = (typeof NEGATIVE_OUTCOMES)[number];
const OutcomeSchema = Type.Union([Type.Literal(4), Type.Literal(5), Type.Literal(13)], {
  description: 'National status: 4 not acceptable, 5 acceptance refused, 13 approval refused (N-4)',
});

/** What the unit's collective study came to. */
export const COLLECTIVE_CONCLUSIONS = ['FAVOURABLE', 'NEGATIVE'] as const;

const opinionFields = {
  conclusion: oneOf(COLLECTIVE_CONCLUSIONS, 'What the collective study came to (R-52)'),
  heldOn: BusinessDateSchema,
  opinion: Type.String({ minLength: 1 }),
  minutesDoc: Type.String({ description: 'Minutes of the collective study' }),
};

export const EscalatedByWindow = event('EscalatedByWindow', {
  version: 1,
  title: { zh: '窗口请示汇报', en: 'Escalated by the window' },
  sentence: {
    zh: '窗口就事项“{itemCode}”向{department}请示汇报：{reason}',
    en: 'The window reports “{itemCode}” upward to {department}: {reason}',
  },
  rules: ['R-51'],
  data: record({
    ...openItemFields,
    escalatedOn: BusinessDateSchema,
    reason: Type.String({ minLength: 1 }),
    daysAfterReceipt: Type.Optional(
      Type.Integer({
        minimum: 0,
        description: 'Working days from receipt (R-51); left out by imports and earlier releases',
      }),
    ),
    withinDays: Type.Optional(
      Type.Integer({ minimum: 0, description: 'What the policy counts as in time; left out: it says nothing' }),
    ),
    late: Type.Optional(Type.Literal(true, { description: 'It took longer than the policy allows' })),
  }),
});

export const CollectiveOpinionRecorded = event('CollectiveOpinionRecorded', {
  version: 1,
  title: { zh: '集体研究意见', en: 'Collective opinion recorded' },
  sentence: {
    zh: '{department}就事项“{itemCode}”集体研究，结论为{conclusion}：{opinion}',
    en: '{department} studies “{itemCode}” collectively; the conclusion is {conclusion}: {opinion}',
  },
  rules: ['R-52'],
  data: record({ ...openItemFields, ...opinionFields }),
});

export const NegativeReplySigned = event('NegativeReplySigned', {
  version: 1,
  title: { zh: '否定意见签字确认', en: 'Negative reply signed' },
  sentence: {
    zh: '{department}主要领导{signer}签字确认对事项“{itemCode}”的否定意见（{outcome}）',
    en: 'Main leader {signer} of {department} signs the negative reply to “{itemCode}” ({outcome})',
  },
  rules: ['R-53', 'N-7'],
  data: record({ ...openItemFields, outcome: OutcomeSchema, signer: PersonId, signedOn: BusinessDateSchema }),
});

export const NegativeReplyIssued = event('NegativeReplyIssued', {
  version: 1,
  title: { zh: '否定答复', en: 'Negative reply issued' },
  sentence: {
    zh: '{department}于{decidedOn}对事项“{itemCode}”作出否定答复（{outcome}），由{signer}签字；理由：{reasons}；救济途径：{remedy}',
    en: '{department} replies negatively to “{itemCode}” on {decidedOn} ({outcome}), signed by {signer}; reasons: {reasons}; remedy: {remedy}',
  },
  rules: ['R-51', 'R-52', 'R-53', 'N-4'],
  data: record({
    ...openItemFields,
    outcome: OutcomeSchema,
    decidedOn: BusinessDateSchema,
    elapsedDays: Type.Optional(figureFields.elapsedDays),
    pausedDays: Type.Optional(figureFields.pausedDays),
    overrunDays: Type.Optional(figureFields.overrunDays),
    late: Type.Optional(figureFields.late),
    /** Where the decision ended a correction that never came. */
    due: Type.Optional(DueChangeSchema),
    collectiveOpinion: record(opinionFields),
    signer: PersonId,
    signedOn: BusinessDateSchema,
    reasons: Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }),
    remedy: Type.String({ minLength: 1, description: 'How the applicant may seek review or sue' }),
    docId: Type.String({ description: 'The written reply' }),
    ...lapsedFields,
  }),
});
