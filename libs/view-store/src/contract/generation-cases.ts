import { describe, expect, it } from '@jest/globals';
import { GenerationActive, GenerationMissing, InvalidSchema, SchemaChanged } from '../errors.js';
import { ITEMS, put, upTo, type Place } from './place.js';
import { Given } from './with-place.js';

export function generationCases(open: () => Promise<Place>): void {
  describe('a generation', () => {
    const given = new Given(open);
    const status = async (store = given.store) => (await (await store.active('items'))?.get('a'))?.doc['status'];

    it('is read only after it was activated', async () => {
      await given.view.commit([put('a', 1, { status: 'v1' })], upTo(1));
      expect(await given.store.active('items')).toBeUndefined();
      expect(await given.store.activeVersion('items')).toBeUndefined();
      await given.store.activate('items', 1);
      expect(await status()).toBe('v1');
      expect((await given.store.active('items'))?.schema).toEqual(ITEMS);
    });

    it('is built beside the one that is read, then switched to, and switched back from', async () => {
      await given.view.commit([put('a', 1, { status: 'v1' })], upTo(1));
      await given.store.activate('items', 1);
      const next = await given.store.open({ ...ITEMS, version: 2, indexes: [['status']] });
      await next.commit([put('a', 1, { status: 'v2' })], upTo(1));
      expect(await status()).toBe('v1');
      await given.store.activate('items', 2);
      expect(await status()).toBe('v2');
      await given.store.activate('items', 1);
      expect(await status()).toBe('v1');
    });

    it('that is read cannot be dropped; another one can, with everything in it', async () => {
      await given.store.activate('items', 1);
      const next = await given.store.open({ ...ITEMS, version: 2 });
      await next.commit([put('a', 1, { status: 'v2' })], upTo(1));
      await expect(given.store.drop('items', 1)).rejects.toThrow(GenerationActive);
      await given.store.drop('items', 2);
      expect(await given.store.generations()).toEqual([{ name: 'items', version: 1, active: true }]);
      const again = await given.store.open({ ...ITEMS, version: 2 });
      expect(await again.get('a')).toBeUndefined();
      expect(await again.checkpoint()).toBeUndefined();
    });

    it('is listed by name and version with the active one marked', async () => {
      await given.store.open({ ...ITEMS, version: 10 });
      await given.store.open({ name: 'audit', version: 2, indexes: [] });
      await given.store.activate('items', 10);
      expect(await given.store.generations()).toEqual([
        { name: 'audit', version: 2, active: false },
        { name: 'items', version: 1, active: false },
        { name: 'items', version: 10, active: true },
      ]);
    });

    it('cannot be activated before it exists, nor opened with other indexes, nor have an illegal name', async () => {
      await expect(given.store.activate('items', 9)).rejects.toThrow(GenerationMissing);
      await expect(given.store.open({ ...ITEMS, indexes: [['status']] })).rejects.toThrow(SchemaChanged);
      for (const name of ['', '../items', 'Items', 'a b', 'a@b', 'x'.repeat(61)])
        await expect(given.store.open({ name, version: 1, indexes: [] })).rejects.toThrow(InvalidSchema);
      for (const version of [0, -1, 1.5])
        await expect(given.store.open({ name: 'items', version, indexes: [] })).rejects.toThrow(InvalidSchema);
      for (const fields of [[], ['a.b'], ['$x'], ['_id']])
        await expect(given.store.open({ name: 'other', version: 1, indexes: [fields] })).rejects.toThrow(InvalidSchema);
    });

    it('switched, committed to, dropped and built again by the writer is seen by readers at their next call', async () => {
      const reader = await given.reader();
      expect(await reader.active('items')).toBeUndefined();
      await given.view.commit([put('a', 1, { status: 'v1' })], upTo(1));
      await given.store.activate('items', 1);
      expect(await status(reader)).toBe('v1');
      await given.view.commit([put('a', 2, { status: 'v1 later' })], upTo(2));
      expect(await status(reader)).toBe('v1 later');
      const next = await given.store.open({ ...ITEMS, version: 2 });
      await next.commit([put('a', 1, { status: 'v2' })], upTo(1));
      await given.store.activate('items', 2);
      expect(await status(reader)).toBe('v2');
      await given.store.drop('items', 1);
      const rebuilt = await given.store.open(ITEMS);
      await rebuilt.commit([put('a', 3, { status: 'v1 again' })], upTo(3));
      await given.store.activate('items', 1);
      expect(await status(reader)).toBe('v1 again');
    });
  });
}
