import { describe, expect, it } from '@jest/globals';
import { addDays } from '#workdays/business-date';
import { daysOfQuarter, quarterOf } from './quarter.js';

describe('a quarter', () => {
  it.each([
    ['2024-Q1', '2024-01-01', '2024-03-31'],
    ['2024-Q2', '2024-04-01', '2024-06-30'],
    ['2024-Q3', '2024-07-01', '2024-09-30'],
    ['2024-Q4', '2024-10-01', '2024-12-31'],
  ])('%s goes from %s to %s, and its days are of it', (quarter, first, last) => {
    const days = daysOfQuarter(quarter);
    expect(days).toEqual({ first, last });
    expect([quarterOf(days.first), quarterOf(days.last)]).toEqual([quarter, quarter]);
    expect(quarterOf(addDays(days.last, 1))).not.toBe(quarter);
  });
});
