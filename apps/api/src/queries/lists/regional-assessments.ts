import { EXPIRY_CAUSES } from '#domain/zone/vocabulary';
import { zoneStream } from '#domain/zone/stream';
import { regionalAssessments as view } from '#projections/zones-and-plots/regional-assessments';
import { pattern } from '../../parameters.js';
import { PUBLIC_BODIES_AND_PARTIES } from '../readers.js';
import { bilingual, day, DEPARTMENT, text, texts, whole, word } from '../views/fields.js';
import { anyOf, atMost, equals } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { assessmentKinds, department, to, words } from './parameters.js';

const STATUSES = ['COMPLETED', 'PUBLISHED', 'EXPIRED'] as const;

/** Regional assessments, published or still to be. */
export const regionalAssessments = viewQuery({
  path: 'regional-assessments',
  operationId: 'listRegionalAssessments',
  tag: 'Zones',
  summary: 'Regional assessments · 区域评估',
  description: 'Assessments of development zones from completion over publication to expiry (R-26…R-28).',
  view,
  askedBy: PUBLIC_BODIES_AND_PARTIES,
  filters: {
    zone: equals('zone', pattern('Only of this zone', zoneStream.idPattern, 'a zone code such as ZONE-XUWEI')),
    kind: anyOf('kind', assessmentKinds()),
    department: equals('department', department()),
    status: anyOf('status', words('status', STATUSES)),
    validTo: atMost('validUntil', to('assessments that end')),
  },
  sorts: { id: [{ field: '_id' }], validUntil: [{ field: 'validUntil' }] },
  fields: {
    zone: text('Code of the zone'),
    kind: text('Kind, by its code in the policy (N-8)'),
    kindName: bilingual('Name of the kind'),
    department: DEPARTMENT,
    status: word('Where it stands', STATUSES),
    completedOn: day('When it was completed'),
    validUntil: day('Last day of its validity'),
    approvalDoc: text('Document that concludes it'),
    results: texts('Ids of the documents of the result'),
    publishedOn: day('When all of them were published (R-27)'),
    serviceSite: text('Address on the government-service site'),
    departmentSite: text('Address on the department’s site'),
    expiredOn: day('First day on which it no longer stands'),
    expiryCause: word('Why it no longer stands', EXPIRY_CAUSES),
    uses: whole('Times a project used it instead of one of its own (R-28)'),
  },
});
