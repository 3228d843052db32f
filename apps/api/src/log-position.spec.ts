import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { EventStore } from '#event-store/port';
import { EventStoreDbStore } from '#event-store/eventstoredb/event-store-db-store';
import { startEventStoreNode, type EventStoreNode } from '#test/support/eventstoredb-node/node';
import { InMemoryEventStore } from '#test/support/in-memory-event-store';
import { drafts, sealedEvents } from '#test/support/sealed-events';
import { positionOfLog } from './log-position.js';

// A server of its own takes its time to start where many run.
jest.setTimeout(30_000);

const PLACES = {
  'an embedded log': async () => ({ store: new InMemoryEventStore(), node: undefined }),
  EventStoreDB: async () => {
    const node = await startEventStoreNode();
    return { store: await EventStoreDbStore.open({ url: node.url, streamPrefix: 'permittrail.' }), node };
  },
};
const refused = { name: 'ValidationFailed', errors: [{ pointer: '?after' }] };

describe.each(Object.entries(PLACES))('a position that a caller of %s brings', (_name, open) => {
  let store: EventStore;
  let node: EventStoreNode | undefined;
  beforeEach(async () => {
    ({ store, node } = await open());
    await store.append('project-P1', 'NO_STREAM', sealedEvents('project-P1', drafts(3)));
  });
  afterEach(async () => {
    await store.close();
    await node?.stop();
  });

  it('is taken when the log has it', async () => {
    for await (const { position } of store.readAll()) {
      expect(await positionOfLog(store, position, '?after')).toBe(position);
    }
  });

  it.each(['here', '1', '0000000000000001-1', '000000000000000000001-0000000000000000000', '12345678901234567890123'])(
    'is refused when no such log writes it: %s',
    async (text) => {
      await expect(positionOfLog(store, text, '?after')).rejects.toMatchObject(refused);
    },
  );
});

describe('a position beyond the end of an embedded log', () => {
  it('is refused: it is of a copy that reached further', async () => {
    const store = new InMemoryEventStore();
    await expect(positionOfLog(store, '0000000000000009', '?after')).rejects.toMatchObject(refused);
    await store.append('project-P1', 'NO_STREAM', sealedEvents('project-P1', drafts(3)));
    await expect(positionOfLog(store, '0000000000000009', '?after')).rejects.toMatchObject(refused);
  });
});
