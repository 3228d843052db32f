import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { HURD_OFFICER } from '#test/support/major-project';
import { ItemStory } from '#test/support/item-story';
import { acceptItem } from './decide/accept-item.js';
import { completeCorrection, requestCorrection } from './decide/correction.js';
import { issuePermit } from './decide/issue-permit.js';
import { receiveItem } from './decide/receive-item.js';
import { endSpecialProcedure, startSpecialProcedure } from './decide/special-procedure.js';

const terms = (promisedDays: number) => ({
  promisedDays,
  statutoryDays: 20,
  timeUnit: 'WORKING_DAY' as const,
  restDayRule: 'NEXT_WORKING_DAY' as const,
});
const permit = (itemId: string) => ({ itemId, permitNo: `permit of ${itemId}`, docId: 'doc-permit' });

describe('the fixtures of scoring.md, told through the commands', () => {
  it('C-1: due moves from 2024-03-27 to 2024-04-01, net 8 of gross 11, overrun 1', () => {
    const story = ItemStory.of()
      .on('2024-03-18')
      .does(receiveItem, { itemCode: 'item-c', department: 'NR', terms: terms(7) })
      .does(acceptItem, { itemId: 'P1.i1' });
    expect(story.item().dueOn).toBe('2024-03-27');
    const resumed = story
      .on('2024-03-20')
      .does(startSpecialProcedure, { itemId: 'P1.i1', kind: 'HEARING', plannedDays: 3, noticeDoc: 'doc-notice' })
      .on('2024-03-25')
      .does(endSpecialProcedure, { itemId: 'P1.i1', procedureId: 'P1.i1.p1' });
    expect(resumed.item().dueOn).toBe('2024-04-01');
    resumed
      .on('2024-04-02')
      .when(issuePermit, permit('P1.i1'))
      .thenHappens(
        ['ApprovalDelayed', { dueOn: '2024-04-01', daysLate: 1 }],
        ['PermitIssued', { elapsedDays: 8, pausedDays: 3, overrunDays: 1, late: true, dueOn: '2024-04-01' }],
      );
  });

  it('A-1: X is 2 over at NR, Y is paused 4 by its applicant and on time at HURD', () => {
    const story = ItemStory.of()
      .on('2024-06-03')
      .does(receiveItem, { itemCode: 'item-x', department: 'NR', terms: terms(5) })
      .does(acceptItem, { itemId: 'P1.i1' })
      .as(HURD_OFFICER)
      .does(receiveItem, { itemCode: 'item-y', department: 'HURD', terms: terms(5) })
      .does(acceptItem, { itemId: 'P1.i2' })
      .on('2024-06-05')
      .does(requestCorrection, {
        itemId: 'P1.i2',
        missing: [{ description: '图纸签章' }],
        deadline: businessDate('2024-06-20'),
      })
      .on('2024-06-12')
      .does(completeCorrection, { itemId: 'P1.i2' });
    expect(story.item('P1.i1').dueOn).toBe('2024-06-11');
    expect(story.item('P1.i2').dueOn).toBe('2024-06-17');
    story
      .as({ id: 'nr-1', roles: ['NR'], department: 'NR' })
      .on('2024-06-13')
      .when(issuePermit, permit('P1.i1'))
      .thenHappens(['ApprovalDelayed', { daysLate: 2 }], ['PermitIssued', { overrunDays: 2, pausedDays: 0 }]);
    story
      .on('2024-06-14')
      .when(issuePermit, permit('P1.i2'))
      .thenHappens(['PermitIssued', { elapsedDays: 4, pausedDays: 4, overrunDays: 0, late: false }]);
  });
});
