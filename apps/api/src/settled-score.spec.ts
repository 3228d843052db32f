import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inputsHash } from '#domain/scoring/assessment-entry';
import { ALL_VIEWS } from '#projections/views';
import { decidedLate, filed, fixtureC1 } from '#test/support/clocked-item';
import { RunningApi } from '#test/support/running-api';

const officer = { roles: ['SUPV'] } as const;
const folder = mkdtempSync(join(tmpdir(), 'permittrail-'));
let api: RunningApi;

beforeAll(async () => {
  api = await RunningApi.start(folder, { views: ALL_VIEWS });
  await api.append('project-P1', filed('P1', '91320700MA1ACME000'), ...fixtureC1('P1.i1'), decidedLate('P1.i1'));
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

const settle = (fields: object, key = 'settle-1') =>
  api.command(officer, 'departments/NR/finalize-period-score', fields, { 'idempotency-key': key });
const entry = { entry: 'APPROVAL_REFORM', period: '2024-04' };

describe('a settled score (R-49)', () => {
  it('has the figures of the scorecards, put there by the system, their hash, and where they stood (R-49)', async () => {
    const { status, body } = await settle(entry);
    expect(status).toBe(201);
    const [{ data }] = body.events;
    const scorecard = (await api.get(`/v1/departments/NR/scorecard?period=2024-04&after=${body.position}`, officer))
      .body.scorecard;
    expect(data).toMatchObject({ inputsFrom: 'SCORECARDS', viewVersion: 3, inputsHash: inputsHash(data.inputs) });
    expect(data.inputs).toEqual([
      {
        month: '2024-04',
        cases: 1,
        timeliness: scorecard.timeliness,
        earlyCases: 0,
        statutoryCases: scorecard.statutoryCases,
        compression: scorecard.compression,
        complianceDeductions: 0,
        yellowCards: 0,
        redCards: 0,
        warnings: 0,
      },
    ]);
    expect(data.position < body.position).toBe(true);
  });

  it('is the same again when its command is repeated, whatever the scorecards say by now (R-49)', async () => {
    const first = await settle(entry);
    await api.append('project-P2', filed('P2', '91320700MA1ACME000'), ...fixtureC1('P2.i1'), decidedLate('P2.i1'));
    expect((await settle(entry)).body).toEqual(first.body);
    const later = await settle({ ...entry, entry: 'PROJECT_SERVICE' }, 'settle-2');
    expect(later.body.events[0].data.inputs[0].cases).toBe(2);
  });

  it('takes no figures from whoever gives it (R-49)', async () => {
    const typed = await settle({ ...entry, period: '2024-05', months: [], position: '1', viewVersion: 3 }, 'settle-3');
    expect(typed.status).toBe(400);
  });
});
