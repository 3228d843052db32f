import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandRefused } from '#domain/attempts/events';
import type { Actor } from '#domain/kernel/actor';
import { ALL_VIEWS } from '#projections/views';
import { accepted, decidedLate, filed, fixtureC1, served } from '#test/support/clocked-item';
import { RunningApi, type Answer } from '#test/support/running-api';

const ACME = '91320700MA1ACME000';
const OTHER = '91320700MA1OTHER00';
const officer = { roles: ['NR'] } as const;
const auditor = { roles: ['AUDITOR'] } as const;
const owner = { roles: ['OWNER'], uscc: ACME } as const;
const agent = { roles: ['AGENT'], agentId: 'agent-1' } as const;

const folder = mkdtempSync(join(tmpdir(), 'permittrail-'));
let api: RunningApi;
let head: string;

beforeAll(async () => {
  api = await RunningApi.start(folder, { views: ALL_VIEWS, now: () => new Date('2024-04-02T02:00:00Z') });
  await api.append('project-P1', filed('P1', ACME), served('P1', 'agent-1'), ...fixtureC1('P1.i1'));
  await api.append('project-P2', filed('P2', OTHER), ...accepted('P2.i1', '2024-04-01', '2024-04-12', 'HURD'));
  await api.append(
    'project-P3',
    filed('P3', ACME),
    served('P3', 'agent-2'),
    ...fixtureC1('P3.i1'),
    decidedLate('P3.i1'),
  );
  await api.append('project-P4', filed('P4', OTHER), served('P4', 'agent-1', 'agent-2'));
  const refused = { target: 'project-P1', details: { department: 'HURD' } };
  head = await api.append(
    'attempts-NR-2024-03',
    CommandRefused.of({ ...refused, command: 'IssueNegativeReply', rule: 'R-51' }, ['R-51']),
    CommandRefused.of({ ...refused, command: 'IssuePermit', rule: 'R-23' }, ['R-23']),
  );
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

type Asker = Pick<Actor, 'roles'> & Partial<Actor>;

/** Asks what the views answer once they hold everything. */
const ask = (path: string, actor: Asker): Promise<Answer> =>
  api.get(`/v1/${path}${path.includes('?') ? '&' : '?'}after=${head}`, actor);

async function ids(path: string, actor: Asker): Promise<readonly string[]> {
  const { status, body } = await ask(path, actor);
  expect({ status, body }).toMatchObject({ status: 200 });
  return body.rows.map(({ id }: { id: string }) => id);
}

describe('lists', () => {
  it('name the log, the view with its version, and the position they were taken at', async () => {
    const { body } = await ask('projects', officer);
    expect(body).toMatchObject({ logId: api.logId, view: { name: 'projects', version: 3 }, position: head });
    expect(body.rows[0]).toMatchObject({ id: 'P1', name: '厂房P1', stage: 'IN_APPROVAL', itemsOpen: 1 });
  });

  it('come page by page, every row once', async () => {
    const found: string[] = [];
    let cursor = '';
    do {
      const { body } = await ask(`projects?limit=3${cursor}`, officer);
      found.push(...body.rows.map(({ id }: { id: string }) => id));
      cursor = body.next === undefined ? '' : `&cursor=${body.next}`;
    } while (cursor);
    expect(found).toEqual(['P1', 'P2', 'P3', 'P4']);
  });

  it('refuse a cursor of another question', async () => {
    const { body } = await ask('projects?limit=3', officer);
    const { status, body: problem } = await ask(`projects?limit=3&stage=FILED&cursor=${body.next}`, officer);
    expect({ status, problem }).toMatchObject({ status: 400, problem: { errors: [{ pointer: '?cursor' }] } });
  });

  it.each([
    ['projects?colour=red', '?colour'],
    ['projects?status=open', '?status'],
    ['projects?filedFrom=2024-13-01', '?filedFrom'],
    ['projects?sort=name', '?sort'],
    ['projects?limit=1001', '?limit'],
    ['items?signal=RED', '?signal'],
    ['items?open=maybe', '?open'],
    ['items?status=ISSUED,NOPE', '?status'],
    ['deadlines?kind=NOPE', '?kind'],
    ['items?on=yesterday', '?on'],
    ['negative-replies?month=2024-13', '?month'],
  ])('refuse %s and point at it', async (path, pointer) => {
    const { status, body } = await ask(path, auditor);
    expect({ status, pointers: body.errors.map((error: { pointer: string }) => error.pointer) }).toEqual({
      status: 400,
      pointers: [pointer],
    });
  });

  it.each([
    ['2024-04-02', 7],
    ['2024-04-12', 0],
    ['2024-04-13', -1],
    ['2024-04-16', -2],
  ])('tell on %s how many working days are left until what is due on 2024-04-12: %i', async (on, workingDaysLeft) => {
    const { body } = await ask(`deadlines?project=P2&on=${on}`, officer);
    expect(body.rows).toMatchObject([{ id: 'P2.i1', dueOn: '2024-04-12', readOn: on, workingDaysLeft }]);
  });

  it.each([
    ['projects', ['P1', 'P2', 'P3', 'P4']],
    ['projects?stage=IN_APPROVAL', ['P1', 'P2', 'P3']],
    [`projects?owner=${OTHER}`, ['P2', 'P4']],
    ['projects?status=FILED,TERMINATED', ['P4']],
    ['items?department=HURD', ['P2.i1']],
    ['items?project=P3', ['P3.i1']],
    ['items?open=true', ['P1.i1', 'P2.i1']],
    ['items?dueFrom=2024-04-02&dueTo=2024-04-30', ['P2.i1']],
    ['deadlines', ['P1.i1', 'P2.i1']],
    ['deadlines?department=HURD', ['P2.i1']],
    ['deadlines?party=OWNER', []],
    ['deadlines?kind=ITEM,NODE&project=P1', ['P1.i1']],
    ['deadlines?dueTo=2024-04-11', ['P1.i1']],
    ['deferrals', []],
    ['delays', []],
    ['yellow-cards', []],
    ['negative-replies', []],
  ])('answer %s', async (path, expected) => {
    expect(await ids(path, officer)).toEqual(expected);
  });
});

describe('who sees what', () => {
  it('an owner sees the rows of own projects only', async () => {
    expect(await ids('projects', owner)).toEqual(['P1', 'P3']);
    expect(await ids('items', owner)).toEqual(['P1.i1', 'P3.i1']);
    expect(await ids('items?project=P2', owner)).toEqual([]);
    expect(await ids('projects', { roles: ['OWNER'] })).toEqual([]);
  });

  it('an agent sees the projects whose team the agent is in', async () => {
    expect(await ids('projects', agent)).toEqual(['P1', 'P4']);
    expect(await ids('items', agent)).toEqual(['P1.i1']);
    expect(await ids('projects', { roles: ['AGENT'], agentId: 'agent-3' })).toEqual([]);
  });

  it('an agent who is also an officer sees what officers see', async () => {
    expect(await ids('projects', { roles: ['AGENT', 'GSO'], agentId: 'agent-3' })).toHaveLength(4);
  });

  it('a project of somebody else is not there', async () => {
    expect((await ask('projects/P1', owner)).body.row).toMatchObject({ id: 'P1', ownerUscc: ACME });
    expect((await ask('projects/P2', owner)).status).toBe(404);
    expect((await ask('projects/P9', officer)).status).toBe(404);
    expect((await ask('projects/..%2FP1', officer)).status).toBe(400);
  });

  it.each([
    ['audit', officer],
    ['attempts', officer],
    ['yellow-cards', owner],
    ['projects', { roles: ['INTERMEDIARY'] } as const],
  ])('%s is not for everybody: 403 names the roles', async (path, actor) => {
    const { status, body } = await ask(path, actor);
    expect(status).toBe(403);
    expect(body.allowed).toContain('AUDITOR');
  });
});

describe('items and their clocks', () => {
  it('are read at the end of today in the office’s time zone', async () => {
    const { body } = await ask('items?project=P1', officer);
    expect(body.rows[0]).toMatchObject({
      dueOn: '2024-04-01',
      readOn: '2024-04-02',
      used: 8,
      paused: 3,
      remaining: 0,
      overrun: 1,
      signal: 'OVERDUE',
    });
  });

  it.each([
    ['2024-03-19', { used: 1, remaining: 6, signal: 'GREEN' }],
    ['2024-03-22', { used: 2, paused: 2, signal: 'PAUSED' }],
    ['2024-04-01', { used: 7, remaining: 0, signal: 'YELLOW' }],
    ['2024-04-06', { used: 9, overrun: 2, signal: 'OVERDUE' }],
  ])('are read on another day when asked: %s', async (on, reading) => {
    const { body } = await ask(`items?project=P1&on=${on}`, officer);
    expect(body.rows[0]).toMatchObject(reading);
  });

  it.each([
    ['GREEN', ['P2.i1']],
    ['OVERDUE', ['P1.i1']],
    ['YELLOW', []],
    ['PAUSED', []],
    ['DECIDED', ['P3.i1']],
  ])('are found by signal %s', async (signal, expected) => {
    expect(await ids(`items?signal=${signal}`, officer)).toEqual(expected);
  });

  it('are found by the signal they had on another day', async () => {
    expect(await ids('items?signal=PAUSED&on=2024-03-22', officer)).toEqual(['P1.i1', 'P3.i1']);
  });
});

describe('the audit trail', () => {
  it('tells of each event who, when, on what ground, and its hash', async () => {
    const { body } = await ask('audit?stream=project-P1', auditor);
    expect(body.rows).toHaveLength(6);
    expect(body.rows[0]).toMatchObject({
      type: 'ProjectFiled',
      actorId: 'system',
      occurredAt: '2024-03-18T09:30:00+08:00',
      recordedAt: '2024-03-18T01:30:01.000Z',
      gapSeconds: 1,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('can be read newest first, by type', async () => {
    const { body } = await ask('audit?types=ProjectFiled&sort=newest', auditor);
    expect(body.rows.map(({ stream }: { stream: string }) => stream)).toEqual(
      ['P4', 'P3', 'P2', 'P1'].map((id) => `project-${id}`),
    );
  });

  it('shows what was tried and refused, with the rule and the particulars', async () => {
    const { body } = await ask('attempts', auditor);
    expect(body.rows).toMatchObject([
      { command: 'IssueNegativeReply', target: 'project-P1', rule: 'R-51', details: { department: 'HURD' } },
      { command: 'IssuePermit', rule: 'R-23' },
    ]);
  });
});

describe('read your writes', () => {
  it('a question with `after` waits until its view has got there', async () => {
    const position = await api.append('project-P5', filed('P5', OTHER));
    const { body } = await api.get(`/v1/projects/P5?after=${position}`, officer);
    expect(body.row).toMatchObject({ id: 'P5' });
  });

  it('a position of another log is refused', async () => {
    const { status, body } = await api.get('/v1/projects?after=0000000099999999', officer);
    expect({ status, body }).toMatchObject({ status: 400, body: { errors: [{ pointer: '?after' }] } });
  });
});
