import { describe, expect, it } from '@jest/globals';
import { SHIPPED_POLICY } from '#domain/policy/data/shipped-policy';
import { DepartmentEvaluatedByAgent, ServiceReviewed } from '#domain/project/agency/events';
import { happened, type History } from '#test/support/given';
import { projected } from '#test/support/projected';
import { scorecardOf } from './department-scorecard.js';
import { departmentScorecards } from './department-scorecards.js';

const review = (points: number) =>
  ServiceReviewed.of({
    ...{ projectId: 'P1', subject: 'ITEM', id: 'P1.i1', level: 5, points, policyVersion: 1 },
    ...{ itemCode: 'scheme-review', department: 'NR' },
  });
const ofAgent = ServiceReviewed.of({
  ...{ projectId: 'P1', subject: 'AGENT', id: 'agent-1', level: 1, points: 0, policyVersion: 1 },
});
const stars = (given: number, period?: string) =>
  DepartmentEvaluatedByAgent.of({
    ...{ projectId: 'P1', agentId: 'agent-1', department: 'NR', stars: given },
    ...(period === undefined ? { itemId: 'P1.i1', itemCode: 'scheme-review' } : { period }),
  });

function cardOf(id: string, history: History) {
  const card = projected(departmentScorecards, history)[id];
  if (!card) throw new Error(`There is no scorecard ${id}`);
  return scorecardOf(card, SHIPPED_POLICY.score);
}

describe('what owners and agents say of a department, in its scorecard (scoring.md 7.3, S and A)', () => {
  it('counts reviews of its items in the month they were given, averaged', () => {
    const history = [happened('2024-09-03', review(10)), happened('2024-09-30', review(3))];
    const { card, score } = cardOf('NR:2024-09', history);
    expect(card.reviews).toEqual({ sum: 13, count: 2 });
    expect(score.components.satisfaction).toBe(65);
    expect(score.flags).not.toContain('NO_REVIEWS');
  });

  it('counts stars for an item in the month they were given, and for a month in that month (R-44)', () => {
    const history = [happened('2024-10-08', stars(4)), happened('2024-10-08', stars(2, '2024-09'))];
    expect(cardOf('NR:2024-10', history).score.components.agentRating).toBe(80);
    expect(cardOf('NR:2024-09', history).score.components.agentRating).toBe(40);
  });

  it('counts no review of an agent', () => {
    expect(projected(departmentScorecards, [happened('2024-09-03', ofAgent)])).toEqual({});
  });

  it('flags a department nobody reviewed or rated, and counts 100', () => {
    const { score } = cardOf('NR:2024-09', [happened('2024-09-03', review(10))]);
    expect(score.components.agentRating).toBe(100);
    expect(score.flags).toContain('NO_AGENT_RATINGS');
  });
});
