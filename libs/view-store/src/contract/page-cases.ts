import { beforeEach, describe, expect, it } from '@jest/globals';
import { InvalidCursor } from '../errors.js';
import type { Query } from '../port.js';
import { ITEMS, put, remove, upTo, type Place } from './place.js';
import { Given } from './with-place.js';

const SORTS: readonly (readonly [string, Query])[] = [
  ['in the order of ids', {}],
  ['by an indexed field with ties', { sort: [{ field: 'days' }] }],
  ['by an indexed field, descending', { sort: [{ field: 'days', descending: true }] }],
  ['by fields of two directions', { sort: [{ field: 'department' }, { field: 'days', descending: true }] }],
  ['by a field without an index', { sort: [{ field: 'score', descending: true }] }],
  ['of part of the rows', { where: [{ field: 'department', eq: 'D1' }], sort: [{ field: 'status' }] }],
];

export function pageCases(open: () => Promise<Place>): void {
  describe('pages', () => {
    const given = new Given(open);
    const VALUES = [null, 3, 'x', 1, true, '延', false, 3, -1];

    beforeEach(async () => {
      const operations = Array.from({ length: 60 }, (_, n) => {
        const value = VALUES[n % VALUES.length] ?? null;
        return put(`i-${String(n).padStart(2, '0')}`, n + 1, {
          department: `D${n % 2}`,
          status: n % 3 === 0 ? 'OPEN' : 'DONE',
          ...(n % 7 !== 0 && { days: value, score: value }),
        });
      });
      await given.view.commit(operations, upTo(60));
      await given.store.activate(ITEMS.name, ITEMS.version);
    });

    const pages = async (query: Query, between?: (n: number) => Promise<void>): Promise<string[]> => {
      const seen: string[] = [];
      let cursor: string | undefined;
      let n = 0;
      do {
        const page = await given.view.query({ ...query, limit: 7, ...(cursor !== undefined && { cursor }) });
        seen.push(...page.rows.map(({ id }) => id));
        cursor = page.next;
        await between?.(n++);
      } while (cursor !== undefined);
      return seen;
    };

    it.each(SORTS)('cover every row once, %s', async (_, query) => {
      const whole = await given.view.query({ ...query, limit: 1_000 });
      expect(whole.next).toBeUndefined();
      expect(await pages(query)).toEqual(whole.rows.map(({ id }) => id));
    });

    it.each(SORTS.slice(0, 4))(
      'cover every row once while rows are written behind the cursor, %s',
      async (_, query) => {
        const whole = (await given.view.query({ ...query, limit: 1_000 })).rows.map(({ id }) => id);
        const first = whole[0] ?? '';
        const copy = (await given.view.get(first))?.doc ?? {};
        const descending = query.sort?.at(-1)?.descending ?? false;
        const seen = await pages(query, (n) =>
          given.view.commit(
            [put(descending ? `${first}~${n}` : `${first.slice(0, -1)}!${n}`, 100 + n, copy)],
            upTo(100 + n),
          ),
        );
        expect(seen).toEqual(whole);
      },
    );

    it('have no next when the last row fills the page', async () => {
      const page = await given.view.query({ where: [{ field: '_id', lt: 'i-05' }], limit: 5 });
      expect(page.rows).toHaveLength(5);
      expect(page.next).toBeUndefined();
    });

    it('go on although the row the cursor stood on is gone', async () => {
      const page = await given.view.query({ limit: 3 });
      await given.view.commit([remove('i-02', 70)], upTo(70));
      const next = await given.view.query({ limit: 3, cursor: page.next ?? '' });
      expect(next.rows.map(({ id }) => id)).toEqual(['i-03', 'i-04', 'i-05']);
    });

    it('refuse a cursor that was altered or belongs to another query or generation', async () => {
      const query: Query = { sort: [{ field: 'days' }], limit: 3 };
      const { next = '' } = await given.view.query(query);
      expect(next).toMatch(/^[A-Za-z0-9_-]+$/);
      const flipped = `${next.slice(0, -3)}${next.at(-3) === 'A' ? 'B' : 'A'}${next.slice(-2)}`;
      const other = await given.store.open({ ...ITEMS, version: 2 });
      for (const cursor of ['', 'x', 'bnVsbA', flipped, next.slice(0, -4), `${next}!`])
        await expect(given.view.query({ ...query, cursor })).rejects.toThrow(InvalidCursor);
      await expect(given.view.query({ ...query, sort: [{ field: 'score' }], cursor: next })).rejects.toThrow(
        InvalidCursor,
      );
      const where = [{ field: 'department', eq: 'D1' }];
      await expect(given.view.query({ ...query, where, cursor: next })).rejects.toThrow(InvalidCursor);
      await expect(other.query({ ...query, cursor: next })).rejects.toThrow(InvalidCursor);
    });
  });
}
