import { Type } from '@sinclair/typebox';
import { event } from '../../../kernel/event.js';
import { BilingualSchema, BusinessDateSchema, oneOf, record } from '../../../kernel/schema.js';
import { LANES, PHASES, SENSITIVE_DOMAINS } from '../../../policy/content.js';
import { DueChangeSchema, LateRecorded, acceptedItemFields, itemFields, openItemFields } from './item-fields.js';

export const ItemReceived = event('ItemReceived', {
  version: 1,
  title: { zh: '接件', en: 'Item received' },
  sentence: {
    zh: '{department}接收事项“{itemCode}”，承诺时限{promisedDays}个{timeUnit}',
    en: '{department} receives “{itemCode}” ({timeUnit} promised: {promisedDays})',
  },
  rules: ['R-82', 'CLK-13'],
  data: record({
    ...itemFields,
    name: Type.Optional(BilingualSchema),
    phase: Type.Optional(oneOf(PHASES, 'Phase (R-82)')),
    lane: Type.Optional(oneOf(LANES, 'Line kind')),
    receivedOn: BusinessDateSchema,
    extensionLimit: Type.Integer({ minimum: 0, description: 'Most days of one extension, in timeUnit (CLK-10)' }),
    restDayRule: oneOf(['NEXT_WORKING_DAY', 'NONE'], 'What a calendar period does that ends on a rest day'),
    domains: Type.Array(oneOf(SENSITIVE_DOMAINS, 'Sensitive domain (R-62)')),
    needsLandContract: Type.Boolean({ description: 'R-23 binds its permit' }),
    /** As counted at receipt; the decision counts again. Left out where silence means nothing (imports). */
    noticeUntil: Type.Optional(BusinessDateSchema),
  }),
});

/** What the form of a record-filing asks for: information, and no document (企业投资项目核准和备案管理条例, art. 13; R-72). */
export const RECORD_FIELDS = [
  'enterprise',
  'projectName',
  'location',
  'scale',
  'content',
  'totalInvestment',
  'industrialPolicyStatement',
] as const;

/** One thing that is missing: a material by code, or a field of the record-filing's form. */
const MissingSchema = record({
  material: Type.Optional(Type.String({ description: 'Code of the material' })),
  field: Type.Optional(oneOf(RECORD_FIELDS, 'Field of the form of a record-filing (R-72)')),
  description: Type.String({ minLength: 1, description: 'What is to be supplied or put right' }),
});

export const CorrectionRequested = event('CorrectionRequested', {
  version: 1,
  title: { zh: '补正告知', en: 'Correction requested' },
  sentence: {
    zh: '{department}一次性告知事项“{itemCode}”需补正的全部内容：{missing}；最迟{deadline}补齐',
    en: '{department} gives one notice of all that “{itemCode}” lacks: {missing}; to be supplied by {deadline}',
  },
  rules: ['CLK-03', 'CLK-09'],
  data: record({
    ...openItemFields,
    requestedOn: BusinessDateSchema,
    missing: Type.Array(MissingSchema, { minItems: 1 }),
    deadline: BusinessDateSchema,
    lateRecorded: LateRecorded,
  }),
});

export const CorrectionCompleted = event('CorrectionCompleted', {
  version: 1,
  title: { zh: '补正完成', en: 'Correction completed' },
  sentence: { zh: '事项“{itemCode}”补正完成', en: 'What “{itemCode}” lacked has been supplied' },
  rules: ['CLK-03', 'CLK-09'],
  data: record({
    ...openItemFields,
    requestedOn: BusinessDateSchema,
    completedOn: BusinessDateSchema,
    /** Days of the unit the correction stopped the clock; after acceptance only. */
    pausedDays: Type.Optional(Type.Integer({ minimum: 0 })),
    due: Type.Optional(DueChangeSchema),
    noticeUntil: Type.Optional(BusinessDateSchema),
  }),
});

export const ItemAccepted = event('ItemAccepted', {
  version: 1,
  title: { zh: '受理', en: 'Item accepted' },
  sentence: {
    zh: '{department}受理事项“{itemCode}”（{deemed}），受理日{acceptedOn}，到期日{dueOn}',
    en: '{department} accepts “{itemCode}” ({deemed}) as of {acceptedOn}, due on {dueOn}',
  },
  rules: ['CLK-01', 'CLK-02', 'R-61'],
  data: record({
    ...acceptedItemFields,
    /** Non-essential materials that may follow or need not be handed in. */
    missing: Type.Array(Type.String()),
    /** true: nobody asked for anything in time, so it counts as accepted (CLK-03). */
    deemed: Type.Boolean(),
    lateRecorded: LateRecorded,
    due: DueChangeSchema,
  }),
});
