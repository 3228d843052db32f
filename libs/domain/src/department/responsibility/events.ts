import { Type } from '@sinclair/typebox';
import { event } from '../../kernel/event.js';
import { BilingualSchema, DepartmentCode, oneOf, record } from '../../kernel/schema.js';
import { ANNEX_2_ROWS, DUTY_KINDS, DUTY_NODES } from './vocabulary.js';

export const ResponsibilityItemDefined = event('ResponsibilityItemDefined', {
  version: 1,
  title: { zh: '责任事项明确', en: 'Responsibility item defined' },
  sentence: {
    zh: '{code}的提前服务责任“{item}”已明确（{rule}，{node}）',
    en: 'The early-service duty “{item}” of {code} is defined ({rule}, {node})',
  },
  rules: ['R-05'],
  data: record({
    /** The responsible body. */
    code: DepartmentCode,
    dutyCode: Type.String({ pattern: '^[a-z0-9-]{1,60}$', description: 'Code of the duty within the department' }),
    rule: oneOf(ANNEX_2_ROWS, 'Row of Annex 2 that gives the department the duty'),
    dutyKind: oneOf(DUTY_KINDS, 'What the duty asks for'),
    item: BilingualSchema,
    standard: BilingualSchema,
    process: BilingualSchema,
    node: oneOf(DUTY_NODES, 'Node of the project’s way at which it is due'),
    version: Type.Integer({ minimum: 1, description: 'Which definition of the duty this is' }),
    /** Standard, process and node are a proposal the product ships with: the annex leaves them to the department. */
    inferred: Type.Optional(Type.Literal(true)),
    /** Department of the annex whose work this one took over. */
    succeeds: Type.Optional(DepartmentCode),
    /** Why the definition before it is replaced. */
    reason: Type.Optional(Type.String({ minLength: 1 })),
  }),
});
