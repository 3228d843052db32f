import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommitmentItemListed } from '#domain/department/commitment-items/events';
import { ALL_VIEWS } from '#projections/views';
import { assessmentCompleted, assessmentPublished } from '#test/support/assessed-zone';
import { USCC, blacklisted, published, registered } from '#test/support/engaged-intermediary';
import { RunningApi, type Answer } from '#test/support/running-api';
import { PER_MINUTE } from './client-limit.js';
import { PUBLIC_LISTS } from './public-lists.js';

const folder = mkdtempSync(join(tmpdir(), 'permittrail-'));
let api: RunningApi;

/** Every answer a client gets is counted, so each spec asks no more than it needs. */
const ask = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  api.get(`/v1/public/${path}`, undefined, headers);
const ids = ({ body }: Answer): readonly string[] => body.rows.map(({ id }: { id: string }) => id);

beforeAll(async () => {
  api = await RunningApi.start(folder, { views: ALL_VIEWS, trustedProxies: ['127.0.0.1'] });
  const held = assessmentCompleted({ assessmentId: 'ZONE-XUWEI.a2', kind: 'FLOOD_IMPACT' });
  await api.append('zone-ZONE-XUWEI', assessmentCompleted(), assessmentPublished(), held);
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
      expect({ path, status }).toEqual({ path, status: 200 });
      for (const row of body.rows) {
        const undeclared = Object.keys(row).filter((field) => field !== 'id' && !Object.hasOwn(shown, field));
        expect({ path, undeclared }).toEqual({ path, undeclared: [] });
      }
    }
  });

  it('declares no field that names a person, and none of the free text that could (R-80)', () => {
    const free = [
      'duty',
      'measure',
      'progress',
      'checkExemption',
      'finding',
      'officer',
      'personId',
      'recordedBy',
      'actor',
    ];
    expect(Object.keys(CommitmentItemListed.schema.properties)).toEqual(expect.arrayContaining(free.slice(0, 3)));
    for (const { shown } of PUBLIC_LISTS)
      expect(Object.keys(shown).filter((field) => free.includes(field))).toEqual([]);
  });

  it('may be kept for minutes, and answers 304 as long as nothing has changed', async () => {
    const { headers } = await ask('blacklist');
    expect(headers.get('cache-control')).toBe('public, max-age=300');
    const { status, body } = await ask('blacklist', { 'if-none-match': headers.get('etag') ?? '' });
    expect({ status, body }).toEqual({ status: 304, body: '' });
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
