import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { DepartmentRegistered, WindowAuthorityDelegated } from '#domain/department/events';
import { roleOfCode } from '#domain/department/roles';
import { IntermediaryPlatformScored, IntermediaryResultPublished } from '#domain/intermediary/events';
import type { Role } from '#domain/kernel/actor';
import { TrainingHeld } from '#domain/training/events';
import { projects } from '#projections/project/projects';
import { RunningApi, type Answer } from '#test/support/running-api';

const folder = mkdtempSync(join(tmpdir(), 'permittrail-'));
const NOW = new Date('2026-09-01T02:00:00Z');
let api: RunningApi;
let after: string;

const uscc = '91320700MA1XXXXX0A';
const scored = (period: string) =>
  IntermediaryPlatformScored.of({ uscc, name: '中介一', period, mark: 80, document: '评1' });
const registered = (code: string) =>
  DepartmentRegistered.of({
    ...{ code, name: { zh: code, en: code }, role: roleOfCode(code), validFrom: businessDate('2024-03-18') },
  });

beforeAll(async () => {
  api = await RunningApi.start(folder, { views: [projects], now: () => NOW });
  for (const code of ['NR', 'ECO', 'GSO', 'BEO', 'COUNTY-GUANYUN', 'COUNTY-DONGHAI']) {
    await api.append(`department-${code}`, registered(code));
  }
  await api.append(
    'department-ECO',
    WindowAuthorityDelegated.of({
      ...{ code: 'ECO', itemCodes: [], validFrom: businessDate('2024-04-01'), document: '授1' },
    }),
  );
  await api.append(
    'training-T1',
    TrainingHeld.of({
      ...{ trainingId: 'T1', trainingTopic: 'EIA', department: 'ECO', heldOn: businessDate('2026-05-06') },
      ...{ title: '环评业务', required: ['agent-1'] },
    }),
  );
  after = await api.append(`intermediary-${uscc}`, scored('2026-H1'), scored('2026-H2'));
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

const ask = (query: string, role: Role = 'SUPV', department?: string): Promise<Answer> =>
  api.get(`/v1/gaps${query}`, { roles: [role], ...(department && { department }) });
const all = async (query = '', ...who: [Role?, string?]) =>
  (await ask(`/all?after=${after}${query}`, ...who)).body.rows;
type Row = { readonly department: string; readonly gap: string; readonly subject?: string };
const told = (rows: readonly Row[]) => rows.map(({ department, gap, subject }) => [department, gap, subject]);

describe('what departments have left undone', () => {
  it('is told of one, in words and with its rule (R-50, R-54)', async () => {
    const { status, body } = await ask('?department=NR');
    expect(status).toBe(200);
    expect(body).toEqual({
      on: '2026-09-01',
      department: [
        {
          ...{ gap: 'NO_WINDOW_DELEGATION', rule: 'R-50', department: 'NR', since: '2024-03-18' },
          told: expect.objectContaining({ zh: '尚未将审批权下放到窗口' }),
        },
        expect.objectContaining({ gap: 'NO_TRAINING', rule: 'R-54', department: 'NR', subject: 'PLANNING' }),
      ],
    });
    expect((await ask('?department=ECO')).body.department).toEqual([]);
    expect((await ask('?department=NOBODY')).status).toBe(404);
  });

  it('stands in the list over all, by department and kind, after projects and zones (R-40, R-59, R-60)', async () => {
    expect(told(await all('&gap=RESULT_NOT_PUBLISHED,NO_LOCAL_LIST,NO_DEFERRAL_STANDARD'))).toEqual([
      ...['COUNTY-DONGHAI', 'COUNTY-GUANYUN'].flatMap((code) => [
        [code, 'NO_LOCAL_LIST', 'COMPLIANCE_REVIEW'],
        [code, 'NO_LOCAL_LIST', 'APPROVAL_SERVICE'],
        [code, 'NO_DEFERRAL_STANDARD', undefined],
      ]),
      ['GSO', 'RESULT_NOT_PUBLISHED', '2026-H1'],
    ]);
    expect(told(await all('&department=NR'))).toEqual([
      ['NR', 'NO_WINDOW_DELEGATION', undefined],
      ['NR', 'NO_TRAINING', 'PLANNING'],
    ]);
    expect(await all('&project=P9')).toEqual([]);
  });

  it('comes in pages that together are the whole list', async () => {
    const whole: readonly Row[] = await all();
    const paged: Row[] = [];
    let next: string | undefined;
    do {
      const { body } = await ask(`/all?after=${after}&limit=2${next === undefined ? '' : `&cursor=${next}`}`);
      paged.push(...body.rows);
      next = body.next;
    } while (next !== undefined);
    expect(paged).toEqual(whole);
    expect(new Set(whole.map((row) => JSON.stringify(row))).size).toBe(whole.length);
  });

  it('is told to a county of itself and of no other (R-16)', async () => {
    const own = await all('', 'COUNTY', 'COUNTY-GUANYUN');
    expect(own).toHaveLength(3);
    expect(own.every(({ department }: Row) => department === 'COUNTY-GUANYUN')).toBe(true);
    expect((await ask('?department=COUNTY-GUANYUN', 'COUNTY', 'COUNTY-GUANYUN')).status).toBe(200);
    expect((await ask('?department=NR', 'COUNTY', 'COUNTY-GUANYUN')).status).toBe(404);
    expect((await ask('?department=NR', 'NR', 'NR')).status).toBe(403);
  });

  it('ends when it is done: the result of the half-year is published (R-40)', async () => {
    await api.append(
      `intermediary-${uscc}`,
      IntermediaryResultPublished.of({
        ...{ uscc, name: '中介一', trades: [], period: '2026-H1', publishedOn: businessDate('2026-09-01') },
        ...{ formula: 'f', policyVersion: 1, inputs: { lateDeliveries: 0 }, components: {}, flags: [] },
      }),
    );
    expect(await all('&gap=RESULT_NOT_PUBLISHED')).toEqual([]);
  });
});
