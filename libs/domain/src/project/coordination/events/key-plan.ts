import { Type } from '@sinclair/typebox';
import { event } from '../../../kernel/event.js';
import { record } from '../../../kernel/schema.js';
import { Words } from './fields.js';

const PLAN = {
  projectId: Type.String(),
  year: Type.Integer({ minimum: 2000, maximum: 2999, description: 'Year of the plan' }),
  planDoc: Type.String({ minLength: 1, maxLength: 200, description: 'Number of the document' }),
};

export const KeyPlanListed = event('KeyPlanListed', {
  version: 1,
  title: { zh: '列入市级重点项目投资计划', en: 'Listed in the key-project plan' },
  sentence: {
    zh: '项目列入{year}年市级重点项目投资计划（{planDoc}）',
    en: 'The project is in the municipal key-project investment plan of {year} ({planDoc})',
  },
  rules: ['R-20'],
  data: record(PLAN),
});

export const KeyPlanListingRemoved = event('KeyPlanListingRemoved', {
  version: 1,
  title: { zh: '调出市级重点项目投资计划', en: 'Removed from the key-project plan' },
  sentence: {
    zh: '项目调出{year}年市级重点项目投资计划（{planDoc}）：{reason}',
    en: 'The project is taken out of the municipal key-project investment plan of {year} ({planDoc}): {reason}',
  },
  rules: ['R-20'],
  data: record({ ...PLAN, reason: Words('Why') }),
});
