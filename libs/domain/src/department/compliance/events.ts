import { Type } from '@sinclair/typebox';
import { event } from '../../kernel/event.js';
import { BusinessDateSchema, DepartmentCode, oneOf, record } from '../../kernel/schema.js';
import { COMPLIANCE_FAULTS, WARNING_LEVELS } from './vocabulary.js';

const Words = (description: string) => Type.String({ minLength: 1, maxLength: 4000, description });
const Documents = Type.Array(Type.String(), {
  minItems: 1,
  maxItems: 50,
  description: 'Ids of the documents that show it',
});
const WARNING = {
  department: DepartmentCode,
  warningId: Type.String({ description: 'Id of the warning: {code}.w1 …' }),
  level: oneOf(WARNING_LEVELS, 'Warning, or red card where the policy knows one (N-5)'),
};
const FINDING = {
  department: DepartmentCode,
  findingId: Type.String({ description: 'Id of the finding: {code}.f1 …' }),
  fault: oneOf(COMPLIANCE_FAULTS, 'What the department did'),
  deduction: Type.Number({ minimum: 0, description: 'Points of the compliance component it costs, by the policy' }),
};
const Rule = Type.String({ description: 'Id of the rule it is about' });

export const WarningRecorded = event('WarningRecorded', {
  version: 1,
  title: { zh: '预警记录', en: 'Warning recorded' },
  sentence: {
    zh: '营商办对{department}作出{level}（{rule}）：{ground}',
    en: 'The Business Environment Office gives {department} a {level} ({rule}): {ground}',
  },
  rules: ['R-49'],
  data: record({ ...WARNING, rule: Rule, ground: Words('What for'), documents: Documents }),
});

export const WarningWithdrawn = event('WarningWithdrawn', {
  version: 1,
  title: { zh: '撤回预警', en: 'Warning withdrawn' },
  sentence: {
    zh: '营商办撤回对{department}的{level}{warningId}：{reason}',
    en: 'The Business Environment Office withdraws {level} {warningId} of {department}: {reason}',
  },
  rules: ['R-49'],
  data: record({ ...WARNING, recordedOn: BusinessDateSchema, reason: Words('Why it does not stand') }),
});

export const ComplianceFindingRecorded = event('ComplianceFindingRecorded', {
  version: 1,
  title: { zh: '合规问题认定', en: 'Compliance finding recorded' },
  sentence: {
    zh: '营商办认定{department}存在“{fault}”（{rule}），扣{deduction}分：{finding}',
    en: 'The Business Environment Office finds {department} at fault: {fault} ({rule}), points off: {deduction}; {finding}',
  },
  rules: ['R-49'],
  data: record({
    ...FINDING,
    rule: Rule,
    itemId: Type.Optional(Type.String({ description: 'Approval item it is about' })),
    finding: Words('What was found'),
    documents: Documents,
  }),
});

export const ComplianceFindingWithdrawn = event('ComplianceFindingWithdrawn', {
  version: 1,
  title: { zh: '撤回合规问题认定', en: 'Compliance finding withdrawn' },
  sentence: {
    zh: '营商办撤回对{department}的认定{findingId}（{fault}）：{reason}',
    en: 'The Business Environment Office withdraws finding {findingId} ({fault}) on {department}: {reason}',
  },
  rules: ['R-49'],
  data: record({ ...FINDING, recordedOn: BusinessDateSchema, reason: Words('Why it does not stand') }),
});
