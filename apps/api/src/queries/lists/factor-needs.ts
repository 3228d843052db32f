import { PROJECT_LEVELS } from '#domain/project/filing/vocabulary';
import { FACTORS, LAND_STEPS } from '#domain/project/nodes/vocabulary';
import { factorNeeds as view, NEED_STATUSES } from '#projections/project/factor-needs';
import { choice } from '../../parameters.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { day, DEPARTMENT, number, objects, PROJECT_ID, text, texts, word } from '../views/fields.js';
import { atLeast, atMost, anyOf, equals, inProject } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { department, from, to, words } from './parameters.js';

/** What projects need in land, energy and emission quota, and what they got. */
export const factorNeeds = viewQuery({
  path: 'factor-needs',
  operationId: 'listFactorNeeds',
  tag: 'Projects',
  summary: 'Factor needs · 要素保障需求',
  description: 'Needs as the territory listed them (R-17), quota allocated to them (R-35), and how they ended (R-18).',
  view,
  askedBy: PUBLIC_BODIES_AND_PARTIES,
  project: 'projectId',
  filters: {
    project: inProject(),
    department: equals('department', department()),
    territory: equals('territorialEntity', department()),
    factor: equals('factor', choice('Only of this factor', FACTORS)),
    level: equals('level', choice('Only of projects designated at this level', PROJECT_LEVELS)),
    status: anyOf('status', words('status', NEED_STATUSES)),
    neededFrom: atLeast('neededBy', from('what is needed')),
    neededTo: atMost('neededBy', to('what is needed')),
  },
  sorts: { id: [{ field: '_id' }], needed: [{ field: 'neededBy' }], listed: [{ field: 'listedOn' }] },
  fields: {
    projectId: PROJECT_ID,
    level: word('Level of the major project (R-35)', PROJECT_LEVELS),
    territorialEntity: text('County or zone that listed it'),
    factor: word('What it is a need of', FACTORS),
    need: text('What is needed'),
    quantity: number('How much, in `unit`'),
    allocated: number('Quota allocated to it, in `unit`'),
    unit: text('Unit of the quantities'),
    department: DEPARTMENT,
    neededBy: day('When the project needs it'),
    listedOn: day('When it was listed'),
    status: word('Open, or how it ended', NEED_STATUSES),
    allocations: objects('Allocations in order', {
      department: text('Who allocated'),
      amount: number('How much, in `unit`'),
      document: text('On which document'),
      on: day('When'),
    }),
    plotId: text('Plot whose land is prepared early'),
    landStep: word('How far the land is prepared', LAND_STEPS),
    closedOn: day('When it was closed'),
    account: text('What was done'),
    evidence: texts('Ids of the documents that show it'),
  },
});
