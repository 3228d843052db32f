import { TRACKS } from '#domain/project/filing/vocabulary';
import { FLOW_OUTCOMES } from '#domain/project/start-flow/events';
import { FLOW_PHASES, STEP_LINES, STEP_NEEDS } from '#domain/policy/sections/start-flow';
import { projectStream } from '#domain/project/stream';
import { startFlows as view } from '#projections/start-flow/start-flows';
import { choice, flag, pattern } from '../../parameters.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { bilingual, day, DEPARTMENT, objects, PROJECT_ID, text, texts, whole, word, yesNo } from '../views/fields.js';
import { anyOf, atLeast, atMost, equals } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { department, from, to, words } from './parameters.js';

const STATUSES = ['PREPARING', 'RUNNING', 'OVERDUE', 'ENDED'] as const;

/** Start flows: from the land contract to the construction permit. */
export const startFlows = viewQuery({
  path: 'start-flows',
  operationId: 'listStartFlows',
  tag: 'Start flow',
  summary: 'Start flows · 开工流程',
  description:
    'The 35 working days of each project from the land contract to the construction permit (R-82, R-83, R-87), with the due date of every step.',
  view,
  askedBy: PUBLIC_BODIES_AND_PARTIES,
  project: 'projectId',
  filters: {
    project: equals('projectId', pattern('Only of this project', projectStream.idPattern, 'a project id')),
    department: equals('department', department()),
    status: anyOf('status', words('status', STATUSES)),
    track: equals('track', choice('Only on this track', TRACKS)),
    late: equals('late', flag('Only those that ended late, or did not')),
    dueFrom: atLeast('dueOn', from('due')),
    dueTo: atMost('dueOn', to('due')),
  },
  sorts: { id: [{ field: '_id' }], due: [{ field: 'dueOn' }] },
  fields: {
    projectId: PROJECT_ID,
    status: word('Where it stands', STATUSES),
    track: word('Approval track (R-02)', TRACKS),
    department: DEPARTMENT,
    startedOn: day('Day of the land contract; not counted itself'),
    totalDays: whole('Working days it may take (R-87)'),
    dueOn: day('Last day of them'),
    ceilingOn: day('Last day of joint handling by law (T-4)'),
    provisional: yesNo('Rests on a year whose notice is not out'),
    moves: whole('Times its due date moved'),
    pausedDays: whole('Working days not counted'),
    daysLate: whole('Working days over when it was found overdue'),
    readyOn: day('When every gate before start was held (T-2)'),
    outcome: word('How it ended', FLOW_OUTCOMES),
    endedOn: day('When it ended'),
    usedDays: whole('Working days used'),
    overrunDays: whole('Working days used beyond the due date'),
    late: yesNo('Ended after the due date'),
    phases: objects('Phases opened', {
      phase: word('Phase (R-82, R-83)', FLOW_PHASES),
      department: DEPARTMENT,
      openedOn: day('When its lead opened it'),
      completedOn: day('When it was completed'),
    }),
    steps: objects('Steps of the template', {
      code: text('Step'),
      name: bilingual('Name of the step'),
      phase: word('Phase', FLOW_PHASES),
      line: word('Main line or parallel lane', STEP_LINES),
      department: DEPARTMENT,
      items: texts('Codes of its items'),
      needs: word('What makes it done', STEP_NEEDS),
      days: whole('Working days it may take'),
      untilDay: whole('Working days from the land contract to its due date'),
      beforeContract: yesNo('Done before the land contract'),
      dueOn: day('Its due date'),
    }),
  },
});
