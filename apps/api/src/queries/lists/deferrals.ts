import { DEADLINE_KINDS } from '#domain/project/deferral/events';
import type { DeferralStatus } from '#domain/project/deferral/state';
import { deferrals as view } from '#projections/simplified-approval/deferrals';
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
  'REQUESTED',
  'DENIED',
  'DEFERRED',
  'SUPPLIED',
  'REJECTED',
  'VERIFIED',
  'DEFAULTED',
  'SANCTIONED',
  'LAPSED',
] as const satisfies readonly DeferralStatus[];

/** Materials that may follow later, and whether they did. */
export const deferrals = viewQuery({
  path: 'deferrals',
  operationId: 'listDeferrals',
  tag: 'Deferrals',
  summary: 'Deferrals · 容缺后补',
  description: 'Materials deferred against a commitment (R-63…R-70), open and closed.',
  view,
  askedBy: PUBLIC_BODIES_AND_PARTIES,
  project: 'projectId',
  filters: {
    project: inProject(),
    department: equals('department', department()),
    status: anyOf('status', words('status', STATUSES)),
    deadlineKind: equals('deadlineKind', choice('Only due before this milestone', DEADLINE_KINDS)),
    defaulted: equals('defaulted', flag('Only those whose commitment was broken, or was not')),
    dueFrom: atLeast('supplyBy', from('what is to be supplied')),
    dueTo: atMost('supplyBy', to('what is to be supplied')),
  },
  sorts: { id: [{ field: '_id' }], due: [{ field: 'supplyBy' }] },
  fields: {
    projectId: PROJECT_ID,
    itemId: ITEM_ID,
    itemCode: ITEM_CODE,
    department: DEPARTMENT,
    material: text('Code of the material'),
    materialName: bilingual('Name of the material'),
    category: whole('Category of non-essential material, 1–6 (R-63)'),
    status: word('Where it stands (model.md 5)', STATUSES),
    requestedOn: day('When it was asked for'),
    deniedOn: day('When it was denied'),
    deniedBy: text('Rule it was denied by'),
    grantedOn: day('When it was granted'),
    deadlineKind: word('Milestone before which it has to be there (R-65)', DEADLINE_KINDS),
    supplyBy: day('Last day to supply it'),
    committer: word('Who committed (R-36)', ['OWNER', 'PARK']),
    commitmentDoc: text('The written commitment'),
    officer: text('Officer who judged the gap curable (R-64): a person id'),
    suppliedOn: day('Day of the latest supply'),
    suppliedLate: yesNo('The latest supply came too late'),
    verifiedOn: day('When it was found in order'),
    rejections: whole('Times it was not in order'),
    defaulted: yesNo('The commitment was broken (R-69)'),
    daysLate: whole('Working days after `supplyBy` when the default was found'),
    consequences: texts('What followed the default (N-3), in order'),
    supervisions: whole('Checks made after the decision (R-70)'),
    lapsedOn: day('When its item ended without a standing decision'),
  },
});
