import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#domain/kernel/actor';
import { ALL_VIEWS } from '#projections/views';
import { WATER_OFFICER } from '#test/support/assessed-zone';
import { ECO_OFFICER, INTERMEDIARY, SERVICE_OFFICE, USCC } from '#test/support/engaged-intermediary';
import { NR_OFFICER, OWNER } from '#test/support/major-project';
import { RunningApi } from '#test/support/running-api';

const folder = mkdtempSync(join(tmpdir(), 'permittrail-'));
let api: RunningApi;
let head: string;

const showing = (kind: string) => ({ evidence: [{ docId: `doc-${kind}`, sha256: '0'.repeat(64), kind }] });
const at = (day: string) => ({ occurredAt: `${day}T10:00:00+08:00` });

async function does(actor: Actor, path: string, body: object): Promise<void> {
  const { status, body: answer } = await api.command(actor, path, body);
  expect({ path, status, answer }).toMatchObject({ status: 201 });
  head = String(Reflect.get(answer, 'position'));
}

async function rows(path: string, actor: Actor = SERVICE_OFFICE): Promise<object[]> {
  const { status, body } = await api.get(`/v1/${path}${path.includes('?') ? '&' : '?'}after=${head}`, actor);
  expect({ path, status }).toEqual({ path, status: 200 });
  return body.rows;
}

const inter = `intermediaries/${USCC}`;
const engagement = {
  projectId: 'P1',
  trade: 'EIA',
  service: '环评报告书编制',
  agreedOn: '2026-06-30',
  contractNo: 'C-1',
};

beforeAll(async () => {
  api = await RunningApi.start(folder, { views: ALL_VIEWS, now: () => new Date('2026-07-06T02:00:00Z') });
  await does(SERVICE_OFFICE, 'zones/ZONE-XUWEI/register-zone', {
    name: { zh: '徐圩新区', en: 'Xuwei New Area' },
    level: 'NATIONAL',
    document: 'doc-zone',
  });
  await does(WATER_OFFICER, 'zones/ZONE-XUWEI/complete-regional-assessment', {
    kind: 'SOIL_CONSERVATION',
    validUntil: '2030-12-31',
    approvalDoc: 'doc-approval',
    ...showing('assessment-report'),
  });
  await does(WATER_OFFICER, 'zones/ZONE-XUWEI/publish-regional-assessment', {
    assessmentId: 'ZONE-XUWEI.a1',
    results: ['doc-assessment-report'],
    serviceSite: 'https://service.example/soil',
    departmentSite: 'https://water.example/soil',
  });
  await does(SERVICE_OFFICE, 'projects/P1/file-project', {
    ...at('2026-05-06'),
    name: '新材料项目',
    ownerUscc: OWNER.uscc,
    zone: 'ZONE-XUWEI',
  });
  await does(SERVICE_OFFICE, inter + '/register-intermediary', { name: '清源环境咨询有限公司', trades: ['EIA'] });
  await does(SERVICE_OFFICE, 'projects/P1/designate-major-project', {
    ...at('2026-05-07'),
    level: 'CITY',
    basisDoc: 'doc-designation',
    ...showing('designation'),
  });
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

describe('over HTTP', () => {
  it('a zone’s assessment is listed with where it was published, and spares its projects their own (R-27, R-28)', async () => {
    expect(await rows('regional-assessments?zone=ZONE-XUWEI')).toMatchObject([
      { id: 'ZONE-XUWEI.a1', status: 'PUBLISHED', departmentSite: 'https://water.example/soil', uses: 0 },
    ]);
    await does(SERVICE_OFFICE, 'projects/P2/file-project', { name: '普通项目', zone: 'ZONE-XUWEI' });
    const { status, body } = await api.command(WATER_OFFICER, 'projects/P2/receive-item', {
      itemCode: 'soil-conservation',
    });
    expect({ status, body }).toMatchObject({
      status: 422,
      body: { rule: 'R-28', details: { kind: 'SOIL_CONSERVATION', assessmentId: 'ZONE-XUWEI.a1' } },
    });
  });

  it('a plot is listed with its term, and as standard land only (R-33, R-34)', async () => {
    const plot = 'plots/PLOT-1';
    await does(NR_OFFICER, plot + '/sign-plot', { territory: 'COUNTY-GUANYUN', agreementNo: 'A-1' });
    const announced = { noticeNo: 'N-1', ...showing('listing-announcement') };
    expect(await api.command(NR_OFFICER, plot + '/list-plot', announced)).toMatchObject({
      status: 422,
      body: { rule: 'R-34' },
    });
    expect(await rows('plots?status=SIGNED', NR_OFFICER)).toMatchObject([
      { id: 'PLOT-1', department: 'COUNTY-GUANYUN', dueOn: '2026-08-17', overdue: false },
    ]);
  });

  it('an intermediary is engaged, evaluated and scored, and engaged no more once it is blacklisted (R-38…R-41)', async () => {
    await does(OWNER, inter + '/record-engagement', { ...engagement, ...at('2026-06-01') });
    await does(INTERMEDIARY, inter + '/deliver-service', {
      engagementId: `${USCC}.e1`,
      resultDoc: 'doc-eia',
      ...at('2026-06-22'),
      ...showing('receipt'),
    });
    await does(OWNER, inter + '/evaluate-instantly', {
      engagementId: `${USCC}.e1`,
      capability: 90,
      duration: 80,
      fee: 85,
      ...at('2026-06-24'),
    });
    await does(ECO_OFFICER, inter + '/evaluate-routinely', {
      trade: 'EIA',
      period: '2026-H1',
      indicators: ['QUALITY', 'COMPLIANCE', 'SERVICE'].map((code) => ({ code, mark: 82 })),
    });
    await does(SERVICE_OFFICE, inter + '/score-platform', { period: '2026-H1', mark: 70, document: 'doc-p' });
    await does(SERVICE_OFFICE, inter + '/publish-result', { period: '2026-H1' });
    await does(SERVICE_OFFICE, inter + '/push-result', { period: '2026-H1', projectIds: ['P1'] });
    expect(await rows('intermediary-results?period=2026-H1', OWNER)).toMatchObject([
      { uscc: USCC, score: 81.1, stars: 4, flags: [], pushedTo: 1 },
    ]);

    await does(ECO_OFFICER, inter + '/blacklist', {
      ground: 'FALSIFIED_REPORT',
      finding: '监测数据系编造',
      ...showing('finding'),
    });
    expect(await rows('blacklist?listed=true')).toMatchObject([{ id: USCC, until: '2029-07-06' }]);
    expect(await rows('intermediaries?status=BLACKLISTED')).toMatchObject([{ id: USCC, lastStars: 4, engagements: 1 }]);
    const again = { ...engagement, agreedOn: '2026-09-01' };
    expect(await api.command(OWNER, inter + '/record-engagement', again)).toMatchObject({
      status: 422,
      body: { rule: 'R-41', details: { ground: 'FALSIFIED_REPORT' } },
    });
    expect(await api.command(NR_OFFICER, inter + '/record-engagement', again)).toMatchObject({ status: 403 });
  });

  it('fields that do not fit are pointed at', async () => {
    const { status, body } = await api.command(SERVICE_OFFICE, inter + '/score-platform', {
      period: '2026-Q1',
      mark: 101,
    });
    expect({ status, pointers: Reflect.get(body, 'errors') }).toMatchObject({
      status: 400,
      pointers: expect.arrayContaining([
        expect.objectContaining({ pointer: '/period' }),
        expect.objectContaining({ pointer: '/mark' }),
        expect.objectContaining({ pointer: '/document' }),
      ]),
    });
  });
});
