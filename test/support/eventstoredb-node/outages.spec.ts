import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type AllStreamSubscription,
  ANY,
  EventStoreDBClient,
  jsonEvent,
  NO_STREAM,
  persistentSubscriptionToAllSettingsFromDefaults,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { startEventStoreNode, type EventStoreNode } from './node.js';

const note = (i: number) => jsonEvent({ type: 'Noted', data: { i } });

/** Resolves with the first error of a subscription, and what else it said until then. */
const ending = (subscription: AllStreamSubscription) =>
  new Promise<{ error: unknown; ended: boolean }>((resolve) => {
    let ended = false;
    subscription.on('end', () => (ended = true));
    subscription.on('error', (error) => setImmediate(() => resolve({ error, ended })));
  });

const events = (subscription: AllStreamSubscription, count: number) =>
  new Promise<number[]>((resolve) => {
    const seen: number[] = [];
    subscription.on('data', ({ event }) => {
      if (event?.isJson && typeof event.data === 'object' && 'i' in event.data) seen.push(Number(event.data['i']));
      if (seen.length === count) resolve(seen);
    });
  });

describe('an outage of the EventStoreDB-protocol node', () => {
  let node: EventStoreNode;
  let client: EventStoreDBClient;
  const noted = () => client.subscribeToAll({ fromPosition: START, filter: streamNameFilter({ prefixes: ['notes'] }) });
  const caughtUp = (subscription: AllStreamSubscription) =>
    new Promise<void>((resolve) => void subscription.on('caughtUp', resolve));
  const read = async (stream: string) => {
    const seen: unknown[] = [];
    for await (const { event } of client.readStream(stream)) seen.push(event?.data);
    return seen;
  };
  /** Tries again at once, as often as it takes: the client reconnects by itself. */
  const appendInTheEnd = async (stream: string, event: ReturnType<typeof note>): Promise<void> => {
    await client
      .appendToStream(stream, event, { expectedRevision: ANY })
      .catch(() => new Promise(setImmediate).then(() => appendInTheEnd(stream, event)));
  };

  beforeEach(async () => {
    node = await startEventStoreNode();
    client = EventStoreDBClient.connectionString(node.url);
  });
  afterEach(async () => {
    await client.dispose();
    await node.kill();
  });

  it.each([
    ['on the shared stream', {}],
    ['in a call of its own', { credentials: { username: 'admin', password: 'changeit' } }],
  ])('does an append %s whose reply is lost, and answers its repetition like the first', async (_, options) => {
    const event = note(1);
    node.loseNextReply();
    const first = client.appendToStream('notes', event, { expectedRevision: NO_STREAM, ...options });
    await expect(first).rejects.toMatchObject({ type: 'unavailable' });
    expect(await read('notes')).toEqual([{ i: 1 }]);
    const repeated = await client.appendToStream('notes', event, { expectedRevision: NO_STREAM, ...options });
    expect(repeated.nextExpectedRevision).toBe(0n);
    expect(await read('notes')).toEqual([{ i: 1 }]);
  });

  it('loses no event when it is killed and comes back on its port with its log', async () => {
    await client.appendToStream('notes', note(1));
    const following = noted();
    const ended = ending(following);
    await caughtUp(following);
    await node.kill();
    expect(await ended).toMatchObject({ error: { type: 'unavailable' } });
    await expect(client.appendToStream('notes', note(2))).rejects.toMatchObject({ code: 14 });

    node = await startEventStoreNode({ port: node.port, log: node.log });
    await appendInTheEnd('notes', note(3));
    expect(await read('notes')).toEqual([{ i: 1 }, { i: 3 }]);
  });

  it('tells every subscriber it is too slow when it is stopped, and frees its port', async () => {
    const following = noted();
    const ended = ending(following);
    await caughtUp(following);
    await node.stop();
    expect(await ended).toMatchObject({ error: { type: 'timeout', code: 10 }, ended: false });
    node = await startEventStoreNode({ port: node.port, log: node.log });
    await appendInTheEnd('notes', note(1));
  });

  it('stops even while a reader takes nothing of what it is sent', async () => {
    // More than the client and the connection hold between them: the end of the call cannot reach the reader.
    const page = () => Array.from({ length: 10 }, () => jsonEvent({ type: 'Noted', data: 'x'.repeat(80_000) }));
    for (let i = 0; i < 40; i++) await client.appendToStream('notes', page());
    const following = noted();
    await new Promise((resolve) => following.once('data', resolve));
    following.pause();
    following.on('error', () => undefined);
    await node.stop();
    await expect(startEventStoreNode({ port: node.port }).then((next) => next.stop())).resolves.toBeUndefined();
  });

  it('drops slow consumers, who find the rest from their last position', async () => {
    const following = noted();
    const ended = ending(following);
    const first = events(following, 1);
    const { position } = await client.appendToStream('notes', note(1));
    await first;
    node.dropSlowConsumers();
    expect(await ended).toMatchObject({
      error: { type: 'timeout', message: expect.stringContaining('Consumer too slow to handle event while live.') },
      ended: false,
    });
    await client.appendToStream('notes', note(2));
    const again = client.subscribeToAll({ fromPosition: position ?? START });
    expect(await events(again, 1)).toEqual([2]);
  });

  it('lets a persistent subscription go on from its checkpoint after a restart', async () => {
    const settings = persistentSubscriptionToAllSettingsFromDefaults({ startFrom: START });
    const filter = streamNameFilter({ prefixes: ['notes'] });
    await client.createPersistentSubscriptionToAll('group', settings, { filter });
    await client.appendToStream('notes', [note(1), note(2)]);
    const reading = client.subscribeToPersistentSubscriptionToAll('group', { bufferSize: 1 });
    const broken = new Promise((resolve) => reading.on('error', resolve));
    await new Promise<void>((resolve) => {
      reading.on('data', (event) => (event.event?.revision === 0n ? void reading.ack(event) : resolve()));
    });
    await node.kill();
    await broken;

    node = await startEventStoreNode({ port: node.port, log: node.log });
    await appendInTheEnd('others', note(3));
    const afterwards = client.subscribeToPersistentSubscriptionToAll('group');
    const revision = await new Promise((resolve) => afterwards.on('data', ({ event }) => resolve(event?.revision)));
    expect(revision).toBe(1n);
  });
});
