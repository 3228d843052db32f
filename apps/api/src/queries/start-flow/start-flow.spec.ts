import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { filed } from '#test/support/clocked-item';
import { ItemStory } from '#test/support/item-story';
import { designated, inReserve } from '#test/support/major-project';
import { RunningApi } from '#test/support/running-api';
import { granted, onTrack, recordFiled } from '#test/support/start-story';
import { businessDate } from '#workdays/business-date';
import { PreReviewOpened } from '#domain/project/items/events';
import { LandPublicityRecorded } from '#domain/project/start-flow/events';
import { signLandContract } from '#domain/project/filing/decide/sign-land-contract';
import { happened } from '#test/support/given';

const ACME = '91320700MA1ACME000';
const officer = { roles: ['HURD'] } as const;
const folder = mkdtempSync(join(tmpdir(), 'permittrail-'));
let api: RunningApi;

const before = [designated, inReserve, onTrack('GENERAL')];
const contract = ItemStory.of(...before.map((event) => happened('2024-03-18', event)))
  .on('2024-03-18')
  .when(signLandContract, { contractNo: 'LC-1', plotId: 'PLOT-1', signedOn: '2024-03-18' });

beforeAll(async () => {
  let now = '2024-03-18T01:00:00Z';
  api = await RunningApi.start(folder, { now: () => new Date(now) });
  await api.append('project-P1', filed('P1', ACME), ...before, recordFiled, ...contract.events);
  now = '2024-03-26T02:00:00Z';
  await api.append('project-P1', ...granted(1, 'land-planning-permit', '2024-03-22'));
  await api.append('project-P2', filed('P2', ACME));
  const [from, to] = [businessDate('2024-03-18'), businessDate('2024-04-08')];
  await api.append(
    'project-P3',
    filed('P3', ACME),
    LandPublicityRecorded.of({ projectId: 'P3', department: 'NR', plotId: 'PLOT-1', from, to, noticeDoc: '告1' }),
    PreReviewOpened.of({
      projectId: 'P3',
      preReviewId: 'P3.pr1',
      itemCode: 'land-planning-permit',
      department: 'NR',
      openedOn: from,
      publicityFrom: from,
      publicityTo: to,
    }),
    ...granted(1, 'construction-permit', '2024-03-22').map((event) => ({
      ...event,
      data: { ...event.data, itemId: 'P3.i1' },
    })),
  );
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

const ask = (query: string, actor: Parameters<RunningApi['get']>[1] = officer) =>
  api.get(`/v1/projects/${query}`, actor);

describe('how a project’s start flow stands (R-87)', () => {
  it('tells what is due, for whom, with how many working days left', async () => {
    const { body } = await ask('P1/start-flow?on=2024-03-26');
    expect(body).toMatchObject({
      on: '2024-03-26',
      flow: {
        track: 'GENERAL',
        startedOn: '2024-03-18',
        dueOn: '2024-05-09',
        ceilingOn: '2024-05-22',
        clock: { used: 6, paused: 0, remaining: 29, overrun: 0, signal: 'GREEN' },
      },
      dueChanges: [{ type: 'StartFlowStarted', to: '2024-05-09', reason: 'STARTED', calendarRevisions: { 2024: 0 } }],
    });
    const step = (code: string) => body.flow.steps.find((one: { code: string }) => one.code === code);
    expect(step('G2')).toMatchObject({ status: 'DONE', doneOn: '2024-03-22', department: 'NR' });
    expect(step('G3')).toMatchObject({ status: 'NOT_BEGUN', dueOn: '2024-04-09', remaining: 9, overrun: 0 });
  });

  it('names the gates that are held and those that are missing (T-2)', async () => {
    const { body } = await ask('P1/start-flow');
    expect(body.gates).toMatchObject({ missing: expect.arrayContaining(['construction-permit', 'drawings']) });
    expect(body.gates.held).toContainEqual(expect.objectContaining({ gate: 'land-approval', itemId: 'P1.i1' }));
  });

  it('shows what was pre-reviewed while the land was publicised (R-22)', async () => {
    const { body } = await ask('P3/start-flow');
    expect(body).toMatchObject({
      publicity: { plotId: 'PLOT-1', to: '2024-04-08' },
      preReviews: [{ preReviewId: 'P3.pr1', itemCode: 'land-planning-permit', department: 'NR' }],
    });
  });

  it('tells until when construction has to start under its permit (T-2)', async () => {
    const term = { itemId: 'P3.i1', startBy: '2024-06-22', extensions: 0 };
    expect((await ask('P3/start-flow?on=2024-06-22')).body.startTerm).toEqual({ ...term, lapsed: false });
    expect((await ask('P3/start-flow?on=2024-06-23')).body.startTerm).toEqual({ ...term, lapsed: true });
    expect((await ask('P1/start-flow')).body).not.toHaveProperty('startTerm');
  });

  it('reads any day, and what was known at a point', async () => {
    expect((await ask('P1/start-flow?on=2024-05-10')).body.flow.clock).toMatchObject({ signal: 'OVERDUE', overrun: 1 });
    const known = (await ask('P1/start-flow?knownAt=6')).body;
    expect(known.on).toBe('2024-03-18');
    expect(known.flow.steps).toContainEqual(expect.objectContaining({ code: 'G2', status: 'NOT_BEGUN' }));
  });

  it('says that there is none on another project, and 404 where there is no project', async () => {
    const { body } = await ask('P2/start-flow');
    expect(body).not.toHaveProperty('flow');
    expect(body).not.toHaveProperty('gates');
    expect(await ask('P9/start-flow')).toMatchObject({ status: 404 });
  });

  it('is shown to its own owner, and to no other', async () => {
    expect(await ask('P1/start-flow', { roles: ['OWNER'], uscc: ACME })).toMatchObject({ status: 200 });
    expect(await ask('P1/start-flow', { roles: ['OWNER'], uscc: '91320700MA1OTHER00' })).toMatchObject({ status: 404 });
    expect(await ask('P1/start-flow', { roles: ['INTERMEDIARY'] })).toMatchObject({ status: 403 });
  });
});
