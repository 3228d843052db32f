import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient } from '@eventstore/db-client';
import { startEventStoreNode, type EventStoreNode } from '#test/support/eventstoredb-node/node';
import { chainEnd, drafts, sealedEvents } from '#test/support/sealed-events';
import { all } from '../contract/collect.js';
import { LogMismatch } from '../errors.js';
import { EventStoreDbStore } from './event-store-db-store.js';

const streamPrefix = 'permittrail.';

describe('a record that must stay complete', () => {
  let node: EventStoreNode;
  let admin: EventStoreDBClient;
  let store: EventStoreDbStore;
  const events = sealedEvents('project-1', drafts(600));
  const reopened = async (): Promise<void> => {
    const again = await EventStoreDbStore.open({ url: node.url, streamPrefix });
    await again.close();
  };

  beforeEach(async () => {
    node = await startEventStoreNode();
    admin = EventStoreDBClient.connectionString(node.url);
    store = await EventStoreDbStore.open({ url: node.url, streamPrefix });
    await store.append('project-1', 'NO_STREAM', events);
  });
  afterEach(async () => {
    await store.close();
    await admin.dispose();
    await node.stop();
  });

  it.each([{ $maxCount: 100 }, { $maxAge: 3600 }, { $tb: 5 }])(
    'is not opened while %j is set on a stream of it, which is named',
    async (metadata) => {
      node.setStreamMetadata('permittrail.project-1', metadata);
      await expect(reopened()).rejects.toBeInstanceOf(LogMismatch);
      await expect(reopened()).rejects.toThrow(/project-1 \(\$(maxCount|maxAge|tb)\).*remove/);
    },
  );

  it('is opened when the setting was removed, and when it stands on a stream of others', async () => {
    node.setStreamMetadata('permittrail.project-1', { $maxCount: 100 });
    node.setStreamMetadata('permittrail.project-1', { $acl: { $w: 'permittrail' } });
    node.setStreamMetadata('project-1', { $maxCount: 100 });
    await expect(reopened()).resolves.toBeUndefined();
  });

  it.each([0, 3, 300])(
    'is not read from revision %i with a gap at its beginning, in either direction',
    async (from) => {
      node.setStreamMetadata('permittrail.project-1', { $maxCount: 200 });
      await expect(all(store.read('project-1', { from }))).rejects.toBeInstanceOf(LogMismatch);
      await expect(all(store.read('project-1', { from, backwards: true }))).rejects.toThrow(/project-1 lacks events/);
    },
  );

  it('is read where nothing is missing from what was asked for', async () => {
    node.setStreamMetadata('permittrail.project-1', { $maxCount: 200 });
    expect(await all(store.read('project-1', { from: 400 }))).toHaveLength(200);
    expect(await all(store.read('project-1', { from: 400, backwards: true }))).toHaveLength(200);
  });

  it('does not take a deleted stream for one that never was', async () => {
    await admin.deleteStream('permittrail.project-1');
    await expect(all(store.read('project-1'))).rejects.toThrow(/project-1 was deleted/);
    await expect(
      store.append('project-1', 'NO_STREAM', sealedEvents('project-1', [{ type: 'ItemDecided' }])),
    ).rejects.toThrow(/project-1 was deleted/);
    await expect(reopened()).rejects.toThrow(/project-1 \(\$tb\)/);
  });

  it('says so when a stream was deleted for good', async () => {
    await admin.tombstoneStream('permittrail.project-1');
    const next = sealedEvents('project-1', drafts(1), chainEnd(events));
    for (const asked of [all(store.read('project-1')), store.append('project-1', 599, next)]) {
      await expect(asked).rejects.toBeInstanceOf(LogMismatch);
      await expect(asked).rejects.toThrow(/project-1 was deleted/);
    }
  });
});
