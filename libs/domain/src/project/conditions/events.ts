import { Type } from '@sinclair/typebox';
import { event, type EventDeclaration } from '../../kernel/event.js';
import { BilingualSchema, BusinessDateSchema, DepartmentCode, oneOf, record } from '../../kernel/schema.js';
import { PHASES } from '../../policy/content.js';
import { REPORTS } from '../nodes/vocabulary.js';
import { CONDITION_KINDS, CONDITION_LANES, OPTIONAL_KINDS, RECIPIENTS } from './vocabulary.js';

const projectId = Type.String();
const text = Type.String({ minLength: 1 });
const version = Type.Integer({ minimum: 1, description: 'Version of the list' });
const conditionId = Type.String({ description: 'Id of the condition: {projectId}.b1' });

/** A condition as it is proposed. */
const condition = {
  kind: oneOf(CONDITION_KINDS, 'What it is (R-29)'),
  name: text,
  department: DepartmentCode,
  lane: oneOf(CONDITION_LANES, 'On the basic flow, or in parallel to it'),
  phase: oneOf(PHASES, 'Phase by whose end it is met'),
  itemCode: Type.Optional(Type.String({ description: 'Code of the approval item it is' })),
  requirement: Type.Optional(Type.String({ minLength: 1, description: 'What the project has to keep to' })),
  assessmentKind: Type.Optional(
    Type.String({ description: 'Kind of regional assessment that takes its place in a covered zone (R-28)' }),
  ),
  report: Type.Optional(oneOf(REPORTS, 'Report it takes (R-31)')),
};
const itemCode = Type.String({ description: 'Code of the approval item in the catalogue' });
/** Items that the departments say the project does not need; in a version, all that stands. */
const notRequired = Type.Optional(
  Type.Array(
    record({
      itemCode,
      department: DepartmentCode,
      reason: text,
      docId: Type.Optional(Type.String({ description: 'Paper the list’s office rested it on, in lists of before' })),
    }),
  ),
);
const items = Type.Array(record({ conditionId, ...condition }), { minItems: 1 });
const notApplicable = Type.Array(record({ kind: oneOf(OPTIONAL_KINDS, 'Kind the project has none of'), reason: text }));

export const ConditionsProposed = event('ConditionsProposed', {
  version: 1,
  title: { zh: '建设条件提出', en: 'Conditions proposed' },
  sentence: {
    zh: '{department}提出项目建设条件和管控要求[：{items}][；说明不需办理：{notRequired}][；撤回：{withdrawn}]',
    en: '{department} proposes its building conditions[: {items}][; says it does not require: {notRequired}][; withdraws: {withdrawn}]',
  },
  rules: ['R-29'],
  data: record({
    projectId,
    department: DepartmentCode,
    items: Type.Array(record(condition)),
    /** What it does not ask for; left out: nothing said. */
    notRequired: Type.Optional(Type.Array(record({ itemCode, reason: text }))),
    /** What is on the list and it asks for no longer. */
    withdrawn: Type.Optional(
      Type.Array(record({ conditionId, name: text, itemCode: Type.Optional(itemCode), reason: text })),
    ),
  }),
});

export const ConditionListIssued = event('ConditionListIssued', {
  version: 1,
  title: { zh: '标准化建设条件清单', en: 'Condition list issued' },
  sentence: {
    zh: '标准化建设条件清单出具[（主管部门说明不需办理：{notRequired}）]',
    en: 'The list of building conditions is issued[; not required, as the departments say: {notRequired}]',
  },
  rules: ['R-29'],
  data: record({ projectId, version, items, notApplicable, notRequired }),
});

export const ConditionListRevised = event('ConditionListRevised', {
  version: 1,
  title: { zh: '建设条件清单调整', en: 'Condition list revised' },
  sentence: {
    zh: '建设条件清单调整为第{version}版[，取消：{removed}][（由{withdrawnBy}撤回）][，主管部门说明不需办理：{notRequired}]；原因：{reason}',
    en: 'The condition list is revised to {version}[, taken off: {removed}][ (withdrawn by {withdrawnBy})][, not required, as the departments say: {notRequired}]; because: {reason}',
  },
  rules: ['R-29'],
  data: record({
    projectId,
    version,
    /** The whole list as it stands now. */
    items,
    notApplicable,
    notRequired,
    added: Type.Array(conditionId),
    removed: Type.Array(
      record({
        conditionId,
        name: text,
        reason: text,
        docId: Type.Optional(Type.String({ description: 'Paper the list’s office rested it on, in lists of before' })),
      }),
    ),
    /** Departments that had withdrawn what is taken off. */
    withdrawnBy: Type.Optional(Type.Array(DepartmentCode)),
    reason: text,
  }),
});

export const ConditionListPushed = event('ConditionListPushed', {
  version: 1,
  title: { zh: '清单推送', en: 'Condition list pushed' },
  sentence: {
    zh: '第{version}版建设条件清单推送至项目业主及帮办团队',
    en: 'Version {version} of the condition list is pushed to the owner and the agency team',
  },
  rules: ['R-30'],
  data: record({
    projectId,
    version,
    recipients: Type.Array(
      record({
        recipient: oneOf(RECIPIENTS, 'Who it is'),
        id: Type.String({ description: 'Unified social credit code of the owner, or id of the agent' }),
      }),
      { minItems: 2 },
    ),
  }),
});

export const RegionalAssessmentApplied = event('RegionalAssessmentApplied', {
  version: 1,
  title: { zh: '区域评估成果共享', en: 'Regional assessment applied' },
  sentence: {
    zh: '项目共享{zone}“{kindName}”区域评估成果（{approvalDoc}），不再单独评估',
    en: 'The project uses the regional assessment “{kindName}” of {zone} ({approvalDoc}) instead of its own',
  },
  rules: ['R-28'],
  data: record({
    projectId,
    zone: Type.String({ description: 'Code of the development zone' }),
    assessmentId: Type.String({ description: 'Id of the assessment: {zone}.a1' }),
    assessmentKind: Type.String({ description: 'Kind of assessment, by its code in the policy' }),
    kindName: BilingualSchema,
    department: Type.String({ description: 'Department that answers for the kind' }),
    approvalDoc: text,
    validUntil: BusinessDateSchema,
    /** Conditions of the list in whose place the result stands. */
    conditionIds: Type.Array(conditionId),
  }),
});

export const CONDITIONS_EVENTS: readonly EventDeclaration[] = [
  ConditionsProposed,
  ConditionListIssued,
  ConditionListRevised,
  ConditionListPushed,
  RegionalAssessmentApplied,
];
