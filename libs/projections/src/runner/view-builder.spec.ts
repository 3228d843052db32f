import { describe, expect, it } from '@jest/globals';
import { accountEvents, balances, deposited, Ledger } from '#test/support/accounts';
import { InMemoryViewStore } from '#test/support/in-memory-view-store';
import { WatchedEventStore } from '#test/support/watched-event-store';
import { batchOf, type Batch, type Standing } from './batch.js';
import { ViewBuilder } from './view-builder.js';

async function builderOf(store: InMemoryViewStore): Promise<ViewBuilder> {
  const { name, version, indexes } = balances;
  const view = await store.open({ name, version, indexes });
  return new ViewBuilder({ projection: balances, view, logId: 'log-1', checkpoint: undefined, serving: false });
}

describe('a builder', () => {
  it('refuses a batch that begins beyond what its view has, so that nothing is skipped, and takes it in its turn', async () => {
    const eventStore = new WatchedEventStore();
    const ledger = new Ledger(eventStore);
    await ledger.append('project-1', deposited('a1', 5), deposited('a1', 7));
    const builder = await builderOf(new InMemoryViewStore());
    const batches: Batch[] = [];
    let read: Standing = { position: undefined, anchor: undefined };
    for await (const event of eventStore.readAll()) {
      const messages = [{ kind: 'event' as const, event }];
      const batch = batchOf({ messages, idle: false }, read, undefined, () => 'READ', accountEvents.decode);
      batches.push(batch);
      read = { position: batch.position, anchor: batch.anchor };
    }
    const [first, second] = batches;
    if (!first || !second) throw new Error('two batches');

    await expect(builder.apply(second)).rejects.toThrow('does not have the events up to');
    expect(await builder.view.get('a1')).toBeUndefined();
    await builder.apply(first);
    await builder.apply(second);
    expect(await builder.view.get('a1')).toMatchObject({ doc: { balance: 12 }, position: second.position });
  });
});
