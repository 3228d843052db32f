import { PREPARATIONS } from '#domain/plot/vocabulary';
import { plots as view } from '#projections/zones-and-plots/plots';
import { flag } from '../../parameters.js';
import { PUBLIC_BODIES } from '../readers.js';
import { day, DEPARTMENT, PROJECT_ID, text, texts, whole, word, yesNo } from '../views/fields.js';
import { anyOf, atLeast, atMost, equals } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { department, from, to, words } from './parameters.js';

const STATUSES = ['PREPARED', 'SIGNED', 'LISTED'] as const;

/** Plots from preparation to listing: for the bodies that supply land. */
export const plots = viewQuery({
  path: 'plots',
  operationId: 'listPlots',
  tag: 'Plots',
  summary: 'Plots · 地块',
  description: 'Plots prepared, signed and listed within 30 working days as standard land (R-33, R-34).',
  view,
  askedBy: PUBLIC_BODIES,
  filters: {
    department: equals('department', department()),
    status: anyOf('status', words('status', STATUSES)),
    overdue: equals('overdue', flag('Only plots that were not listed in time, or were')),
    dueFrom: atLeast('dueOn', from('plots due for listing')),
    dueTo: atMost('dueOn', to('plots due for listing')),
  },
  sorts: { id: [{ field: '_id' }], due: [{ field: 'dueOn' }] },
  fields: {
    department: DEPARTMENT,
    status: word('Where it stands', STATUSES),
    preparations: texts(`What was done with the land before, in order: ${PREPARATIONS.join(', ')}`),
    projectId: PROJECT_ID,
    agreementNo: text('Number of the investment agreement'),
    signedOn: day('When it was signed'),
    dueOn: day('Last day to list it (R-33)'),
    provisional: yesNo('The due date lies in a year whose calendar is not out'),
    calendarRevisions: {
      type: 'object',
      additionalProperties: { type: 'integer' },
      description: 'Revision of each calendar year the due date was counted on',
    },
    standardLandOn: day('When its standard-land conditions were attached (R-34)'),
    listedOn: day('When it was listed'),
    heldBy: texts('Ids of the projects with a land contract on it in force'),
    overdue: yesNo('It was not listed by its due date'),
    daysLate: whole('Working days after the due date'),
  },
});
