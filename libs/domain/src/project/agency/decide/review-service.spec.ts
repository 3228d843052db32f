import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { IMPORTER, ItemStory } from '#test/support/item-story';
import { AGENT, OWNER, served } from '#test/support/major-project';
import { InvalidCommand, NotFound, NotOwnProject, StateConflict } from '../../../kernel/refusal.js';
import { SHIPPED_POLICY } from '../../../policy/data/shipped-policy.js';
import { receiveItem } from '../../items/decide/receive-item.js';
import { withdrawItem } from '../../items/decide/withdraw-item.js';
import { reviewsOfAgent } from '../state.js';
import { reviewService } from './review-service.js';

const itemId = 'P1.i1';
const open = ItemStory.of(served).on('2024-03-18').does(receiveItem, { itemCode: 'scheme-review' }).as(OWNER);
const ended = open.on('2024-03-20').does(withdrawItem, { itemId, reason: '调整' });
const ofItem = { subject: 'ITEM', id: itemId, level: 4 } as const;
const ofAgent = { subject: 'AGENT', id: 'agent-1', level: 5 } as const;

describe('an owner’s review (R-43; practice.md 3.8)', () => {
  it('of an item carries its department and the points of the level', () =>
    ended
      .when(reviewService, { ...ofItem, comment: '一次办成' })
      .thenHappens([
        'ServiceReviewed',
        { ...ofItem, points: 8, policyVersion: 1, department: 'NR', itemCode: 'scheme-review', endedOn: '2024-03-20' },
      ]));

  it.each([
    [5, 10],
    [4, 8],
    [3, 6],
    [2, 3],
    [1, 0],
  ] as const)('of level %p is worth %p points', (level, points) =>
    ended.when(reviewService, { ...ofItem, level }).thenHappens(['ServiceReviewed', { points }]),
  );

  it('takes the points from the policy', () => {
    const service = {
      ...SHIPPED_POLICY.service,
      reviewPoints: { level5: 10, level4: 7, level3: 5, level2: 2, level1: 0 },
    };
    ended
      .under({ service })
      .when(reviewService, ofItem)
      .thenHappens(['ServiceReviewed', { points: 7 }]);
  });

  it('of an agent counts for the agent in the period it was given in', () => {
    const { agency } = ended.does(reviewService, ofAgent).project();
    const days = (first: string, last: string) => ({ first: businessDate(first), last: businessDate(last) });
    expect(reviewsOfAgent(agency, 'agent-1', days('2024-03-20', '2024-03-20'))).toEqual([10]);
    expect(reviewsOfAgent(agency, 'agent-1', days('2024-03-21', '2024-06-30'))).toEqual([]);
    expect(reviewsOfAgent(agency, 'agent-2', days('2024-01-01', '2024-12-31'))).toEqual([]);
  });

  it('is of agents who serve or served the project, and of nobody else', () =>
    ended.when(reviewService, { ...ofAgent, id: 'agent-9' }).thenFails(NotFound));

  it('is given once for each item and each agent', () => {
    ended
      .does(reviewService, ofItem)
      .when(reviewService, { ...ofItem, level: 1 })
      .thenFails(StateConflict);
    ended
      .does(reviewService, ofAgent)
      .when(reviewService, { ...ofAgent, level: 1 })
      .thenFails(StateConflict);
    ended.does(reviewService, ofItem).when(reviewService, ofAgent).thenHappens(['ServiceReviewed']);
  });

  it('is the owner’s alone: no other owner, no agent, no office, no import gives it', () => {
    ended
      .as({ ...OWNER, uscc: '91320700MA1YYYYY0B' })
      .when(reviewService, ofItem)
      .thenFails(NotOwnProject);
    ended.as(AGENT).when(reviewService, ofAgent).thenFails(NotOwnProject);
    ended.as(IMPORTER).through('IMPORT').when(reviewService, ofItem).thenFails(NotOwnProject);
    expect(reviewService.roles).toEqual(['OWNER']);
  });

  it('of an item waits for its end, and is not dated before it', () => {
    open.when(reviewService, ofItem).thenFails(StateConflict);
    ended.on('2024-03-19').when(reviewService, ofItem).thenFails(InvalidCommand, { field: 'occurredAt' });
  });
});
