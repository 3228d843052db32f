import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Position } from '#domain/kernel/envelope';
import { positionOf, rowOf } from '#event-store/sqlite/position';
import { SqliteEventStore } from '#event-store/sqlite/sqlite-event-store';
import {
  ACCOUNT_VIEWS,
  balances,
  closed,
  accountEvents,
  deposited,
  documentsOf,
  expectedDocuments,
  Ledger,
} from '#test/support/accounts';
import { SqliteViewStore } from '#view-store/sqlite/sqlite-view-store';
import { auditTrail } from '../record/audit-trail.js';
import { ProjectionRunner } from './projection-runner.js';
import { ProjectionFailed } from './projection-status.js';
import { waitForCheckpoint } from './wait-for-checkpoint.js';

const VIEWS = [...ACCOUNT_VIEWS, auditTrail];

describe('on the embedded stores', () => {
  let folder: string;
  let eventStore: SqliteEventStore;
  let viewStore: SqliteViewStore;
  let runner: ProjectionRunner;
  let ledger: Ledger;
  const inTime = (): AbortSignal => AbortSignal.timeout(4_000);
  const batch = Array.from({ length: 400 }, (_, n) => (n % 9 === 8 ? closed(`a${n % 5}`) : deposited(`a${n % 7}`, n)));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'permittrail-views-'));
    eventStore = await SqliteEventStore.open({ path: join(folder, 'events.db'), mode: 'writer' });
    ledger = new Ledger(eventStore);
    await open();
  });
  afterEach(async () => {
    await runner.stop();
    await viewStore.close();
    await eventStore.close();
    await rm(folder, { recursive: true });
  });

  async function open(): Promise<void> {
    viewStore = await SqliteViewStore.open({ directory: join(folder, 'views'), mode: 'writer' });
    runner = new ProjectionRunner({
      eventStore,
      viewStore,
      logId: 'log-1',
      projections: VIEWS,
      events: accountEvents,
      batchSize: 150,
    });
  }

  /** Damages the event after this position on disk. @returns its position, and what stood there. */
  function damages(before: Position): readonly [Position, string] {
    const at = positionOf(rowOf(before) + 1);
    return [at, writes(at, '{"amount":')];
  }

  /** Writes data of an event past the store. @returns what stood there. */
  function writes(at: Position, data: string): string {
    const db = new DatabaseSync(join(folder, 'events.db'));
    const { data: former } = db.prepare('SELECT data FROM events WHERE position = ?').get(rowOf(at));
    db.prepare('UPDATE events SET data = ? WHERE position = ?').run(data, rowOf(at));
    db.close();
    return String(former);
  }

  async function expectRightDocuments(): Promise<void> {
    for (const view of VIEWS) {
      expect(await documentsOf(viewStore, view.name)).toEqual(await expectedDocuments(eventStore, view));
    }
  }

  it('views follow the log, resume after a restart and are rebuilt while they are read', async () => {
    await ledger.append('project-1', ...batch);
    await runner.start();
    const first = await ledger.append('project-2', ...batch);
    for (const { name } of VIEWS) await runner.waitFor(name, first, inTime());
    await expectRightDocuments();
    await runner.stop();
    await viewStore.close();

    await open();
    await runner.start();
    await Promise.all([runner.rebuild('balances'), runner.rebuild('audit_trail')]);
    const second = await ledger.append('project-3', ...batch);
    for (const { name } of VIEWS) await runner.waitFor(name, second, inTime());
    await expectRightDocuments();
    expect(runner.status().find(({ name }) => name === 'closings')?.eventsApplied).toBe(44);
    const kept = (await viewStore.generations()).filter(({ name }) => name === 'balances');
    expect(kept).toEqual([
      { name: 'balances', version: 1000, active: false },
      { name: 'balances', version: 1001, active: true },
    ]);
  });

  it('a damaged event stops every view before it with its position; one restored is read on from', async () => {
    const before = await ledger.append('project-1', ...batch);
    await ledger.append('project-2', deposited('a1', 1), closed('a1'));
    const [at, written] = damages(before);
    await runner.start();
    for (const { name } of VIEWS) await expect(runner.waitFor(name, at, inTime())).rejects.toThrow(ProjectionFailed);
    for (const { state, position, error } of runner.status()) {
      expect({ state, position }).toEqual({ state: 'FAILED', position: before });
      expect(error).toMatchObject({ position: at, retrying: false, eventId: expect.any(String) });
      expect(error?.reason).toMatch(/^UnreadableEvent: .*permittrail verify/);
    }
    await runner.stop();
    await viewStore.close();

    writes(at, written);
    await open();
    await runner.start();
    const head = await ledger.append('project-3', deposited('a2', 1), closed('a2'));
    for (const { name } of VIEWS) await runner.waitFor(name, head, inTime());
    await expectRightDocuments();
  });

  it('a damaged event stops only the views that have not passed it', async () => {
    await runner.start();
    const before = await ledger.append('project-1', ...batch);
    const at = await ledger.append('project-2', deposited('a1', 1));
    for (const { name } of VIEWS) await runner.waitFor(name, at, inTime());
    await ledger.append('project-3', deposited('a1', 1));
    const head = await ledger.append('project-3', closed('a1'));
    await runner.waitFor('closings', head, inTime());
    await runner.stop();
    await viewStore.close();
    damages(before);
    await open();
    await runner.start();
    await expect(runner.rebuild('balances')).rejects.toThrow(ProjectionFailed);
    const next = await ledger.append('project-4', closed('a1'));
    for (const { name } of VIEWS) await runner.waitFor(name, next, inTime());
  });

  it('views whose last event was damaged since do not go on, and the runner starts to say so', async () => {
    await runner.start();
    const last = await ledger.append('project-1', ...batch);
    for (const { name } of VIEWS) await runner.waitFor(name, last, inTime());
    await runner.stop();
    await viewStore.close();
    writes(last, '[');
    await open();
    await runner.start();
    expect(runner.status().map(({ state }) => state)).toEqual(VIEWS.map(() => 'FAILED'));
    expect(runner.status()[0]?.error).toMatchObject({ position: last });
    expect(runner.catchingUp).toBe(false);
  });

  it('an aborted rebuild leaves no file behind', async () => {
    const head = await ledger.append('project-1', ...batch);
    await runner.start();
    await runner.waitFor(balances.name, head, inTime());
    const before = await viewStore.generations();
    const abort = new AbortController();
    const onProgress = (): void => abort.abort(new Error('Ctrl-C'));
    await expect(runner.rebuild('balances', { onProgress, signal: abort.signal })).rejects.toThrow('Ctrl-C');
    expect(await viewStore.generations()).toEqual(before);
  });

  it('a store opened for reading, as another process does, sees that a view has passed a position', async () => {
    const reader = await SqliteViewStore.open({ directory: join(folder, 'views'), mode: 'reader' });
    await runner.start();
    const head = await ledger.append('project-1', ...batch);
    for (const { name } of VIEWS) await waitForCheckpoint(reader, name, head, { signal: inTime() });
    expect(await documentsOf(reader, 'balances')).toEqual(await expectedDocuments(eventStore, balances));
    await reader.close();
  });
});
