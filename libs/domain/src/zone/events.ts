import { Type } from '@sinclair/typebox';
import { event } from '../kernel/event.js';
import { BilingualSchema, BusinessDateSchema, DepartmentCode, oneOf, record } from '../kernel/schema.js';
import { EXPIRY_CAUSES, ZONE_LEVELS } from './vocabulary.js';

const zone = Type.String({ pattern: '^ZONE-[A-Z0-9-]{1,35}$', description: 'Code of the development zone' });
const documents = (description: string) => Type.Array(Type.String({ minLength: 1 }), { minItems: 1, description });

const assessment = {
  zone,
  assessmentId: Type.String({ description: 'Id of the assessment: {zone}.a1' }),
  kind: Type.String({ description: 'Kind of assessment, by its code in the policy (N-8)' }),
  kindName: BilingualSchema,
  department: Type.String({ description: 'Department that answers for the kind' }),
  completedOn: BusinessDateSchema,
  validUntil: BusinessDateSchema,
};

export const ZoneRegistered = event('ZoneRegistered', {
  version: 1,
  title: { zh: '开发区登记', en: 'Zone registered' },
  sentence: { zh: '{name}登记为{level}开发区（{document}）', en: '{name} is registered, {level} level ({document})' },
  rules: ['R-26'],
  data: record({
    zone,
    name: BilingualSchema,
    level: oneOf(ZONE_LEVELS, 'Level at which it was established'),
    document: Type.String({ minLength: 1, description: 'Document that establishes it or changes its level' }),
    county: Type.Optional(DepartmentCode),
  }),
});

export const RegionalAssessmentCompleted = event('RegionalAssessmentCompleted', {
  version: 1,
  title: { zh: '区域评估完成', en: 'Regional assessment completed' },
  sentence: {
    zh: '{zone}完成“{kindName}”区域评估，有效期至{validUntil}',
    en: '{zone} completes the regional assessment “{kindName}”, valid until {validUntil}',
  },
  rules: ['R-26'],
  data: record({
    ...assessment,
    approvalDoc: Type.String({ minLength: 1, description: 'Document that concludes the assessment' }),
    results: documents('Ids of the documents of the result, all of which are to be published (R-27)'),
  }),
});

export const RegionalAssessmentPublished = event('RegionalAssessmentPublished', {
  version: 1,
  title: { zh: '评估结果公示', en: 'Regional assessment published' },
  sentence: {
    zh: '{zone}“{kindName}”区域评估结果在市政务服务网（{serviceSite}）和部门网站（{departmentSite}）公示',
    en: 'The regional assessment “{kindName}” of {zone} is published on {serviceSite} and {departmentSite}',
  },
  rules: ['R-27'],
  data: record({
    ...assessment,
    publishedOn: BusinessDateSchema,
    results: documents('Ids of the documents that were published: all of the assessment'),
    serviceSite: Type.String({ minLength: 1, description: 'Address on the city’s government-service site' }),
    departmentSite: Type.String({ minLength: 1, description: 'Address on the site of the department' }),
  }),
});

export const RegionalAssessmentExpired = event('RegionalAssessmentExpired', {
  version: 1,
  title: { zh: '区域评估失效', en: 'Regional assessment expired' },
  sentence: {
    zh: '{zone}“{kindName}”区域评估自{expiredOn}起不再有效：{cause}',
    en: 'The regional assessment “{kindName}” of {zone} no longer stands from {expiredOn}: {cause}',
  },
  rules: ['R-28'],
  data: record({
    ...assessment,
    expiredOn: BusinessDateSchema,
    cause: oneOf(EXPIRY_CAUSES, 'Why it no longer stands'),
    reason: Type.Optional(Type.String({ minLength: 1 })),
  }),
});

export const ZONE_EVENTS = [
  ZoneRegistered,
  RegionalAssessmentCompleted,
  RegionalAssessmentPublished,
  RegionalAssessmentExpired,
];
