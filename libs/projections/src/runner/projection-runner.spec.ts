import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Position, RecordedEvent } from '#domain/kernel/envelope';
import { LogMismatch, StoreUnavailable } from '#event-store/errors';
import {
  ACCOUNT_VIEWS,
  balances,
  closed,
  closings,
  accountEvents,
  Deposited,
  deposited,
  documentsOf,
  expectedDocuments,
  Ledger,
  Moved,
  movements,
} from '#test/support/accounts';
import { InMemoryView, InMemoryViewStore, type Generation } from '#test/support/in-memory-view-store';
import { WatchedEventStore } from '#test/support/watched-event-store';
import type { Checkpoint, Operation } from '#view-store/port';
import { auditTrail } from '../record/audit-trail.js';
import { projection, type Projection } from '../projection.js';
import { when } from '../reaction.js';
import { ProjectionRunner } from './projection-runner.js';
import { ProjectionFailed, RunnerStopped, type ProjectionStatus } from './projection-status.js';
import { waitForCheckpoint } from './wait-for-checkpoint.js';

type Fault = (name: string, written: () => void) => void;

/** A view store that tells what is committed, and whose commits can be made to fail. */
class WatchedViewStore extends InMemoryViewStore {
  readonly commits: { readonly name: string; readonly operations: number; readonly checkpoint: Checkpoint }[] = [];
  /** Throws to refuse a commit; calls `written` first to have lost only the answer. */
  fault: Fault = () => undefined;
  /** What a commit waits for before it begins. */
  hold: (name: string) => Promise<void> | undefined = () => undefined;
  onCommit: (checkpoint: Checkpoint) => void = () => undefined;

  protected override view(generation: Generation): InMemoryView {
    return new WatchedView(generation, this);
  }
}

class WatchedView extends InMemoryView {
  constructor(
    generation: Generation,
    private readonly owner: WatchedViewStore,
  ) {
    super(generation, owner);
  }

  override async commit(operations: readonly Operation[], checkpoint: Checkpoint): Promise<void> {
    const { name } = this.schema;
    const written = (): void => {
      this.write(operations);
      this.moveTo(checkpoint);
    };
    await this.owner.hold(name);
    this.owner.onCommit(checkpoint);
    this.owner.fault(name, written);
    await super.commit(operations, checkpoint);
    this.owner.commits.push({ name, operations: operations.length, checkpoint });
  }
}

let eventStore: WatchedEventStore;
let viewStore: WatchedViewStore;
let ledger: Ledger;
let started: ProjectionRunner[];
const inTime = (): AbortSignal => AbortSignal.timeout(4_000);

beforeEach(() => {
  eventStore = new WatchedEventStore();
  viewStore = new WatchedViewStore();
  ledger = new Ledger(eventStore);
  started = [];
});
afterEach(async () => {
  for (const runner of started) await runner.stop();
});

function make(projections: readonly Projection[] = ACCOUNT_VIEWS, batchSize = 100, logId = 'log-1'): ProjectionRunner {
  const runner = new ProjectionRunner({ eventStore, viewStore, logId, projections, events: accountEvents, batchSize });
  started.push(runner);
  return runner;
}

async function run(projections?: readonly Projection[], batchSize?: number): Promise<ProjectionRunner> {
  const runner = make(projections, batchSize);
  await runner.start();
  return runner;
}

function statusOf(runner: ProjectionRunner, name: string): ProjectionStatus {
  const status = runner.status().find((one) => one.name === name);
  if (!status) throw new Error(`no status of ${name}`);
  return status;
}

/** Resolves at the first change after which it holds. */
async function until(runner: ProjectionRunner, holds: () => boolean): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (!holds()) return;
      stop();
      resolve();
    };
    const stop = runner.onChange(look);
    look();
  });
}

async function deposits(count: number, stream = 'project-1'): Promise<Position> {
  return ledger.append(stream, ...Array.from({ length: count }, (_, n) => deposited(`a${n % 7}`, n)));
}

/** Balances of accounts, but it cannot take money for account `bad`; `bad` as receiver fails at the second key. */
const fussy = projection<{ readonly balance: number }>('fussy', {
  version: 1,
  indexes: [],
  on: [
    when(
      Deposited,
      (doc, { account, amount }) => {
        if (account === 'bad') throw new RangeError('no such account: bad');
        return { balance: (doc?.balance ?? 0) + amount };
      },
      ({ account }) => account,
    ),
    when(
      Moved,
      (doc, { amount }, _, key) => {
        if (key === 'bad') throw new RangeError('no such account: bad');
        return { balance: (doc?.balance ?? 0) - amount };
      },
      ({ from, to }) => [from, to],
    ),
  ],
});

describe('the runner', () => {
  it('brings every view to the end of the log and then follows it', async () => {
    await deposits(250);
    const runner = await run();
    const position = await ledger.append('project-2', deposited('a1', 5), closed('a2'));
    for (const view of ACCOUNT_VIEWS) {
      await runner.waitFor(view.name, position, inTime());
      expect(await documentsOf(viewStore, view.name)).toEqual(await expectedDocuments(eventStore, view));
      expect(statusOf(runner, view.name)).toMatchObject({ state: 'LIVE', version: 1, position });
    }
  });

  it('says that it is catching up until every view has reached the end of the log', async () => {
    const position = await ledger.append('project-1', deposited('a1', 5), closed('a2'));
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    viewStore.hold = (name) => (name === closings.name ? held : undefined);
    const runner = await run();
    expect(runner.catchingUp).toBe(true);
    release();
    await until(runner, () => !runner.catchingUp);
    expect(statusOf(runner, closings.name)).toMatchObject({ state: 'LIVE', position });
  });

  it('reads the log once for all views', async () => {
    const position = await deposits(500);
    const runner = await run();
    for (const { name } of ACCOUNT_VIEWS) await runner.waitFor(name, position, inTime());
    expect(eventStore.begun).toEqual([undefined]);
    expect(eventStore.deliveries).toBe(500);
  });

  it('does not let a view that stands far behind hold up the others, and reads once again when it has caught up', async () => {
    const before = await deposits(900);
    await (await run([balances, closings])).waitFor('balances', before, inTime());
    for (const runner of started) await runner.stop();
    await deposits(300, 'project-2');
    const runner = await run([balances, closings, movements], 10);
    const head = await eventStore.head();
    if (!head) throw new Error('the log is empty');
    await runner.waitFor('balances', head, inTime());
    expect((statusOf(runner, 'movements').position ?? '') < before).toBe(true);
    expect(statusOf(runner, 'balances').eventsApplied).toBe(300);
    await runner.waitFor('movements', head, inTime());
    const next = await ledger.append('project-3', deposited('a1', 1), closed('a1'));
    await until(runner, () => eventStore.open === 1);
    for (const { name } of ACCOUNT_VIEWS) await runner.waitFor(name, next, inTime());
    for (const view of ACCOUNT_VIEWS) {
      expect(await documentsOf(viewStore, view.name)).toEqual(await expectedDocuments(eventStore, view));
    }
  });

  it('applies nothing twice after a restart, also behind the first batch (pitfall 6)', async () => {
    const before = await deposits(250);
    const first = await run([balances], 100);
    await first.waitFor('balances', before, inTime());
    await first.stop();
    expect(statusOf(first, 'balances').eventsApplied).toBe(250);
    const second = await run([balances], 100);
    const after = await ledger.append('project-2', deposited('a1', 1));
    await second.waitFor('balances', after, inTime());
    expect(statusOf(second, 'balances').eventsApplied).toBe(1);
  });

  it('skips for each view what it has, where a batch begins before its position', async () => {
    const before = await deposits(25);
    const first = await run([balances]);
    await first.waitFor('balances', before, inTime());
    await first.stop();
    const head = await deposits(10, 'project-2');
    const second = await run([balances, movements], 100);
    for (const name of ['balances', 'movements']) await second.waitFor(name, head, inTime());
    expect(statusOf(second, 'balances').eventsApplied).toBe(10);
    expect(statusOf(second, 'movements').eventsApplied).toBe(35);
    expect(eventStore.begun).toEqual([undefined, undefined]);
  });

  it('lets views be one batch ahead of the slowest, and none further', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    viewStore.hold = (name) => (name === 'movements' ? held : undefined);
    const commitsOf = (name: string) => viewStore.commits.filter((commit) => commit.name === name).length;
    const ahead: number[] = [];
    const second = new Promise<void>((resolve) => {
      viewStore.onCommit = () => {
        ahead.push(commitsOf('balances') - commitsOf('movements'));
        if (commitsOf('balances') === 1) resolve();
      };
    });
    const position = await deposits(100);
    const runner = await run([balances, movements], 10);
    await second;
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
    expect([commitsOf('balances'), commitsOf('movements')]).toEqual([2, 0]);
    release();
    await runner.waitFor('movements', position, inTime());
    expect(Math.max(...ahead)).toBeLessThanOrEqual(2);
    expect(commitsOf('balances')).toBe(10);
  });

  it('still reads the log once when some views take longer with every batch than others', async () => {
    viewStore.hold = async (name) => {
      for (let turn = 0; turn < (name === 'movements' ? 20 : 1); turn++) await new Promise(setImmediate);
    };
    const position = await deposits(300);
    const runner = await run([balances, movements], 10);
    await runner.waitFor('movements', position, inTime());
    await runner.waitFor('balances', position, inTime());
    expect(eventStore.begun).toHaveLength(1);
  });

  it('is refused when a view is defined twice', () => {
    expect(() => make([balances, { ...balances, version: 2 }])).toThrow('View balances is defined twice');
  });

  it('gives views of an empty log to queries at once', async () => {
    const runner = await run();
    await until(runner, () => runner.status().every(({ state }) => state === 'LIVE'));
    expect(await documentsOf(viewStore, 'balances')).toEqual({});
  });

  it('ends without open subscriptions, with all it had applied stored (pitfall 13)', async () => {
    const position = await deposits(120);
    const runner = await run();
    await runner.waitFor('balances', position, inTime());
    await runner.stop();
    expect(eventStore.open).toBe(0);
    for (const { name, position: reached, state } of runner.status()) {
      expect(state).toBe('STOPPED');
      expect(await (await viewStore.active(name))?.checkpoint()).toMatchObject({ position: reached });
    }
  });
});

describe('waiting for a position', () => {
  it('ends with the reason of the abort', async () => {
    const runner = await run();
    const abort = new AbortController();
    const later = '9999999999999999' as Position;
    const waiting = runner.waitFor('balances', later, abort.signal);
    abort.abort(new Error('the client left'));
    await expect(waiting).rejects.toThrow('the client left');
  });

  it('ends when the runner stops, and is refused for a view that does not exist', async () => {
    const runner = await run();
    const waiting = expect(runner.waitFor('balances', '9999999999999999' as Position, inTime())).rejects.toThrow(
      RunnerStopped,
    );
    await runner.stop();
    await waiting;
    await expect(runner.waitFor('balance', '1' as Position, inTime())).rejects.toThrow(/balances, closings, movements/);
  });

  it('is possible from another process, by the checkpoint of the view queries read', async () => {
    const abort = new AbortController();
    const position = await deposits(30);
    const early = expect(waitForCheckpoint(viewStore, 'closings', position, abort)).rejects.toThrow('the client left');
    abort.abort(new Error('the client left'));
    await early;
    await run();
    await waitForCheckpoint(viewStore, 'closings', position, { signal: inTime() });
    const next = await deposits(1, 'project-2');
    await waitForCheckpoint(viewStore, 'closings', next, { signal: inTime() });
  });
});

describe('a view that nothing happens to (pitfall 11)', () => {
  it('stores that it has passed the others’ events, so that a restart begins at the end of the log', async () => {
    let position = await deposits(1);
    for (let n = 2; n < 12; n++) position = await deposits(250, `project-${n}`);
    const first = await run([closings]);
    await waitForCheckpoint(viewStore, 'closings', position, { signal: inTime() });
    await first.stop();
    eventStore.begun.length = 0;
    const second = await run([closings]);
    await second.waitFor('closings', position, inTime());
    expect(eventStore.begun).toEqual([position]);
  });

  it('stores it now and then while the log is busy, not at every batch', async () => {
    const position = await deposits(1_000);
    const runner = await run([closings, movements], 10);
    await runner.waitFor('closings', position, inTime());
    const count = (name: string): number => viewStore.commits.filter((commit) => commit.name === name).length;
    expect(count('movements')).toBe(100);
    expect(count('closings')).toBeGreaterThanOrEqual(4);
    expect(count('closings')).toBeLessThanOrEqual(10);
  });

  it('never stores a position beyond what was delivered', async () => {
    let checked = 0;
    let overtaken = false;
    viewStore.onCommit = ({ position }) => {
      checked += 1;
      overtaken ||= eventStore.delivered === undefined || position > eventStore.delivered;
    };
    const runner = await run([closings], 10);
    for (let n = 0; n < 20; n++) {
      await deposits(60, `project-${n}`);
      const position = await ledger.append(`plot-${n}`, closed('a1'), deposited('a2', 1));
      await runner.waitFor('closings', position, inTime());
    }
    expect(statusOf(runner, 'closings').eventsApplied).toBe(20);
    expect(checked).toBeGreaterThanOrEqual(20);
    expect(overtaken).toBe(false);
  });
});

describe('an event that a view cannot apply', () => {
  it('stops that view right before it, names event, position and reason, and the others go on', async () => {
    const good = await ledger.append('project-1', deposited('a', 1), deposited('b', 2));
    const bad = await ledger.append('project-1', deposited('bad', 3));
    const head = await ledger.append('project-1', deposited('a', 4));
    const runner = await run([fussy, ...ACCOUNT_VIEWS]);
    for (const { name } of ACCOUNT_VIEWS) await runner.waitFor(name, head, inTime());
    await until(runner, () => statusOf(runner, 'fussy').state === 'FAILED');
    const failed = statusOf(runner, 'fussy');
    const failing: string[] = [];
    expect(failed).toMatchObject({ position: good, eventsApplied: 2 });
    expect(failed.error).toMatchObject({ position: bad, reason: 'RangeError: no such account: bad', retrying: false });
    for await (const event of eventStore.readAll({ after: good, upTo: bad })) failing.push(event.id);
    expect([failed.error?.eventId]).toEqual(failing);
    const view = await viewStore.open({ name: 'fussy', version: failed.generation, indexes: [] });
    expect(await view.checkpoint()).toMatchObject({ position: good, eventId: expect.stringMatching(/@project-1\/1$/) });
    await expect(runner.waitFor('fussy', head, inTime())).rejects.toThrow(ProjectionFailed);
    expect(await documentsOf(viewStore, 'balances')).toEqual(await expectedDocuments(eventStore, balances));
  });

  it('changes none of its documents when it fails at the second', async () => {
    await ledger.append('project-1', deposited('a', 10));
    const first = await run([fussy]);
    await until(first, () => statusOf(first, 'fussy').state === 'LIVE');
    await ledger.append('project-1', Moved.of({ from: 'a', to: 'bad', amount: 4 }));
    await until(first, () => statusOf(first, 'fussy').state === 'FAILED');
    expect(await documentsOf(viewStore, 'fussy')).toEqual({ a: { balance: 10 } });
  });

  it('is met again after a restart, and applied by a definition that can', async () => {
    await ledger.append('project-1', deposited('a', 1));
    const first = await run([fussy]);
    await until(first, () => statusOf(first, 'fussy').state === 'LIVE');
    const bad = await ledger.append('project-1', deposited('bad', 3));
    await until(first, () => statusOf(first, 'fussy').state === 'FAILED');
    await first.stop();
    const second = await run([fussy]);
    await until(second, () => statusOf(second, 'fussy').state === 'FAILED');
    expect(statusOf(second, 'fussy').error).toMatchObject({ position: bad });
    await second.stop();
    const third = await run([{ ...fussy, evolve: () => ({ balance: 7 }) }]);
    await third.waitFor('fussy', bad, inTime());
    expect(await documentsOf(viewStore, 'fussy')).toEqual({ a: { balance: 1 }, bad: { balance: 7 } });
  });

  it('of an unknown type stops every view right before it, also those that read few types: none can tell that it needs it not', async () => {
    const before = await deposits(3);
    const unknown = await ledger.append('project-1', { type: 'InventedLater' });
    await ledger.append('project-1', deposited('a', 1), closed('a'));
    for (const views of [[balances, auditTrail, closings], [closings]]) {
      viewStore = new WatchedViewStore();
      const runner = await run(views);
      await until(runner, () => runner.status().every(({ state }) => state === 'FAILED'));
      for (const { error, position } of runner.status()) {
        expect(error).toMatchObject({ position: unknown, retrying: false });
        expect(error?.reason).toContain('InventedLater version 1');
        expect((position ?? before) <= before).toBe(true);
      }
      expect(statusOf(runner, 'closings').eventsApplied).toBe(0);
    }
  });

  it('is read on from by a release that knows its type', async () => {
    await deposits(3);
    const unknown = await ledger.append('project-1', { type: 'InventedLater' });
    const head = await ledger.append('project-1', deposited('a', 1), closed('a'));
    const first = await run();
    await until(first, () => first.status().every(({ error }) => error?.position === unknown));
    await first.stop();
    const events = { types: [...accountEvents.types, 'InventedLater'], decode: (event: RecordedEvent) => event };
    const later = new ProjectionRunner({ eventStore, viewStore, logId: 'log-1', projections: ACCOUNT_VIEWS, events });
    started.push(later);
    await later.start();
    for (const view of ACCOUNT_VIEWS) {
      await later.waitFor(view.name, head, inTime());
      expect(await documentsOf(viewStore, view.name)).toEqual(await expectedDocuments(eventStore, view));
    }
  });
});

describe('a log that is not the one the view was built from', () => {
  it('is refused by its id, naming the view and what to do', async () => {
    const position = await deposits(3);
    const first = await run([balances]);
    await first.waitFor('balances', position, inTime());
    await first.stop();
    const other = make([balances], 100, 'log-2');
    await expect(other.start()).rejects.toThrow(LogMismatch);
    await expect(make([balances], 100, 'log-2').start()).rejects.toThrow(
      /View balances .*permittrail rebuild balances/,
    );
  });

  it('is refused when another event stands where the view had read to', async () => {
    const first = await run([balances]);
    await first.waitFor('balances', await deposits(3), inTime());
    await first.stop();
    eventStore = new WatchedEventStore();
    await new Ledger(eventStore).append('project-1', deposited('a', 1), deposited('a', 2), deposited('other', 3));
    const commits = viewStore.commits.length;
    await expect(make([balances]).start()).rejects.toThrow(LogMismatch);
    expect(viewStore.commits).toHaveLength(commits);
  });

  it('is refused when it ends before what the view had read', async () => {
    const first = await run([balances]);
    await first.waitFor('balances', await deposits(3), inTime());
    await first.stop();
    eventStore = new WatchedEventStore();
    await new Ledger(eventStore).append('project-1', deposited('a0', 0));
    await expect(make([balances]).start()).rejects.toThrow(LogMismatch);
  });
});

describe('an outage', () => {
  it('of the event store is survived: a subscription that ends, plainly or with an error, is opened again (pitfall 12)', async () => {
    const runner = await run();
    for (const reason of [undefined, new StoreUnavailable('the server shut down'), undefined]) {
      await runner.waitFor('balances', await ledger.append('project-1', deposited('a', 1)), inTime());
      eventStore.cut(reason);
      await runner.waitFor('balances', await ledger.append('project-1', deposited('b', 1)), inTime());
    }
    expect(await documentsOf(viewStore, 'balances')).toEqual(await expectedDocuments(eventStore, balances));
    expect(statusOf(runner, 'balances').eventsApplied).toBe(6);
  });

  it('of the view store delays its views, loses nothing and applies nothing twice', async () => {
    let refusals = 0;
    viewStore.fault = (_, written) => {
      refusals += 1;
      if (refusals % 3 === 1) throw new Error('connection reset');
      if (refusals % 3 === 2) {
        written();
        throw new Error('the answer was lost');
      }
    };
    const position = await deposits(200);
    const runner = await run(ACCOUNT_VIEWS, 80);
    for (const view of ACCOUNT_VIEWS) {
      await runner.waitFor(view.name, position, inTime());
      expect(await documentsOf(viewStore, view.name)).toEqual(await expectedDocuments(eventStore, view));
      expect(statusOf(runner, view.name).error).toBeUndefined();
    }
  });

  it('of the view store now and then changes nothing of the order: every view gets each batch once, in turn', async () => {
    let commits = 0;
    viewStore.fault = () => {
      commits += 1;
      if (commits % 7 === 3) throw new Error('connection reset');
    };
    const position = await deposits(200);
    const runner = await run([balances, movements], 10);
    for (const view of [balances, movements]) {
      await runner.waitFor(view.name, position, inTime());
      expect(await documentsOf(viewStore, view.name)).toEqual(await expectedDocuments(eventStore, view));
      const reached = viewStore.commits.flatMap(({ name, checkpoint }) =>
        name === view.name ? [checkpoint.position] : [],
      );
      expect(reached).toHaveLength(20);
      expect(reached).toEqual([...reached].sort());
    }
  });

  it('of one view’s store delays the batch it refused, and none after it', async () => {
    let refused = false;
    viewStore.fault = (name) => {
      if (refused || name !== 'balances') return;
      refused = true;
      throw new Error('connection reset');
    };
    const position = await deposits(200);
    const runner = make([balances, movements], 10);
    let told = 0;
    runner.onChange(() => (told += 1));
    await runner.start();
    await runner.waitFor('balances', position, inTime());
    // Whoever waits before a batch is given again is told: once for the one that was refused, then once a batch.
    expect(told).toBeLessThanOrEqual(22);
  });

  it('of one view’s store is shown in its status and does not hold up the others', async () => {
    let away = true;
    viewStore.fault = (name) => {
      if (away && name === 'balances') throw new Error('disk full');
    };
    const position = await deposits(50);
    const runner = await run(ACCOUNT_VIEWS, 20);
    await runner.waitFor('movements', position, inTime());
    expect(statusOf(runner, 'balances').error).toEqual({
      reason: 'Error: disk full',
      retrying: true,
      since: expect.any(String),
    });
    away = false;
    await runner.waitFor('balances', position, inTime());
    expect(await documentsOf(viewStore, 'balances')).toEqual(await expectedDocuments(eventStore, balances));
    await until(runner, () => eventStore.open === 1);
  });
});
