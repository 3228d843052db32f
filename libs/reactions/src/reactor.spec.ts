import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Position } from '#domain/kernel/envelope';
import { InMemoryEventStore } from '#test/support/in-memory-event-store';
import { InMemoryViews, InMemoryViewStore } from '#test/support/in-memory-view-store';
import { closed, deposited, Ledger } from '#test/support/accounts';
import { CommandsTaken, ledgerReactor, untilStatus } from '#test/support/reacting-ledger';
import type { Reactor } from './reactor.js';

let log: InMemoryEventStore;
let ledger: Ledger;
let views: InMemoryViews;
let gateway: CommandsTaken;
let reactor: Reactor;
beforeEach(() => {
  log = new InMemoryEventStore();
  ledger = new Ledger(log);
  views = new InMemoryViews();
  gateway = new CommandsTaken();
  reactor = ledgerReactor(log, new InMemoryViewStore(views), gateway);
});
afterEach(() => reactor.stop());

/** Another process on the same stores: it remembers what is on disk. */
async function anotherProcess(): Promise<void> {
  reactor = ledgerReactor(log, new InMemoryViewStore(views), gateway);
  await reactor.start();
}

const answered = (position: Position) => untilStatus(reactor, (status) => (status.position ?? '') >= position);
const told = () => gateway.taken.map(({ id, fields }) => [id, fields['holds']]);

describe('an event that asks for a command', () => {
  it('gives it to the other stream, with what its own stream says right after it', async () => {
    await ledger.append('account-A', deposited('A', 5), deposited('A', 7));
    await reactor.start();
    await gateway.until(2);
    expect(told()).toEqual([
      ['A', 5],
      ['A', 12],
    ]);
  });

  it('gives it as soon as it is recorded', async () => {
    await reactor.start();
    await ledger.append('account-A', deposited('A', 5));
    await gateway.until(1);
    expect(gateway.taken).toMatchObject([{ kind: 'owner', id: 'A', name: 'TellBalance', fields: { holds: 5 } }]);
  });

  it('names the event as the cause, and makes the command’s id of the two', async () => {
    await ledger.append('account-A', deposited('A', 5), deposited('A', 5));
    await reactor.start();
    await gateway.until(2);
    const events: string[] = [];
    for await (const { id } of log.readAll()) events.push(id);
    expect(gateway.taken.map(({ causationId }) => causationId)).toEqual(events);
    expect(new Set(gateway.taken.map(({ commandId }) => commandId)).size).toBe(2);
  });

  it('may ask for none', async () => {
    const last = await ledger.append('account-A', deposited('A', 0), closed('A'));
    await reactor.start();
    await ledger.append('account-B', deposited('B', 1));
    await gateway.until(1);
    expect(told()).toEqual([['B', 1]]);
    expect((reactor.status().position ?? '') >= last).toBe(true);
  });
});

describe('a process that ends and begins again', () => {
  it('goes on behind what is settled', async () => {
    await reactor.start();
    await answered(await ledger.append('account-A', deposited('A', 5)));
    await reactor.stop();
    await ledger.append('account-A', deposited('A', 7));
    await anotherProcess();
    await gateway.until(2);
    expect(told()).toEqual([
      ['A', 5],
      ['A', 12],
    ]);
  });

  it('gives again, identically, what a crash left open after it was taken', async () => {
    await ledger.append('account-A', deposited('A', 5));
    await reactor.start();
    await gateway.until(1);
    await reactor.stop();
    // As if the process had gone before it stored how far it was.
    views.generations.clear();
    await anotherProcess();
    await gateway.until(2);
    expect(gateway.taken[1]).toEqual(gateway.taken[0]);
  });

  it('never passes a command that was not taken, whatever was taken after it', async () => {
    gateway.refused.add('A');
    const open = await ledger.append('account-A', deposited('A', 5));
    await ledger.append('account-B', deposited('B', 1));
    await reactor.start();
    await gateway.until(1);
    await reactor.stop();
    expect(told()).toEqual([['B', 1]]);
    expect((reactor.status().position ?? '') < open).toBe(true);
    gateway.refused.clear();
    await anotherProcess();
    await gateway.until(3);
    expect(told()).toContainEqual(['A', 5]);
  });

  it('reads the log from its beginning when the checkpoint is of another log', async () => {
    await reactor.start();
    await answered(await ledger.append('account-A', deposited('A', 5)));
    await reactor.stop();
    const restored = new InMemoryEventStore();
    await new Ledger(restored).append('account-Z', deposited('Z', 9));
    reactor = ledgerReactor(restored, new InMemoryViewStore(views), gateway);
    await reactor.start();
    await gateway.until(2);
    expect(told()).toContainEqual(['Z', 9]);
  });

  it('reads it from its beginning, too, when it is an older copy that ends before the checkpoint', async () => {
    await reactor.start();
    await answered(await ledger.append('account-A', deposited('A', 0)));
    await answered(await ledger.append('account-A', closed('A'), closed('A')));
    await reactor.stop();
    const older = new InMemoryEventStore();
    await new Ledger(older).append('account-A', deposited('A', 0));
    log = older;
    ledger = new Ledger(older);
    await ledger.append('account-B', deposited('B', 1));
    await anotherProcess();
    await gateway.until(1);
    expect(told()).toEqual([['B', 1]]);
  });
});

describe('a restored copy that has grown past the checkpoint before it is answered', () => {
  it('is read from its beginning, also where no event up to there asked for anything', async () => {
    await reactor.start();
    await answered(await ledger.append('account-A', closed('A'), closed('A')));
    await reactor.stop();
    log = new InMemoryEventStore();
    ledger = new Ledger(log);
    await ledger.append('account-Z', deposited('Z', 9), closed('Z'), closed('Z'));
    await anotherProcess();
    await gateway.until(1);
    expect(told()).toEqual([['Z', 9]]);
  });
});

describe('a target that takes no command now', () => {
  it('is tried until it does, its commands in the order of the log; the others do not wait', async () => {
    gateway.refused.add('A');
    await reactor.start();
    await ledger.append('account-A', deposited('A', 5), deposited('A', 7));
    await ledger.append('account-B', deposited('B', 1));
    await gateway.until(1);
    await untilStatus(reactor, ({ undelivered }) => undelivered === 2);
    gateway.refused.clear();
    await gateway.until(3);
    expect(told()).toEqual([
      ['B', 1],
      ['A', 5],
      ['A', 12],
    ]);
  });

  it('is told in the status, since when', async () => {
    gateway.refused.add('A');
    await reactor.start();
    await ledger.append('account-A', deposited('A', 5));
    await untilStatus(reactor, ({ undeliveredSince }) => undeliveredSince !== undefined);
    expect(reactor.status().undelivered).toBe(1);
    gateway.refused.clear();
    await gateway.until(1);
    await untilStatus(reactor, ({ undelivered }) => undelivered === 0);
    expect(reactor.status().undeliveredSince).toBeUndefined();
  });
});

describe('so many commands not taken that no room is left', () => {
  const HUNDRED = Array.from({ length: 100 }, () => deposited('A', 1));

  it('is told in the status, and ends with the first that is taken', async () => {
    gateway.refused.add('A');
    await reactor.start();
    await ledger.append('account-A', ...HUNDRED);
    await ledger.append('account-B', deposited('B', 1));
    await untilStatus(reactor, ({ fullSince }) => fullSince !== undefined);
    expect(reactor.status().undelivered).toBe(100);
    expect(told()).toEqual([]);
    gateway.refused.clear();
    await gateway.until(101);
    await untilStatus(reactor, ({ undelivered }) => undelivered === 0);
    expect(reactor.status().fullSince).toBeUndefined();
    expect(told()).toContainEqual(['B', 1]);
  });

  it('lets the process end', async () => {
    gateway.refused.add('A');
    await reactor.start();
    await ledger.append('account-A', ...HUNDRED);
    await untilStatus(reactor, ({ fullSince }) => fullSince !== undefined);
    await reactor.stop();
    expect(reactor.status().undelivered).toBe(100);
  });
});

describe('an event this release does not know', () => {
  it('stops the answering before it, visibly; nothing behind it is answered', async () => {
    await ledger.append('account-A', deposited('A', 5));
    const unknown = await ledger.append('account-A', { type: 'Frozen', data: { account: 'A' } });
    await ledger.append('account-B', deposited('B', 1));
    await reactor.start();
    await untilStatus(reactor, ({ state }) => state === 'FAILED');
    expect(reactor.status().error).toMatchObject({ position: unknown, reason: expect.stringContaining('Frozen') });
    await reactor.stop();
    expect(told()).toEqual([['A', 5]]);
    expect((reactor.status().position ?? '') < unknown).toBe(true);
  });
});
