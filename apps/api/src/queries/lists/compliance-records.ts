import { COMPLIANCE_FAULTS, WARNING_LEVELS } from '#domain/department/compliance/vocabulary';
import { complianceRecords as view } from '#projections/supervision/compliance-records';
import { choice, flag } from '../../parameters.js';
import { PUBLIC_BODIES } from '../readers.js';
import { day, DEPARTMENT, ITEM_ID, MONTH, number, text, texts, word, yesNo } from '../views/fields.js';
import { equals } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { department, month } from './parameters.js';

const KINDS = [...WARNING_LEVELS, 'FINDING'] as const;

/** What the Business Environment Office holds against departments, what was withdrawn among it. */
export const complianceRecords = viewQuery({
  path: 'compliance-records',
  operationId: 'listComplianceRecords',
  tag: 'Departments',
  summary: 'Warnings and compliance findings · 预警与合规问题',
  description: 'Warnings and compliance findings that enter the score (scoring.md 7.3), by department and month.',
  view,
  askedBy: PUBLIC_BODIES,
  filters: {
    department: equals('department', department()),
    month: equals('month', month('recorded')),
    kind: equals('kind', choice('Only of this kind', KINDS)),
    withdrawn: equals('withdrawn', flag('Only withdrawn ones, or only those that stand')),
  },
  sorts: { recorded: [{ field: 'recordedOn' }], id: [{ field: '_id' }] },
  fields: {
    department: DEPARTMENT,
    kind: word('Warning, red card (N-5) or finding', KINDS),
    fault: word('What a finding found', COMPLIANCE_FAULTS),
    deduction: number('Points of the compliance component a finding costs'),
    itemId: ITEM_ID,
    rule: text('Rule it is about'),
    account: text('What for'),
    documents: texts('Ids of the documents that show it'),
    recordedOn: day('When it was recorded'),
    month: MONTH,
    withdrawn: yesNo('It does not count any more'),
    withdrawnOn: day('When it was withdrawn'),
    withdrawalReason: text('Why it was withdrawn'),
  },
});
