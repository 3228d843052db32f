import { Type } from '@sinclair/typebox';
import { event } from '../../../kernel/event.js';
import { BusinessDateSchema, oneOf, record } from '../../../kernel/schema.js';
import { UTILITY_SERVICES } from '../vocabulary.js';

const fields = {
  projectId: Type.String(),
  applicationId: Type.String({ description: 'Application id, such as P1.u1' }),
  services: Type.Array(oneOf(UTILITY_SERVICES, 'Utility (R-84)'), { minItems: 1 }),
};
const text = Type.String({ minLength: 1 });

export const UtilitiesApplied = event('UtilitiesApplied', {
  version: 1,
  title: { zh: '水电气讯并联申报', en: 'Utilities jointly applied for' },
  sentence: { zh: '一次申报：{services}', en: 'Applied for together: {services}' },
  rules: ['R-84'],
  data: record({
    ...fields,
    appliedOn: BusinessDateSchema,
    replaces: Type.Optional(Type.String({ description: 'Application whose place it takes' })),
    reason: Type.Optional(text),
  }),
});

export const UtilitiesReviewed = event('UtilitiesReviewed', {
  version: 1,
  title: { zh: '水电气讯并联审查', en: 'Utilities jointly reviewed' },
  sentence: { zh: '一同审查：{services}；{opinion}', en: 'Reviewed together: {services}; {opinion}' },
  rules: ['R-84'],
  data: record({ ...fields, reviewedOn: BusinessDateSchema, opinion: text }),
});

export const UtilitiesSurveyed = event('UtilitiesSurveyed', {
  version: 1,
  title: { zh: '水电气讯联合踏勘', en: 'Utilities jointly surveyed' },
  sentence: { zh: '一起踏勘：{services}；{findings}', en: 'Surveyed together: {services}; {findings}' },
  rules: ['R-84'],
  data: record({ ...fields, surveyedOn: BusinessDateSchema, findings: text }),
});

export const UtilitiesAccepted = event('UtilitiesAccepted', {
  version: 1,
  title: { zh: '水电气讯联合验收', en: 'Utilities jointly accepted' },
  sentence: { zh: '一并验收：{services}', en: 'Accepted together: {services}' },
  rules: ['R-84'],
  data: record({ ...fields, acceptedOn: BusinessDateSchema, docId: Type.Optional(text) }),
});
