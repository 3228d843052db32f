import { projectNodes as view, NODE_STATUSES } from '#projections/project/project-nodes';
import { flag } from '../../parameters.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { day, DEPARTMENT, ITEM_CODE, PROJECT_ID, text, whole, word, yesNo } from '../views/fields.js';
import { anyOf, atLeast, atMost, equals, inProject } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { department, from, to, words } from './parameters.js';

/** The node board: who has to reach what by when, and what is overdue. */
export const projectNodes = viewQuery({
  path: 'nodes',
  operationId: 'listNodes',
  tag: 'Projects',
  summary: 'Node board · 节点看板',
  description: 'Nodes of every project’s plan with owner department, standard and due date (R-04), as tracked (R-24).',
  view,
  askedBy: PUBLIC_BODIES_AND_PARTIES,
  project: 'projectId',
  filters: {
    project: inProject(),
    department: equals('department', department()),
    status: anyOf('status', words('status', NODE_STATUSES)),
    overdue: equals('overdue', flag('Only those found overdue, or not')),
    dueFrom: atLeast('dueOn', from('nodes due')),
    dueTo: atMost('dueOn', to('nodes due')),
  },
  sorts: { due: [{ field: 'dueOn' }], id: [{ field: '_id' }] },
  fields: {
    projectId: PROJECT_ID,
    planNo: whole('Number of the plan within the project'),
    item: text('What is to be done'),
    itemCode: ITEM_CODE,
    dutyCode: text('Code of the department’s duty it carries out (R-05)'),
    department: DEPARTMENT,
    standard: text('When it counts as done'),
    dueOn: day('Day it is due'),
    plannedOn: day('Day of its plan'),
    status: word('Where it stands; SUPERSEDED: its plan was replaced', NODE_STATUSES),
    overdue: yesNo('Found past its due date (R-24): a fact of the calendar, no fault (N-6)'),
    daysLate: whole('Working days after the due date, when it was found overdue or reached'),
    reachedOn: day('When it was reached'),
    note: text('The latest note'),
  },
});
