import { describe, expect, it } from '@jest/globals';
import { chainEnd, drafts, sealedEvents } from '#test/support/sealed-events';
import type { RecordedEvent, SealedEvent } from '#domain/kernel/envelope';
import { faultOf, GENESIS_HASH } from '#integrity/hash-chain';
import { all, headOf, ids } from './collect.js';
import type { StoreUnderTest } from './event-store-contract.js';

/** What reading a stream and reading the log promise. */
export function readCases(tested: StoreUnderTest): void {
  const append = async (stream: string, events: readonly SealedEvent[]): Promise<readonly SealedEvent[]> => {
    await tested.store.append(stream, 'NO_STREAM', events);
    return events;
  };
  const revisions = (events: readonly RecordedEvent[]): readonly number[] => events.map(({ revision }) => revision);

  describe('read', () => {
    it('yields nothing for a stream that does not exist', async () => {
      expect(await all(tested.store.read('nowhere-1'))).toEqual([]);
    });

    it('gives back what was sealed, in any script, so that the hash chain holds', async () => {
      const stream = 'project-1';
      const data = { name: '连云港 𠮷野 🏭 \u0000 e\u0301 \u2028', deep: { list: [null, true, 0.1, -1e21, ''] } };
      const events = await append(stream, sealedEvents(stream, [{ data }, { type: '容缺后补', data: {} }]));

      const stored = await all(tested.store.read(stream));
      expect(stored.map(({ id, type, data, metadata }) => ({ id, type, data, metadata }))).toEqual(
        events.map(({ id, type, data, metadata }) => ({ id, type, data, metadata })),
      );
      let prevHash = GENESIS_HASH;
      for (const [revision, event] of stored.entries()) {
        expect(event.stream).toBe(stream);
        expect(faultOf(event, revision, prevHash)).toBeUndefined();
        prevHash = event.metadata.hash;
      }
    });

    it('keeps streams apart whose names begin alike or differ in case', async () => {
      const stream = 'project-1';
      const names = [stream, `${stream}-1`, `${stream}-工业`, `${stream}-A`, `${stream}-a`];
      for (const name of names) await append(name, sealedEvents(name, drafts(1)));
      for (const name of names) {
        expect((await all(tested.store.read(name))).map((event) => event.stream)).toEqual([name]);
      }
    });

    it('reads a range with both ends, forwards and backwards', async () => {
      const stream = 'project-1';
      await append(stream, sealedEvents(stream, drafts(10)));
      const read = async (options: Parameters<typeof tested.store.read>[1]): Promise<readonly number[]> =>
        revisions(await all(tested.store.read(stream, options)));

      expect(await read({ from: 3, to: 5 })).toEqual([3, 4, 5]);
      expect(await read({ from: 8 })).toEqual([8, 9]);
      expect(await read({ to: 1 })).toEqual([0, 1]);
      expect(await read({ from: 3, to: 5, backwards: true })).toEqual([5, 4, 3]);
      expect(await read({ to: 1, backwards: true })).toEqual([1, 0]);
      expect(await read({ from: 9, to: 99 })).toEqual([9]);
      expect(await read({ from: 10 })).toEqual([]);
      expect(await read({ from: 10, backwards: true })).toEqual([]);
      expect(await read({ from: 5, to: 4 })).toEqual([]);
    });

    it('reads a long stream completely in both directions', async () => {
      const stream = 'project-1';
      const events = await append(stream, sealedEvents(stream, drafts(700)));
      expect(ids(await all(tested.store.read(stream)))).toEqual(ids(events));
      expect(ids(await all(tested.store.read(stream, { backwards: true })))).toEqual(ids(events).toReversed());
    });

    it('lets the reader stop early', async () => {
      const stream = 'project-1';
      await append(stream, sealedEvents(stream, drafts(700)));
      for await (const last of tested.store.read(stream, { backwards: true })) {
        expect(last.revision).toBe(699);
        break;
      }
      await expect(
        tested.store.append(stream, 699, sealedEvents(stream, drafts(1), { revision: 699, hash: GENESIS_HASH })),
      ).resolves.toMatchObject({ revision: 700 });
    });
  });

  describe('readAll', () => {
    it('yields the log in order, and the text order of positions is that order', async () => {
      const sent: string[] = [];
      for (let n = 0; n < 24; n++) {
        const stream = `project-${(n * 7) % 24}`;
        sent.push(...ids(await append(stream, sealedEvents(stream, drafts(1 + (n % 3))))));
      }
      const stored = await all(tested.store.readAll());
      expect(ids(stored)).toEqual(sent);
      const positions = stored.map(({ position }) => position);
      expect(positions.toSorted()).toEqual(positions);
      expect(new Set(positions).size).toBe(positions.length);
    });

    it('begins behind `after` and ends with `upTo`', async () => {
      const stream = 'project-1';
      await append(stream, sealedEvents(stream, drafts(6)));
      const filter = { streamPrefixes: [stream] };
      const stored = await all(tested.store.readAll({ filter }));
      const [after, upTo] = [stored[1]?.position, stored[4]?.position];
      if (!after || !upTo) throw new Error('six events were appended');

      expect(revisions(await all(tested.store.readAll({ filter, after, upTo })))).toEqual([2, 3, 4]);
      expect(revisions(await all(tested.store.readAll({ filter, after })))).toEqual([2, 3, 4, 5]);
      expect(revisions(await all(tested.store.readAll({ filter, upTo })))).toEqual([0, 1, 2, 3, 4]);
      expect(await all(tested.store.readAll({ filter, after: upTo, upTo: after }))).toEqual([]);
      expect(await all(tested.store.readAll({ filter, after: await headOf(tested.store) }))).toEqual([]);
    });

    it('ends at the head of the moment it was called', async () => {
      const stream = 'project-1';
      const events = await append(stream, sealedEvents(stream, drafts(2)));
      const log = tested.store.readAll({ filter: { streamPrefixes: [stream] } });
      const seen: string[] = [];
      for await (const event of log) {
        seen.push(event.id);
        if (seen.length > 1) continue;
        await tested.store.append(stream, 1, sealedEvents(stream, drafts(1), chainEnd(events)));
      }
      expect(seen).toEqual(ids(events));
    });

    it('keeps to the prefixes and types asked for', async () => {
      const mixed = [{ type: 'ItemReceived' }, { type: 'ItemDecided' }, { type: 'ItemReceivedAgain' }];
      for (const kind of ['project', 'project_', 'Project', 'plot']) {
        await append(`${kind}-1`, sealedEvents(`${kind}-1`, mixed));
      }
      const found = async (
        streamPrefixes: readonly string[],
        types?: readonly string[],
      ): Promise<readonly string[]> => {
        const filter = { streamPrefixes, ...(types && { types }) };
        const events = await all(tested.store.readAll({ filter }));
        return events.map(({ stream, type }) => `${stream} ${type}`);
      };

      expect(await found(['project-'], ['ItemReceived'])).toEqual(['project-1 ItemReceived']);
      expect(await found(['plot-', 'project_'], ['ItemReceived', 'ItemDecided'])).toEqual([
        'project_-1 ItemReceived',
        'project_-1 ItemDecided',
        'plot-1 ItemReceived',
        'plot-1 ItemDecided',
      ]);
      expect(await found(['project'], ['ItemDecided'])).toEqual(['project-1 ItemDecided', 'project_-1 ItemDecided']);
      expect(await found(['p%'])).toEqual([]);
      expect(await found(['plot-'], ['ItemReceive'])).toEqual([]);
      expect(await all(tested.store.readAll({ filter: { types: ['ItemReceivedAgain'] } }))).toHaveLength(4);
    });

    it('finds the few events of a filter in a long log', async () => {
      const [few, many] = ['plot-1', 'project-1'];
      const first = await append(few, sealedEvents(few, drafts(1)));
      for (let n = 0; n < 5; n++) {
        await append(`${many}-${n}`, sealedEvents(`${many}-${n}`, drafts(1_000)));
      }
      const last = sealedEvents(few, drafts(1), chainEnd(first));
      await tested.store.append(few, 0, last);
      const found = await all(tested.store.readAll({ filter: { streamPrefixes: [few] } }));
      expect(ids(found)).toEqual([...ids(first), ...ids(last)]);
    });

    it('yields large events one by one and completely', async () => {
      const stream = 'project-1';
      const large = sealedEvents(
        stream,
        Array.from({ length: 12 }, (_, n) => ({ data: { n, text: '工'.repeat(80_000) } })),
      );
      for (let n = 0; n < large.length; n += 3) {
        await tested.store.append(stream, n === 0 ? 'NO_STREAM' : n - 1, large.slice(n, n + 3));
      }
      expect(ids(await all(tested.store.readAll({ filter: { streamPrefixes: [stream] } })))).toEqual(ids(large));
      expect(ids(await all(tested.store.read(stream, { backwards: true })))).toEqual(ids(large).toReversed());
    });
  });

  describe('head', () => {
    it('is nothing for an empty log', async () => {
      expect(await tested.store.head()).toBeUndefined();
      expect(await all(tested.store.readAll())).toEqual([]);
    });

    it('is the position of the last event, also after the log was opened again', async () => {
      const stream = 'project-1';
      const { position } = await tested.store.append(stream, 'NO_STREAM', sealedEvents(stream, drafts(3)));
      expect(await tested.store.head()).toBe(position);
      expect(await (await tested.reopen()).head()).toBe(position);
    });
  });
}
