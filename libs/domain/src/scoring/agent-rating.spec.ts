import { describe, expect, it } from '@jest/globals';
import { SHIPPED_POLICY } from '../policy/data/shipped-policy.js';
import { agentRating, type AgentRatingInputs } from './agent-rating.js';

const POLICY = SHIPPED_POLICY.service.agentRating;

/** Fixture G-1: duty 92, outcome 88, owner mean 9.2, training 3 of 4. */
const G1: AgentRatingInputs = {
  tasksDue: 25,
  tasksOnTime: 23,
  nodesDue: 50,
  nodesOnTime: 44,
  reviews: { sum: 46, count: 5 },
  trainingsRequired: 4,
  trainingsAttended: 3,
  misconduct: false,
};

describe('the star rating of an agent (R-43)', () => {
  it('is 88.9 points and four stars in fixture G-1', () => {
    expect(agentRating(G1, POLICY)).toEqual({
      formula: 'agent-rating@1',
      components: { duty: 92, outcome: 88, ownerSatisfaction: 92, training: 75 },
      total: 88.9,
      stars: 4,
      flags: [],
    });
  });

  it.each([
    [90, 5],
    [89.9999, 4],
    [80, 4],
    [70, 3],
    [60, 2],
    [59.9999, 1],
    [0, 1],
  ])('gives %p points their stars: %p', (points, stars) => {
    const duty = { duty: 1, outcome: 0, ownerSatisfaction: 0, training: 0 };
    const inputs = { ...G1, tasksDue: 1_000_000, tasksOnTime: points * 10_000 };
    expect(agentRating(inputs, { ...POLICY, weights: duty }).stars).toBe(stars);
  });

  it('is capped at two stars by substantiated misconduct, and says so', () => {
    expect(agentRating({ ...G1, misconduct: true }, POLICY)).toMatchObject({
      total: 88.9,
      stars: 2,
      flags: ['MISCONDUCT_CAP'],
    });
  });

  it('is not lifted by the cap', () => {
    const poor = { ...G1, tasksOnTime: 0, nodesOnTime: 0, misconduct: true };
    expect(agentRating(poor, POLICY)).toMatchObject({ stars: 1, flags: [] });
  });

  it('counts a part without input as 100 and flags it', () => {
    const nothing = {
      tasksDue: 0,
      tasksOnTime: 0,
      nodesDue: 0,
      nodesOnTime: 0,
      reviews: { sum: 0, count: 0 },
      trainingsRequired: 0,
      trainingsAttended: 0,
      misconduct: false,
    };
    expect(agentRating(nothing, POLICY)).toMatchObject({
      total: 100,
      flags: ['NO_DUTY', 'NO_OUTCOME', 'NO_REVIEWS', 'NO_TRAINING'],
    });
  });

  it('takes weights, cut-offs and cap from the policy', () => {
    const policy = {
      weights: { duty: 0, outcome: 0, ownerSatisfaction: 0, training: 1 },
      stars: { five: 75, four: 60, three: 40, two: 20 },
      misconductCap: 3,
    };
    expect(agentRating(G1, policy)).toMatchObject({ total: 75, stars: 5 });
    expect(agentRating({ ...G1, misconduct: true }, policy).stars).toBe(3);
  });
});
