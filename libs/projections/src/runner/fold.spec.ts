import { describe, expect, it } from '@jest/globals';
import type { Position, RecordedEvent } from '#domain/kernel/envelope';
import { positionOf } from '#event-store/sqlite/position';
import { balances, Closed, Deposited, deposited, Moved, movements } from '#test/support/accounts';
import { sealedEvents, type EventDraft } from '#test/support/sealed-events';
import type { Standing } from '#view-store/port';
import type { Projection } from '../projection.js';
import { fold, type Folded } from './fold.js';

function log(...drafts: readonly EventDraft[]): readonly RecordedEvent[] {
  return sealedEvents('project-1', drafts).map((event, revision) => ({
    ...event,
    stream: 'project-1',
    revision,
    position: positionOf(revision + 1),
  }));
}

async function folded(
  view: Projection,
  events: readonly RecordedEvent[],
  stored: readonly Standing[] = [],
): Promise<Folded> {
  const standings = async (ids: readonly string[]): Promise<readonly Standing[]> =>
    stored.filter(({ id }) => ids.includes(id));
  return fold(
    view,
    { standings },
    events.map((event) => ({ event, decoded: event })),
  );
}

const at = (row: number): Position => positionOf(row);

describe('folding a batch', () => {
  it('writes each document once, at the position of its last event', async () => {
    const events = log(deposited('a', 1), deposited('b', 2), deposited('a', 3));
    const { operations, applied } = await folded(balances, events);
    expect(applied).toBe(3);
    expect(operations).toEqual([
      { kind: 'put', id: 'a', position: at(3), doc: { balance: 4, last: events[2]?.id } },
      { kind: 'put', id: 'b', position: at(2), doc: { balance: 2, last: events[1]?.id } },
    ]);
  });

  it('goes on from the stored document, and skips events that are in it already', async () => {
    const stored = [{ id: 'a', position: at(2), doc: { balance: 10, last: 'former' } }];
    const { operations } = await folded(balances, log(deposited('a', 1), deposited('a', 2), deposited('a', 3)), stored);
    expect(operations).toMatchObject([{ id: 'a', position: at(3), doc: { balance: 13 } }]);
  });

  it('does not meet the events of a deleted document again', async () => {
    const strict: Projection = {
      ...balances,
      evolve: (doc, event, key) => {
        if (!doc) throw new Error(`no document for ${event.type}`);
        return balances.evolve({ balance: 0, last: key }, event, key);
      },
    };
    const events = log(deposited('a', 1), Closed.of({ account: 'a' }));
    expect(await folded(strict, events, [{ id: 'a', position: at(2) }])).toEqual({ operations: [], applied: 2 });
    expect((await folded(strict, events)).failure?.error).toEqual(new Error('no document for Deposited'));
  });

  it('deletes what is stored, and writes nothing for what came and went within the batch', async () => {
    const stored = [{ id: 'a', position: at(1), doc: { balance: 1, last: 'former' } }];
    const events = log(deposited('z', 1), Closed.of({ account: 'a' }), deposited('b', 1), Closed.of({ account: 'b' }));
    const { operations } = await folded(balances, events, stored);
    expect(operations).toEqual([
      { kind: 'put', id: 'z', position: at(1), doc: { balance: 1, last: events[0]?.id } },
      { kind: 'delete', id: 'a', position: at(2) },
    ]);
  });

  it('applies an event once to a document that it names twice', async () => {
    const { operations } = await folded(balances, log(Moved.of({ from: 'a', to: 'a', amount: 5 })));
    expect(operations).toMatchObject([{ id: 'a', doc: { balance: 0 } }]);
  });

  it('reads nothing back for a view that only appends', async () => {
    const view = { standings: () => Promise.reject(new Error('read back')) };
    const deliveries = log(deposited('a', 1), Deposited.of({ account: 'b', amount: 2 })).map((event) => ({
      event,
      decoded: event,
    }));
    expect((await fold(movements, view, deliveries)).operations).toHaveLength(2);
  });

  it('stops before an event that could not be decoded', async () => {
    const [first, second, third] = log(deposited('a', 1), deposited('a', 2), deposited('a', 3));
    if (!first || !second || !third) throw new Error('three events were made');
    const error = new Error('unknown version');
    const deliveries = [
      { event: first, decoded: first },
      { event: second, decoded: undefined, error },
      { event: third, decoded: third },
    ];
    const { operations, applied, failure } = await fold(balances, { standings: async () => [] }, deliveries);
    expect(operations).toMatchObject([{ id: 'a', position: at(1), doc: { balance: 1 } }]);
    expect(applied).toBe(1);
    expect(failure).toEqual({ event: second, error });
  });
});
