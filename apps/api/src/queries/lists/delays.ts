import { DELAY_CAUSES } from '#domain/project/delays/events';
import type { DelayCaseStatus } from '#domain/project/delays/state';
import { delayCases } from '#projections/supervision/delay-cases';
import { choice } from '../../parameters.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { day, DEPARTMENT, ITEM_CODE, ITEM_ID, objects, PROJECT_ID, text, whole, word } from '../views/fields.js';
import { anyOf, atLeast, atMost, equals, inProject } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { department, from, to, words } from './parameters.js';

const STATUSES = [
  'REPORTED',
  'VERIFYING',
  'SUBSTANTIATED',
  'DISMISSED',
  'CARD_ISSUED',
  'RECTIFYING',
  'CLOSED',
] as const satisfies readonly DelayCaseStatus[];

/** Reports of delays and what became of them. */
export const delays = viewQuery({
  path: 'delays',
  operationId: 'listDelayCases',
  tag: 'Delays',
  summary: 'Delay cases · 审批延误核查',
  description: 'Delays reported by agents and owners, their verification and its result (R-45…R-47).',
  view: delayCases,
  askedBy: PUBLIC_BODIES_AND_PARTIES,
  project: 'projectId',
  filters: {
    project: inProject(),
    department: equals('department', department()),
    status: anyOf('status', words('status', STATUSES)),
    cause: equals('cause', choice('Only with this cause', DELAY_CAUSES)),
    from: atLeast('reportedOn', from('cases reported')),
    to: atMost('reportedOn', to('cases reported')),
  },
  sorts: { reported: [{ field: 'reportedOn' }], id: [{ field: '_id' }] },
  fields: {
    projectId: PROJECT_ID,
    itemId: ITEM_ID,
    itemCode: ITEM_CODE,
    department: DEPARTMENT,
    status: word('Where it stands (model.md 5)', STATUSES),
    reporterRole: word('Who reported it', ['AGENT', 'OWNER']),
    account: text('What is held up, in the words of the report'),
    reportedOn: day('When it was reported'),
    verifyingSince: day('When verification began'),
    named: objects('Other departments named as the cause while it was verified (R-47)', {
      on: day('When'),
      department: DEPARTMENT,
      itemId: ITEM_ID,
    }),
    statements: objects('What the departments said', {
      on: day('When'),
      department: DEPARTMENT,
      statement: text('What'),
    }),
    concludedOn: day('When verification ended'),
    cause: word('Whose doing it was', DELAY_CAUSES),
    finding: text('What was found'),
    verifyDays: whole('Working days from the report to the conclusion'),
    overrunDays: whole('Days over the promised time as found, in the unit of the item'),
    cardNo: text('Number of the yellow card'),
    cardIssuedOn: day('When the card was issued'),
    cardWithdrawnOn: day('When the card was withdrawn'),
    rectifications: objects('What the department changed', { on: day('When'), measures: text('What') }),
    closedOn: day('When the case was closed'),
    result: text('What came of it'),
  },
});
