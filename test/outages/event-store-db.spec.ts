import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { all, eventsOf, ids, messagesUntil } from '#event-store/contract/collect';
import { EventStoreDbStore } from '#event-store/eventstoredb/event-store-db-store';
import { startEventStoreNode, type EventStoreNode } from '#test/support/eventstoredb-node/node';
import { chainEnd, drafts, sealedEvents } from '#test/support/sealed-events';
import { breakableConnection } from './breakable-connection.js';

const streamPrefix = 'permittrail.';
const STREAMS = 16;
const EVENTS_EACH = 40;

/** Counts, and lets a test wait until a number is reached. */
class Milestones {
  private count = 0;
  private readonly waiting: { readonly at: number; readonly resolve: () => void }[] = [];

  pass(): void {
    this.count += 1;
    for (const { at, resolve } of this.waiting) if (at === this.count) resolve();
  }

  at(count: number): Promise<void> {
    if (this.count >= count) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push({ at: count, resolve }));
  }
}

describe('an outage of EventStoreDB', () => {
  let node: EventStoreNode;
  let store: EventStoreDbStore;
  const restart = async (): Promise<void> => {
    node = await startEventStoreNode({ port: node.port, log: node.log });
  };
  /** Appends one event after the other to a stream; answers the ids in order. */
  const appendLoop = async (stream: string, acknowledged: Milestones): Promise<readonly string[]> => {
    const events = sealedEvents(stream, drafts(EVENTS_EACH));
    for (const [n, event] of events.entries()) {
      const { revision } = await store.append(stream, n === 0 ? 'NO_STREAM' : n - 1, [event]);
      expect(revision).toBe(n);
      acknowledged.pass();
    }
    return ids(events);
  };

  beforeEach(async () => {
    node = await startEventStoreNode();
    store = await EventStoreDbStore.open({ url: node.url, streamPrefix });
  });
  afterEach(async () => {
    await store.close();
    await node.kill();
  });

  it('loses no acknowledged event and doubles none, for writers and for a subscription', async () => {
    const acknowledged = new Milestones();
    const following = messagesUntil(store, {}, (soFar) => eventsOf(soFar).length === STREAMS * EVENTS_EACH);
    const streams = Array.from({ length: STREAMS }, (_, n) => `project-${n}`);
    const loops = Promise.all(streams.map((stream) => appendLoop(stream, acknowledged)));

    await acknowledged.at(100);
    await node.kill();
    await restart();
    await acknowledged.at(250);
    await node.stop();
    await restart();
    await acknowledged.at(400);
    node.dropSlowConsumers();

    const sent = await loops;
    for (const [n, stream] of streams.entries()) expect(ids(await all(store.read(stream)))).toEqual(sent[n]);
    const delivered = ids(eventsOf(await following));
    expect(delivered).toEqual(ids(await all(store.readAll())));
    expect(new Set(delivered)).toEqual(new Set(sent.flat()));
  }, 30_000);

  it('gives the original answer to an append whose reply was lost', async () => {
    const events = sealedEvents('project-1', drafts(3));
    node.loseNextReply();
    const answer = await store.append('project-1', 'NO_STREAM', events);

    const stored = await all(store.read('project-1'));
    expect(ids(stored)).toEqual(ids(events));
    expect(answer).toEqual({ revision: 2, position: stored.at(-1)?.position });
  });

  it('tells a writer whose reply was lost that another one had been first', async () => {
    await store.append('project-1', 'NO_STREAM', sealedEvents('project-1', drafts(1)));
    node.loseNextReply();
    const late = store.append('project-1', 'NO_STREAM', sealedEvents('project-1', [{ type: 'ItemDecided' }]));
    await expect(late).rejects.toMatchObject({ name: 'WrongExpectedRevision', actual: 0 });
  });

  it('lets a consumer that was dropped as too slow go on where it was, and says again that it has caught up', async () => {
    const events = sealedEvents('project-1', drafts(900));
    await store.append('project-1', 'NO_STREAM', events.slice(0, 600));
    let caughtUp = 0;
    const messages = await messagesUntil(store, {}, async (soFar) => {
      const last = soFar.at(-1);
      if (last?.kind === 'caught-up') caughtUp += 1;
      if (last?.kind === 'event' && last.event.revision === 20) node.dropSlowConsumers();
      if (last?.kind === 'caught-up' && caughtUp === 1) {
        node.dropSlowConsumers();
        await store.append('project-1', 599, events.slice(600));
      }
      return caughtUp === 2;
    });
    expect(ids(eventsOf(messages))).toEqual(ids(events));
  });

  it('resumes a subscription that the server ended without an error', async () => {
    const first = sealedEvents('project-1', drafts(2));
    await store.append('project-1', 'NO_STREAM', first);
    let caughtUp = 0;
    const messages = await messagesUntil(store, {}, async (soFar) => {
      if (soFar.at(-1)?.kind !== 'caught-up') return false;
      caughtUp += 1;
      if (caughtUp === 2) return true;
      // As a call that ends with status OK looks to the client.
      for (const call of store['client']['disposableStreams']) call.push(null);
      await store.append('project-1', 1, sealedEvents('project-1', drafts(1), chainEnd(first)));
      return false;
    });
    expect(eventsOf(messages).map(({ revision }) => revision)).toEqual([0, 1, 2]);
  });

  it('repeats appends whose call the server ended without an error and without an answer', async () => {
    await store.append('project-first', 'NO_STREAM', sealedEvents('project-first', drafts(1)));
    const streams = Array.from({ length: 20 }, (_, n) => `project-${n}`);
    const appends = streams.map((stream) => store.append(stream, 'NO_STREAM', sealedEvents(stream, drafts(1))));
    // They are sent, and no answer can have come yet; none comes after the end.
    await new Promise((resolve) => setImmediate(resolve));
    for (const call of store['client']['disposableStreams']) {
      call.push(null);
      call.push = () => false;
    }

    const answers = await Promise.all(appends);
    const stored = (await all(store.readAll())).slice(1);
    expect(answers.map(({ position }) => position).toSorted()).toEqual(stored.map(({ position }) => position));
  });

  it('keeps the position of a quiet filter through an outage', async () => {
    const filter = { streamPrefixes: ['plot-'] };
    await store.append('project-1', 'NO_STREAM', sealedEvents('project-1', drafts(5)));
    let done = false;
    const messages = await messagesUntil(store, { filter }, async (soFar) => {
      if (soFar.at(-1)?.kind === 'caught-up' && !done) {
        done = true;
        await node.kill();
        await restart();
        await store.append('plot-1', 'NO_STREAM', sealedEvents('plot-1', drafts(1)));
      }
      return eventsOf(soFar).length > 0;
    });
    const checkpoints = messages.filter(({ kind }) => kind === 'checkpoint');
    expect(checkpoints).toHaveLength(1);
    expect(eventsOf(messages)).toHaveLength(1);
  });

  it('answers a writer, a reader and head() when the server stays away longer than their patience', async () => {
    const impatient = await EventStoreDbStore.open({ url: node.url, streamPrefix, patienceMs: 50 });
    await node.kill();
    const unavailable = { name: 'StoreUnavailable', message: expect.stringContaining('EVENTSTORE_URL') };
    const append = impatient.append('project-1', 'NO_STREAM', sealedEvents('project-1', drafts(1)));
    await expect(append).rejects.toMatchObject(unavailable);
    await expect(all(impatient.read('project-1'))).rejects.toMatchObject(unavailable);
    await expect(all(impatient.readAll())).rejects.toMatchObject(unavailable);
    await expect(impatient.head()).rejects.toMatchObject(unavailable);
    await impatient.close();
  });

  it('ends what waits for a server that is away when the store is closed', async () => {
    const following = all(store.subscribe({ signal: new AbortController().signal }));
    await node.kill();
    const append = store.append('project-1', 'NO_STREAM', sealedEvents('project-1', drafts(1)));
    const read = all(store.read('project-1'));
    await store.close();
    await expect(append).rejects.toMatchObject({ name: 'StoreUnavailable' });
    await expect(read).rejects.toMatchObject({ name: 'StoreUnavailable' });
    await expect(following).resolves.toEqual([]);
  });
});

describe('the connection to EventStoreDB', () => {
  // Jest fails a test with a rejection nobody handles, which would end a server: the client's own appends leave some.
  it('may stall and break with many appends waiting to be sent, and none is lost or left without an answer', async () => {
    const node = await startEventStoreNode();
    const connection = await breakableConnection(node.port);
    const store = await EventStoreDbStore.open({ url: `esdb://127.0.0.1:${connection.port}?tls=false`, streamPrefix });

    await store.append('project-first', 'NO_STREAM', sealedEvents('project-first', drafts(1)));
    connection.stall();
    const text = 'x'.repeat(20_000);
    const appends = Array.from({ length: 300 }, (_, n) =>
      store.append(`project-${n}`, 'NO_STREAM', sealedEvents(`project-${n}`, [{ data: { text } }])),
    );
    // All are under way once a read that began after them is, and fails with them when the connection breaks.
    const read = all(store.read('project-first'));
    await new Promise((resolve) => setImmediate(resolve));
    connection.break();

    const answers = await Promise.all(appends);
    expect(await read).toHaveLength(1);
    const stored = await all(store.readAll());
    expect(stored.slice(1).map(({ position }) => position)).toEqual(answers.map(({ position }) => position).toSorted());
    await store.close();
    await connection.close();
    await node.kill();
  }, 30_000);

  it('is not left open by a closed store, whatever was going on', async () => {
    const node = await startEventStoreNode();
    const connection = await breakableConnection(node.port);
    const store = await EventStoreDbStore.open({ url: `esdb://127.0.0.1:${connection.port}?tls=false`, streamPrefix });
    const events = sealedEvents('project-1', drafts(500));
    await store.append('project-1', 'NO_STREAM', events);
    const reading = store.read('project-1')[Symbol.asyncIterator]();
    await reading.next();
    const following = store.subscribe({ signal: new AbortController().signal })[Symbol.asyncIterator]();
    await following.next();

    await store.close();
    await connection.idle();
    await connection.close();
    await node.stop();
  });
});
