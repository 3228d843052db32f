import { MATTER_KINDS } from '#domain/department/commitment-items/events';
import { commitmentItems as view } from '#projections/simplified-approval/commitment-items';
import { pattern } from '../../parameters.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { bilingual, day, DEPARTMENT, text, texts, word } from '../views/fields.js';
import { atMost, equals } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { department, to } from './parameters.js';

/** Matters an applicant may commit to. Published, so every party may read all of them. */
export const commitmentItems = viewQuery({
  path: 'commitment-items',
  operationId: 'listCommitmentItems',
  tag: 'Commitments',
  summary: 'Commitment items · 告知承诺事项清单',
  description: 'Listings of the departments (R-80); of a matter, the one that begins last by a day is in force on it.',
  view,
  askedBy: PUBLIC_BODIES_AND_PARTIES,
  filters: {
    department: equals('department', department()),
    matter: equals('matter', pattern('Only this matter', /^[a-z0-9-]{1,60}$/, 'a code such as no-arrears-proof')),
    begunBy: atMost('validFrom', to('listings in force from')),
  },
  sorts: { id: [{ field: '_id' }], latest: [{ field: 'validFrom', descending: true }] },
  fields: {
    department: DEPARTMENT,
    matter: text('Code of the matter, the department’s own'),
    matterName: bilingual('Name of the matter'),
    matterKind: word('What the commitment stands in for', MATTER_KINDS),
    itemCodes: texts('Approval items in which it may be chosen'),
    materials: texts('Materials the commitment stands in for'),
    procedure: text('Working procedure'),
    formDoc: text('Form of notification and commitment: a document'),
    guideDoc: text('Guide to the matter: a document'),
    standard: text('What has to be committed to'),
    supervisionBoundary: text('How far supervision goes'),
    schedule: text('Nodes and their times'),
    duty: text('Who is responsible'),
    measure: text('What is done'),
    progress: text('By when'),
    checkMethods: texts('Ways to check it; empty: exempt'),
    checkExemption: text('Why it is exempt from check'),
    basis: text('The list it stands on, or the decision to extend it'),
    validFrom: day('First day in force'),
    validTo: day('Last day; left out: until further notice'),
  },
});
