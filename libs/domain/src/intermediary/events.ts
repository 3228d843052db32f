import { Type } from '@sinclair/typebox';
import { event } from '../kernel/event.js';
import { BilingualSchema, BusinessDateSchema, DepartmentCode, Uscc, oneOf, record } from '../kernel/schema.js';
import { BLACKLIST_GROUNDS, ENGAGERS, REMOVAL_CAUSES, RESULT_FLAGS } from './vocabulary.js';

const intermediary = { uscc: Uscc, name: Type.String({ minLength: 1, description: 'Registered name' }) };
const period = Type.String({ pattern: '^\\d{4}-H[12]$', description: 'Half-year, such as 2026-H1' });
const mark = (description: string) => Type.Number({ minimum: 0, maximum: 100, description: `${description}, 0–100` });
const docId = (description: string) => Type.String({ minLength: 1, description });
const trade = { trade: Type.String({ description: 'Code of the trade in the policy' }), tradeName: BilingualSchema };

const engagement = {
  ...intermediary,
  engagementId: Type.String({ description: 'Id of the engagement: {uscc}.e1' }),
  projectId: Type.String(),
  ...trade,
  service: Type.String({ minLength: 1, description: 'What is delivered' }),
  engagedOn: BusinessDateSchema,
  agreedOn: BusinessDateSchema,
};

export const IntermediaryRegistered = event('IntermediaryRegistered', {
  version: 1,
  title: { zh: '中介机构登记', en: 'Intermediary registered' },
  sentence: { zh: '中介机构“{name}”登记', en: 'The intermediary “{name}” is registered' },
  rules: ['R-40'],
  data: record({
    ...intermediary,
    trades: Type.Array(record({ code: Type.String(), name: BilingualSchema, department: Type.String() }), {
      minItems: 1,
      description: 'Its trades, and the department that leads the evaluation of each (R-39)',
    }),
  }),
});

export const EngagementRecorded = event('EngagementRecorded', {
  version: 1,
  title: { zh: '中介服务委托', en: 'Engagement recorded' },
  sentence: {
    zh: '项目{projectId}委托“{name}”：{service}，约定{agreedOn}交付',
    en: 'Project {projectId} engages “{name}” for {service}, to be delivered by {agreedOn}',
  },
  rules: ['R-41'],
  data: record({
    ...engagement,
    engagedBy: oneOf(ENGAGERS, 'Who chose it'),
    majorProject: Type.Boolean({
      description: 'Whether the project was designated (R-01) on the day of the engagement',
    }),
    ownerUscc: Type.Optional(Uscc),
    contractNo: docId('Number of the service contract'),
    fee: Type.Optional(Type.Number({ minimum: 0, description: 'Agreed fee, yuan' })),
  }),
});

export const EngagementEnded = event('EngagementEnded', {
  version: 1,
  title: { zh: '中介委托终止', en: 'Engagement ended' },
  sentence: {
    zh: '项目{projectId}终止对“{name}”的委托（{service}）：{reason}',
    en: 'Project {projectId} ends the engagement of “{name}” for {service}: {reason}',
  },
  rules: ['R-41'],
  data: record({
    ...engagement,
    endedOn: BusinessDateSchema,
    reason: Type.String({ minLength: 1, maxLength: 1000, description: 'Why it ends' }),
    barred: Type.Boolean({ description: 'The blacklist barred it from the major project (R-41)' }),
  }),
});

export const ServiceDelivered = event('ServiceDelivered', {
  version: 1,
  title: { zh: '中介成果交付', en: 'Service delivered' },
  sentence: {
    zh: '“{name}”向项目{projectId}交付{service}，超期{daysLate}个工作日',
    en: '“{name}” delivers {service} to project {projectId}, working days late: {daysLate}',
  },
  rules: ['R-38'],
  data: record({
    ...engagement,
    resultDoc: docId('Id of the document delivered'),
    deliveredOn: BusinessDateSchema,
    daysLate: Type.Integer({ minimum: 0, description: 'Working days after the agreed day' }),
    late: Type.Boolean({ description: 'Beyond the policy’s grace: it costs points (scoring.md 7.5)' }),
    period,
    /** last day on which the owner evaluates it. */
    evaluateBy: BusinessDateSchema,
    lateRecorded: Type.Optional(Type.Literal(true)),
  }),
});

export const IntermediaryInstantEvaluated = event('IntermediaryInstantEvaluated', {
  version: 1,
  title: { zh: '即时评价', en: 'Instant evaluation' },
  sentence: {
    zh: '业主评价“{name}”：能力{capability}、时长{duration}、收费{fee}',
    en: 'The owner rates “{name}”: capability {capability}, duration {duration}, fee {fee}',
  },
  rules: ['R-38'],
  data: record({
    ...engagement,
    capability: mark('Capability'),
    duration: mark('Duration'),
    fee: mark('Fee'),
    evaluatedOn: BusinessDateSchema,
    period,
    lateRecorded: Type.Optional(Type.Literal(true)),
  }),
});

export const IntermediaryRoutineEvaluated = event('IntermediaryRoutineEvaluated', {
  version: 1,
  title: { zh: '日常评价', en: 'Routine evaluation' },
  sentence: {
    zh: '{department}对“{name}”（{tradeName}）{period}日常评价{mean}分',
    en: 'For {period} {department} rates “{name}” ({tradeName}) {mean} in its routine evaluation',
  },
  rules: ['R-39'],
  data: record({
    ...intermediary,
    ...trade,
    department: DepartmentCode,
    period,
    indicators: Type.Array(record({ code: Type.String(), name: BilingualSchema, mark: mark('Mark') }), { minItems: 1 }),
    mean: mark('Mean of the indicators, to two decimals'),
  }),
});

export const IntermediaryPlatformScored = event('IntermediaryPlatformScored', {
  version: 1,
  title: { zh: '服务平台评分', en: 'Platform score' },
  sentence: {
    zh: '市政务办对“{name}”{period}评分{mark}（{document}）',
    en: 'The service office rates “{name}” {mark} for {period} ({document})',
  },
  rules: ['R-40'],
  data: record({ ...intermediary, period, mark: mark('Mark'), document: docId('Basis of the mark') }),
});

const marks = Type.Optional(
  record({
    sum: Type.Number({ minimum: 0, description: 'Sum of marks 0–100' }),
    count: Type.Integer({ minimum: 1, description: 'How many marks' }),
  }),
);
const component = (description: string) => Type.Optional(mark(description));

export const IntermediaryResultPublished = event('IntermediaryResultPublished', {
  version: 1,
  title: { zh: '中介评价结果公示', en: 'Intermediary result published' },
  sentence: { zh: '公示“{name}”{period}评价结果', en: 'The result of “{name}” for {period} is published' },
  rules: ['R-40'],
  data: record({
    ...intermediary,
    trades: Type.Array(Type.String()),
    period,
    publishedOn: BusinessDateSchema,
    formula: Type.String({ description: 'Formula and its version' }),
    policyVersion: Type.Integer({ minimum: 1 }),
    inputs: record({
      instant: marks,
      routine: marks,
      platform: component('Mark of the service office'),
      lateDeliveries: Type.Integer({ minimum: 0, description: 'Deliveries beyond the policy’s grace' }),
    }),
    components: record({
      instant: component('Owners'),
      routine: component('Departments'),
      platform: component('Service office'),
    }),
    score: Type.Optional(mark('Score; left out: nobody rated it, or it is blacklisted')),
    stars: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })),
    flags: Type.Array(oneOf(RESULT_FLAGS, 'What the result is to be read with')),
  }),
});

export const IntermediaryResultPushed = event('IntermediaryResultPushed', {
  version: 1,
  title: { zh: '评价结果推送业主', en: 'Intermediary result pushed' },
  sentence: {
    zh: '“{name}”{period}评价结果推送至重大项目业主',
    en: 'The result of “{name}” for {period} is pushed to owners of major projects',
  },
  rules: ['R-40'],
  data: record({
    ...intermediary,
    period,
    recipients: Type.Array(record({ projectId: Type.String(), ownerUscc: Uscc }), { minItems: 1 }),
  }),
});

const listing = {
  ...intermediary,
  ground: oneOf(BLACKLIST_GROUNDS, 'Why it is blacklisted'),
  department: DepartmentCode,
  listedOn: BusinessDateSchema,
  /** Earliest day of removal. */
  until: BusinessDateSchema,
};

export const IntermediaryBlacklisted = event('IntermediaryBlacklisted', {
  version: 1,
  title: { zh: '列入黑名单', en: 'Intermediary blacklisted' },
  sentence: {
    zh: '{department}将“{name}”列入黑名单：{ground}，至少至{until}',
    en: 'On the finding of {department} “{name}” is blacklisted for {ground}, at least until {until}',
  },
  rules: ['R-41'],
  data: record({ ...listing, finding: Type.String({ minLength: 1, description: 'What was found' }) }),
});

export const IntermediaryRemovedFromBlacklist = event('IntermediaryRemovedFromBlacklist', {
  version: 1,
  title: { zh: '移出黑名单', en: 'Intermediary removed from the blacklist' },
  sentence: {
    zh: '“{name}”自{removedOn}起移出黑名单：{cause}',
    en: '“{name}” is taken off the blacklist from {removedOn}: {cause}',
  },
  rules: ['R-41'],
  data: record({
    ...listing,
    removedOn: BusinessDateSchema,
    cause: oneOf(REMOVAL_CAUSES, 'Why it is removed'),
    reason: Type.String({ minLength: 1 }),
  }),
});

export const INTERMEDIARY_EVENTS = [
  IntermediaryRegistered,
  EngagementRecorded,
  EngagementEnded,
  ServiceDelivered,
  IntermediaryInstantEvaluated,
  IntermediaryRoutineEvaluated,
  IntermediaryPlatformScored,
  IntermediaryResultPublished,
  IntermediaryResultPushed,
  IntermediaryBlacklisted,
  IntermediaryRemovedFromBlacklist,
];
