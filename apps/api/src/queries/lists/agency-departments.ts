import { agencyDepartments as view } from '#projections/departments/agency-departments';
import { text as textParameter } from '../../parameters.js';
import { OVERSEERS } from '../readers.js';
import { day, DEPARTMENT, number, text, texts } from '../views/fields.js';
import { equals } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { department } from './parameters.js';

/** How departments' agency service was assessed: for those who watch over it. */
export const agencyDepartments = viewQuery({
  path: 'agency-departments',
  operationId: 'listAgencyDepartments',
  tag: 'Agency service',
  summary: 'Assessed agency departments · 帮代办部门考核',
  description: 'How the agency service of departments was assessed (R-43), by period.',
  view,
  askedBy: OVERSEERS,
  filters: {
    department: equals('department', department()),
    period: equals('period', textParameter('Only of this period, such as 2026-Q1')),
  },
  sorts: { period: [{ field: 'period' }], id: [{ field: '_id' }] },
  fields: {
    department: DEPARTMENT,
    period: text('Year, half-year, quarter or month'),
    dutyMark: number('How it did its duty, 0–100'),
    outcomeMark: number('What came of it, 0–100'),
    finding: text('What was found'),
    documents: texts('Ids of the documents'),
    assessedOn: day('When it was assessed'),
  },
});
