import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chainEnd, drafts, sealedEvents } from '#test/support/sealed-events';
import type { SubscriptionMessage } from '../port.js';
import { all, eventsOf, headOf, ids, messagesUntil } from './collect.js';
import type { StoreUnderTest } from './event-store-contract.js';

/** What a subscription promises. */
export function subscriptionCases(tested: StoreUnderTest): void {
  const begin = (stream: string, count = 1) =>
    tested.store.append(stream, 'NO_STREAM', sealedEvents(stream, drafts(count)));
  const isCaughtUp = (messages: readonly SubscriptionMessage[]): boolean => messages.at(-1)?.kind === 'caught-up';
  const hasEvents =
    (count: number) =>
    (messages: readonly SubscriptionMessage[]): boolean =>
      eventsOf(messages).length >= count;

  describe('subscribe', () => {
    it('delivers the log from the beginning in order, then says that it has caught up', async () => {
      for (let n = 0; n < 5; n++) await begin(`project-${n}`, 200);
      const messages = await messagesUntil(tested.store, {}, isCaughtUp);
      expect(ids(eventsOf(messages))).toEqual(ids(await all(tested.store.readAll())));
      expect(messages.filter(({ kind }) => kind === 'caught-up')).toHaveLength(1);
    });

    it('says on an empty log that it has caught up, and then delivers the first event', async () => {
      const messages = await messagesUntil(tested.store, {}, async (soFar) => {
        if (isCaughtUp(soFar)) await begin('project-1');
        return hasEvents(1)(soFar);
      });
      expect(messages[0]).toEqual({ kind: 'caught-up' });
      expect(ids(eventsOf(messages))).toEqual(ids(await all(tested.store.readAll())));
    });

    it('begins behind the position it is given', async () => {
      const { position } = await begin('project-1', 3);
      await begin('project-2', 2);
      const messages = await messagesUntil(tested.store, { after: position }, isCaughtUp);
      expect(ids(eventsOf(messages))).toEqual(ids(await all(tested.store.read('project-2'))));
    });

    it('resumes at any position without gap or repeat', async () => {
      for (let n = 0; n < 4; n++) await begin(`project-${n}`, 5);
      const log = await all(tested.store.readAll());
      for (const [at, { position }] of log.entries()) {
        const messages = await messagesUntil(tested.store, { after: position }, isCaughtUp);
        expect(ids(eventsOf(messages))).toEqual(ids(log.slice(at + 1)));
      }
    });

    it('delivers only streams and types of its filter, in history and live', async () => {
      const mixed = [{ type: 'ItemReceived' }, { type: 'ItemDecided' }];
      const append = (stream: string) => tested.store.append(stream, 'NO_STREAM', sealedEvents(stream, mixed));
      await append('project-1');
      await append('plot-1');
      const filter = { streamPrefixes: ['project-'], types: ['ItemDecided'] };
      const messages = await messagesUntil(tested.store, { filter }, async (soFar) => {
        if (isCaughtUp(soFar)) {
          await append('plot-2');
          await append('project-2');
        }
        return hasEvents(2)(soFar);
      });
      expect(eventsOf(messages).map(({ stream, type }) => `${stream} ${type}`)).toEqual([
        'project-1 ItemDecided',
        'project-2 ItemDecided',
      ]);
    });

    it('delivers every type but those left out, also one nobody has named', async () => {
      const mixed = [{ type: 'ItemReceived' }, { type: 'ItemDecided' }, { type: 'InventedLater' }];
      const append = (stream: string) => tested.store.append(stream, 'NO_STREAM', sealedEvents(stream, mixed));
      await append('project-1');
      const filter = { exceptTypes: ['ItemReceived'] };
      const messages = await messagesUntil(tested.store, { filter }, async (soFar) => {
        if (isCaughtUp(soFar)) await append('project-2');
        return hasEvents(4)(soFar);
      });
      const told = [
        'project-1 ItemDecided',
        'project-1 InventedLater',
        'project-2 ItemDecided',
        'project-2 InventedLater',
      ];
      expect(eventsOf(messages).map(({ stream, type }) => `${stream} ${type}`)).toEqual(told);
      expect(eventsOf(messages)).toEqual(await all(tested.store.readAll({ filter })));
    });

    it('moves its checkpoint over history and live events that its filter passes over', async () => {
      for (let n = 0; n < 3; n++) await begin(`project-${n}`, 400);
      const history = await headOf(tested.store);
      const filter = { streamPrefixes: ['plot-'] };
      const checkpoints = (messages: readonly SubscriptionMessage[]) =>
        messages.flatMap((message) => (message.kind === 'checkpoint' ? [message.position] : []));
      let live: string | undefined;
      const messages = await messagesUntil(tested.store, { filter }, async (soFar) => {
        const last = checkpoints(soFar).at(-1);
        if (live === undefined && last !== undefined && last >= history) live = (await begin('project-live')).position;
        return live !== undefined && last !== undefined && last >= live;
      });
      expect(eventsOf(messages)).toEqual([]);
      const positions = checkpoints(messages);
      expect(positions.toSorted()).toEqual(positions);
    });

    it('never lets a checkpoint overtake an event', async () => {
      for (let n = 0; n < 40; n++) await begin(n % 4 === 0 ? `plot-${n}` : `project-${n}`, 20);
      const messages = await messagesUntil(tested.store, { filter: { streamPrefixes: ['plot-'] } }, isCaughtUp);
      expect(eventsOf(messages)).toHaveLength(200);
      let reached = '';
      for (const message of messages) {
        if (message.kind === 'event') expect(message.event.position > reached).toBe(true);
        if (message.kind === 'checkpoint') expect(message.position >= reached).toBe(true);
        if (message.kind === 'event') reached = message.event.position;
        if (message.kind === 'checkpoint') reached = message.position;
      }
    });

    it('resumes at a checkpoint without losing the next event', async () => {
      await begin('project-1', 3);
      const filter = { streamPrefixes: ['plot-'] };
      const quiet = await messagesUntil(tested.store, { filter }, (soFar) => soFar.at(-1)?.kind === 'checkpoint');
      const checkpoint = quiet.at(-1);
      if (checkpoint?.kind !== 'checkpoint') throw new Error('the subscription ended without a checkpoint');
      await begin('plot-1', 2);
      const messages = await messagesUntil(tested.store, { filter, after: checkpoint.position }, hasEvents(2));
      expect(ids(eventsOf(messages))).toEqual(ids(await all(tested.store.read('plot-1'))));
    });

    it('delivers 100 streams that begin in the same instant, each once', async () => {
      const streams = Array.from({ length: 100 }, (_, n) => `project-${n}`);
      const following = messagesUntil(tested.store, {}, hasEvents(100));
      await Promise.all(streams.map((stream) => begin(stream)));
      const delivered = eventsOf(await following).map(({ stream }) => stream);
      expect(delivered.toSorted()).toEqual(streams.toSorted());
    });

    it('has no gap and no repeat where history meets live events, whenever the writers write', async () => {
      let round = 0;
      const shape = fc.record({
        before: fc.integer({ min: 0, max: 40 }),
        during: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 20 }),
        lead: fc.nat(6),
      });
      await fc.assert(
        fc.asyncProperty(shape, async ({ before, during, lead }) => {
          round += 1;
          const after = await tested.store.head();
          for (let n = 0; n < before; n += 10) await begin(`round-${round}-before-${n}`, Math.min(10, before - n));
          const total = before + during.reduce((sum, count) => sum + count, 0);
          const writing = during.map(async (count, n) => {
            for (let turn = 0; turn < (n * lead) % 7; turn++) await tested.store.head();
            return begin(`round-${round}-${n}`, count);
          });
          const messages = await messagesUntil(tested.store, after ? { after } : {}, hasEvents(total));
          await Promise.all(writing);
          const log = await all(tested.store.readAll(after ? { after } : {}));
          expect(ids(eventsOf(messages))).toEqual(ids(log));
        }),
        { numRuns: 20 },
      );
    });

    it('serves several subscriptions at their own pace', async () => {
      await begin('project-1', 300);
      const slow = messagesUntil(tested.store, {}, async (soFar) => {
        await tested.store.head();
        return hasEvents(320)(soFar);
      });
      const fast = messagesUntil(tested.store, {}, hasEvents(320));
      await begin('project-2', 20);
      const log = ids(await all(tested.store.readAll()));
      expect(ids(eventsOf(await slow))).toEqual(log);
      expect(ids(eventsOf(await fast))).toEqual(log);
    });

    it('ends without an error when it is aborted while it waits', async () => {
      const abort = new AbortController();
      const kinds: string[] = [];
      for await (const { kind } of tested.store.subscribe({ signal: abort.signal })) {
        kinds.push(kind);
        setImmediate(() => abort.abort());
      }
      expect(kinds).toEqual(['caught-up']);
    });

    it('delivers nothing more once it is aborted in the middle of history', async () => {
      await begin('project-1', 50);
      const abort = new AbortController();
      let delivered = 0;
      for await (const { kind } of tested.store.subscribe({ signal: abort.signal })) {
        expect(kind).toBe('event');
        delivered += 1;
        if (delivered === 3) abort.abort();
      }
      expect(delivered).toBe(3);
    });

    it('delivers nothing at all when it was aborted before it began', async () => {
      await begin('project-1');
      expect(await all(tested.store.subscribe({ signal: AbortSignal.abort() }))).toEqual([]);
    });

    it('goes on appending after a consumer left in the middle', async () => {
      const events = sealedEvents('project-1', drafts(20));
      await tested.store.append('project-1', 'NO_STREAM', events);
      await messagesUntil(tested.store, {}, hasEvents(1));
      const next = sealedEvents('project-1', drafts(1), chainEnd(events));
      await expect(tested.store.append('project-1', 19, next)).resolves.toMatchObject({ revision: 20 });
    });

    it('ends when its own consumer closes the store', async () => {
      await begin('project-1');
      const kinds: string[] = [];
      for await (const { kind } of tested.store.subscribe({ signal: new AbortController().signal })) {
        kinds.push(kind);
        if (kind === 'caught-up') await tested.store.close();
      }
      expect(kinds).toEqual(['event', 'caught-up']);
    });

    it('ends every open subscription when the store is closed', async () => {
      await begin('project-1', 2);
      const filters = [undefined, { streamPrefixes: ['plot-'] }, { types: ['ItemDecided'] }];
      const caughtUp: Promise<void>[] = [];
      const ended = filters.map((filter) => {
        const following = tested.store.subscribe({ signal: new AbortController().signal, ...(filter && { filter }) });
        return new Promise<void>((resolve, reject) => {
          caughtUp.push(
            new Promise((reached) => {
              const follow = async (): Promise<void> => {
                for await (const { kind } of following) if (kind === 'caught-up') reached();
              };
              follow().then(resolve, reject);
            }),
          );
        });
      });
      await Promise.all(caughtUp);
      await tested.store.close();
      await expect(Promise.all(ended)).resolves.toHaveLength(3);
    });
  });
}
