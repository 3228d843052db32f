import { describe, expect, it } from '@jest/globals';
import type { Document } from '../port.js';
import { at, put, upTo, type Place } from './place.js';
import { Given } from './with-place.js';

export function documentCases(open: () => Promise<Place>): void {
  describe('documents', () => {
    const given = new Given(open);

    it('come back with their id and position, and nothing comes back for an unknown id', async () => {
      await given.view.commit([put('i-1', 7, { status: 'OPEN' })], upTo(7));
      expect(await given.view.get('i-1')).toEqual({ id: 'i-1', position: at(7), doc: { status: 'OPEN' } });
      expect(await given.view.get('i-2')).toBeUndefined();
    });

    it('come back several at once, each once, the missing ones left out', async () => {
      const ids = Array.from({ length: 1_203 }, (_, n) => `i-${n}`);
      await given.view.commit(
        ids.map((id, n) => put(id, n + 1, { n })),
        upTo(2_000),
      );
      const found = await given.view.getMany([...ids, 'i-0', 'absent']);
      expect(found.map(({ id }) => id).sort()).toEqual([...ids].sort());
      expect(await given.view.getMany([])).toEqual([]);
    });

    const shapes: readonly (readonly [string, Document])[] = [
      ['Chinese text, emoji and control characters', { title: '大连市“拿地即开工”项目 🏭\n\t\u0001', 类别: '容缺' }],
      ['nested keys with dots and dollars', { a: { 'b.c': 1, $set: { $x: 'y' }, '': 0 }, list: [{ 'p.q': ['$r'] }] }],
      [
        'top-level keys with dots, dollars, underscores and percent signs',
        { 'a.b': 1, $c: 2, _id: 3, _p: 4, 'd%2Ee': 5, '': 6 },
      ],
      ['lists in lists and empty shapes', { grid: [[1, 2], [], [[{}]]], none: {}, nothing: null }],
      [
        'whole, fractional, negative and large numbers',
        { a: 1, b: -2.5, c: 9_007_199_254_740_991, d: 1e20, e: 0, f: 1e-9 },
      ],
      ['a key named __proto__', JSON.parse('{"__proto__": {"x": 1}, "y": {"__proto__": 2}}')],
    ];
    it.each(shapes)('survive with %s', async (_, doc) => {
      await given.view.commit([put('编号/1 ü', 1, doc)], upTo(1));
      const stored = await given.view.get('编号/1 ü');
      expect(JSON.stringify(stored?.doc)).toBe(JSON.stringify(doc));
    });

    it('of a megabyte and more survive', async () => {
      const doc = { history: Array.from({ length: 4_000 }, (_, n) => ({ n, text: '审批'.repeat(60) })) };
      await given.view.commit([put('big', 1, doc)], upTo(1));
      expect((await given.view.get('big'))?.doc).toEqual(doc);
    });
  });
}
