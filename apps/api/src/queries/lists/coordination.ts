import type { IssueStatus } from '#domain/project/coordination/state';
import {
  ATTEMPT_OUTCOMES,
  ISSUE_CAUSES,
  ISSUE_KINDS,
  REGISTRAR_ROLES,
  TASK_SOURCES,
  TIERS,
} from '#domain/project/coordination/vocabulary';
import { SUPERVISION_GROUNDS } from '#domain/project/supervision/vocabulary';
import { coordinationBoard as view } from '#projections/project/coordination-board';
import { choice, flag } from '../../parameters.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { day, DEPARTMENT, ITEM_ID, objects, PROJECT_ID, text, texts, whole, word, yesNo } from '../views/fields.js';
import { anyOf, atLeast, atMost, equals, inProject } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { department, from, to, words } from './parameters.js';

const STATUSES = [
  'REGISTERED',
  'CLASSIFIED',
  'ROUTED',
  'IN_PROGRESS',
  'RESOLVED',
  'CLOSED',
  'REOPENED',
] as const satisfies readonly IssueStatus[];

/** Issues of projects: how high they have come, how old they are, and who has them in hand. */
export const coordination = viewQuery({
  path: 'issues',
  operationId: 'listIssues',
  tag: 'Coordination',
  summary: 'Issues · 协调问题',
  description: 'Issues from registration to confirmation (R-19…R-21, R-25, R-55…R-57), oldest first, with their tasks.',
  view,
  askedBy: PUBLIC_BODIES_AND_PARTIES,
  project: 'projectId',
  filters: {
    project: inProject(),
    office: equals('office', department()),
    open: equals('open', flag('Only open issues, or only closed ones')),
    status: anyOf('status', words('status', STATUSES)),
    kind: equals('kind', choice('Only about this', ISSUE_KINDS)),
    tier: equals('tier', choice('Only those that have come this high', TIERS)),
    registeredFrom: atLeast('registeredOn', from('issues registered')),
    registeredTo: atMost('registeredOn', to('issues registered')),
    dueTo: atMost('nextDueOn', to('issues with a task due')),
  },
  sorts: {
    age: [{ field: 'registeredOn' }],
    due: [{ field: 'nextDueOn' }],
    id: [{ field: '_id' }],
  },
  fields: {
    projectId: PROJECT_ID,
    title: text('The issue in a few words'),
    status: word('Where it stands (model.md 5)', STATUSES),
    open: yesNo('Nobody has closed it yet'),
    registrarRole: word('Who registered it, and confirms its resolution', REGISTRAR_ROLES),
    registeredBy: text('Code of the department that registered it'),
    registeredOn: day('When it was registered'),
    itemId: ITEM_ID,
    kind: word('What it is about (R-55)', ISSUE_KINDS),
    cause: word('Where it comes from (R-19)', ISSUE_CAUSES),
    departments: texts('Codes of the departments it takes to solve it'),
    tier: word('How high it has come (R-21)', TIERS),
    office: text('Code of the body it lies with'),
    officeSince: day('Since when'),
    ground: word('Why it is for supervision (R-48)', SUPERVISION_GROUNDS),
    localAttempt: word('What came of the attempt on the spot (R-20)', ATTEMPT_OUTCOMES),
    needSubmittedOn: day('When the need was submitted (R-20)'),
    escalatedOn: day('When it came before the municipal government (R-21)'),
    heldDays: whole('Working days it lay with Commerce before it was passed on (R-56)'),
    meetingsRequested: whole('Meetings asked for (R-25)'),
    meetingIds: texts('Meetings convened on it (R-25)'),
    urgings: whole('Times a responsible body was urged (R-57)'),
    tasks: objects('Who has to do what by when', {
      taskId: text('Id of the task'),
      source: word('What gave it', TASK_SOURCES),
      department: DEPARTMENT,
      task: text('What is to be done'),
      dueOn: day('Last day'),
      status: word('Where it stands', ['OPEN', 'COMPLETED', 'RELEASED']),
      endedOn: day('When it was done or released'),
      late: yesNo('Found overdue, or done after its last day'),
    }),
    openTasks: whole('Tasks not done yet'),
    lateTasks: whole('Tasks that are late or were done late'),
    nextDueOn: day('Earliest last day of the open tasks'),
    resolvedOn: day('When it was reported solved'),
    closedOn: day('When the registrar confirmed it'),
    reopenings: whole('Times the registrar did not'),
  },
});
