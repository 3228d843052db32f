import { Type } from '@sinclair/typebox';
import { event } from '../../kernel/event.js';
import { BilingualSchema, BusinessDateSchema, DepartmentCode, record } from '../../kernel/schema.js';

const CHANGE = {
  code: DepartmentCode,
  validFrom: BusinessDateSchema,
  document: Type.String({ minLength: 1, maxLength: 200, description: 'Document that orders it' }),
};

export const DepartmentRenamed = event('DepartmentRenamed', {
  version: 1,
  title: { zh: '部门更名', en: 'Department renamed' },
  sentence: {
    zh: '{code}自{validFrom}起更名为“{name}”（{document}）',
    en: '{code} is called “{name}” from {validFrom} ({document})',
  },
  rules: ['R-05'],
  data: record({ ...CHANGE, name: BilingualSchema }),
});

export const DepartmentSucceeded = event('DepartmentSucceeded', {
  version: 1,
  title: { zh: '部门撤并', en: 'Department succeeded' },
  sentence: {
    zh: '自{validFrom}起{code}的职责由{successor}承接（{document}）',
    en: 'From {validFrom} the work of {code} is done by {successor} ({document})',
  },
  rules: ['R-05'],
  data: record({ ...CHANGE, successor: DepartmentCode }),
});
