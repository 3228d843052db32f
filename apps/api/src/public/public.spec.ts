import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KindGuard, type TObject, type TSchema } from '@sinclair/typebox';
import { CommitmentItemListed } from '#domain/department/commitment-items/events';
import { DeferralStandardPublished } from '#domain/department/deferral-standards/events';
import { IntermediaryBlacklisted, IntermediaryResultPublished } from '#domain/intermediary/events';
import { RegionalAssessmentCompleted, RegionalAssessmentPublished } from '#domain/zone/events';
import { businessDate } from '#workdays/business-date';
import { ALL_VIEWS } from '#projections/views';
import { listed } from '#test/support/commitment-story';
import { assessmentCompleted, assessmentPublished } from '#test/support/assessed-zone';
import { USCC, blacklisted, published, registered } from '#test/support/engaged-intermediary';
import { RunningApi, type Answer } from '#test/support/running-api';
import { PER_MINUTE } from './client-limit.js';
import { PUBLIC_LISTS } from './public-lists.js';

const folder = mkdtempSync(join(tmpdir(), 'permittrail-'));
let api: RunningApi;

const STANDARD = DeferralStandardPublished.of({
  department: 'COUNTY-GUANYUN',
  document: '灌云容缺〔2026〕1号',
  publishedAt: 'https://www.guanyun.gov.cn',
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
  validFrom: businessDate('2026-01-01'),
});

/** The events each list is made of: their schemas say what somebody types. */
const MADE_OF: Readonly<Record<string, readonly { readonly schema: TObject }[]>> = {
  'regional-assessments': [RegionalAssessmentCompleted, RegionalAssessmentPublished],
  'intermediary-results': [IntermediaryResultPublished],
  blacklist: [IntermediaryBlacklisted],
  'deferral-standards': [DeferralStandardPublished],
  'commitment-items': [CommitmentItemListed],
};

/** Text that may be shown: names and codes of policy, of organisations and documents, and what the notice has published. */
const PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  'regional-assessments': ['kind', 'kindName', 'department', 'serviceSite', 'departmentSite'],
  'intermediary-results': ['name', 'trades', 'formula'],
  blacklist: ['name'],
  'deferral-standards': ['document', 'publishedAt'],
  'commitment-items': [
    'matterName',
    'procedure',
    'formDoc',
    'guideDoc',
    'standard',
    'supervisionBoundary',
    'schedule',
    'basis',
  ],
};

const NUMBERS = new Set(['integer', 'number']);

const propertyOf = (path: string, field: string): TSchema | undefined =>
  MADE_OF[path]?.map(({ schema }) => schema.properties[field]).find((found) => found !== undefined);

/** Can the schema hold text of one's own? What no event declares is taken for such. */
function isTyped(schema: TSchema | undefined): boolean {
  if (!schema || KindGuard.IsUnion(schema)) return true;
  if (KindGuard.IsString(schema)) return schema.pattern === undefined;
  if (KindGuard.IsArray(schema)) return isTyped(schema.items);
  return KindGuard.IsObject(schema) && Object.values(schema.properties).some(isTyped);
}

/** Every answer a client gets is counted, so each spec asks no more than it needs. */
const ask = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  api.get(`/v1/public/${path}`, undefined, headers);
const ids = ({ body }: Answer): readonly string[] => body.rows.map(({ id }: { id: string }) => id);

beforeAll(async () => {
  api = await RunningApi.start(folder, { views: ALL_VIEWS, trustedProxies: ['127.0.0.1'] });
  const held = assessmentCompleted({ assessmentId: 'ZONE-XUWEI.a2', kind: 'FLOOD_IMPACT' });
  await api.append('zone-ZONE-XUWEI', assessmentCompleted(), assessmentPublished(), held);
  await api.append('department-NR', listed());
  await api.append('department-COUNTY-GUANYUN', STANDARD);
  const head = await api.append(`intermediary-${USCC}`, registered, published(), blacklisted());
  const waited = AbortSignal.timeout(10_000);
  for (const { view } of PUBLIC_LISTS) await api.runner.waitFor(view.name, head, waited);
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

describe('the public register', () => {
  it('answers without a token: published assessments, and none that is not published (R-27)', async () => {
    const answer = await ask('regional-assessments');
    expect(answer.status).toBe(200);
    expect(answer.body.rows).toEqual([
      {
        id: 'ZONE-XUWEI.a1',
        zone: 'ZONE-XUWEI',
        kind: 'SOIL_CONSERVATION',
        kindName: { zh: '水土保持', en: 'Soil conservation' },
        department: 'WATER',
        completedOn: '2026-01-05',
        publishedOn: '2026-01-12',
        validUntil: '2030-12-31',
        serviceSite: 'https://service.example/r',
        departmentSite: 'https://water.example/r',
      },
    ]);
    expect(ids(await ask('regional-assessments?kind=FLOOD_IMPACT'))).toEqual([]);
  });

  it('shows results of intermediaries by half-year (R-40)', async () => {
    const { body } = await ask('intermediary-results?period=2026-H1');
    expect(body.rows).toMatchObject([{ uscc: USCC, score: 81.1, stars: 4, formula: 'intermediary-score@1' }]);
    expect(ids(await ask('intermediary-results?period=2025-H2'))).toEqual([]);
  });

  it('shows who is blacklisted and why, but not what was found of whom (R-41)', async () => {
    const { body } = await ask('blacklist');
    expect(body.rows).toMatchObject([{ id: USCC, ground: 'FALSIFIED_REPORT', until: '2029-02-20' }]);
    expect(JSON.stringify(body)).not.toContain('监测数据');
  });

  it('answers for every list, with what is declared and nothing else (R-60, R-80)', async () => {
    for (const { path, shown } of PUBLIC_LISTS) {
      const { status, body } = await ask(path);
      expect({ path, status, rows: body.rows.length }).toEqual({ path, status: 200, rows: 1 });
      for (const row of body.rows) {
        const undeclared = Object.keys(row).filter((field) => field !== 'id' && !Object.hasOwn(shown, field));
        expect({ path, undeclared }).toEqual({ path, undeclared: [] });
      }
    }
  });

  it('shows no text that somebody typed but what the notice has published as it stands, and nobody’s id (R-80)', () => {
    for (const { path, shown } of PUBLIC_LISTS) {
      const typed = Object.entries(shown)
        .filter(([field, { type }]) => !NUMBERS.has(type) && isTyped(propertyOf(path, field)))
        .map(([field]) => field);
      expect({ path, typed }).toEqual({ path, typed: PUBLISHED[path] });
    }
  });

  it('may be kept for minutes, and answers 304 as long as nothing has changed', async () => {
    const { headers } = await ask('blacklist');
    expect(headers.get('cache-control')).toBe('public, max-age=300');
    const { status, body } = await ask('blacklist', { 'if-none-match': headers.get('etag') ?? '' });
    expect({ status, body }).toEqual({ status: 304, body: '' });
  });

  it('tells its log apart from every other in the tag, and knows the tag in a list, strong or weak', async () => {
    const { headers, body } = await ask('blacklist');
    const tag = headers.get('etag') ?? '';
    expect(tag).toContain(body.logId);
    const strong = tag.replace('W/', '');
    for (const known of [`"other", ${tag}`, `W/"other",${strong}`, '*']) {
      expect({ known, status: (await ask('blacklist', { 'if-none-match': known })).status }).toEqual({
        known,
        status: 304,
      });
    }
    expect((await ask('blacklist', { 'if-none-match': `${strong.slice(0, -1)}0", "other"` })).status).toBe(200);
  });

  it('points at what it does not understand', async () => {
    const { status, body } = await ask('blacklist?colour=red&limit=1000');
    expect({ status, pointers: body.errors.map((error: { pointer: string }) => error.pointer) }).toEqual({
      status: 400,
      pointers: ['?colour', '?limit'],
    });
    expect((await ask('projects')).status).toBe(404);
  });

  it('opens no other route: what has a token elsewhere still asks for it', async () => {
    expect((await api.get('/v1/blacklist')).status).toBe(401);
    expect((await api.get('/v1/regional-assessments')).status).toBe(401);
  });

  it('answers a client that asks too often with a problem, in its language, and nobody else the worse', async () => {
    let refused = await ask('blacklist', { 'accept-language': 'zh' });
    for (let asked = 0; refused.status !== 429 && asked <= PER_MINUTE; asked++) {
      refused = await ask(asked % 2 ? 'blacklist' : 'commitment-items', { 'accept-language': 'zh' });
    }
    expect(refused).toMatchObject({
      status: 429,
      body: { type: 'urn:permittrail:problem:too-many-requests', title: '请求过于频繁', status: 429 },
    });
    expect(refused.headers.get('content-type')).toMatch(/problem\+json/);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await api.get('/v1/publi%63/blacklist')).status).toBe(429);
    expect((await ask('blacklist', { 'x-forwarded-for': '203.0.113.7' })).status).toBe(200);
    expect((await api.get('/v1/blacklist', { roles: ['AUDITOR'] })).status).toBe(200);
    expect((await api.get('/v1/rules')).status).toBe(200);
  });
});
