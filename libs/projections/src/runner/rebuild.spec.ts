import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Position } from '#domain/kernel/envelope';
import {
  balances,
  closings,
  accountEvents,
  deposited,
  documentsOf,
  expectedDocuments,
  Ledger,
  movements,
} from '#test/support/accounts';
import { InMemoryViewStore } from '#test/support/in-memory-view-store';
import { WatchedEventStore } from '#test/support/watched-event-store';
import type { Projection } from '../projection.js';
import { ProjectionRunner } from './projection-runner.js';
import { ProjectionFailed, RunnerStopped } from './projection-status.js';
import type { RebuildProgress } from './rebuild-progress.js';

let eventStore: WatchedEventStore;
let viewStore: InMemoryViewStore;
let ledger: Ledger;
let started: ProjectionRunner[];
const inTime = (): AbortSignal => AbortSignal.timeout(4_000);

beforeEach(() => {
  eventStore = new WatchedEventStore();
  viewStore = new InMemoryViewStore();
  ledger = new Ledger(eventStore);
  started = [];
});
afterEach(async () => {
  for (const runner of started) await runner.stop();
});

function make(...projections: readonly Projection[]): ProjectionRunner {
  const runner = new ProjectionRunner({
    eventStore,
    viewStore,
    logId: 'log-1',
    projections,
    events: accountEvents,
    batchSize: 50,
  });
  started.push(runner);
  return runner;
}

async function run(...projections: readonly Projection[]): Promise<ProjectionRunner> {
  const runner = make(...projections);
  await runner.start();
  return runner;
}

let streams = 0;
async function deposits(count: number): Promise<Position> {
  streams += 1;
  return ledger.append(`project-${streams}`, ...Array.from({ length: count }, (_, n) => deposited(`a${n % 7}`, n)));
}

async function generations(): Promise<readonly string[]> {
  const all = await viewStore.generations();
  return all.map(({ name, version, active }) => `${name}@${version}${active ? ' active' : ''}`).toSorted();
}

/** Balances in another unit: a changed definition. */
const inCents: Projection = {
  ...balances,
  version: 2,
  evolve: (doc, event, key) => {
    const after = balances.evolve(doc && { balance: Number(doc.balance) / 100, last: '' }, event, key);
    return after && { balance: after.balance * 100 };
  },
};

describe('a new version of a definition', () => {
  it('is built beside the old one, which queries read until the new one has caught up; the old one is kept', async () => {
    const position = await deposits(400);
    const before = await run(balances);
    await before.waitFor('balances', position, inTime());
    await before.stop();
    const old = await documentsOf(viewStore, 'balances');

    const seen: (number | undefined)[] = [];
    const after = make(inCents);
    after.onChange(() => void viewStore.activeVersion('balances').then((version) => seen.push(version)));
    await after.start();
    expect(after.status()).toMatchObject([{ state: 'REBUILDING', version: 2 }]);
    expect(await documentsOf(viewStore, 'balances')).toEqual(old);
    await after.waitFor('balances', position, inTime());
    expect(await documentsOf(viewStore, 'balances')).toEqual(await expectedDocuments(eventStore, inCents));
    expect(after.status()).toMatchObject([{ state: 'LIVE', version: 2 }]);
    expect(new Set(seen)).toEqual(new Set([1000, 2000]));
    expect(await generations()).toEqual(['balances@1000', 'balances@2000 active']);
  });

  it('goes on where it was when the runner was stopped half way', async () => {
    await deposits(600);
    const first = make(balances);
    const half = new Promise<void>((resolve) => first.onChange(resolve));
    await first.start();
    await half;
    await first.stop();
    expect(await viewStore.activeVersion('balances')).toBeUndefined();
    const [{ eventsApplied } = { eventsApplied: 0 }] = first.status();
    expect(eventsApplied).toBeGreaterThan(0);
    const second = await run(balances);
    const head = await deposits(1);
    await second.waitFor('balances', head, inTime());
    expect(second.status()).toMatchObject([{ eventsApplied: 601 - eventsApplied }]);
  });

  it('gives way to the old version again after a roll-back, which catches up first', async () => {
    const position = await deposits(10);
    for (const version of [balances, inCents]) {
      const runner = await run(version);
      await runner.waitFor('balances', position, inTime());
      await runner.stop();
    }
    const head = await deposits(5);
    const back = await run(balances);
    await back.waitFor('balances', head, inTime());
    expect(back.status()).toMatchObject([{ version: 1, eventsApplied: 5 }]);
    expect(await documentsOf(viewStore, 'balances')).toEqual(await expectedDocuments(eventStore, balances));
  });
});

describe('a rebuild', () => {
  it('builds the same version anew while the old one follows the log, then switches', async () => {
    const position = await deposits(500);
    const runner = await run(balances, closings, movements);
    for (const name of ['balances', 'closings', 'movements']) await runner.waitFor(name, position, inTime());
    const rebuilt = runner.rebuild('balances');
    const during = await deposits(3);
    await runner.waitFor('balances', during, inTime());
    await rebuilt;
    expect(await generations()).toEqual([
      'balances@1000',
      'balances@1001 active',
      'closings@1000 active',
      'movements@1000 active',
    ]);
    const after = await deposits(3);
    await runner.waitFor('balances', after, inTime());
    expect(await documentsOf(viewStore, 'balances')).toEqual(await expectedDocuments(eventStore, balances));
  });

  it('repairs documents that do not follow from the log', async () => {
    const position = await deposits(20);
    const runner = await run(balances);
    await runner.waitFor('balances', position, inTime());
    const view = await viewStore.active('balances');
    const forged = { kind: 'put', id: 'a1', doc: { balance: -1 }, position } as const;
    await view?.commit([{ ...forged, position: '9999999999999998' as Position }], { logId: 'log-1', position });
    expect(await documentsOf(viewStore, 'balances')).not.toEqual(await expectedDocuments(eventStore, balances));
    await runner.rebuild('balances');
    expect(await documentsOf(viewStore, 'balances')).toEqual(await expectedDocuments(eventStore, balances));
  });

  it('keeps the former generation for roll-back and no older one', async () => {
    const position = await deposits(5);
    const runner = await run(balances);
    await runner.waitFor('balances', position, inTime());
    await runner.rebuild('balances');
    await runner.rebuild('balances');
    expect(await generations()).toEqual(['balances@1001', 'balances@1002 active']);
    await runner.rebuild('balances');
    expect(await generations()).toEqual(['balances@1000 active', 'balances@1002']);
  });

  it('tells how far it is: events done, estimated total, rate and time left', async () => {
    await deposits(500);
    const runner = make(balances);
    const told: RebuildProgress[] = [];
    await runner.rebuild('balances', { onProgress: (progress) => told.push(progress) });
    const done = told.map((progress) => progress.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.length).toBeGreaterThan(3);
    expect(told.shift()).toEqual({ done: 0, rate: 0 });
    for (const { total, rate, etaSeconds } of told) {
      expect(total).toBe(500);
      expect(rate).toBeGreaterThan(0);
      expect(etaSeconds).toBeGreaterThanOrEqual(0);
    }
    expect(told.at(-1)).toMatchObject({ done: 500, total: 500, etaSeconds: 0 });
  });

  it('works without a started runner and then leaves nothing open', async () => {
    await deposits(120);
    const runner = make(balances);
    await runner.rebuild('balances');
    expect(eventStore.open).toBe(0);
    expect(await documentsOf(viewStore, 'balances')).toEqual(await expectedDocuments(eventStore, balances));
  });

  it('removes the half-built generation when it is aborted, and queries read what they read before', async () => {
    const position = await deposits(1_000);
    const runner = await run(balances);
    await runner.waitFor('balances', position, inTime());
    const before = await generations();
    const abort = new AbortController();
    const onProgress = ({ done }: RebuildProgress): void => {
      if (done > 0) abort.abort(new Error('Ctrl-C'));
    };
    await expect(runner.rebuild('balances', { onProgress, signal: abort.signal })).rejects.toThrow('Ctrl-C');
    expect(await generations()).toEqual(before);
    const after = await deposits(2);
    await runner.waitFor('balances', after, inTime());
    await expect(runner.rebuild('balances', { signal: abort.signal })).rejects.toThrow('Ctrl-C');
    expect(await documentsOf(viewStore, 'balances')).toEqual(await expectedDocuments(eventStore, balances));
  });

  it('that is aborted while the switch is under way leaves a view that follows the log', async () => {
    const position = await deposits(60);
    const abort = new AbortController();
    class AbortingViewStore extends InMemoryViewStore {
      override async activate(name: string, version: number): Promise<void> {
        await super.activate(name, version);
        if (version === 1001) abort.abort(new Error('Ctrl-C'));
      }
    }
    viewStore = new AbortingViewStore();
    const runner = await run(balances);
    await runner.waitFor('balances', position, inTime());
    await runner.rebuild('balances', { signal: abort.signal });
    expect(abort.signal.aborted).toBe(true);
    const after = await deposits(2);
    await runner.waitFor('balances', after, inTime());
    expect(await generations()).toEqual(['balances@1000', 'balances@1001 active']);
    expect(await documentsOf(viewStore, 'balances')).toEqual(await expectedDocuments(eventStore, balances));
  });

  it('that fails at an event is removed, names the event, and the live view goes on', async () => {
    const position = await deposits(80);
    let broken = false;
    const fragile: Projection = {
      ...balances,
      evolve: (doc, event, key) => {
        if (broken && event.revision === 70) throw new Error('no longer understood');
        return balances.evolve(doc && { balance: Number(doc.balance), last: '' }, event, key);
      },
    };
    const runner = await run(fragile);
    await runner.waitFor('balances', position, inTime());
    broken = true;
    await expect(runner.rebuild('balances')).rejects.toThrow(ProjectionFailed);
    expect(await generations()).toEqual(['balances@1000 active']);
    const after = await deposits(2);
    await runner.waitFor('balances', after, inTime());
  });

  it('whose progress cannot be told is removed, and says why', async () => {
    await deposits(120);
    const runner = make(balances);
    const onProgress = ({ done }: RebuildProgress): void => {
      if (done > 0) throw new Error('the terminal is gone');
    };
    await expect(runner.rebuild('balances', { onProgress })).rejects.toThrow('the terminal is gone');
    expect(await generations()).toEqual([]);
    expect(eventStore.open).toBe(0);
  });

  it('ends when the runner stops, without leaving anything behind', async () => {
    const position = await deposits(1_000);
    const runner = await run(balances);
    await runner.waitFor('balances', position, inTime());
    let ended: Promise<void> = Promise.resolve();
    const halfWay = new Promise<void>((resolve) => {
      ended = expect(runner.rebuild('balances', { onProgress: () => resolve() })).rejects.toThrow(RunnerStopped);
    });
    await halfWay;
    await runner.stop();
    expect(await generations()).toEqual(['balances@1000 active']);
    expect(eventStore.open).toBe(0);
    await ended;
  });

  it('is refused while the view is being built', async () => {
    await deposits(100);
    const runner = make(balances);
    const first = runner.rebuild('balances');
    await expect(runner.rebuild('balances')).rejects.toThrow('View balances is being built already');
    await first;
  });
});
