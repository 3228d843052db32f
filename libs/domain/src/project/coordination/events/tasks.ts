import { Type } from '@sinclair/typebox';
import { event } from '../../../kernel/event.js';
import { BusinessDateSchema, DepartmentCode, record } from '../../../kernel/schema.js';
import { Documents, ISSUE, TASK, Words } from './fields.js';

const days = (description: string) => Type.Integer({ minimum: 0, description });

export const CoordinationAssigned = event('CoordinationAssigned', {
  version: 1,
  title: { zh: '协调任务交办', en: 'Coordination assigned' },
  sentence: {
    zh: '{office}就问题“{title}”交{department}办理，限{dueOn}前：{task}',
    en: '{office} assigns to {department}, for issue “{title}” and by {dueOn}: {task}',
  },
  rules: ['R-21'],
  data: record({ ...ISSUE, ...TASK, office: DepartmentCode }),
});

export const IssueForwarded = event('IssueForwarded', {
  version: 1,
  title: { zh: '报送职能部门', en: 'Issue forwarded' },
  sentence: {
    zh: '{office}将问题“{title}”报送{department}，限{dueOn}前：{task}',
    en: '{office} passes issue “{title}” on to {department}, by {dueOn}: {task}',
  },
  rules: ['R-56'],
  data: record({
    ...ISSUE,
    ...TASK,
    office: DepartmentCode,
    heldDays: days('Working days it lay with the office before it was passed on'),
    withinDays: days('Working days the policy calls prompt'),
  }),
});

export const ResolutionRecorded = event('ResolutionRecorded', {
  version: 1,
  title: { zh: '会办决议', en: 'Resolution recorded' },
  sentence: {
    zh: '会办会{meetingId}就问题“{title}”决议，由{department}在{dueOn}前落实：{task}',
    en: 'Meeting {meetingId} resolves on issue “{title}” that {department} does this by {dueOn}: {task}',
  },
  rules: ['R-25'],
  data: record({ ...ISSUE, ...TASK, meetingId: Type.String({ description: 'The meeting' }), documents: Documents }),
});

export const CoordinationTaskCompleted = event('CoordinationTaskCompleted', {
  version: 1,
  title: { zh: '协调任务办结', en: 'Coordination task completed' },
  sentence: {
    zh: '{department}办结问题“{title}”的任务{taskId}：{result}',
    en: '{department} has done task {taskId} of issue “{title}”: {result}',
  },
  rules: ['R-21', 'R-25'],
  data: record({
    ...ISSUE,
    ...TASK,
    completedOn: BusinessDateSchema,
    late: Type.Boolean({ description: 'After the due date' }),
    daysLate: days('Working days after the due date; at least 1 when late'),
    overdueRaised: Type.Boolean({ description: 'The clock had found it overdue before' }),
    lateRecorded: Type.Optional(Type.Literal(true, { description: 'In time, but recorded after the due date' })),
    result: Words('What was done'),
    documents: Documents,
  }),
});

export const CoordinationTaskReleased = event('CoordinationTaskReleased', {
  version: 1,
  title: { zh: '协调任务撤销', en: 'Coordination task released' },
  sentence: {
    zh: '{office}撤销{department}的任务{taskId}（问题“{title}”）：{reason}',
    en: '{office} releases {department} from task {taskId} of issue “{title}”: {reason}',
  },
  rules: ['R-21', 'R-25'],
  data: record({ ...ISSUE, ...TASK, office: DepartmentCode, reason: Words('Why nothing is to be done any more') }),
});

export const CoordinationTaskOverdue = event('CoordinationTaskOverdue', {
  version: 1,
  title: { zh: '协调任务逾期', en: 'Coordination task overdue' },
  sentence: {
    zh: '{department}的任务{taskId}（问题“{title}”）{dueOn}到期未办结',
    en: 'Task {taskId} of {department} for issue “{title}” was due on {dueOn} and is not done',
  },
  rules: ['R-25', 'N-6'],
  data: record({
    ...ISSUE,
    ...TASK,
    detectedOn: BusinessDateSchema,
    daysLate: days('Working days after the due date when it was found; at least 1'),
  }),
});

export const ResponsibleBodyUrged = event('ResponsibleBodyUrged', {
  version: 1,
  title: { zh: '督促责任主体', en: 'Responsible body urged' },
  sentence: {
    zh: '{office}就问题“{title}”督促{department}：{demand}',
    en: '{office} urges {department} on issue “{title}”: {demand}',
  },
  rules: ['R-57'],
  data: record({
    ...ISSUE,
    office: DepartmentCode,
    department: DepartmentCode,
    demand: Words('What the body is urged to do'),
    taskIds: Type.Array(Type.String(), { description: 'Its open tasks in the issue' }),
  }),
});
