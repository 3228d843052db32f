import { beforeEach, describe, expect, it } from '@jest/globals';
import { InvalidQuery } from '../errors.js';
import type { Condition, Document, Query } from '../port.js';
import { ITEMS, put, upTo, type Place } from './place.js';
import { Given } from './with-place.js';

/** `days` and `status` are indexed, `score` and `note` are not: every case is asked of both. */
const ROWS: Readonly<Record<string, Document>> = {
  a: { department: 'DRC', status: 'OPEN', days: 5, score: 5, note: 'OPEN' },
  b: { department: 'DRC', status: 'DONE', days: 11, score: 11, note: 'DONE' },
  c: { department: 'NRB', status: 'OPEN', days: null, score: null, note: 'OPEN' },
  d: { department: 'NRB', days: -3, score: -3 },
  e: { department: 'NRB', status: '延期', days: '5', score: '5', note: '延期' },
  f: { department: 'NRB', status: true, days: true, score: true, note: true },
  g: { department: 'NRB', status: false, days: false, score: false, note: false },
  h: { department: 'NRB', status: ['OPEN'], days: 2.5, score: 2.5, note: ['OPEN'] },
  i: { department: 'NRB', status: { x: 1 }, days: '工', score: '工', note: { x: 1 } },
  j: { department: 'NRB', status: '', days: '\uffee', score: '\uffee', note: '' },
};

export function queryCases(open: () => Promise<Place>): void {
  describe('a query', () => {
    const given = new Given(open);
    const ids = async (query: Query): Promise<string> =>
      (await given.view.query(query)).rows.map(({ id }) => id).join('');

    beforeEach(async () => {
      const operations = Object.entries(ROWS).map(([id, doc], n) => put(id, n + 1, doc));
      // Written partly before queries read it and partly after: an adapter may make its indexes in between.
      await given.view.commit(operations.slice(0, 5), upTo(5));
      await given.store.activate(ITEMS.name, ITEMS.version);
      await given.view.commit(operations.slice(5), upTo(100));
    });

    describe.each([
      ['an indexed field', 'status', 'days'],
      ['a field without an index', 'note', 'score'],
    ])('on %s', (_, word, number) => {
      const conditions: readonly (readonly [string, Condition, string])[] = [
        ['equal text', { field: word, eq: 'OPEN' }, 'ac'],
        ['equal number, and not the text of it', { field: number, eq: 5 }, 'a'],
        ['equal text, and not the number it spells', { field: number, eq: '5' }, 'e'],
        ['true, and not 1', { field: number, eq: true }, 'f'],
        ['null, which missing fields, lists and objects count as', { field: word, eq: null }, 'dhi'],
        ['empty text', { field: word, eq: '' }, 'j'],
        ['one of several', { field: word, in: ['DONE', '延期', null] }, 'bdehi'],
        ['one of none', { field: word, in: [] }, ''],
        ['numbers above', { field: number, gt: 2.5 }, 'ab'],
        ['numbers from and up to', { field: number, gte: -3, lte: 5 }, 'adh'],
        ['numbers below', { field: number, lt: 5 }, 'dh'],
        ['text from', { field: number, gte: '工' }, 'ij'],
        ['text below', { field: number, lt: '\uffee' }, 'ei'],
        ['a flag from', { field: number, gte: false }, 'fg'],
        ['a flag below', { field: number, lt: true }, 'g'],
        ['a range from null, which is null', { field: word, gte: null }, 'dhi'],
        ['a range above null, which is nothing', { field: word, gt: null }, ''],
        ['bounds of two kinds, between which nothing lies', { field: number, gt: 1, lt: 'z' }, ''],
      ];
      it.each(conditions)('finds %s', async (_name, condition, expected) => {
        expect(await ids({ where: [condition] })).toBe(expected);
      });

      it('sorts null, numbers, text, false, true, and ties by id', async () => {
        expect(await ids({ sort: [{ field: number }] })).toBe('cdhabeijgf');
        expect(await ids({ sort: [{ field: number, descending: true }] })).toBe('fgjiebahdc');
        expect(await ids({ sort: [{ field: word }] })).toBe('dhijbacegf');
        expect(await ids({ sort: [{ field: word, descending: true }] })).toBe('fgecabjihd');
      });

      it('groups and sums, null and missing as one', async () => {
        const groups = await given.view.aggregate({ groupBy: ['department', word], sum: { total: number } });
        expect(groups.map(({ key, count, sum }) => [key['department'], key[word], count, sum['total']])).toEqual([
          ['DRC', 'DONE', 1, 11],
          ['DRC', 'OPEN', 1, 5],
          ['NRB', null, 3, -0.5],
          ['NRB', '', 1, 0],
          ['NRB', 'OPEN', 1, 0],
          ['NRB', '延期', 1, 0],
          ['NRB', false, 1, 0],
          ['NRB', true, 1, 0],
        ]);
      });
    });

    it('needs all of its conditions', async () => {
      const where = [
        { field: 'department', eq: 'NRB' },
        { field: 'status', eq: 'OPEN' },
        { field: 'days', eq: null },
      ];
      expect(await ids({ where })).toBe('c');
      expect(
        await ids({
          where: [
            { field: 'days', gt: 0 },
            { field: 'days', lt: 5 },
          ],
        }),
      ).toBe('h');
    });

    it('finds and sorts by id and by position', async () => {
      expect(await ids({ where: [{ field: '_id', in: ['b', 'd', 'z'] }] })).toBe('bd');
      expect(await ids({ sort: [{ field: '_position', descending: true }], limit: 3 })).toBe('jih');
      expect(await ids({ sort: [{ field: '_id', descending: true }], limit: 2 })).toBe('ji');
    });

    it('sorts by several fields in mixed directions', async () => {
      expect(await ids({ sort: [{ field: 'department', descending: true }, { field: 'days' }] })).toBe('cdheijgfab');
    });

    it('sums over everything when it groups by nothing, and has no group for no documents', async () => {
      expect(await given.view.aggregate({ groupBy: [], sum: { days: 'days' } })).toEqual([
        { key: {}, count: 10, sum: { days: 15.5 } },
      ]);
      expect(await given.view.aggregate({ where: [{ field: 'department', eq: 'X' }], groupBy: [], sum: {} })).toEqual(
        [],
      );
    });

    it('refuses what it cannot answer, and says why', async () => {
      const refused: readonly Query[] = [
        { limit: 0 },
        { limit: 1_001 },
        { limit: 1.5 },
        { where: [{ field: '$where', eq: 1 }] },
        { where: [{ field: 'a.b', eq: 1 }] },
        { where: [{ field: `x"') --`, eq: 1 }] },
        { where: [{ field: 'days', gt: Number.NaN }] },
        { where: [{ field: '_id', eq: 1 }] },
        { sort: [{ field: '' }] },
      ];
      for (const query of refused) await expect(given.view.query(query)).rejects.toThrow(InvalidQuery);
      await expect(given.view.aggregate({ groupBy: ['$x'], sum: {} })).rejects.toThrow(InvalidQuery);
    });
  });
}
