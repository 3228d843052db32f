import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#domain/kernel/actor';
import { ProjectEnteredReserve } from '#domain/project/admission/events';
import { MajorProjectDesignated, TerritorialEntityAssigned } from '#domain/project/filing/events';
import { conditionLists } from '#projections/project/condition-lists';
import { earlyServiceOpinions } from '#projections/project/early-service-opinions';
import { factorNeeds } from '#projections/project/factor-needs';
import { projectNodes } from '#projections/project/project-nodes';
import { responsibilityItems } from '#projections/departments/responsibility-items';
import { filed, served } from '#test/support/clocked-item';
import { RunningApi } from '#test/support/running-api';

const ACME = '91320700MA1ACME000';
const owner = { roles: ['OWNER'], uscc: ACME } as const;
const stranger = { roles: ['OWNER'], uscc: '91320700MA1OTHER00' } as const;
const nr = { roles: ['NR'], department: 'NR' } as const;
const gso = { roles: ['GSO'], department: 'GSO' } as const;
const wgr = { roles: ['WGR'], department: 'WGR' } as const;
const guanyun = { roles: ['COUNTY'], department: 'COUNTY-GUANYUN' } as const;

const folder = mkdtempSync(join(tmpdir(), 'permittrail-'));
let api: RunningApi;
let head: string;

type Asker = Pick<Actor, 'roles'> & Partial<Actor>;

/** Gives a command to project P1 over HTTP. */
async function give(actor: Asker, command: string, fields: object): Promise<unknown> {
  const { status, body } = await api.command(actor, `projects/P1/${command}`, fields);
  if (status === 201) head = body.position;
  return { status, ...body };
}

const rows = async (path: string, actor: Asker) => {
  const { status, body } = await api.get(`/v1/${path}${path.includes('?') ? '&' : '?'}after=${head}`, actor);
  expect({ status, body }).toMatchObject({ status: 200 });
  return body.rows;
};

const condition = (kind: string, name: string, lane: string) => ({
  kind,
  name,
  department: 'NR',
  lane,
  phase: 'ENGINEERING',
});

beforeAll(async () => {
  const views = [conditionLists, earlyServiceOpinions, factorNeeds, projectNodes, responsibilityItems];
  api = await RunningApi.start(folder, { views, now: () => new Date('2026-03-02T02:00:00Z') });
  head = await api.append(
    'project-P1',
    filed('P1', ACME),
    MajorProjectDesignated.of({ projectId: 'P1', level: 'CITY', basisDoc: 'doc-1' }),
    ProjectEnteredReserve.of({ projectId: 'P1', reserveNo: 'R-1' }),
    TerritorialEntityAssigned.of({ projectId: 'P1', entity: 'COUNTY-GUANYUN' }),
    served('P1', 'agent-1'),
  );
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

describe('planning a project over HTTP', () => {
  it('puts nodes on the board of their departments (R-04, R-24)', async () => {
    const node = { item: '选址意见', department: 'NR', standard: '书面', dueOn: '2026-03-16', dutyCode: 'siting' };
    expect(await give(gso, 'establish-node-plan', { nodes: [node] })).toMatchObject({ status: 201 });
    expect(await give(gso, 'establish-node-plan', { nodes: [{ ...node, dueOn: '' }] })).toMatchObject({
      status: 400,
      errors: [{ pointer: '/nodes/0/dueOn' }],
    });
    expect(await rows('nodes?department=NR&status=PLANNED&overdue=false&dueTo=2026-03-31', nr)).toMatchObject([
      { id: 'P1.n1', projectId: 'P1', dueOn: '2026-03-16', status: 'PLANNED', overdue: false },
    ]);
    expect(await rows('nodes', stranger)).toEqual([]);
  });

  it('lists needs by factor and territory (R-17)', async () => {
    const need = { factor: 'LAND', need: '用地', quantity: 100, unit: '亩', department: 'NR' };
    const none = (factor: string) => ({ factor, reason: '无' });
    const list = { consultedOn: '2026-03-01', needs: [need], notNeeded: [none('ENERGY'), none('EMISSION')] };
    expect(await give(guanyun, 'compile-factor-needs', list)).toMatchObject({ status: 201 });
    expect(await rows('factor-needs?factor=LAND&territory=COUNTY-GUANYUN&level=CITY', owner)).toMatchObject([
      { id: 'P1.f1', quantity: 100, allocated: 0, status: 'OPEN' },
    ]);
    expect(await rows('factor-needs?factor=ENERGY', owner)).toEqual([]);
  });

  it('shows the condition list to the owner it was pushed to, and to no other (R-29, R-30)', async () => {
    const items = [
      condition('PERMIT', '工程规划许可', 'MAIN'),
      condition('ASSESSMENT', '压覆矿产评估', 'PARALLEL'),
      condition('INTERMEDIARY', '勘测', 'PARALLEL'),
      condition('UTILITY', '供水', 'PARALLEL'),
    ];
    expect(await give(wgr, 'issue-condition-list', { items })).toMatchObject({ status: 201 });
    expect(await give(wgr, 'push-condition-list', {})).toMatchObject({ status: 201 });
    expect(await rows('condition-lists?project=P1&status=PUSHED', owner)).toMatchObject([
      { id: 'P1', version: 1, pushedVersion: 1, recipients: [{ id: ACME }, { id: 'agent-1' }] },
    ]);
    expect(await rows('condition-lists', stranger)).toEqual([]);
  });

  it('gives early opinions under the duties that ship with the product (R-05, A2-4, R-32)', async () => {
    const opinion = {
      department: 'NR',
      stance: 'NO_OBJECTION',
      opinion: '可行',
      basis: ['TERRITORIAL_PLAN'],
      docId: 'o-1',
    };
    const given = await give(nr, 'issue-early-service-opinion', { ...opinion, dutyCode: 'forest-land' });
    expect(given).toMatchObject({ status: 201 });
    expect(await give(nr, 'issue-early-service-opinion', { ...opinion, dutyCode: 'fire' })).toMatchObject({
      status: 422,
      rule: 'R-05',
    });
    expect(await rows('early-service-opinions?rule=A2-4&stands=true', owner)).toMatchObject([
      { id: 'P1.e1', department: 'NR', dutyCode: 'forest-land' },
    ]);
    expect(await rows('responsibility-items?department=NR&dutyKind=OPINION&sort=opinions&limit=1', nr)).toMatchObject([
      { id: 'NR.forest-land', rule: 'A2-4', inferred: true, opinions: 1 },
    ]);
    expect(await api.get('/v1/responsibility-items', owner)).toMatchObject({ status: 403 });
  });
});
