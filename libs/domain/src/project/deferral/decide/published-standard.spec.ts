import { describe, it } from '@jest/globals';
import { FIELDS, onProject, opened, request } from '#test/support/deferral-story';
import { folded, happened, type History } from '#test/support/given';
import { OWNER, received } from '#test/support/major-project';
import { businessDate } from '#workdays/business-date';
import { DeferralStandardPublished } from '../../../department/deferral-standards/events.js';
import { LocalListRefined } from '../../../department/local-lists/events.js';
import { departmentStream } from '../../../department/stream.js';
import type { DataOf } from '../../../kernel/event.js';
import { deferMaterial } from './grant.js';
import { requestDeferral } from './request.js';

const COUNTY = 'COUNTY-GUANYUN';
const OFFICER = { id: 'guanyun-1', roles: ['COUNTY' as const], department: COUNTY };
const ASKED = { itemId: 'P1.i2', material: 'business-licence', category: 1, voluntary: true };
const TERMS = {
  deferralId: 'P1.d1',
  deadlineKind: 'BEFORE_CONSTRUCTION_START' as const,
  supplyBy: '2024-09-27',
  committer: 'OWNER' as const,
  commitmentDoc: 'doc-commitment',
  evidence: [{ docId: 'doc-commitment', sha256: '0'.repeat(64), kind: 'commitment' }],
  curable: true,
  curableJudgement: '执照可在线核验',
};
const local = [...opened, happened('2024-09-02', received({ itemId: 'P1.i2', department: COUNTY }))];
const requested = [...local, happened('2024-09-03', request({ itemId: 'P1.i2', department: COUNTY }))];

const published = (
  change: Partial<DataOf<typeof DeferralStandardPublished>['materials'][number]> = {},
  from = '2024-09-01',
) =>
  DeferralStandardPublished.of({
    department: COUNTY,
    document: '灌政办〔2024〕1号',
    publishedAt: 'https://www.guanyun.gov.cn',
    materials: [
      {
        itemCode: FIELDS.itemCode,
        material: 'business-licence',
        category: 1,
        deadlineKinds: ['BEFORE_CONSTRUCTION_START'],
        supplyWithinDays: 15,
        ways: ['WINDOW'],
        ...change,
      },
    ],
    validFrom: businessDate(from),
  });
const keepsEssential = LocalListRefined.of({
  department: COUNTY,
  list: 'APPROVAL_SERVICE',
  document: '灌政办〔2024〕2号',
  duties: [],
  additions: [],
  items: [
    {
      itemCode: FIELDS.itemCode,
      promisedDays: 5,
      essentialMaterials: ['land-contract', 'business-licence'],
    },
  ],
  validFrom: businessDate('2024-09-01'),
});
const by = (history: History, ...county: History) =>
  onProject(...history)
    .on('2024-09-09')
    .knowing('department', { [COUNTY]: folded(departmentStream, county) });

describe('a deferral in an item a county or zone decides (R-60)', () => {
  it('is asked for and granted within its published standard of the day', () => {
    by(local, published())
      .as(OWNER)
      .when(requestDeferral, ASKED)
      .thenHappens(['DeferralRequested', { department: COUNTY }]);
    by(requested, published())
      .as(OFFICER)
      .when(deferMaterial, TERMS)
      .thenHappens(['MaterialDeferred', { department: COUNTY }]);
  });

  it('is refused before the standard is published and in force, at the request and at the grant (R-60)', () => {
    for (const county of [[], [published({}, '2024-09-10')], [published({ material: 'tax-receipt' })]]) {
      by(local, ...county)
        .as(OWNER)
        .when(requestDeferral, ASKED)
        .thenRefused('R-60', { published: false });
      by(requested, ...county)
        .as(OFFICER)
        .when(deferMaterial, TERMS)
        .thenRefused('R-60', { published: false });
    }
  });

  it('keeps to the category, the milestone and the term of the standard (R-60)', () => {
    by(local, published())
      .as(OWNER)
      .when(requestDeferral, { ...ASKED, category: 2 })
      .thenRefused('R-60', { category: 2, published: 1 });
    const granting = by(requested, published()).as(OFFICER);
    granting
      .when(deferMaterial, { ...TERMS, deadlineKind: 'BEFORE_COMPLETION_ACCEPTANCE' })
      .thenRefused('R-60', { published: ['BEFORE_CONSTRUCTION_START'] });
    granting.when(deferMaterial, { ...TERMS, supplyBy: '2024-09-29' }).thenHappens(['MaterialDeferred']);
    granting
      .when(deferMaterial, { ...TERMS, supplyBy: '2024-10-08' })
      .thenRefused('R-60', { latest: '2024-09-30', supplyWithinDays: 15 });
  });

  it('is refused for what the local list keeps essential, whatever the standard says (R-59, R-61)', () =>
    by(local, published(), keepsEssential)
      .as(OWNER)
      .when(requestDeferral, ASKED)
      .thenRefused('R-61', { material: 'business-licence', list: 'local' }));
});

describe('a deferral and the owner’s credit (N-3)', () => {
  const barred = {
    [OWNER.uscc ?? '']: { defaults: [], bars: [{ from: businessDate('2024-09-05') }] },
  };

  it('is neither asked for nor granted while the owner is barred (R-37, N-3)', () => {
    by(local, published())
      .knowing('owner', barred)
      .as(OWNER)
      .when(requestDeferral, ASKED)
      .thenRefused('N-3', { barredSince: '2024-09-05' });
    by(requested, published())
      .knowing('owner', barred)
      .as(OFFICER)
      .when(deferMaterial, TERMS)
      .thenRefused('N-3', { barredSince: '2024-09-05' });
  });
});
