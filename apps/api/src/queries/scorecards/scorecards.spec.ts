import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ALL_VIEWS } from '#projections/views';
import { decidedLate, filed, fixtureC1 } from '#test/support/clocked-item';
import { RunningApi } from '#test/support/running-api';

const officer = { roles: ['SUPV'] } as const;
const folder = mkdtempSync(join(tmpdir(), 'permittrail-'));
let api: RunningApi;
let head: string;

beforeAll(async () => {
  api = await RunningApi.start(folder, { views: ALL_VIEWS });
  head = await api.append('project-P1', filed('P1', '91320700MA1ACME000'), ...fixtureC1('P1.i1'), decidedLate('P1.i1'));
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

const ask = (path: string, actor: Parameters<RunningApi['get']>[1] = officer) =>
  api.get(`/v1/departments/${path}&after=${head}`, actor);

describe('department scorecards', () => {
  it('say what the department did in the month, the score, and formula, policy and position it rests on', async () => {
    const { body } = await ask('NR/scorecard?period=2024-04');
    expect(body).toMatchObject({
      logId: api.logId,
      view: { name: 'department_scorecards' },
      position: head,
      period: '2024-04',
      policyVersion: 1,
      scorecard: {
        department: 'NR',
        cases: 1,
        lateCases: 1,
        overrunDays: 1,
        onTimeRate: 0,
        ranked: true,
        // T = 100 × (1 − 1/7), S, A, K and C without input 100: 0.4 × 85.7143 + 60.
        score: { formula: 'department-score@1', score: 94.2857, grade: 'EXCELLENT' },
      },
    });
  });

  it('do not rank a department without cases, and say which parts had no input (fixture D-3)', async () => {
    const { body } = await ask('HURD/scorecard?period=2024-04');
    expect(body.scorecard).toMatchObject({ cases: 0, ranked: false, score: { score: 100 } });
    expect(body.scorecard.score.flags).toContain('NO_CASES');
  });

  it('are listed for a month', async () => {
    const { body } = await ask('scorecards?period=2024-04');
    expect(body.scorecards.map(({ department }: { department: string }) => department)).toEqual(['NR']);
    expect((await ask('scorecards?period=2024-05')).body.scorecards).toEqual([]);
  });

  it.each([
    ['NOBODY/scorecard?period=2024-04', 404],
    ['nr/scorecard?period=2024-04', 400],
    ['NR/scorecard?period=2024-Q2', 400],
    ['scorecards?month=2024-04', 400],
  ])('answer %s with %i', async (path, status) => {
    expect((await ask(path)).status).toBe(status);
  });

  it('are not for owners', async () => {
    expect((await ask('scorecards?period=2024-04', { roles: ['OWNER'] })).status).toBe(403);
  });
});
