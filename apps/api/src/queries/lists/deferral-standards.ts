import { deferralStandards as view } from '#projections/simplified-approval/deferral-standards';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { day, DEPARTMENT, ITEM_CODE, objects, text, texts, whole } from '../views/fields.js';
import { atMost, equals } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { department, to } from './parameters.js';

/** What counties and zones defer in the items they decide. Published, so every party may read all of them. */
export const deferralStandards = viewQuery({
  path: 'deferral-standards',
  operationId: 'listDeferralStandards',
  tag: 'Deferrals',
  summary: 'Deferral standards · 容缺标准',
  description: 'Standards published by counties and zones (R-60); the one that begins last by a day is in force on it.',
  view,
  askedBy: PUBLIC_BODIES_AND_PARTIES,
  filters: {
    department: equals('department', department()),
    begunBy: atMost('validFrom', to('standards in force from')),
  },
  sorts: { id: [{ field: '_id' }], latest: [{ field: 'validFrom', descending: true }] },
  fields: {
    department: DEPARTMENT,
    document: text('Number of the standard'),
    publishedAt: text('Where the public finds it'),
    validFrom: day('First day in force'),
    validTo: day('Last day; left out: until the next one'),
    materials: objects('What may follow, on which terms', {
      itemCode: ITEM_CODE,
      material: text('Code of the material'),
      category: whole('Category of non-essential material, 1–6 (R-63)'),
      deadlineKinds: texts('Milestones before which it may follow (R-65)'),
      supplyWithinDays: whole('Working days from the grant within which it has to be there'),
      ways: texts('Ways to hand it in'),
    }),
  },
});
