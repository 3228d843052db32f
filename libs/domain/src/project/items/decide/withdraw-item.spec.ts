import { describe, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { AGENT, HURD_OFFICER, OWNER, served } from '#test/support/major-project';
import { ItemStory } from '#test/support/item-story';
import { SHIPPED_POLICY } from '../../../policy/data/shipped-policy.js';
import { NotOwnProject, StateConflict } from '../../../kernel/refusal.js';
import { requestCorrection } from './correction.js';
import { receiveItem } from './receive-item.js';
import { withdrawItem } from './withdraw-item.js';

const WITHDRAWAL = { itemId: 'P1.i1', reason: '项目调整' };
const received = ItemStory.of(served).on('2024-03-18').does(receiveItem, { itemCode: 'scheme-review' });
const deeming = { clock: { ...SHIPPED_POLICY.clock, uncorrected: 'DEEMED_WITHDRAWN' } } as const;

describe('withdrawing an item', () => {
  it('is the applicant’s choice while the item is open', () => {
    received
      .as(OWNER)
      .when(withdrawItem, WITHDRAWAL)
      .thenHappens(['ItemWithdrawn', { deemed: false }]);
    received.as(AGENT).when(withdrawItem, WITHDRAWAL).thenHappens(['ItemWithdrawn']);
    received.does(withdrawItem, WITHDRAWAL).when(withdrawItem, WITHDRAWAL).thenFails(StateConflict);
  });

  it('is for the own project only (R-42, R-45)', () => {
    received
      .as({ ...OWNER, uscc: '91320700MA1YYYYY0B' })
      .when(withdrawItem, WITHDRAWAL)
      .thenFails(NotOwnProject);
    received
      .as({ ...AGENT, agentId: 'agent-9' })
      .when(withdrawItem, WITHDRAWAL)
      .thenFails(NotOwnProject);
    received.as(HURD_OFFICER).when(withdrawItem, WITHDRAWAL).thenRefused('CLK-05', { department: 'NR' });
  });

  it('is deemed after an uncorrected notice, where policy says so and the deadline has passed (CLK-05)', () => {
    const deemed = { ...WITHDRAWAL, by: 'DEEMED' } as const;
    const waiting = received.does(requestCorrection, {
      itemId: 'P1.i1',
      missing: [{ description: '缺总平面图比例尺' }],
      deadline: businessDate('2024-03-29'),
    });
    waiting.on('2024-04-01').when(withdrawItem, deemed).thenRefused('CLK-05', { uncorrected: 'OFF' });
    waiting
      .under(deeming)
      .on('2024-03-29')
      .when(withdrawItem, deemed)
      .thenRefused('CLK-05', { deadline: '2024-03-29' });
    waiting
      .under(deeming)
      .on('2024-04-01')
      .when(withdrawItem, deemed)
      .thenHappens(['ItemWithdrawn', { deemed: true }]);
    received.under(deeming).when(withdrawItem, deemed).thenRefused('CLK-05', { deadline: 'NONE' });
  });
});
