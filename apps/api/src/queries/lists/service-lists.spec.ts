import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#domain/kernel/actor';
import { ALL_VIEWS } from '#projections/views';
import { DRAWING_SYSTEM, papers } from '#test/support/joint-services-story';
import { GSO } from '#test/support/landed-project';
import { AGENT, NR_OFFICER, OWNER, designated, filed, inReserve, served } from '#test/support/major-project';
import { RunningApi, type Answer } from '#test/support/running-api';

const OTHER_OWNER: Actor = { ...OWNER, id: 'owner-2', uscc: '91320700MA1YYYYY0B' };

const folder = mkdtempSync(join(tmpdir(), 'permittrail-'));
let api: RunningApi;
let head: string;

async function given(actor: Actor, path: string, body: object): Promise<void> {
  const { status, body: answer } = await api.command(actor, path, body);
  expect({ path, answer, ok: status < 300 }).toMatchObject({ ok: true });
  head = answer.position;
}

const asked = async (actor: Actor, path: string): Promise<Answer> =>
  api.get(`/v1/${path}${path.includes('?') ? '&' : '?'}after=${head}`, actor);

const submission = {
  surveyedOn: '2024-07-01',
  designedOn: '2024-08-01',
  evidence: papers('geotechnical-survey', 'construction-drawings'),
  channel: 'INTEGRATION',
};

beforeAll(async () => {
  api = await RunningApi.start(folder, { views: ALL_VIEWS, now: () => new Date('2024-09-03T02:00:00Z') });
  await api.append('project-P1', filed, designated, inReserve, served);
  await given(NR_OFFICER, 'trainings/T1/hold-training', {
    trainingTopic: 'PLANNING',
    title: '规划业务培训',
    required: ['agent-1'],
  });
  await given(NR_OFFICER, 'trainings/T1/attend-training', {
    agents: ['agent-1'],
    evidence: papers('attendance-list'),
  });
  await given(GSO, 'agents/agent-1/score-duty', {
    projectId: 'P1',
    quarter: '2024-Q3',
    tasksDue: 4,
    tasksOnTime: 3,
    evidence: papers('task-list'),
  });
  await given(OWNER, 'projects/P1/apply-utilities', { services: ['WATER', 'POWER'] });
  await given(DRAWING_SYSTEM, 'projects/P1/start-drawing-review', submission);
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

describe('agency service and joint services, asked over HTTP', () => {
  it('show an agent’s quarter to those who watch over agency service, and to no owner (R-43)', async () => {
    const { body } = await asked(GSO, 'agents?quarter=2024-Q3');
    expect(body.rows).toMatchObject([
      { agentId: 'agent-1', inputs: { tasksDue: 4, tasksOnTime: 3, trainingsRequired: 1, trainingsAttended: 1 } },
    ]);
    expect((await asked(OWNER, 'agents')).status).toBe(403);
  });

  it('show trainings and who attended them (R-54)', async () => {
    const { body } = await asked(GSO, 'trainings?topic=PLANNING');
    expect(body.rows).toMatchObject([{ department: 'NR', attended: ['agent-1'], heldOn: '2024-09-03' }]);
  });

  it('show the joint services of a project to its owner and to no other (R-84, R-85)', async () => {
    const own = await asked(OWNER, 'joint-services');
    expect(own.body.rows).toMatchObject([{ drawings: 'IN_REVIEW', utilities: { services: ['WATER', 'POWER'] } }]);
    expect((await asked(OTHER_OWNER, 'joint-services')).body.rows).toEqual([]);
  });

  it('are shown to an agent as long as the agent is of the team (R-42)', async () => {
    expect((await asked(AGENT, 'joint-services')).body.rows).toHaveLength(1);
    await given(GSO, 'projects/P1/change-member', { joins: 'agent-2', leaves: 'agent-1', reason: '轮岗' });
    expect((await asked(AGENT, 'joint-services')).body.rows).toEqual([]);
    expect((await asked({ ...AGENT, agentId: 'agent-2' }, 'joint-services')).body.rows).toHaveLength(1);
  });

  it('take the drawing-review system’s commands over channel INTEGRATION only (R-85)', async () => {
    const { surveyedOn, designedOn, evidence } = submission;
    expect(
      (await api.command(DRAWING_SYSTEM, 'projects/P1/start-drawing-review', { surveyedOn, designedOn, evidence }))
        .status,
    ).toBe(403);
    expect(await api.command(DRAWING_SYSTEM, 'projects/P1/start-drawing-review', submission)).toMatchObject({
      status: 422,
      body: { rule: 'R-85' },
    });
  });

  it('refuse stars that are given instead of computed (R-43)', async () => {
    const { status } = await api.command(GSO, 'agents/agent-1/rate-agent', { quarter: '2024-Q2', stars: 5 });
    expect(status).toBe(400);
  });
});
