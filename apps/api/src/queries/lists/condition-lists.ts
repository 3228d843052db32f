import { REPORTS } from '#domain/project/nodes/vocabulary';
import { projectStream } from '#domain/project/stream';
import { conditionLists as view, LIST_STATUSES } from '#projections/project/condition-lists';
import { pattern } from '../../parameters.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { day, objects, text, texts, whole, word } from '../views/fields.js';
import { anyOf, atLeast, atMost, equals } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { from, to, words } from './parameters.js';

/** The one list of building conditions of each project. */
export const conditionLists = viewQuery({
  path: 'condition-lists',
  operationId: 'listConditionLists',
  tag: 'Projects',
  summary: 'Condition lists · 建设条件清单',
  description:
    'What a project has to meet before the start (R-29), to whom it was pushed (R-30), and what a zone’s assessment ' +
    'stands for (R-28); the id is the project’s.',
  view,
  askedBy: PUBLIC_BODIES_AND_PARTIES,
  project: '_id',
  filters: {
    project: equals('_id', pattern('Only of this project', projectStream.idPattern, 'a project id')),
    status: anyOf('status', words('status', LIST_STATUSES)),
    issuedFrom: atLeast('issuedOn', from('lists issued')),
    issuedTo: atMost('issuedOn', to('lists issued')),
  },
  sorts: { id: [{ field: '_id' }], issued: [{ field: 'issuedOn' }] },
  fields: {
    status: word('In preparation, issued, or pushed in its present version', LIST_STATUSES),
    version: whole('Version of the list; 0: none is issued yet'),
    items: objects('Its conditions', {
      conditionId: text('Id of the condition'),
      kind: text('PERMIT, ASSESSMENT, INTERMEDIARY or UTILITY'),
      name: text('What it is'),
      department: text('Department that answers for it'),
      lane: text('MAIN or PARALLEL'),
      phase: text('Phase by whose end it is met'),
      itemCode: text('Code of the approval item it is'),
      requirement: text('What the project has to keep to'),
      assessmentKind: text('Kind of regional assessment that takes its place in a covered zone'),
      report: text('Report it takes'),
      metBy: text('Id of the zone’s assessment that takes its place (R-28)'),
    }),
    notApplicable: objects('Kinds the project has no condition of', { kind: text('Kind'), reason: text('Why') }),
    notRequired: objects('Items the departments say the project does not need', {
      itemCode: text('Code of the approval item'),
      department: text('Department that said so'),
      reason: text('Why'),
      docId: text('Its paper; left out where it said so itself'),
    }),
    proposedBy: texts('Departments whose proposals wait for the next version'),
    issuedOn: day('When it was issued'),
    revisedOn: day('When it was last revised'),
    pushedOn: day('When it was last pushed'),
    pushedVersion: whole('The version that was pushed'),
    recipients: objects('To whom', { recipient: text('OWNER or AGENT'), id: text('Credit code or agent id') }),
    applied: texts('Kinds of regional assessment whose result the project uses (R-28)'),
    reports: texts(`Reports the list asks for: ${REPORTS.join(', ')}`),
    interventions: texts('Reports at whose preparation the department in charge stepped in early (R-31)'),
  },
});
