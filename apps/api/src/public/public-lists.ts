import { MATTER_KINDS } from '#domain/department/commitment-items/events';
import { HALF_YEAR } from '#domain/intermediary/half-year';
import { intermediaryStream } from '#domain/intermediary/stream';
import { BLACKLIST_GROUNDS, RESULT_FLAGS } from '#domain/intermediary/vocabulary';
import { zoneStream } from '#domain/zone/stream';
import { blacklist } from '#projections/intermediaries-and-agents/blacklist';
import { commitmentItems } from '#projections/simplified-approval/commitment-items';
import { deferralStandards } from '#projections/simplified-approval/deferral-standards';
import { intermediaryResults } from '#projections/intermediaries-and-agents/intermediary-results';
import { regionalAssessments } from '#projections/zones-and-plots/regional-assessments';
import { pattern } from '../parameters.js';
import { assessmentKinds, department } from '../queries/lists/parameters.js';
import {
  bilingual,
  day,
  DEPARTMENT,
  ITEM_CODE,
  number,
  objects,
  text,
  texts,
  whole,
  word,
} from '../queries/views/fields.js';
import { anyOf, equals } from '../queries/views/filters.js';
import { publicList, type PublicList } from './public-list.js';

const intermediary = () => pattern('Only this intermediary', intermediaryStream.idPattern, 'a credit code');

/** What the notice has published to everybody, as a register that asks for no token. */
export const PUBLIC_LISTS: readonly PublicList[] = [
  publicList({
    path: 'regional-assessments',
    operationId: 'readRegionalAssessments',
    summary: 'Regional assessments · 区域评估成果公示',
    description: 'Published regional assessments that projects in the zone share (R-27, R-28).',
    view: regionalAssessments,
    where: [{ field: 'status', eq: 'PUBLISHED' }],
    filters: {
      zone: equals('zone', pattern('Only of this zone', zoneStream.idPattern, 'a zone code such as ZONE-XUWEI')),
      kind: anyOf('kind', assessmentKinds()),
    },
    shown: {
      zone: text('Code of the zone'),
      kind: text('Kind, by its code in the policy'),
      kindName: bilingual('Name of the kind'),
      department: DEPARTMENT,
      completedOn: day('When it was completed'),
      publishedOn: day('When its results were published'),
      validUntil: day('Last day of its validity'),
      serviceSite: text('Its results on the government-service site'),
      departmentSite: text('Its results on the site of the department'),
    },
  }),
  publicList({
    path: 'intermediary-results',
    operationId: 'readIntermediaryResults',
    summary: 'Intermediary results · 中介评价结果公示',
    description: 'Results of intermediaries as the service office published them, by half-year (R-40).',
    view: intermediaryResults,
    where: [],
    filters: {
      period: equals('period', pattern('Only of this half-year', HALF_YEAR, 'a half-year such as 2026-H1')),
      uscc: equals('uscc', intermediary()),
    },
    shown: {
      uscc: text('Credit code of the intermediary'),
      name: text('Registered name'),
      trades: texts('Its trades, by their codes in the policy'),
      period: text('Half-year, such as 2026-H1'),
      publishedOn: day('When it was published'),
      instant: number('Owners, 0–100'),
      routine: number('Departments, 0–100'),
      platform: number('Service office, 0–100'),
      lateDeliveries: whole('Deliveries late beyond the grace of the policy'),
      score: number('Score, 0–100; left out: nobody rated it, or it is blacklisted'),
      stars: whole('Stars, 1–5'),
      flags: texts(`What it is to be read with: ${RESULT_FLAGS.join(', ')}`),
      formula: text('Formula and its version'),
    },
  }),
  publicList({
    path: 'blacklist',
    operationId: 'readBlacklist',
    summary: 'Blacklist · 中介机构黑名单公示',
    description: 'Intermediaries on the blacklist now: not to be engaged on major projects (R-41).',
    view: blacklist,
    where: [{ field: 'listed', eq: true }],
    filters: { uscc: equals('_id', intermediary()) },
    shown: {
      name: text('Registered name'),
      ground: word('Why it is listed', BLACKLIST_GROUNDS),
      department: DEPARTMENT,
      listedOn: day('First day on the list'),
      until: day('Earliest day of removal'),
    },
  }),
  publicList({
    path: 'deferral-standards',
    operationId: 'readDeferralStandards',
    summary: 'Deferral standards · 容缺标准公示',
    description: 'What counties and zones let follow later, on which terms (R-60).',
    view: deferralStandards,
    where: [],
    filters: { department: equals('department', department()) },
    shown: {
      department: DEPARTMENT,
      document: text('Number of the standard'),
      publishedAt: text('Where it is published'),
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
  }),
  publicList({
    path: 'commitment-items',
    operationId: 'readCommitmentItems',
    summary: 'Commitment items · 告知承诺事项公示',
    description: 'Matters an applicant may commit to instead of proving them (R-80).',
    view: commitmentItems,
    where: [],
    filters: { department: equals('department', department()) },
    shown: {
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
      checkMethods: texts('Ways to check it; empty: exempt'),
      basis: text('The list it stands on, or the decision to extend it'),
      validFrom: day('First day in force'),
      validTo: day('Last day; left out: until further notice'),
    },
  }),
];
