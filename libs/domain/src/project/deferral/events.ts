import { Type } from '@sinclair/typebox';
import { event } from '../../kernel/event.js';
import { BilingualSchema, BusinessDateSchema, DepartmentCode, PersonId, oneOf, record } from '../../kernel/schema.js';
import { CONSEQUENCES } from '../../policy/sections/commitments.js';
import { LateRecorded } from '../items/events/item-fields.js';

/** when the deferred material has to be there. */
export const DEADLINE_KINDS = ['BEFORE_CONSTRUCTION_START', 'BEFORE_COMPLETION_ACCEPTANCE'] as const;
/** who may give the commitment. */
export const COMMITTERS = ['OWNER', 'PARK'] as const;
/** how the permit and what was deferred are supervised after the decision. */
export const SUPERVISION_METHODS = ['DOCUMENT_CHECK', 'DATA_VERIFICATION', 'SITE_INSPECTION', 'INTERVIEW'] as const;
export const SUPERVISION_FINDINGS = ['IN_ORDER', 'PROBLEM_FOUND'] as const;
/** Rules a deferral can be denied by. */
export const DENIAL_RULES = ['R-37', 'R-60', 'R-61', 'R-62', 'R-63', 'R-64', 'R-65', 'R-66', 'N-2', 'N-3'] as const;

export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** What every event of a deferral repeats, so that no reader needs another event to understand it. */
const DEFERRAL = {
  deferralId: Type.String({ description: 'Id of the deferral: {projectId}.d1, .d2 …' }),
  itemId: Type.String({ description: 'The approval item the material belongs to' }),
  itemCode: Type.String({ description: 'Code of that item' }),
  department: DepartmentCode,
  material: Type.String({ minLength: 1, maxLength: 60, description: 'Code of the material' }),
  materialName: BilingualSchema,
};
/** What every event repeats once the deferral is granted. */
const GRANTED = {
  ...DEFERRAL,
  deadlineKind: oneOf(DEADLINE_KINDS, 'Milestone before which it has to be there (R-65)'),
  supplyBy: BusinessDateSchema,
};
const Words = (description: string) => Type.String({ minLength: 1, maxLength: 4000, description });
const DocumentId = (description: string) => Type.String({ minLength: 1, maxLength: 200, description });
const DaysLate = Type.Integer({
  minimum: 1,
  description: 'Working days after supplyBy; 1 when only rest days have passed',
});

export const DeferralRequested = event('DeferralRequested', {
  version: 1,
  title: { zh: '容缺申请', en: 'Deferral requested' },
  sentence: {
    zh: '申请事项“{itemCode}”的材料“{materialName}”容缺后补（{deferralId}，第{category}类）',
    en: 'The applicant asks to hand in “{materialName}” for “{itemCode}” later ({deferralId}, category {category})',
  },
  rules: ['R-63', 'R-66'],
  data: record({
    ...DEFERRAL,
    category: Type.Integer({ minimum: 1, maximum: 6, description: 'Category of non-essential material (R-63)' }),
    voluntary: Type.Literal(true, { description: 'The applicant chose it freely (R-66)' }),
    earlierItemId: Type.Optional(
      Type.String({ description: 'Item before, with which it was handed in or that led to it (categories 3, 4)' }),
    ),
  }),
});

export const MaterialDeferred = event('MaterialDeferred', {
  version: 1,
  title: { zh: '容缺后补', en: 'Material deferred' },
  sentence: {
    zh: '事项“{itemCode}”的材料“{materialName}”准予容缺，{committer}承诺{deadlineKind}补交，最迟{supplyBy}',
    en: '“{materialName}” for “{itemCode}” may follow {deadlineKind}, on {supplyBy} at the latest, as the {committer} committed',
  },
  rules: ['R-36', 'R-63', 'R-64', 'R-65', 'R-67'],
  data: record({
    ...GRANTED,
    category: Type.Integer({ minimum: 1, maximum: 6, description: 'Category of non-essential material (R-63)' }),
    committer: oneOf(COMMITTERS, 'Who committed (R-36)'),
    commitmentDoc: DocumentId('The written commitment (R-65)'),
    curableJudgement: Words('Why supervision can cure the gap without grave consequence (R-64)'),
    officer: PersonId,
  }),
});

export const DeferralDenied = event('DeferralDenied', {
  version: 1,
  title: { zh: '不予容缺', en: 'Deferral denied' },
  sentence: {
    zh: '事项“{itemCode}”的材料“{materialName}”不予容缺（{rule}）：{reason}',
    en: '“{materialName}” for “{itemCode}” may not follow later ({rule}): {reason}',
  },
  rules: ['R-37'],
  data: record({ ...DEFERRAL, rule: oneOf(DENIAL_RULES, 'Rule it is denied by'), reason: Words('Why') }),
});

export const DeferredMaterialSupplied = event('DeferredMaterialSupplied', {
  version: 1,
  title: { zh: '材料补交', en: 'Deferred material supplied' },
  sentence: {
    zh: '事项“{itemCode}”容缺的材料“{materialName}”已补交（{deferralId}）',
    en: 'The deferred “{materialName}” for “{itemCode}” is supplied ({deferralId})',
  },
  rules: ['R-68'],
  data: record({
    ...GRANTED,
    docId: DocumentId('The material'),
    late: Type.Boolean({ description: 'Supplied after supplyBy' }),
    lateRecorded: LateRecorded,
  }),
});

export const DeferredMaterialVerified = event('DeferredMaterialVerified', {
  version: 1,
  title: { zh: '补交核验合格', en: 'Deferred material verified' },
  sentence: {
    zh: '{department}核验事项“{itemCode}”补交的“{materialName}”合格，容缺{deferralId}销号',
    en: '{department} finds “{materialName}” for “{itemCode}” in order: deferral {deferralId} is closed',
  },
  rules: ['R-68'],
  data: record({
    ...GRANTED,
    result: Type.Literal('VERIFIED'),
    suppliedOn: BusinessDateSchema,
    late: Type.Boolean({ description: 'Supplied after supplyBy: closed late' }),
  }),
});

export const DeferredMaterialRejected = event('DeferredMaterialRejected', {
  version: 1,
  title: { zh: '补交核验不合格', en: 'Deferred material rejected' },
  sentence: {
    zh: '{department}核验事项“{itemCode}”补交的“{materialName}”不合格：{reason}',
    en: '{department} rejects “{materialName}” for “{itemCode}”: {reason}',
  },
  rules: ['R-68'],
  data: record({
    ...GRANTED,
    result: Type.Literal('REJECTED'),
    suppliedOn: BusinessDateSchema,
    reason: Words('What is wrong with it'),
  }),
});

export const DeferralDefaulted = event('DeferralDefaulted', {
  version: 1,
  title: { zh: '逾期未补', en: 'Deferral defaulted' },
  sentence: {
    zh: '事项“{itemCode}”的材料“{materialName}”至{supplyBy}仍未补齐，违反容缺承诺（{deferralId}，承诺人：{committer}）',
    en: '“{materialName}” for “{itemCode}” was not there by {supplyBy}: the commitment is broken ({deferralId}; given by: {committer})',
  },
  rules: ['R-69'],
  data: record({
    ...GRANTED,
    committer: Type.Optional(oneOf(COMMITTERS, 'Whose word is broken (R-36); left out by older records')),
    daysLate: DaysLate,
  }),
});

/** A supply typed in later shows that there was no default: both stand in the log, in one append. */
export const DeferralDefaultCleared = event('DeferralDefaultCleared', {
  version: 1,
  title: { zh: '撤销逾期记录', en: 'Default cleared' },
  sentence: {
    zh: '{clearedOn}补录：“{materialName}”实于{suppliedOn}补交，容缺{deferralId}的逾期记录撤销',
    en: 'Recorded on {clearedOn}: “{materialName}” was in fact supplied on {suppliedOn}; the default of {deferralId} is cleared',
  },
  rules: ['R-69'],
  data: record({
    ...GRANTED,
    suppliedOn: BusinessDateSchema,
    clearedOn: { ...BusinessDateSchema, description: 'The day it is recorded' },
    lateRecorded: LateRecorded,
  }),
});

export const DeferralConsequenceApplied = event('DeferralConsequenceApplied', {
  version: 1,
  title: { zh: '违诺处理', en: 'Consequence of a default applied' },
  sentence: {
    zh: '因容缺{deferralId}违诺，{department}作出“{consequence}”处理：{reason}',
    en: '{department} answers the default of {deferralId} with {consequence}: {reason}',
  },
  rules: ['N-3'],
  data: record({
    ...GRANTED,
    consequence: oneOf(CONSEQUENCES, 'What follows the default (N-3)'),
    document: DocumentId('The order, the revocation or the credit entry'),
    reason: Words('Why this step is taken'),
    lapsed: Type.Optional(
      Type.Boolean({
        description: 'true: its item has ended, so this answers the default and nothing is owed any more',
      }),
    ),
  }),
});

export const PostSupervisionRecorded = event('PostSupervisionRecorded', {
  version: 1,
  title: { zh: '事中事后监管', en: 'Supervision after the decision recorded' },
  sentence: {
    zh: '{supervisor}对事项“{itemCode}”开展事中事后监管（{method}），{finding}：{note}',
    en: '{supervisor} supervises “{itemCode}” after the decision ({method}), {finding}: {note}',
  },
  rules: ['R-70'],
  data: record({
    itemId: DEFERRAL.itemId,
    itemCode: DEFERRAL.itemCode,
    department: DepartmentCode,
    deferralId: Type.Optional(DEFERRAL.deferralId),
    supervisor: DepartmentCode,
    method: oneOf(SUPERVISION_METHODS, 'How it was supervised'),
    finding: oneOf(SUPERVISION_FINDINGS, 'What came out'),
    note: Words('What was looked at and seen'),
  }),
});

/** Every event of the slice. */
export const DEFERRAL_EVENTS = [
  DeferralRequested,
  MaterialDeferred,
  DeferralDenied,
  DeferredMaterialSupplied,
  DeferredMaterialVerified,
  DeferredMaterialRejected,
  DeferralDefaulted,
  DeferralDefaultCleared,
  DeferralConsequenceApplied,
  PostSupervisionRecorded,
];
