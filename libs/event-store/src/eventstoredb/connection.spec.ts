import { describe, expect, it } from '@jest/globals';
import { startEventStoreNode } from '#test/support/eventstoredb-node/node';
import { StoreUnavailable } from '../errors.js';
import { InvalidConnectionString } from './connection.js';
import { EventStoreDbStore } from './event-store-db-store.js';

const streamPrefix = 'permittrail.';
const opening = (url: string, options: { patienceMs?: number; signal?: AbortSignal } = {}) =>
  EventStoreDbStore.open({ url, streamPrefix, ...options });

describe('opening an EventStoreDB', () => {
  it.each([
    ['another protocol', 'http://admin:secret-word@127.0.0.1:2113'],
    ['a port that is none', 'esdb://admin:secret-word@127.0.0.1:secret?tls=false'],
    ['an unknown option', 'esdb://admin:secret-word@127.0.0.1:2113?tsl=false'],
    ['an option the client ignores', 'esdb://admin:secret-word@127.0.0.1:2113?tlsVerifyCert=false'],
    ['a certificate that is missing', 'esdb://admin:secret-word@127.0.0.1:2113?tlsCAFile=/nowhere/ca.pem'],
  ])('refuses %s by the name of the variable and without the password', async (_, url) => {
    const refused = opening(url);
    await expect(refused).rejects.toBeInstanceOf(InvalidConnectionString);
    await expect(refused).rejects.toThrow(/^EVENTSTORE_URL /);
    await expect(refused).rejects.not.toThrow(/secret/);
  });

  it('says that nobody answers, by the name of the variable and without the password', async () => {
    const node = await startEventStoreNode();
    await node.stop();
    const refused = opening(`esdb://admin:secret-word@127.0.0.1:${node.port}?tls=false`, { patienceMs: 0 });
    await expect(refused).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(refused).rejects.toThrow(/EVENTSTORE_URL.*ECONNREFUSED.*Check/);
    await expect(refused).rejects.not.toThrow(/secret/);
  });

  it('waits for a server that is about to start', async () => {
    const first = await startEventStoreNode();
    await first.stop();
    const opened = opening(first.url);
    const node = await startEventStoreNode({ port: first.port });
    const store = await opened;
    expect(await store.head()).toBeUndefined();
    await store.close();
    await node.stop();
  });

  it('is given up when it is told so', async () => {
    const node = await startEventStoreNode();
    await node.stop();
    const stop = new AbortController();
    const opened = opening(node.url, { signal: stop.signal });
    stop.abort();
    await expect(opened).rejects.toBeInstanceOf(StoreUnavailable);
  });

  it.each(['', '$permittrail.'])('refuses the prefix "%s"', async (prefix) => {
    const refused = EventStoreDbStore.open({ url: 'esdb://127.0.0.1:2113?tls=false', streamPrefix: prefix });
    await expect(refused).rejects.toThrow(/STREAM_PREFIX/);
  });
});
