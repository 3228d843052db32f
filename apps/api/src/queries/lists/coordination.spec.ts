import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#domain/kernel/actor';
import { ALL_VIEWS } from '#projections/views';
import { showing } from '#test/support/coordination-story';
import { COMMERCE, GSO } from '#test/support/landed-project';
import { BEO, HURD_OFFICER, OWNER } from '#test/support/major-project';
import { RunningApi } from '#test/support/running-api';

const folder = mkdtempSync(join(tmpdir(), 'permittrail-'));
const OTHER: Actor = { ...OWNER, uscc: '91320700MA1YYYYY0B' };
let api: RunningApi;
let head: string;

async function does(actor: Actor, path: string, body: object): Promise<void> {
  const { status, body: answer } = await api.command(actor, path, body);
  expect({ status, answer }).toMatchObject({ status: 201 });
  head = String(Reflect.get(answer, 'position'));
}

beforeAll(async () => {
  api = await RunningApi.start(folder, { views: ALL_VIEWS });
  await does(GSO, 'projects/P1/file-project', { name: '新材料项目', ownerUscc: OWNER.uscc });
  await does(GSO, 'projects/P1/designate-major-project', { level: 'CITY', basisDoc: 'doc-1' });
  await does(OWNER, 'projects/P1/register-issue', { title: '配建要求不明', account: '储备条件缺配建要求' });
  await does(COMMERCE, 'projects/P1/classify-issue', {
    issueId: 'P1.is1',
    kind: 'RESERVE',
    cause: 'POLICY_LIMIT',
    analysis: '要求分散',
    departments: ['HURD', 'NR'],
  });
  await does(COMMERCE, 'projects/P1/route-issue', { issueId: 'P1.is1' });
  await does(COMMERCE, 'projects/P1/forward-issue', {
    issueId: 'P1.is1',
    to: { department: 'HURD', task: '明确配建要求' },
  });
  await does(BEO, 'projects/P1/open-supervision', {
    ground: 'MULTI_DEPARTMENT',
    matter: '推动明确要求',
    departments: ['HURD', 'NR'],
  });
  await does(HURD_OFFICER, 'projects/P1/complete-coordination-task', {
    taskId: 'P1.tk1',
    result: '已明确',
    ...showing('result'),
  });
  await does(BEO, 'departments/HURD/record-warning', { rule: 'R-24', ground: '节点滞后', ...showing('record') });
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

const rows = async (path: string, actor: Actor = BEO) => (await api.get(`/v1/${path}after=${head}`, actor)).body.rows;

describe('what the record says of coordination and supervision, asked over HTTP', () => {
  it('lists issues for the body that has them in hand', async () => {
    expect(await rows('issues?office=HURD&open=true&')).toMatchObject([
      {
        id: 'P1.is1',
        kind: 'RESERVE',
        tier: 'CITY',
        openTasks: 0,
        tasks: [{ department: 'HURD', status: 'COMPLETED' }],
      },
    ]);
    expect(await rows('issues?office=DRC&')).toEqual([]);
  });

  it('shows owners the issues of their own projects', async () => {
    expect(await rows('issues?', OWNER)).toHaveLength(1);
    expect(await rows('issues?', OTHER)).toEqual([]);
  });

  it('lists supervisions for public bodies, and for owners those of their own projects', async () => {
    expect(await rows('supervisions?open=true&')).toMatchObject([{ id: 'P1.sv1', departments: ['HURD', 'NR'] }]);
    expect(await rows('supervisions?', OWNER)).toMatchObject([{ id: 'P1.sv1' }]);
    expect(await rows('supervisions?', OTHER)).toEqual([]);
  });

  it('lists warnings and assessments for public bodies, and not for owners', async () => {
    expect(await rows('compliance-records?department=HURD&')).toMatchObject([{ id: 'HURD.w1', kind: 'WARNING' }]);
    for (const path of ['compliance-records', 'assessments']) {
      expect((await api.get(`/v1/${path}`, OWNER)).status).toBe(403);
    }
  });

  it.each([
    ['a task for nobody', 'projects/P1/forward-issue', COMMERCE, { issueId: 'P1.is1' }],
    ['tasks that are none', 'projects/P1/assign-coordination', GSO, { issueId: 'P1.is1', tasks: ['NR'] }],
    [
      'a resolution in words only',
      'projects/P1/record-resolution',
      GSO,
      { issueId: 'P1.is1', meetingId: 'P1.mt1', resolution: '落实' },
    ],
    ['a rule that there is not', 'departments/HURD/record-warning', BEO, { rule: 'R-999', ground: '…' }],
    [
      'a score of a period that there is not',
      'departments/HURD/finalize-period-score',
      BEO,
      { entry: 'PROJECT_SERVICE', period: '2024-13' },
    ],
    [
      'a score that is handed in',
      'departments/HURD/finalize-period-score',
      BEO,
      { entry: 'PROJECT_SERVICE', period: '2024', score: 100 },
    ],
  ])('takes no command with %s', async (_, path, actor, body) =>
    expect((await api.command(actor, path, body)).status).toBe(400),
  );

  it('gives the clock’s commands to nobody who comes over HTTP', async () =>
    expect((await api.command(BEO, 'projects/P1/raise-supervision-overdue', { supervisionId: 'P1.sv1' })).status).toBe(
      403,
    ));
});
