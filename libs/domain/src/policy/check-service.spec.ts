import { describe, expect, it } from '@jest/globals';
import { InvalidCommand } from '../kernel/refusal.js';
import { checkService } from './check-service.js';
import { SHIPPED_POLICY } from './data/shipped-policy.js';

const { service } = SHIPPED_POLICY;
const { agentRating, reviewPoints } = service;

describe('the policy of agency service (R-43)', () => {
  it('passes as it ships', () => expect(() => checkService(SHIPPED_POLICY)).not.toThrow());

  it.each([
    [
      'weights that do not add up to 1',
      'content.service.agentRating.weights',
      { ...service, agentRating: { ...agentRating, weights: { ...agentRating.weights, duty: 0.5 } } },
    ],
    [
      'cut-offs that do not fall',
      'content.service.agentRating.stars',
      { ...service, agentRating: { ...agentRating, stars: { ...agentRating.stars, four: 95 } } },
    ],
    [
      'points that do not fall',
      'content.service.reviewPoints',
      { ...service, reviewPoints: { ...reviewPoints, level1: 3 } },
    ],
  ])('is not published with %s', (_, field, changed) => {
    expect(() => checkService({ ...SHIPPED_POLICY, service: changed })).toThrow(InvalidCommand);
    expect(() => checkService({ ...SHIPPED_POLICY, service: changed })).toThrow(field);
  });
});

describe('the policy of recognised results (R-32)', () => {
  const entry = { itemCode: 'construction-permit', material: 'land-document' };
  it.each([
    ['a permit it does not name', { ...entry, resultKind: 'PERMIT' }],
    ['a permit named of a survey', { ...entry, resultKind: 'SURVEY', permit: 'land-planning-permit' }],
  ] as const)('is not published with %s', (_, wrong) =>
    expect(() => checkService({ ...SHIPPED_POLICY, service: { ...service, standsFor: [wrong] } })).toThrow(
      'content.service.standsFor.0.permit',
    ),
  );
});
