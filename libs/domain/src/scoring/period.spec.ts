import { describe, expect, it } from '@jest/globals';
import { PERIOD, lastDayOf, monthsOf } from './period.js';

describe('a period', () => {
  it.each([
    ['2024-02', 1, '2024-02', '2024-02-29'],
    ['2024-Q2', 3, '2024-04', '2024-06-30'],
    ['2024-H1', 6, '2024-01', '2024-06-30'],
    ['2024-H2', 6, '2024-07', '2024-12-31'],
    ['2025', 12, '2025-01', '2025-12-31'],
  ])('%s has %i months from %s and ends on %s', (period, count, first, last) => {
    expect(period).toMatch(PERIOD);
    expect(monthsOf(period)).toHaveLength(count);
    expect(monthsOf(period)[0]).toBe(first);
    expect(lastDayOf(period)).toBe(last);
  });

  it.each(['2024-13', '2024-Q5', '2024-H3', '24', '2024-00', '2024-5'])('is not %s', (text) =>
    expect(text).not.toMatch(PERIOD),
  );
});
