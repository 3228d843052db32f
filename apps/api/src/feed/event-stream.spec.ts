import { once } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import type { SubscriptionMessage } from '#event-store/port';
import { InMemoryEventStore } from '#test/support/in-memory-event-store';
import { drafts, sealedEvents } from '#test/support/sealed-events';
import { writeEventStream } from './event-stream.js';

async function storeOf(count: number): Promise<InMemoryEventStore> {
  const store = new InMemoryEventStore();
  await store.append('project-P1', 'NO_STREAM', sealedEvents('project-P1', drafts(count)));
  return store;
}

describe('an event stream to one client', () => {
  it('takes the next event only when a slow client has room for it', async () => {
    const store = await storeOf(50);
    let taken = 0;
    async function* counted(messages: AsyncIterable<SubscriptionMessage>): AsyncGenerator<SubscriptionMessage> {
      for await (const message of messages) {
        taken += 1;
        yield message;
      }
    }
    const pending: (() => void)[] = [];
    const slow = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        pending.push(done);
        slow.emit('asked');
      },
    });
    const ending = new AbortController();
    const { signal } = ending;
    const stream = writeEventStream(counted(store.subscribe({ signal })), slow, { signal });
    for (let n = 1; n <= 10; n++) {
      while (pending.length === 0) await once(slow, 'asked');
      expect(taken).toBe(n);
      pending.shift()?.();
    }
    ending.abort();
    await stream;
    expect(taken).toBeLessThan(50);
  });

  it('leaves its subscription when the client is gone, also while it waits for room', async () => {
    const store = await storeOf(5);
    const stuck = new Writable({ highWaterMark: 1, write: () => undefined });
    const ending = new AbortController();
    const { signal } = ending;
    const left = { value: false };
    async function* watched(): AsyncGenerator<SubscriptionMessage> {
      try {
        yield* store.subscribe({ signal });
      } finally {
        left.value = true;
      }
    }
    const stream = writeEventStream(watched(), stuck, { signal });
    ending.abort();
    await stream;
    expect(left.value).toBe(true);
  });

  it('shows that it is alive while nothing happens', async () => {
    const store = new InMemoryEventStore();
    const out = new PassThrough({ encoding: 'utf8' });
    const ending = new AbortController();
    const { signal } = ending;
    const stream = writeEventStream(store.subscribe({ signal }), out, { signal, heartbeatMs: 1 });
    let text = '';
    for await (const chunk of out) {
      text += String(chunk);
      if (text.includes(': heartbeat\n\n')) break;
    }
    ending.abort();
    await stream;
  });

  it('tells the failure of a subscription instead of ending as if all was well', async () => {
    async function* failing(): AsyncGenerator<SubscriptionMessage> {
      yield { kind: 'caught-up' };
      throw new Error('the log is gone');
    }
    const { signal } = new AbortController();
    await expect(writeEventStream(failing(), new PassThrough(), { signal })).rejects.toThrow('the log is gone');
  });
});
