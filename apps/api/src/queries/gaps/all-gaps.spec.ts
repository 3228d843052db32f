import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#domain/kernel/actor';
import { MajorProjectDesignated, ProjectFiled, TerritorialEntityAssigned } from '#domain/project/filing/events';
import { ProjectEnteredReserve } from '#domain/project/admission/events';
import { NodePlanEstablished } from '#domain/project/nodes/events';
import { projects } from '#projections/project/projects';
import { assessmentCompleted, zoneRegistered } from '#test/support/assessed-zone';
import { inReserve } from '#test/support/major-project';
import { RunningApi, type Answer } from '#test/support/running-api';

const folder = mkdtempSync(join(tmpdir(), 'permittrail-'));
let api: RunningApi;
let after: string;

const filed = (projectId: string) => ProjectFiled.of({ projectId, name: projectId });
const designated = (projectId: string) =>
  MajorProjectDesignated.of({ ...{ projectId, level: 'CITY', basisDoc: '连发改〔2026〕20号' } });
const reserved = (projectId: string) => ProjectEnteredReserve.of({ ...inReserve.data, projectId });
const answersFor = (projectId: string, entity: string) => TerritorialEntityAssigned.of({ projectId, entity });

beforeAll(async () => {
  api = await RunningApi.start(folder, { views: [projects] });
  for (const [id, entity] of [
    ['P1', 'COUNTY-GUANYUN'],
    ['P2', 'COUNTY-DONGHAI'],
    ['P3', 'COUNTY-GUANYUN'],
  ] as const) {
    await api.append(`project-${id}`, filed(id), designated(id), reserved(id), answersFor(id, entity));
  }
  await api.append('project-P3', NodePlanEstablished.of({ projectId: 'P3', planNo: 1, nodes: [] }));
  // The notice does not bind a project nobody designated.
  await api.append('project-P4', filed('P4'));
  await api.append('zone-ZONE-XUWEI', zoneRegistered(), assessmentCompleted());
  after = await api.append('project-P5', filed('P5'));
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

const asked = (query = '', role: Role = 'SUPV', department?: string): Promise<Answer> =>
  api.get(`/v1/gaps/all?after=${after}${query}`, { roles: [role], ...(department && { department }) });
type Row = { readonly project?: string; readonly zone?: string; readonly gap: string; readonly department?: string };
const rows = async (...question: Parameters<typeof asked>): Promise<readonly Row[]> =>
  (await asked(...question)).body.rows;
const whose = (found: readonly Row[]) => [...new Set(found.map(({ project, zone }) => project ?? zone))];

describe('what is wanting of all projects and zones', () => {
  it('is one list for the supervision office, each gap with whose it is, who answers there, its rule and its words', async () => {
    const { status, body } = await asked();
    expect(status).toBe(200);
    expect(whose(body.rows)).toEqual(['P1', 'P2', 'P3', 'ZONE-XUWEI']);
    expect(body.rows).toContainEqual({
      ...{ id: 'P1/NO_NODE_PLAN', project: 'P1', territory: 'COUNTY-GUANYUN', gap: 'NO_NODE_PLAN', rule: 'R-04' },
      ...{
        told: { zh: '尚未排定节点计划', en: 'There is no node plan' },
        department: 'GSO',
        since: expect.any(String),
      },
    });
    expect(body.rows).toContainEqual(
      expect.objectContaining({ id: 'ZONE-XUWEI/ASSESSMENT_NOT_PUBLISHED/ZONE-XUWEI.a1', zone: 'ZONE-XUWEI' }),
    );
    expect(body).toMatchObject({ logId: api.logId, view: { name: 'projects' }, on: expect.any(String) });
    expect(body).not.toHaveProperty('next');
  });

  it('says of one project what the question about that project says', async () => {
    const one = await api.get('/v1/gaps?project=P3', { roles: ['SUPV'] });
    const told = (await rows('&project=P3')).map(({ gap }) => gap);
    expect(told).toEqual(one.body.project.map(({ gap }: Row) => gap));
    expect(told).not.toContain('NO_NODE_PLAN');
    expect(whose(await rows('&zone=ZONE-XUWEI'))).toEqual(['ZONE-XUWEI']);
    expect(whose(await rows('&project=P1&zone=ZONE-XUWEI'))).toEqual(['P1', 'ZONE-XUWEI']);
    expect(await rows('&project=P9')).toEqual([]);
  });

  it('comes in pages that together are the whole list, also where a page ends within a project', async () => {
    const whole = await rows();
    const paged: Row[] = [];
    let next: string | undefined;
    do {
      const { body } = await asked(`&limit=2${next === undefined ? '' : `&cursor=${next}`}`);
      expect(body.rows.length).toBeLessThanOrEqual(2);
      paged.push(...body.rows);
      next = body.next;
    } while (next !== undefined);
    expect(paged).toEqual(whole);
  });

  it('is narrowed to kinds of gaps, to who has to act, and to a territory', async () => {
    expect(whose(await rows('&gap=NO_NODE_PLAN'))).toEqual(['P1', 'P2']);
    const kinds = (await rows('&gap=NO_NODE_PLAN,ASSESSMENT_NOT_PUBLISHED')).map(({ gap }) => gap);
    expect(new Set(kinds)).toEqual(new Set(['NO_NODE_PLAN', 'ASSESSMENT_NOT_PUBLISHED']));
    const ofWgr = await rows('&department=WGR');
    expect(ofWgr.map(({ department }) => department)).toEqual(['WGR', 'WGR', 'WGR']);
    expect(whose(await rows('&territory=COUNTY-GUANYUN'))).toEqual(['P1', 'P3']);
    expect(whose(await rows('&territory=ZONE-XUWEI'))).toEqual(['ZONE-XUWEI']);
  });

  it('tells a county or zone its own and nobody else’s (R-16), and is not for officers of a department', async () => {
    expect(whose(await rows('', 'COUNTY', 'COUNTY-GUANYUN'))).toEqual(['P1', 'P3']);
    expect(whose(await rows('', 'ZONE', 'ZONE-XUWEI'))).toEqual(['ZONE-XUWEI']);
    expect(await rows('&project=P2', 'COUNTY', 'COUNTY-GUANYUN')).toEqual([]);
    expect(await rows('&territory=COUNTY-DONGHAI', 'COUNTY', 'COUNTY-GUANYUN')).toEqual([]);
    expect(await rows('', 'COUNTY')).toEqual([]);
    expect((await asked('', 'HURD', 'HURD')).status).toBe(403);
  });

  it('refuses a cursor no answer gave, and a kind of gap there is not', async () => {
    for (const query of ['&cursor=abc', `&cursor=${Buffer.from('["plot","P1",0]').toString('base64url')}`]) {
      const { status, body } = await asked(query);
      expect(status).toBe(400);
      expect(body.errors).toMatchObject([{ pointer: '?cursor' }]);
    }
    expect((await asked('&gap=NO_MONEY')).status).toBe(400);
  });
});

describe('a list of what is wanting in a city with hundreds of projects', () => {
  const many = mkdtempSync(join(tmpdir(), 'permittrail-'));
  let city: RunningApi;
  beforeAll(async () => {
    city = await RunningApi.start(many, { views: [projects] });
    // Designated, not yet admitted: nothing is wanting of them.
    const ids = Array.from({ length: 205 }, (_, n) => `N${n}`);
    await Promise.all(ids.map((id) => city.append(`project-${id}`, filed(id), designated(id))));
  });
  afterAll(async () => {
    await city.close();
    rmSync(many, { recursive: true });
  });

  it('looks at 200 of them for one page, and goes on from there', async () => {
    const last = await city.append('project-P1', filed('P1'), designated('P1'), reserved('P1'));
    const ask = (query: string) => city.get(`/v1/gaps/all?after=${last}${query}`, { roles: ['SUPV'] });
    const first = await ask('');
    expect(first.body).toMatchObject({ rows: [], next: expect.any(String) });
    const { body } = await ask(`&cursor=${first.body.next}`);
    expect(whose(body.rows)).toEqual(['P1']);
    expect(body).not.toHaveProperty('next');
  });
});
