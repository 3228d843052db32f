import { Type } from '@sinclair/typebox';
import { event } from '../../../kernel/event.js';
import { BusinessDateSchema, DepartmentCode, oneOf, record } from '../../../kernel/schema.js';
import { NODE_DUE_REASONS, PROGRESSES } from '../vocabulary.js';

const text = Type.String({ minLength: 1 });
const planNo = Type.Integer({ minimum: 1, description: 'Number of the plan within the project' });
const daysLate = Type.Integer({ minimum: 1, description: 'Working days after the due date' });

/** What every event on one node repeats. */
const node = {
  nodeId: Type.String({ description: 'Id of the node: {projectId}.n1' }),
  item: Type.String({ minLength: 1, description: 'What is to be done' }),
  itemCode: Type.Optional(Type.String({ description: 'Code of the approval item it stands for' })),
  dutyCode: Type.Optional(Type.String({ description: 'Code of the department’s duty it carries out (R-05)' })),
  department: DepartmentCode,
  standard: Type.String({ minLength: 1, description: 'When it counts as done' }),
  dueOn: BusinessDateSchema,
};
const projectId = Type.String();

export const NodePlanEstablished = event('NodePlanEstablished', {
  version: 1,
  title: { zh: '节点计划排定', en: 'Node plan established' },
  sentence: { zh: '排定第{planNo}版节点计划', en: 'Node plan {planNo} is established' },
  rules: ['R-04'],
  data: record({
    projectId,
    planNo,
    nodes: Type.Array(record(node), { minItems: 1 }),
    /** The plan whose place it takes, and the nodes that were open in it. */
    replaces: Type.Optional(
      record({ planNo, open: Type.Array(record({ nodeId: Type.String(), dueOn: BusinessDateSchema })) }),
    ),
    reason: Type.Optional(text),
  }),
});

export const NodeProgressRecorded = event('NodeProgressRecorded', {
  version: 1,
  title: { zh: '节点跟踪', en: 'Node progress recorded' },
  sentence: {
    zh: '{department}的节点“{item}”（{dueOn}）：{progress}',
    en: 'Node “{item}” of {department}, due on {dueOn}: {progress}',
  },
  rules: ['R-24'],
  data: record({
    projectId,
    ...node,
    progress: oneOf(PROGRESSES, 'How far it has come'),
    note: Type.Optional(text),
    /** Reached after the due date, by so many working days. */
    daysLate: Type.Optional(daysLate),
    lateRecorded: Type.Optional(
      Type.Literal(true, { description: 'Reached in time, recorded after the due date on the evidence attached' }),
    ),
  }),
});

export const NodeOverdue = event('NodeOverdue', {
  version: 1,
  title: { zh: '节点逾期', en: 'Node overdue' },
  sentence: {
    zh: '{department}的节点“{item}”应于{dueOn}完成，已逾期{daysLate}个工作日',
    en: 'Node “{item}” of {department} was due on {dueOn}; working days late: {daysLate}',
  },
  rules: ['R-24', 'N-6'],
  data: record({ projectId, ...node, daysLate }),
});

export const NodeOverdueCleared = event('NodeOverdueCleared', {
  version: 1,
  title: { zh: '节点逾期撤销', en: 'Node overdue cleared' },
  sentence: {
    zh: '{department}的节点“{item}”经补录证明于{reachedOn}按期完成，撤销逾期记录',
    en: 'Node “{item}” of {department} was reached on {reachedOn}, in time, as recorded later: it is overdue no more',
  },
  rules: ['R-24'],
  data: record({ projectId, ...node, reachedOn: BusinessDateSchema }),
});

/** The dates that move with a suspension: `dueOn` is the date from now on. */
export const NodeDueDateMoved = event('NodeDueDateMoved', {
  version: 1,
  title: { zh: '节点到期日调整', en: 'Due date of a node moved' },
  sentence: {
    zh: '项目{suspendedOn}至{resumedOn}暂停，{department}的节点“{item}”停钟{pausedDays}个工作日，到期日由{from}调整为{dueOn}',
    en: 'The project stood still from {suspendedOn} to {resumedOn}, and node “{item}” of {department} with it (working days: {pausedDays}): it is due on {dueOn} instead of {from}',
  },
  rules: ['R-24', 'CLK-09'],
  data: record({
    projectId,
    ...node,
    from: BusinessDateSchema,
    reason: oneOf(NODE_DUE_REASONS, 'Why'),
    suspendedOn: BusinessDateSchema,
    resumedOn: BusinessDateSchema,
    pausedDays: Type.Integer({ minimum: 1, description: 'Working days the project was suspended' }),
    clearedFor: Type.Optional(
      Type.Unsafe<typeof BusinessDateSchema.static>({
        ...BusinessDateSchema,
        description: 'Due date a NodeOverdue stood for, which no longer stands',
      }),
    ),
  }),
});

export const NODE_EVENTS = [
  NodePlanEstablished,
  NodeProgressRecorded,
  NodeOverdue,
  NodeOverdueCleared,
  NodeDueDateMoved,
];
