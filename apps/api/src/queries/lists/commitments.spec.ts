import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#domain/kernel/actor';
import { cityDuties } from '#domain/department/local-lists/city-duties';
import { ALL_VIEWS } from '#projections/views';
import { LISTING } from '#test/support/commitment-story';
import { NR_OFFICER, OWNER, designated, filed, received } from '#test/support/major-project';
import { RunningApi } from '#test/support/running-api';

const ADMIN: Actor = { id: 'admin-1', roles: ['ADMIN'] };
const GUANYUN: Actor = { id: 'guanyun-1', roles: ['COUNTY'], department: 'COUNTY-GUANYUN' };
const PAPER = [{ docId: 'doc-1', sha256: '0'.repeat(64), kind: 'check-record' }];
const USCC = OWNER.uscc ?? '';

const folder = mkdtempSync(join(tmpdir(), 'permittrail-'));
let api: RunningApi;
let head: string;

async function given(actor: Actor, path: string, body: object): Promise<void> {
  const { status, body: answer } = await api.command(actor, path, body);
  expect({ path, answer, ok: status < 300 }).toMatchObject({ ok: true });
  head = answer.position;
}

beforeAll(async () => {
  api = await RunningApi.start(folder, { views: ALL_VIEWS, now: () => new Date('2024-09-03T02:00:00Z') });
  const listing = { ...LISTING, materials: ['business-licence'] };
  await given(NR_OFFICER, 'departments/NR/list-commitment-item', listing);
  await given(ADMIN, 'departments/COUNTY-GUANYUN/register-department', {
    name: { zh: '灌云县', en: 'Guanyun County' },
    role: 'COUNTY',
    validFrom: '2024-03-18',
  });
  await given(GUANYUN, 'departments/COUNTY-GUANYUN/publish-deferral-standard', {
    document: '灌政办〔2024〕1号',
    publishedAt: 'https://www.guanyun.gov.cn',
    validFrom: '2024-09-01',
    materials: [
      {
        itemCode: 'land-planning-permit',
        material: 'business-licence',
        category: 1,
        deadlineKinds: ['BEFORE_CONSTRUCTION_START'],
        supplyWithinDays: 15,
        ways: ['WINDOW'],
      },
    ],
  });
  await given(GUANYUN, 'departments/COUNTY-GUANYUN/refine-local-list', {
    list: 'COMPLIANCE_REVIEW',
    document: '灌政办〔2024〕2号',
    validFrom: '2024-09-01',
    // In force before it is on record.
    evidence: [{ docId: 'doc-list', sha256: '0'.repeat(64), kind: 'local-list' }],
    duties: cityDuties('COMPLIANCE_REVIEW').map((duty) => ({ duty, body: '县直部门', measure: '提前上门' })),
  });
  await api.append('project-P1', filed, designated, received());
  await given(NR_OFFICER, 'projects/P1/give-notification', {
    itemId: 'P1.i1',
    matter: 'no-arrears',
    notificationDoc: 'doc-notification',
  });
  await given(OWNER, 'projects/P1/make-commitment', {
    commitmentId: 'P1.k1',
    voluntary: true,
    committer: 'OWNER',
    commitmentDoc: 'doc-word',
  });
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

const rows = async (path: string, actor: Actor) => {
  const { status, body } = await api.get(`/v1/${path}${path.includes('?') ? '&' : '?'}after=${head}`, actor);
  expect({ path, status }).toEqual({ path, status: 200 });
  return body.rows;
};

describe('commitments over HTTP', () => {
  it('are listed for those who may see the project (R-81)', async () => {
    expect(await rows('commitments?department=NR&status=COMMITTED', NR_OFFICER)).toMatchObject([
      { id: 'P1.k1', matter: 'no-arrears', committer: 'OWNER', committedOn: '2024-09-03' },
    ]);
    expect(await rows('commitments', OWNER)).toHaveLength(1);
    expect(await rows('commitments', { ...OWNER, uscc: '91320700MA1OTHER00' })).toEqual([]);
    expect(await rows('commitments?result=FALSE', NR_OFFICER)).toEqual([]);
  });

  it('rest on a list every party may read (R-80)', async () => {
    const asked = 'commitment-items?department=NR&matter=no-arrears&begunBy=2024-09-03&sort=latest';
    expect(await rows(asked, OWNER)).toMatchObject([{ standard: LISTING.standard, validFrom: '2024-04-01' }]);
    expect(await rows('commitment-items?begunBy=2024-03-31', OWNER)).toEqual([]);
  });

  it('leave the applicant the published deferral standards to read (R-60)', async () => {
    expect(await rows('deferral-standards?department=COUNTY-GUANYUN', OWNER)).toMatchObject([
      { id: 'COUNTY-GUANYUN.2024-09-01', document: '灌政办〔2024〕1号', materials: [{ supplyWithinDays: 15 }] },
    ]);
  });

  it('are refused for a check before the decision, naming the rule (R-81)', async () => {
    const check = { commitmentId: 'P1.k1', method: 'DOCUMENT_CHECK', result: 'FALSE', note: '…', evidence: PAPER };
    const { status, body } = await api.command(NR_OFFICER, 'projects/P1/check-commitment', check);
    expect({ status, body }).toMatchObject({ status: 422, body: { rule: 'R-81' } });
  });
});

describe('local lists over HTTP (R-59)', () => {
  it('are open to every party', async () => {
    const [row] = await rows('local-lists?department=COUNTY-GUANYUN&list=COMPLIANCE_REVIEW', OWNER);
    expect(row).toMatchObject({ document: '灌政办〔2024〕2号', validFrom: '2024-09-01' });
    expect(row.duties).toHaveLength(8);
  });
});

describe('the credit of an owner over HTTP (N-3)', () => {
  it('has no row without a default, and a stream only from the first on', async () => {
    expect(await rows(`owner-credit?owner=${USCC}`, NR_OFFICER)).toEqual([]);
    const claim = { projectId: 'P1', subject: 'P1.k1', kind: 'COMMITMENT', defaultedOn: '2024-09-03', evidence: PAPER };
    const { status } = await api.command(NR_OFFICER, `owners/${USCC}/record-default`, claim);
    expect(status).toBe(409);
  });

  it('is not for owners to list', async () => {
    expect((await api.get('/v1/owner-credit', OWNER)).status).toBe(403);
  });
});
