import { describe, expect, it } from '@jest/globals';
import { ITEMS, put, upTo, type Place } from './place.js';
import { Given } from './with-place.js';

export function openingCases(open: () => Promise<Place>): void {
  describe('opening and closing', () => {
    const given = new Given(open);

    it('finds again what a closed store had written', async () => {
      await given.view.commit([put('a', 1, { status: 'OPEN' })], upTo(1));
      await given.store.activate('items', 1);
      await given.store.close();
      const reopened = await given.writer();
      expect((await (await reopened.active('items'))?.get('a'))?.doc).toEqual({ status: 'OPEN' });
      expect(await (await reopened.open(ITEMS)).checkpoint()).toEqual(upTo(1));
    });

    it('answers 64 concurrent first calls on a place where nothing exists yet', async () => {
      const store = await given.writer();
      const other = await given.writer();
      await Promise.all(
        Array.from({ length: 64 }, async (_, n) => {
          const view = await (n % 2 === 0 ? store : other).open({
            name: `cold-${n % 4}`,
            version: 1,
            indexes: [['n']],
          });
          await view.commit([put(`d-${n}`, n + 1, { n })], upTo(n + 1));
          expect((await view.get(`d-${n}`))?.doc).toEqual({ n });
        }),
      );
      for (let n = 0; n < 4; n++) {
        const view = await store.open({ name: `cold-${n}`, version: 1, indexes: [['n']] });
        expect((await view.query({})).rows).toHaveLength(16);
        expect(await view.checkpoint()).toEqual(upTo(61 + n));
      }
    });

    it('leaves nothing open, and says so to whoever asks on', async () => {
      const reader = await given.reader();
      await given.view.commit([put('a', 1, {})], upTo(1));
      await given.store.activate('items', 1);
      await (await reader.active('items'))?.get('a');
      expect(await given.place.leftOpen()).not.toEqual([]);
      await reader.close();
      await given.store.close();
      expect(await given.place.leftOpen()).toEqual([]);
      await expect(given.view.get('a')).rejects.toThrow(/closed/);
      await expect(given.store.open(ITEMS)).rejects.toThrow(/closed/);
      await expect(reader.active('items')).rejects.toThrow(/closed/);
    });
  });
}
