import { ASSESSMENT_ENTRIES, ENTRY_GRADES, INPUT_SOURCES } from '#domain/scoring/assessment-entry';
import { PERIOD } from '#domain/scoring/period';
import { assessments as view } from '#projections/departments/assessments';
import { choice, pattern } from '../../parameters.js';
import { PUBLIC_BODIES } from '../readers.js';
import { day, DEPARTMENT, number, text, whole, word } from '../views/fields.js';
import { equals } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { department } from './parameters.js';

/** Settled entries of the high-quality assessment: two for each department and period. */
export const assessments = viewQuery({
  path: 'assessments',
  operationId: 'listAssessments',
  tag: 'Departments',
  summary: 'Assessment entries · 高质量考核',
  description: 'Project service and approval reform, each an entry of its own (R-49), with what they rest on.',
  view,
  askedBy: PUBLIC_BODIES,
  filters: {
    department: equals('department', department()),
    period: equals('period', pattern('Only of this period', PERIOD, 'a period such as 2024, 2024-H1 or 2024-Q2')),
    entry: equals('entry', choice('Only this entry', ASSESSMENT_ENTRIES)),
  },
  sorts: { id: [{ field: '_id' }], score: [{ field: 'score', descending: true }] },
  fields: {
    department: DEPARTMENT,
    entry: word('Which of the two entries (R-49)', ASSESSMENT_ENTRIES),
    period: text('Year, half-year, quarter or month'),
    score: number('Score, 0–100; left out where it is not ranked'),
    grade: word('Grade by the policy; NOT_RANKED: no month had anything to measure', ENTRY_GRADES),
    finalizedOn: day('When it was settled'),
    finalizedBy: text('Who settled it: an officer’s id'),
    formula: text('Formula and version'),
    policyVersion: whole('Policy whose weights were used'),
    inputsFrom: word(
      'Who put the inputs there: the system, or (TYPED) an officer in an earlier release',
      INPUT_SOURCES,
    ),
    viewVersion: whole('Version of the scorecards the inputs were read from'),
    position: text('Log position they were read at'),
    inputsHash: text('SHA-256 of the inputs as canonical JSON (RFC 8785)'),
    countedMonths: whole('Months that were averaged'),
  },
});
