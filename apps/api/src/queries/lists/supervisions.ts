import { SUPERVISION_GROUNDS } from '#domain/project/supervision/vocabulary';
import { supervisions as view } from '#projections/supervision/supervisions';
import { choice, flag } from '../../parameters.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { day, PROJECT_ID, text, texts, whole, word, yesNo } from '../views/fields.js';
import { atMost, equals, inProject } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { to } from './parameters.js';

/** Supervisions led by the Business Environment Office. */
export const supervisions = viewQuery({
  path: 'supervisions',
  operationId: 'listSupervisions',
  tag: 'Supervision',
  summary: 'Supervisions · 督办',
  description:
    'Projects under the supervision of the Business Environment Office (R-48), by last day. Owners and agents see those of their own projects.',
  view,
  askedBy: PUBLIC_BODIES_AND_PARTIES,
  project: 'projectId',
  filters: {
    project: inProject(),
    open: equals('open', flag('Only those that run, or only those that are closed')),
    ground: equals('ground', choice('Only on this ground', SUPERVISION_GROUNDS)),
    late: equals('late', flag('Only those that are late or were closed late, or the others')),
    dueTo: atMost('dueOn', to('supervisions due')),
  },
  sorts: { due: [{ field: 'dueOn' }], id: [{ field: '_id' }] },
  fields: {
    projectId: PROJECT_ID,
    ground: word('Why it is supervised (R-48)', SUPERVISION_GROUNDS),
    matter: text('What is supervised'),
    departments: texts('Codes of the bodies supervised'),
    higherAuthority: text('Authority above the city'),
    issueId: text('Issue it is about'),
    openedOn: day('When it was opened'),
    dueOn: day('Last day'),
    open: yesNo('It runs'),
    steps: whole('Steps on record'),
    lastStepOn: day('Day of the last step'),
    closedOn: day('When it was closed'),
    result: text('What came of it'),
    late: yesNo('Found overdue, or closed after its last day'),
    daysLate: whole('Working days after the last day, when found or closed'),
  },
});
