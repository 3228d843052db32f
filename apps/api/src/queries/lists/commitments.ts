import type { CommitmentStatus } from '#domain/project/commitments/state';
import { CHECK_METHODS, CHECK_RESULTS } from '#domain/project/commitments/vocabulary';
import { commitments as view } from '#projections/simplified-approval/commitments';
import { choice, flag } from '../../parameters.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import {
  bilingual,
  day,
  DEPARTMENT,
  ITEM_CODE,
  ITEM_ID,
  PROJECT_ID,
  text,
  texts,
  whole,
  word,
  yesNo,
} from '../views/fields.js';
import { anyOf, atLeast, atMost, equals, inProject } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { department, from, to, words } from './parameters.js';

const STATUSES = [
  'NOTIFIED',
  'COMMITTED',
  'WITHDRAWN',
  'LAPSED',
  'RELIED_ON',
  'FULFILLED',
  'BREACHED',
  'RECTIFYING',
  'HANDLED',
] as const satisfies readonly CommitmentStatus[];

/** What applicants committed to instead of proving it, and whether it held. */
export const commitments = viewQuery({
  path: 'commitments',
  operationId: 'listCommitments',
  tag: 'Commitments',
  summary: 'Commitments · 告知承诺',
  description: 'Notifications and commitments (R-36, R-81), their checks, and what followed a breach (N-3).',
  view,
  askedBy: PUBLIC_BODIES_AND_PARTIES,
  project: 'projectId',
  filters: {
    project: inProject(),
    department: equals('department', department()),
    status: anyOf('status', words('status', STATUSES)),
    result: equals('result', choice('Only where the last check found this', CHECK_RESULTS)),
    checkOverdue: equals('checkOverdue', flag('Only those not checked in time, or the others')),
    checkFrom: atLeast('checkBy', from('what is to be checked')),
    checkTo: atMost('checkBy', to('what is to be checked')),
  },
  sorts: { id: [{ field: '_id' }], check: [{ field: 'checkBy' }] },
  fields: {
    projectId: PROJECT_ID,
    itemId: ITEM_ID,
    itemCode: ITEM_CODE,
    department: DEPARTMENT,
    matter: text('Code of the matter on the department’s list (R-80)'),
    matterName: bilingual('Name of the matter'),
    status: word('Where it stands: RELIED_ON by a decision, LAPSED with its item', STATUSES),
    notifiedOn: day('When the applicant was notified'),
    notificationDoc: text('The notification as handed out'),
    materials: texts('Materials the commitment stands in for'),
    committedOn: day('When it was made'),
    committer: word('Who committed (R-36)', ['OWNER', 'PARK']),
    commitmentDoc: text('The signed commitment'),
    fulfilBy: day('Day by which what is promised will be so'),
    withdrawnOn: day('When it was withdrawn, before the decision'),
    decidedOn: day('The decision that rests on it'),
    checkBy: day('Last day of its check'),
    checkedOn: day('When it was last checked'),
    supervisor: text('Who checked it: a department code'),
    method: word('How it was checked', CHECK_METHODS),
    result: word('What the last check found', CHECK_RESULTS),
    checks: whole('Times it was checked'),
    checkOverdue: yesNo('The first check was not made by `checkBy`'),
    rectifyBy: day('Last day of the latest order to rectify'),
    consequences: texts('What followed the breach (N-3), in order'),
  },
});
