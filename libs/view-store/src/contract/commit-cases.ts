import { describe, expect, it } from '@jest/globals';
import { ForeignCheckpoint } from '../errors.js';
import type { Operation } from '../port.js';
import { at, put, remove, upTo, type Place } from './place.js';
import { Given } from './with-place.js';

export function commitCases(open: () => Promise<Place>): void {
  describe('a commit', () => {
    const given = new Given(open);
    const everything = async () => (await given.view.query({ limit: 1_000 })).rows;

    it('given twice leaves the same documents and checkpoint', async () => {
      const operations: readonly Operation[] = [put('a', 3, { n: 1 }), put('b', 4, { n: 2 }), remove('c', 5)];
      await given.view.commit(operations, upTo(5));
      const once = await everything();
      await given.view.commit(operations, upTo(5));
      expect(await everything()).toEqual(once);
      expect(await given.view.checkpoint()).toEqual(upTo(5));
    });

    it('replaces the whole document, indexed fields included', async () => {
      await given.view.commit([put('a', 1, { status: 'OPEN', days: 4, note: 'x' })], upTo(1));
      await given.view.commit([put('a', 2, { department: 'DRC' })], upTo(2));
      expect((await given.view.get('a'))?.doc).toEqual({ department: 'DRC' });
      expect((await given.view.query({ where: [{ field: 'days', eq: 4 }] })).rows).toEqual([]);
    });

    it('skips an operation at or below its document’s position and applies the others', async () => {
      await given.view.commit([put('a', 9, { n: 'new' })], upTo(9));
      await given.view.commit([put('a', 9, { n: 'same' }), put('b', 8, { n: 'other' })], upTo(9));
      await given.view.commit([put('a', 3, { n: 'old' }), remove('a', 8)], upTo(9));
      expect((await everything()).map(({ id, doc }) => [id, doc['n']])).toEqual([
        ['a', 'new'],
        ['b', 'other'],
      ]);
    });

    it('guards and writes each document of a large commit as it does those of a small one', async () => {
      await given.view.commit([put('n5', 90, { n: 'newer' }), put('n20', 1, { n: 'older' })], upTo(90));
      const many = Array.from({ length: 41 }, (_, i) => (i === 7 ? remove('n7', 50) : put(`n${i}`, 50, { days: i })));
      await given.view.commit(many, upTo(91));
      const rows = await everything();
      expect(rows.length).toBe(40);
      expect((await given.view.get('n5'))?.doc).toEqual({ n: 'newer' });
      expect(await given.view.get('n7')).toBeUndefined();
      expect((await given.view.get('n20'))?.doc).toEqual({ days: 20 });
      const { rows: last } = await given.view.query({ where: [{ field: 'days', eq: 40 }] });
      expect(last).toEqual([{ id: 'n40', position: at(50), doc: { days: 40 } }]);
    });

    it('hides a deleted document everywhere, and remembers where it was deleted', async () => {
      await given.view.commit([put('a', 1, { status: 'OPEN', days: 2 }), put('b', 2, { days: 3 })], upTo(2));
      await given.view.commit([remove('a', 5), remove('never-was', 6)], upTo(6));
      expect(await given.view.get('a')).toBeUndefined();
      expect(await given.view.getMany(['a', 'never-was'])).toEqual([]);
      expect((await everything()).map(({ id }) => id)).toEqual(['b']);
      expect((await given.view.query({ where: [{ field: 'status', eq: null }] })).rows.map(({ id }) => id)).toEqual([
        'b',
      ]);
      expect(await given.view.aggregate({ groupBy: [], sum: { days: 'days' } })).toEqual([
        { key: {}, count: 1, sum: { days: 3 } },
      ]);
      const standings = await given.view.standings(['a', 'b', 'never-was', 'unheard-of']);
      expect([...standings].sort((x, y) => (x.id < y.id ? -1 : 1))).toEqual([
        { id: 'a', position: at(5) },
        { id: 'b', position: at(2), doc: { days: 3 } },
        { id: 'never-was', position: at(6) },
      ]);
    });

    it('does not bring a deleted document back with an older put, and does with a later one', async () => {
      await given.view.commit([put('a', 1, { n: 1 })], upTo(1));
      await given.view.commit([remove('a', 5)], upTo(5));
      await given.view.commit([put('a', 1, { n: 1 })], upTo(5));
      expect(await given.view.get('a')).toBeUndefined();
      await given.view.commit([put('a', 6, { n: 2 })], upTo(6));
      expect(await given.view.get('a')).toEqual({ id: 'a', position: at(6), doc: { n: 2 } });
    });

    it('never moves the checkpoint back, and moves it on without operations', async () => {
      expect(await given.view.checkpoint()).toBeUndefined();
      await given.view.commit([], upTo(7));
      await given.view.commit([], upTo(4));
      expect(await given.view.checkpoint()).toEqual(upTo(7));
      const anonymous = { logId: 'log-1', position: at(9) };
      await given.view.commit([], anonymous);
      expect(await given.view.checkpoint()).toEqual(anonymous);
    });

    it('with the checkpoint of another log is refused whole', async () => {
      await given.view.commit([put('a', 1, { n: 1 })], upTo(1));
      const foreign = { logId: 'log-2', position: at(9) };
      await expect(given.view.commit([put('a', 9, { n: 9 })], foreign)).rejects.toThrow(ForeignCheckpoint);
      expect((await given.view.get('a'))?.doc).toEqual({ n: 1 });
      expect(await given.view.checkpoint()).toEqual(upTo(1));
    });

    it('of two writers at once leaves the later document of each', async () => {
      const second = await (await given.writer()).open(given.view.schema);
      const batch = (offset: number) =>
        Array.from({ length: 50 }, (_, n) => put(`i-${n}`, 2 * n + 1 + ((n + offset) % 2), { n, offset }));
      await Promise.all([given.view.commit(batch(0), upTo(200)), second.commit(batch(1), upTo(200))]);
      for (const { id, doc } of await everything())
        expect([id, doc['offset']]).toEqual([id, (Number(doc['n']) + 1) % 2]);
      expect(await everything()).toHaveLength(50);
    });
  });
}
