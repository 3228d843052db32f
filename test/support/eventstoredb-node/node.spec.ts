import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient, eventTypeFilter, jsonEvent, NO_STREAM, START } from '@eventstore/db-client';
import { startEventStoreNode, type EventStoreNode } from './node.js';

const note = (i: number, type = 'Noted') => jsonEvent({ type, data: { i } });

/** What the conformance script leaves unchecked. */
describe('the EventStoreDB-protocol node', () => {
  let node: EventStoreNode;
  let client: EventStoreDBClient;
  const revisions = async (stream: string) => {
    const seen: unknown[] = [];
    for await (const { event } of client.readStream(stream)) seen.push(event?.revision);
    return seen;
  };

  beforeEach(async () => {
    node = await startEventStoreNode();
    client = EventStoreDBClient.connectionString(node.url);
  });
  afterEach(async () => {
    await client.dispose();
    await node.stop();
  });

  it('puts an append sent in several chunks together', async () => {
    const events = [note(1), note(2), note(3)];
    const { nextExpectedRevision } = await client.appendToStream('notes', events, { batchAppendSize: 1 });
    expect(nextExpectedRevision).toBe(2n);
  });

  it('writes nothing of an append that comes after its deadline', async () => {
    const late = client.appendToStream('notes', note(1), { deadline: -1000 });
    await expect(late).rejects.toMatchObject({ type: 'deadline-exceeded' });
    await expect(revisions('notes')).rejects.toMatchObject({ type: 'stream-not-found' });
  });

  it('takes the first events of an earlier append for a repetition of it', async () => {
    const [first, second] = [note(1), note(2)];
    await client.appendToStream('notes', [first, second], { expectedRevision: NO_STREAM });
    const prefix = await client.appendToStream('notes', [first], { expectedRevision: NO_STREAM });
    expect(prefix.nextExpectedRevision).toBe(0n);
    expect(await revisions('notes')).toEqual([0n, 1n]);
  });

  it('succeeds in appending nothing, and makes no stream of it', async () => {
    expect(await client.appendToStream('notes', [])).toMatchObject({ success: true, nextExpectedRevision: 0n });
    await expect(revisions('notes')).rejects.toMatchObject({ type: 'stream-not-found' });
  });

  it('shows the last events only of a stream limited to them', async () => {
    await client.appendToStream('notes', [note(1), note(2), note(3)]);
    node.setStreamMetadata('notes', { $maxCount: 2 });
    expect(await revisions('notes')).toEqual([1n, 2n]);
    expect((await client.getStreamMetadata('notes')).metadata).toEqual({ maxCount: 2 });
  });

  it('filters a subscription by a regular expression', async () => {
    await client.appendToStream('notes', [note(1, 'Noted'), note(2, 'Kept'), note(3, 'Noted')]);
    const kept = client.subscribeToAll({ fromPosition: START, filter: eventTypeFilter({ regex: '^K.pt$' }) });
    const seen: unknown[] = [];
    kept.on('data', ({ event }) => seen.push(event?.data));
    await new Promise<void>((resolve) => void kept.on('caughtUp', resolve));
    expect(seen).toEqual([{ i: 2 }]);
  });

  it('refuses a filter it cannot read, and says so', async () => {
    const broken = client.subscribeToAll({ filter: eventTypeFilter({ regex: '(' }) });
    const error = await new Promise((resolve) => broken.on('error', resolve));
    expect(error).toMatchObject({ code: 3, message: expect.stringContaining('Invalid regular expression') });
  });

  it('is found by a client that looks for its cluster', async () => {
    const hosts = `127.0.0.1:${node.port}`;
    const searching = EventStoreDBClient.connectionString(`esdb://${hosts},${hosts}?tls=false`);
    const { success } = await searching.appendToStream('notes', note(1));
    await searching.dispose();
    expect(success).toBe(true);
  });
});
