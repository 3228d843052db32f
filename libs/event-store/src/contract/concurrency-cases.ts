import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drafts, sealedEvents } from '#test/support/sealed-events';
import { WrongExpectedRevision } from '../errors.js';
import { all, ids } from './collect.js';
import type { StoreUnderTest } from './event-store-contract.js';

/** What the store promises when appends meet. */
export function concurrencyCases(tested: StoreUnderTest): void {
  const begin = (stream: string, writer: number) =>
    tested.store.append(stream, 'NO_STREAM', sealedEvents(stream, [{ data: { writer } }, { data: { writer } }]));

  describe('appends that meet', () => {
    it('takes one of 32 writers at the same revision and tells the others the current one', async () => {
      const outcomes = await Promise.allSettled(Array.from({ length: 32 }, (_, writer) => begin('project-1', writer)));

      const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
      expect(refusals).toHaveLength(31);
      for (const refusal of refusals) {
        expect(refusal).toBeInstanceOf(WrongExpectedRevision);
        expect(refusal).toMatchObject({ stream: 'project-1', expected: 'NO_STREAM', actual: 1 });
      }
      const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
      const stored = await all(tested.store.read('project-1'));
      expect(stored.map(({ data }) => data)).toEqual([{ writer: winner }, { writer: winner }]);
    });

    it('answers the same append sent many times at once as one append', async () => {
      const events = sealedEvents('project-1', drafts(2));
      const answers = await Promise.all(
        Array.from({ length: 16 }, () => tested.store.append('project-1', 'NO_STREAM', events)),
      );
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(ids(await all(tested.store.read('project-1')))).toEqual(ids(events));
    });

    it('takes 64 appends at once on a store that was only just opened', async () => {
      const streams = Array.from({ length: 64 }, (_, n) => `project-${n}`);
      const answers = await Promise.all(streams.map((stream, n) => begin(stream, n)));

      const stored = await all(tested.store.readAll());
      expect(stored).toHaveLength(128);
      for (const [n, stream] of streams.entries()) {
        const last = stored.findLast((event) => event.stream === stream);
        expect(answers[n]).toEqual({ revision: 1, position: last?.position });
      }
    });

    it('answers every append of a mixed crowd as if they had come one by one', async () => {
      let round = 0;
      const attempt = fc.record({
        stream: fc.nat(2),
        expected: fc.integer({ min: -1, max: 3 }),
        count: fc.integer({ min: 1, max: 3 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(attempt, { minLength: 1, maxLength: 24 }), async (attempts) => {
          round += 1;
          const sent = attempts.map(({ stream, expected, count }, n) => {
            const name = `round-${round}-${stream}`;
            const end = { revision: expected, hash: '0'.repeat(64) };
            return {
              name,
              expected,
              events: sealedEvents(
                name,
                Array.from({ length: count }, () => ({ data: { n } })),
                end,
              ),
            };
          });
          const outcomes = await Promise.allSettled(
            sent.map(({ name, expected, events }) =>
              tested.store.append(name, expected === -1 ? 'NO_STREAM' : expected, events),
            ),
          );

          const taken = sent.filter((_, n) => outcomes[n]?.status === 'fulfilled');
          for (const name of new Set(sent.map((append) => append.name))) {
            const stored = await all(tested.store.read(name));
            expect(stored.map(({ revision }) => revision)).toEqual(stored.map((_, revision) => revision));
            const own = taken.filter((append) => append.name === name).toSorted((a, b) => a.expected - b.expected);
            expect(ids(stored)).toEqual(own.flatMap(({ events }) => ids(events)));
          }
          for (const outcome of outcomes) {
            if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(WrongExpectedRevision);
          }
        }),
        { numRuns: 25 },
      );
    });
  });
}
