import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProjectDetailsCorrected } from '#domain/project/filing/events';
import { accepted, decidedLate, filed, fixtureC1 } from '#test/support/clocked-item';
import { RunningApi } from '#test/support/running-api';

const ACME = '91320700MA1ACME000';
const NEXT = '91320700MA1NEXT000';
const MISTAKEN = '91320700MA1WRONG00';
const owner = (uscc: string) => ({ roles: ['OWNER'] as const, uscc });
const folder = mkdtempSync(join(tmpdir(), 'permittrail-'));
let api: RunningApi;

const named = (projectId: string, from: string, to: string, ownerChange: 'TRANSFER' | 'MISTAKE') =>
  ProjectDetailsCorrected.of({
    ...{ projectId, field: 'ownerUscc', from, to, ownerChange },
    ...{ reason: '项目转让', evidence: ['doc-transfer'] },
  });

beforeAll(async () => {
  api = await RunningApi.start(folder);
  const [received, begun, ...rest] = fixtureC1('P1.i1');
  if (!received || !begun) throw new Error('fixture C-1 is gone');
  // Handed over at revision 3, while the item runs; what follows is the next owner's.
  await api.append('project-P1', filed('P1', ACME), received, begun, named('P1', ACME, NEXT, 'TRANSFER'));
  await api.append('project-P1', ...rest, decidedLate('P1.i1'), ...accepted('P1.i2', '2024-04-03', '2024-04-15'));
  await api.append('project-P2', filed('P2', MISTAKEN), named('P2', MISTAKEN, ACME, 'MISTAKE'));
  await api.append('project-P3', filed('P3', ACME), named('P3', ACME, NEXT, 'TRANSFER'));
  await api.append('project-P3', named('P3', NEXT, ACME, 'TRANSFER'), ...accepted('P3.i1', '2024-04-03', '2024-04-15'));
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

describe('an owner who has handed a project over (R-45)', () => {
  it('reads its history up to that step, and nothing that came after it (R-45)', async () => {
    const { status, body } = await api.get('/v1/projects/P1/history', owner(ACME));
    expect(status).toBe(200);
    expect(body).toMatchObject({ revision: 3, steps: [{}, {}, {}, { type: 'ProjectDetailsCorrected' }] });
    expect(Object.keys(body.state.items.byId)).toEqual(['P1.i1']);
    expect(body.state.items.byId['P1.i1']).toMatchObject({ status: 'ACCEPTED', dueOn: '2024-03-27' });
    const earlier = await api.get('/v1/projects/P1/history?knownAt=1', owner(ACME));
    expect(earlier.body).toMatchObject({ revision: 1 });
    const later = await api.get('/v1/projects/P1/history?knownAt=6', owner(ACME));
    expect(later.body).toMatchObject({ revision: 3 });
  });

  it('reads its items as they stood then, and none of a later day (R-45)', async () => {
    const { status, body } = await api.get('/v1/items/P1.i1/clock', owner(ACME));
    expect(status).toBe(200);
    expect(body).toMatchObject({ revision: 3, item: { status: 'ACCEPTED' }, clock: { dueOn: '2024-03-27' } });
    expect((await api.get('/v1/items/P1.i2/clock', owner(ACME))).status).toBe(404);
  });

  it('leaves the whole of it to the owner it has now, and again to itself when it comes back (R-45)', async () => {
    const { body } = await api.get('/v1/projects/P1/history', owner(NEXT));
    expect(Object.keys(body.state.items.byId)).toEqual(['P1.i1', 'P1.i2']);
    const back = await api.get('/v1/projects/P3/history', owner(ACME));
    expect(Object.keys(back.body.state.items.byId)).toEqual(['P3.i1']);
    const left = await api.get('/v1/projects/P3/history', owner(NEXT));
    expect(left.body).toMatchObject({ revision: 2 });
  });

  it('is not one who was written down by mistake, nor anybody else (R-45, N-3)', async () => {
    expect((await api.get('/v1/projects/P2/history', owner(MISTAKEN))).status).toBe(404);
    expect((await api.get('/v1/projects/P1/history', owner(MISTAKEN))).status).toBe(404);
    expect((await api.get('/v1/items/P1.i1/clock', owner(MISTAKEN))).status).toBe(404);
  });
});
