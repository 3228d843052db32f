import { ANNEX_2_ROWS, DUTY_KINDS, DUTY_NODES } from '#domain/department/responsibility/vocabulary';
import { responsibilityItems as view } from '#projections/departments/responsibility-items';
import { choice, flag } from '../../parameters.js';
import { PUBLIC_BODIES } from '../readers.js';
import { bilingual, day, DEPARTMENT, text, whole, word, yesNo } from '../views/fields.js';
import { equals } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { department } from './parameters.js';

/** Early-service duties under Annex 2, department by department. */
export const responsibilityItems = viewQuery({
  path: 'responsibility-items',
  operationId: 'listResponsibilityItems',
  tag: 'Departments',
  summary: 'Responsibility items · 提前服务责任清单',
  description: 'Duties of Annex 2 with standard, process, item, node and responsible body (R-05, A2-1…A2-15).',
  view,
  askedBy: PUBLIC_BODIES,
  filters: {
    department: equals('department', department()),
    rule: equals('rule', choice('Only of this row of Annex 2', ANNEX_2_ROWS)),
    dutyKind: equals('dutyKind', choice('Only duties of this kind', DUTY_KINDS)),
    node: equals('node', choice('Only due at this node', DUTY_NODES)),
    inferred: equals('inferred', flag('Only those the product proposed, or those a department defined')),
  },
  sorts: { id: [{ field: '_id' }], opinions: [{ field: 'opinions', descending: true }] },
  fields: {
    department: DEPARTMENT,
    dutyCode: text('Code of the duty within the department'),
    rule: word('Row of Annex 2', ANNEX_2_ROWS),
    dutyKind: word('What it asks for', DUTY_KINDS),
    item: bilingual('The item'),
    standard: bilingual('When it counts as done'),
    process: bilingual('The steps it takes'),
    node: word('Node of the project’s way at which it is due', DUTY_NODES),
    version: whole('Which definition it is'),
    inferred: yesNo('Standard, process and node are the proposal the product ships with'),
    definedOn: day('When it was defined'),
    opinions: whole('Early-service opinions given under it, on all projects'),
  },
});
