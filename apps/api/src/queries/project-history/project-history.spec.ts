import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import type { Role } from '#domain/kernel/actor';
import { DepartmentRegistered } from '#domain/department/events';
import { DepartmentRenamed } from '#domain/department/succession/events';
import { DepartmentEvaluatedByAgent } from '#domain/project/agency/events';
import { TerritorialEntityAssigned } from '#domain/project/filing/events';
import { ApprovalDelayCleared } from '#domain/project/items/events';
import { decidedLate, filed, fixtureC1, served } from '#test/support/clocked-item';
import { RunningApi } from '#test/support/running-api';

const ACME = '91320700MA1ACME000';
const officer = { roles: ['GSO'] } as const;
const folder = mkdtempSync(join(tmpdir(), 'permittrail-'));
let api: RunningApi;
let acceptedAt: string;

beforeAll(async () => {
  api = await RunningApi.start(folder);
  acceptedAt = await api.append(
    'project-P1',
    filed('P1', ACME),
    served('P1', 'agent-1'),
    ...fixtureC1('P1.i1').slice(0, 2),
  );
  await api.append('project-P1', ...fixtureC1('P1.i1').slice(2), decidedLate('P1.i1'));
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

const history = (query = '', headers: Record<string, string> = {}) =>
  api.get(`/v1/projects/P1/history${query}`, officer, headers);

describe('a project’s full history', () => {
  it('tells each step as a sentence, with rule and clause, actor, both times, the gap and the hash', async () => {
    const { body } = await history();
    expect(body.steps[0]).toMatchObject({
      revision: 0,
      type: 'ProjectFiled',
      title: 'Project filed',
      sentence: 'Project “厂房P1” is filed',
      actor: { id: 'system' },
      occurredAt: '2024-03-18T09:30:00+08:00',
      recordedAt: '2024-03-18T01:30:01.000Z',
      gapSeconds: 1,
      prevHash: '0'.repeat(64),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(body.steps[1].prevHash).toBe(body.steps[0].hash);
    expect(body).toMatchObject({ logId: api.logId, stream: 'project-P1', revision: 6 });
  });

  it('tells it in Chinese when asked to', async () => {
    const { body } = await history('', { 'accept-language': 'zh' });
    expect(body.steps[0]).toMatchObject({ title: '项目申报建档', sentence: '项目“厂房P1”申报建档' });
  });

  it('tells counties and zones by the names they bear on the day, which only the city’s register knows (R-05)', async () => {
    const called = async (code: string, zh: string, renamedFrom: string) => {
      const validFrom = businessDate('2020-01-01');
      await api.append(
        `department-${code}`,
        DepartmentRegistered.of({ code, name: { zh, en: 'Guanyun County' }, role: 'COUNTY', validFrom }),
        DepartmentRenamed.of({
          ...{ code, name: { zh: '新名', en: 'New name' } },
          ...{ validFrom: businessDate(renamedFrom), document: '批复' },
        }),
      );
    };
    await called('COUNTY-GUANYUN', '灌云县人民政府', '2024-03-19');
    await called('COUNTY-DONGHAI', '东海县人民政府', '2024-03-18');
    const assigned = ['COUNTY-GUANYUN', 'COUNTY-DONGHAI', 'ZONE-NOBODY'].map((entity) =>
      TerritorialEntityAssigned.of({ projectId: 'P2', entity }),
    );
    await api.append('project-P2', filed('P2', ACME), ...assigned);
    const sentences = async (language: string) =>
      (await api.get('/v1/projects/P2/history', officer, { 'accept-language': language })).body.steps
        .slice(1)
        .map(({ sentence }: { readonly sentence: string }) => sentence);
    expect(await sentences('zh')).toEqual([
      '属地责任主体确定为灌云县人民政府',
      '属地责任主体确定为新名',
      '属地责任主体确定为ZONE-NOBODY',
    ]);
    expect((await sentences('en'))[0]).toBe('Guanyun County answers for the project in its territory');
  });

  it('tells codes by their words, keeps those it has no word for, and leaves the data raw', async () => {
    const sentenceOf = async (language: string) => {
      const { body } = await history('', { 'accept-language': language });
      expect(body.steps[2]).toMatchObject({
        type: 'ItemReceived',
        data: { department: 'NR', timeUnit: 'WORKING_DAY' },
      });
      return body.steps[2].sentence;
    };
    expect(await sentenceOf('zh')).toBe('市自然资源局接收事项“land-use”，承诺时限7个工作日');
    expect(await sentenceOf('en')).toBe(
      'The Bureau of Natural Resources receives “land-use” (working days promised: 7)',
    );
  });

  it('leaves the state that its events add up to', async () => {
    const { body } = await history();
    expect(body.state).toMatchObject({
      filing: { filed: { name: '厂房P1' } },
      items: { byId: { 'P1.i1': { status: 'ISSUED', decision: { decidedOn: '2024-04-02' } } } },
    });
  });

  it.each([['3'], ['position']])(
    'as known at a point, tells what was known then and nothing since: %s',
    async (point) => {
      const { body } = await history(`?knownAt=${point === 'position' ? acceptedAt : point}`);
      expect(body).toMatchObject({ revision: 3, position: acceptedAt });
      expect(body.steps).toHaveLength(4);
      expect(body.state.items.byId['P1.i1']).toMatchObject({ status: 'ACCEPTED', dueOn: '2024-03-27' });
    },
  );

  it('as of a business date, tells what had happened by then', async () => {
    expect((await history('?on=2024-03-17')).body.steps).toEqual([]);
    expect((await history('?on=2024-03-18')).body.steps).toHaveLength(7);
  });

  it('as of a business date, takes a delay off the record on the day that was recorded, not on the day of its ground', async () => {
    await api.append(
      'project-P3',
      filed('P3', ACME),
      ApprovalDelayCleared.of({
        itemId: 'P3.i1',
        itemCode: 'land-use',
        department: 'NR',
        promisedDays: 7,
        timeUnit: 'WORKING_DAY',
        acceptedOn: businessDate('2024-03-07'),
        dueOn: businessDate('2024-03-25'),
        delayedFor: businessDate('2024-03-18'),
        reason: 'EXTENDED',
        clearedOn: businessDate('2024-03-20'),
        lateRecorded: true,
      }),
    );
    const steps = async (on: string) => (await api.get(`/v1/projects/P3/history?on=${on}`, officer)).body.steps;
    expect(await steps('2024-03-19')).toHaveLength(1);
    expect(await steps('2024-03-20')).toMatchObject([{}, { type: 'ApprovalDelayCleared' }]);
  });

  it('does not tell a rated department which agent rated it, in the step nor in the state (R-44)', async () => {
    await api.append(
      'project-P4',
      filed('P4', ACME),
      served('P4', 'agent-1'),
      DepartmentEvaluatedByAgent.of({
        ...{ projectId: 'P4', agentId: 'agent-1', department: 'HURD', stars: 1, period: '2024-02' },
      }),
    );
    const ratingAsReadBy = async (roles: readonly Role[], department?: string) => {
      const { body } = await api.get('/v1/projects/P4/history', { roles, ...(department && { department }) });
      const { data, sentence, actor, hash } = body.steps[2];
      return {
        agentId: data.agentId,
        stars: data.stars,
        sentence,
        actor,
        hash,
        inState: body.state.agency.evaluations,
      };
    };
    const read = await ratingAsReadBy(['GSO']);
    expect(read).toMatchObject({ agentId: 'agent-1', stars: 1, inState: [{ agentId: 'agent-1' }] });
    for (const roles of [['HURD'], ['WINDOW'], ['MAIN_LEADER']] as const) {
      const withheld = await ratingAsReadBy(roles, 'HURD');
      expect(withheld).toMatchObject({ agentId: '***', stars: 1, actor: { id: '***' }, hash: read.hash });
      expect(JSON.stringify([withheld.sentence, withheld.inState])).not.toContain('agent-1');
    }
    expect((await ratingAsReadBy(['HURD'])).agentId).toBe('***');
    expect((await ratingAsReadBy(['NR'], 'NR')).agentId).toBe('agent-1');
  });

  it('comes in pages, each with the whole state', async () => {
    const first = (await history('?limit=4')).body;
    const second = (await history(`?limit=4&from=${first.next}`)).body;
    expect([...first.steps, ...second.steps]).toEqual((await history()).body.steps);
    expect({ next: second.next, state: first.state }).toEqual({ next: undefined, state: second.state });
  });

  it('is there for the owner and for agents of the team, and for no other party', async () => {
    const seen = async (actor: Parameters<RunningApi['get']>[1]) =>
      (await api.get('/v1/projects/P1/history', actor)).status;
    expect(await seen({ roles: ['OWNER'], uscc: ACME })).toBe(200);
    expect(await seen({ roles: ['AGENT'], agentId: 'agent-1' })).toBe(200);
    expect(await seen({ roles: ['OWNER'], uscc: '91320700MA1OTHER00' })).toBe(404);
    expect(await seen({ roles: ['AGENT'], agentId: 'agent-2' })).toBe(404);
    expect(await seen({ roles: ['INTERMEDIARY'] })).toBe(403);
  });

  it.each([
    ['/v1/projects/P9/history', 404],
    ['/v1/projects/P%201/history', 400],
    ['/v1/projects/P1/history?knownAt=then', 400],
    ['/v1/projects/P1/history?on=2024-13-01', 400],
    ['/v1/projects/P1/history?at=3', 400],
  ])('answers %s with %i', async (path, status) => {
    expect((await api.get(path, officer)).status).toBe(status);
  });
});
