import { describe, expect, it } from '@jest/globals';
import { SHIPPED_POLICY } from '../policy/data/shipped-policy.js';
import { REVIEW_LEVELS, reviewPoints } from './review-points.js';

describe('the points of a service review', () => {
  it('are 10/8/6/3/0, best level first, as the policy ships', () => {
    const { reviewPoints: policy } = SHIPPED_POLICY.service;
    expect(REVIEW_LEVELS.map((level) => reviewPoints(level, policy))).toEqual([10, 8, 6, 3, 0]);
  });
});
