import { Type } from '@sinclair/typebox';
import { event } from '../kernel/event.js';
import { BusinessDateSchema, DepartmentCode, Uscc, oneOf, record } from '../kernel/schema.js';
import { DEFAULT_KINDS } from '../policy/sections/commitments.js';

/** What every event says of the default. */
const DEFAULT = {
  uscc: Uscc,
  projectId: Type.String({ minLength: 1, maxLength: 100, description: 'The project it happened in' }),
  subject: Type.String({ minLength: 1, maxLength: 140, description: 'Id of the deferral or commitment' }),
  kind: oneOf(DEFAULT_KINDS, 'How the word was broken'),
  department: DepartmentCode,
  itemId: Type.String({ description: 'The approval item' }),
  itemCode: Type.String({ description: 'Code of that item' }),
  defaultedOn: BusinessDateSchema,
};

export const DefaultRecorded = event('DefaultRecorded', {
  version: 1,
  title: { zh: '记录失信', en: 'Default recorded' },
  sentence: {
    zh: '{uscc}在{department}的事项“{itemCode}”中{kind}（{subject}），记入信用，为第{nth}次',
    en: '{uscc} is recorded for {kind} in “{itemCode}” of {department} ({subject}), default number {nth}',
  },
  rules: ['N-3'],
  data: record({
    ...DEFAULT,
    nth: Type.Integer({ minimum: 1, description: 'Defaults of this owner, this one included' }),
    barredFrom: Type.Optional({
      ...BusinessDateSchema,
      description: 'From this day the owner may not defer or commit; left out: the policy does not bar for it',
    }),
  }),
});

export const CreditRepaired = event('CreditRepaired', {
  version: 1,
  title: { zh: '信用修复', en: 'Credit repaired' },
  sentence: {
    zh: '{uscc}就{subject}的失信已于{madeGoodOn}改正，经{repairedBy}确认信用修复：{reason}',
    en: '{uscc} made {subject} good on {madeGoodOn}; {repairedBy} finds the credit repaired: {reason}',
  },
  rules: ['N-3'],
  data: record({
    ...DEFAULT,
    madeGoodOn: { ...BusinessDateSchema, description: 'When the default ended, by the project’s record' },
    repairedBy: DepartmentCode,
    reason: Type.String({ minLength: 1, maxLength: 4000, description: 'What the repair rests on' }),
    lifted: Type.Boolean({ description: 'true: the owner may defer and commit again from this day' }),
  }),
});

export const DefaultRemoved = event('DefaultRemoved', {
  version: 1,
  title: { zh: '撤销失信记录', en: 'Default removed' },
  sentence: {
    zh: '项目{projectId}的业主原登记有误，{subject}的失信记录从{uscc}名下撤销',
    en: '{subject} is taken off the record of {uscc}, written down by mistake as the owner of {projectId}',
  },
  rules: ['N-3'],
  data: record({
    ...DEFAULT,
    lifted: Type.Boolean({ description: 'true: the owner may defer and commit again from this day' }),
  }),
});

/** Every event of the stream. */
export const OWNER_EVENTS = [DefaultRecorded, CreditRepaired, DefaultRemoved];
