import { ANNEX_2_ROWS } from '#domain/department/responsibility/vocabulary';
import { STANCES } from '#domain/project/nodes/vocabulary';
import { earlyServiceOpinions as view } from '#projections/project/early-service-opinions';
import { choice, flag } from '../../parameters.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { bilingual, day, DEPARTMENT, PROJECT_ID, text, texts, word, yesNo } from '../views/fields.js';
import { atLeast, atMost, equals, inProject } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { department, from, to } from './parameters.js';

/** What departments said early, as everybody may rely on it. */
export const earlyServiceOpinions = viewQuery({
  path: 'early-service-opinions',
  operationId: 'listEarlyServiceOpinions',
  tag: 'Projects',
  summary: 'Early-service opinions · 提前服务意见',
  description: 'Opinions given under duties of Annex 2 (A2-1…A2-15), recognised by all departments (R-32).',
  view,
  askedBy: PUBLIC_BODIES_AND_PARTIES,
  project: 'projectId',
  filters: {
    project: inProject(),
    department: equals('department', department()),
    rule: equals('rule', choice('Only under this row of Annex 2', ANNEX_2_ROWS)),
    stance: equals('stance', choice('Only with this stance', STANCES)),
    stands: equals('stands', flag('Only those that stand, or were replaced')),
    from: atLeast('givenOn', from('opinions given')),
    to: atMost('givenOn', to('opinions given')),
  },
  sorts: { given: [{ field: 'givenOn' }], id: [{ field: '_id' }] },
  fields: {
    projectId: PROJECT_ID,
    department: DEPARTMENT,
    dutyCode: text('Code of the duty under which it was given (R-05)'),
    rule: word('Row of Annex 2', ANNEX_2_ROWS),
    topic: bilingual('What it is on'),
    stance: word('What it comes to; advice, no decision', STANCES),
    opinion: text('The opinion'),
    conditions: texts('What the project has to meet, or to change'),
    basis: texts('Codes of legal bases (Annex 1), or titles of others'),
    docId: text('The opinion’s document'),
    givenOn: day('When it was given'),
    channel: text('How it came: online or on paper, it counts alike (R-32)'),
    replacedBy: text('The opinion that took its place'),
    stands: yesNo('No later opinion has taken its place'),
  },
});
