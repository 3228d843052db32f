import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { startEventStoreNode, type EventStoreNode } from '#test/support/eventstoredb-node/node';
import { drafts, sealedEvents } from '#test/support/sealed-events';
import { all, eventsOf, ids, messagesUntil } from '../contract/collect.js';
import { LogMismatch } from '../errors.js';
import { EventStoreDbStore } from './event-store-db-store.js';

describe('a cluster shared with others', () => {
  let node: EventStoreNode;
  let other: EventStoreDBClient;
  const opened: EventStoreDbStore[] = [];
  const open = async (streamPrefix: string): Promise<EventStoreDbStore> => {
    const store = await EventStoreDbStore.open({ url: node.url, streamPrefix });
    opened.push(store);
    return store;
  };
  const begin = (store: EventStoreDbStore, stream: string, count = 1) =>
    store.append(stream, 'NO_STREAM', sealedEvents(stream, drafts(count)));
  const note = () => jsonEvent({ type: 'Noted', data: {} });

  beforeEach(async () => {
    node = await startEventStoreNode();
    other = EventStoreDBClient.connectionString(node.url);
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    await other.dispose();
    await node.stop();
  });

  it('holds streams under names with the prefix, and answers with plain ones', async () => {
    const store = await open('permittrail.');
    await begin(store, 'project-P1');
    const names: string[] = [];
    for await (const { event } of other.readAll()) names.push(event?.streamId ?? '');
    expect(names).toEqual(['permittrail.project-P1']);
    expect((await all(store.read('project-P1'))).map(({ stream }) => stream)).toEqual(['project-P1']);
  });

  it('shows nothing of what others wrote: no stream, no system event, no link', async () => {
    const store = await open('permittrail.');
    for (const stream of ['project-1', 'permittrailproject-1', 'Permittrail.project-1', '$stats']) {
      await other.appendToStream(stream, note());
    }
    const { position } = await begin(store, 'project-1', 2);
    node.setStreamMetadata('permittrail.project-1', { $acl: {} });
    await other.appendToStream('permittrail.links', jsonEvent({ type: '$>', data: {} }));
    await other.appendToStream('project-1', Array.from({ length: 600 }, note));

    expect(await store.head()).toBe(position);
    const own = ids(await all(store.read('project-1')));
    expect(own).toHaveLength(2);
    expect(ids(await all(store.readAll()))).toEqual(own);
    const messages = await messagesUntil(store, {}, (soFar) => soFar.at(-1)?.kind === 'caught-up');
    expect(ids(eventsOf(messages))).toEqual(own);
  });

  it('moves a checkpoint past a long stretch of what others wrote', async () => {
    const store = await open('permittrail.');
    const { position } = await begin(store, 'project-1');
    for (let n = 0; n < 33; n++) await other.appendToStream('others', Array.from({ length: 1_000 }, note));
    const messages = await messagesUntil(store, {}, (soFar) => soFar.at(-1)?.kind === 'caught-up');
    const checkpoint = messages.findLast((message) => message.kind === 'checkpoint');
    expect(checkpoint && checkpoint.position > position).toBe(true);
  }, 30_000);

  it('keeps two installations apart that share it', async () => {
    const [city, county] = [await open('city.'), await open('county.')];
    await begin(city, 'project-1', 3);
    await begin(county, 'project-1', 2);
    const last = await begin(city, 'project-2');
    expect((await all(city.readAll())).map(({ stream }) => stream)).toEqual([
      ...['project-1', 'project-1', 'project-1'],
      'project-2',
    ]);
    expect(await all(county.readAll())).toHaveLength(2);
    expect(await all(county.read('project-2'))).toEqual([]);
    expect(await county.head()).not.toBe(last.position);
  });

  it('finds the head again that another process has moved', async () => {
    const [one, two] = [await open('permittrail.'), await open('permittrail.')];
    await begin(one, 'project-1');
    const before = await one.head();
    const { position } = await begin(two, 'project-2');
    expect(before && position > before).toBe(true);
    expect(await one.head()).toBe(position);
    await other.appendToStream('others', note());
    expect(await one.head()).toBe(position);
  });

  it('does not look for the head twice among what others wrote', async () => {
    const store = await open('permittrail.');
    const { position } = await begin(store, 'project-1');
    await other.appendToStream('others', Array.from({ length: 600 }, note));
    const read = jest.spyOn(store['client'], 'readAll');
    expect(await store.head()).toBe(position);
    expect(read.mock.calls.length).toBeGreaterThan(1);

    read.mockClear();
    await other.appendToStream('others', note());
    expect(await store.head()).toBe(position);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('names an event that another program wrote into a stream of ours', async () => {
    const store = await open('permittrail.');
    await other.appendToStream('permittrail.project-1', note());
    const read = all(store.read('project-1'));
    await expect(read).rejects.toBeInstanceOf(LogMismatch);
    await expect(read).rejects.toThrow(/permittrail\.project-1.*Noted/);
    await expect(all(store.readAll())).rejects.toBeInstanceOf(LogMismatch);
  });
});
