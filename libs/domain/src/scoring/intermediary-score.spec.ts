import { describe, expect, it } from '@jest/globals';
import { INTERMEDIARIES_POLICY } from '../policy/sections/intermediaries.js';
import { INTERMEDIARY_SCORE, intermediaryScore } from './intermediary-score.js';

const { score: policy } = INTERMEDIARIES_POLICY;
/** Fixture I-1 of scoring.md 7.5: capability 90, duration 80, fee 85; routine 82; platform 70. */
const fixture = {
  instant: { sum: 255, count: 3 },
  routine: { sum: 82, count: 1 },
  platform: 70,
  lateDeliveries: 0,
};

describe('the score of an intermediary (R-40)', () => {
  it('is 81.1 and four stars for fixture I-1', () => {
    expect(intermediaryScore(fixture, policy)).toEqual({
      formula: INTERMEDIARY_SCORE,
      components: { instant: 85, routine: 82, platform: 70 },
      score: 81.1,
      stars: 4,
      flags: [],
    });
  });

  it('is 76.1 and three stars for fixture I-1 with one late delivery', () => {
    expect(intermediaryScore({ ...fixture, lateDeliveries: 1 }, policy)).toMatchObject({ score: 76.1, stars: 3 });
  });

  it('flags a part nobody gave and lets the others carry its weight', () => {
    const { instant, routine, lateDeliveries } = fixture;
    expect(intermediaryScore({ instant, routine, lateDeliveries }, policy)).toMatchObject({
      score: 83.88,
      flags: ['NO_PLATFORM'],
    });
  });

  it('is none where nobody said anything, also with weights of nothing', () => {
    const silent = intermediaryScore({ lateDeliveries: 2 }, policy);
    expect(silent).toEqual({
      formula: INTERMEDIARY_SCORE,
      components: {},
      flags: ['NO_INSTANT', 'NO_ROUTINE', 'NO_PLATFORM'],
    });
    const weightless = { ...policy, weights: { instant: 1, routine: 0, platform: 0 } };
    expect(intermediaryScore({ platform: 70, lateDeliveries: 0 }, weightless).score).toBeUndefined();
  });

  it('never falls below zero', () => {
    expect(intermediaryScore({ ...fixture, lateDeliveries: 40 }, policy)).toMatchObject({ score: 0, stars: 1 });
  });

  it.each([
    [90, 5],
    [89.99, 4],
    [80, 4],
    [70, 3],
    [60, 2],
    [59.99, 1],
  ])('of %d is %d stars', (platform, stars) => {
    const only = { platform, lateDeliveries: 0 };
    expect(intermediaryScore(only, policy)).toMatchObject({ score: platform, stars });
  });
});
