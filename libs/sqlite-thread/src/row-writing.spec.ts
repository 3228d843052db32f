import { describe, expect, it } from '@jest/globals';
import { RowWriting } from './row-writing.js';

const writing = new RowWriting('(?, ?)', (rows) => `INSERT INTO desk (id, clerk) VALUES ${rows}`);
const rows = (count: number) => Array.from({ length: count }, (_, id) => [id, `clerk ${id}`]).flat();

describe('rows for the thread that writes', () => {
  it.each([0, 1, 15, 16, 17, 33])('are all written, in their order, when there are %i', (count) => {
    const steps = writing.steps(rows(count));
    expect(steps.flatMap(({ values }) => values)).toEqual(rows(count));
    for (const { sql, width, values } of steps) {
      expect(values.length % width).toBe(0);
      expect(sql.match(/\?/g)).toHaveLength(width);
    }
  });

  it('go many to a statement, and only the rest one by one', () => {
    expect(writing.steps(rows(33)).map(({ width, values }) => values.length / width)).toEqual([2, 1]);
  });
});
