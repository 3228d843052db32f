import { describe, expect, it } from '@jest/globals';
import { chainEnd, drafts, sealedEvents } from '#test/support/sealed-events';
import { AppendTooLarge, EventTooLarge, StoreUnavailable, WrongExpectedRevision } from '../errors.js';
import { MAX_APPEND_BYTES, MAX_EVENT_BYTES } from '../port.js';
import { all, headOf, ids } from './collect.js';
import type { StoreUnderTest } from './event-store-contract.js';

/** What an append promises, one at a time. */
export function appendCases(tested: StoreUnderTest): void {
  describe('append', () => {
    it('answers the last revision and the position of the last event', async () => {
      const stream = 'project-1';
      const first = sealedEvents(stream, drafts(2));
      const second = sealedEvents(stream, drafts(1), chainEnd(first));

      const answers = [
        await tested.store.append(stream, 'NO_STREAM', first),
        await tested.store.append(stream, 1, second),
      ];

      const stored = await all(tested.store.read(stream));
      expect(answers).toEqual([
        { revision: 1, position: stored[1]?.position },
        { revision: 2, position: stored[2]?.position },
      ]);
      expect(await headOf(tested.store)).toBe(answers[1]?.position);
    });

    it('refuses a revision that is not the current one and tells the current one', async () => {
      const stream = 'project-1';
      const first = sealedEvents(stream, drafts(3));
      await tested.store.append(stream, 'NO_STREAM', first);

      const other = sealedEvents(stream, [{ type: 'ItemWithdrawn' }], { ...chainEnd(first), revision: 0 });
      await expect(tested.store.append(stream, 0, other)).rejects.toMatchObject({
        name: 'WrongExpectedRevision',
        stream,
        expected: 0,
        actual: 2,
      });
      expect(ids(await all(tested.store.read(stream)))).toEqual(ids(first));
    });

    it('refuses to begin a stream twice and tells where it is', async () => {
      const stream = 'project-1';
      await tested.store.append(stream, 'NO_STREAM', sealedEvents(stream, drafts(2)));

      const other = sealedEvents(stream, [{ type: 'ProjectFiled' }]);
      const refused = tested.store.append(stream, 'NO_STREAM', other);
      await expect(refused).rejects.toBeInstanceOf(WrongExpectedRevision);
      await expect(refused).rejects.toMatchObject({ expected: 'NO_STREAM', actual: 1 });
    });

    it('refuses to go on with a stream that does not exist and tells -1', async () => {
      const stream = 'project-1';
      const event = sealedEvents(stream, drafts(1), { ...chainEnd([]), revision: 4 });
      await expect(tested.store.append(stream, 4, event)).rejects.toMatchObject({ expected: 4, actual: -1 });
      expect(await all(tested.store.read(stream))).toEqual([]);
    });

    it('refuses to leave a gap in the revisions', async () => {
      const stream = 'project-1';
      const first = sealedEvents(stream, drafts(2));
      await tested.store.append(stream, 'NO_STREAM', first);
      const later = sealedEvents(stream, drafts(1), { ...chainEnd(first), revision: 6 });
      await expect(tested.store.append(stream, 6, later)).rejects.toMatchObject({ actual: 1 });
    });

    it('goes on where the stream was after a stale append was refused', async () => {
      const stream = 'project-1';
      const first = sealedEvents(stream, drafts(2));
      await tested.store.append(stream, 'NO_STREAM', first);
      const stale = sealedEvents(stream, [{ type: 'ItemWithdrawn' }], { ...chainEnd(first), revision: 0 });
      await expect(tested.store.append(stream, 0, stale)).rejects.toBeInstanceOf(WrongExpectedRevision);
      await expect(tested.store.append(stream, 0, stale)).rejects.toMatchObject({ actual: 1 });

      const next = sealedEvents(stream, drafts(1), chainEnd(first));
      await expect(tested.store.append(stream, 1, next)).resolves.toMatchObject({ revision: 2 });
    });

    it('answers a repeated append as the first time and writes nothing, also after later events', async () => {
      const stream = 'project-1';
      const first = sealedEvents(stream, drafts(2));
      const second = sealedEvents(stream, drafts(3), chainEnd(first));
      const begun = await tested.store.append(stream, 'NO_STREAM', first);
      const continued = await tested.store.append(stream, 1, second);

      expect(await tested.store.append(stream, 1, second)).toEqual(continued);
      expect(await tested.store.append(stream, 'NO_STREAM', first)).toEqual(begun);
      expect(ids(await all(tested.store.read(stream)))).toEqual([...ids(first), ...ids(second)]);
    });

    it('answers a repeated append as the first time after the log was opened again', async () => {
      const stream = 'project-1';
      const events = sealedEvents(stream, drafts(2));
      const begun = await tested.store.append(stream, 'NO_STREAM', events);

      const reopened = await tested.reopen();
      expect(await reopened.append(stream, 'NO_STREAM', events)).toEqual(begun);
      expect(await all(reopened.read(stream))).toHaveLength(2);
    });

    it('refuses an append of which only a part is already there', async () => {
      const stream = 'project-1';
      const [one, two] = [sealedEvents(stream, drafts(1)), sealedEvents(stream, drafts(2))];
      await tested.store.append(stream, 'NO_STREAM', one);
      await expect(tested.store.append(stream, 'NO_STREAM', two)).rejects.toMatchObject({ actual: 0 });
      expect(await all(tested.store.read(stream))).toHaveLength(1);
    });

    it('takes an append without events for a fault of the program', async () => {
      const stream = 'project-1';
      await expect(tested.store.append(stream, 'NO_STREAM', [])).rejects.toBeInstanceOf(TypeError);
      await tested.store.append(stream, 'NO_STREAM', sealedEvents(stream, drafts(1)));
      expect(await all(tested.store.read(stream))).toHaveLength(1);
    });

    it('refuses an event above the limit by name and size, and writes nothing of its append', async () => {
      const stream = 'project-1';
      const events = sealedEvents(stream, [{}, { type: 'OpinionGiven', data: { text: '容'.repeat(90_000) } }]);
      const refused = tested.store.append(stream, 'NO_STREAM', events);
      await expect(refused).rejects.toBeInstanceOf(EventTooLarge);
      await expect(refused).rejects.toThrow(/OpinionGiven.*\d{6} bytes.*archive/);
      expect(await all(tested.store.read(stream))).toEqual([]);
    });

    it('refuses an append above the limit by size, and writes nothing of it', async () => {
      const stream = 'project-1';
      const events = sealedEvents(
        stream,
        Array.from({ length: 5 }, (_, n) => ({ data: { n, text: 'x'.repeat(220_000) } })),
      );
      const refused = tested.store.append(stream, 'NO_STREAM', events);
      await expect(refused).rejects.toBeInstanceOf(AppendTooLarge);
      await expect(refused).rejects.toThrow(/1\d{6} bytes.*Split/);
      expect(await all(tested.store.read(stream))).toEqual([]);
    });

    it('takes an event and an append of exactly the largest size', async () => {
      const stream = 'project-1';
      const size = (text: string): number => {
        const [event] = sealedEvents(stream, [{ data: { text } }]);
        return Buffer.byteLength(JSON.stringify(event?.data)) + Buffer.byteLength(JSON.stringify(event?.metadata));
      };
      const rest = MAX_APPEND_BYTES - 3 * MAX_EVENT_BYTES;
      const [largest, last] = ['x'.repeat(MAX_EVENT_BYTES - size('')), 'x'.repeat(rest - size(''))];
      const events = sealedEvents(
        stream,
        [largest, largest, largest, last].map((text) => ({ data: { text } })),
      );
      await expect(tested.store.append(stream, 'NO_STREAM', events)).resolves.toMatchObject({ revision: 3 });
      expect(ids(await all(tested.store.read(stream)))).toEqual(ids(events));
    });

    it('refuses appends once it is closed, and closing again is no fault', async () => {
      const stream = 'project-1';
      await tested.store.close();
      await tested.store.close();
      const late = tested.store.append(stream, 'NO_STREAM', sealedEvents(stream, drafts(1)));
      await expect(late).rejects.toBeInstanceOf(StoreUnavailable);
    });
  });
}
