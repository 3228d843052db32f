import { randomUUID } from 'node:crypto';
import { describe, it } from '@jest/globals';
import { startEventStoreNode } from '#test/support/eventstoredb-node/node';
import { describeEventStore, type OpenedStore } from '../contract/event-store-contract.js';
import { EventStoreDbStore } from './event-store-db-store.js';

/** A store under a prefix of its own, so that a shared server's other streams and earlier runs are foreign to it. */
async function openUnder(url: string, dispose: () => Promise<void>): Promise<OpenedStore> {
  const streamPrefix = `contract-${randomUUID()}.`;
  const opened: EventStoreDbStore[] = [];
  const open = async (): Promise<EventStoreDbStore> => {
    const store = await EventStoreDbStore.open({ url, streamPrefix });
    opened.push(store);
    return store;
  };
  return {
    store: await open(),
    reopen: open,
    dispose: async () => {
      for (const store of opened) await store.close();
      await dispose();
    },
  };
}

describeEventStore('eventstoredb, protocol node', async () => {
  const node = await startEventStoreNode();
  return openUnder(node.url, () => node.stop());
});

const url = process.env['EVENTSTORE_URL'];
if (url) describeEventStore('eventstoredb, real server', () => openUnder(url, async () => undefined));
else {
  process.emitWarning('The event store contract is NOT checked on a real EventStoreDB: EVENTSTORE_URL is not set.');
  describe('event store contract: eventstoredb, real server', () => {
    it.skip('is not checked: set EVENTSTORE_URL', () => undefined);
  });
}
