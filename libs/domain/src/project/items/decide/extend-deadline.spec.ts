import { describe, it } from '@jest/globals';
import { HURD_OFFICER } from '#test/support/major-project';
import { ItemStory } from '#test/support/item-story';
import { acceptItem } from './accept-item.js';
import { extendDeadline } from './extend-deadline.js';
import { receiveItem } from './receive-item.js';

const EXTENSION = { itemId: 'P1.i1', days: 5, approver: 'leader-1', reason: '方案复杂', noticeDoc: 'doc-notice' };
/** Scheme review, due on 2024-04-01; it may be extended by 10 days. */
const accepted = ItemStory.of()
  .on('2024-03-18')
  .does(receiveItem, { itemCode: 'scheme-review' })
  .does(acceptItem, { itemId: 'P1.i1' });

describe('extending a deadline', () => {
  it('adds the days with the approver and the reasons (CLK-10)', () =>
    accepted
      .on('2024-03-28')
      .when(extendDeadline, EXTENSION)
      .thenHappens([
        'DeadlineExtended',
        { days: 5, approver: 'leader-1', due: { from: '2024-04-01', to: '2024-04-09', reason: 'EXTENDED' } },
      ]));

  it('is refused a second time (CLK-10)', () =>
    accepted
      .on('2024-03-28')
      .does(extendDeadline, EXTENSION)
      .when(extendDeadline, { ...EXTENSION, days: 1 })
      .thenRefused('CLK-10', { extendedBefore: 5 }));

  it('is refused beyond what the catalogue allows (CLK-10)', () =>
    accepted.when(extendDeadline, { ...EXTENSION, days: 11 }).thenRefused('CLK-10', { days: 11, most: 10 }));

  it('goes up to 40 days for a verification, and no further (CLK-15)', () => {
    const verification = ItemStory.of()
      .as({ id: 'drc-1', roles: ['DRC'], department: 'DRC' })
      .does(receiveItem, { itemCode: 'project-verification' })
      .does(acceptItem, { itemId: 'P1.i1' });
    verification.when(extendDeadline, { ...EXTENSION, days: 40 }).thenHappens(['DeadlineExtended', { days: 40 }]);
    verification.when(extendDeadline, { ...EXTENSION, days: 41 }).thenRefused('CLK-15', { most: 40 });
  });

  it('goes up to what joint handling allows where the terms say so (CLK-11)', () =>
    ItemStory.of()
      .does(receiveItem, {
        itemCode: 'joint-approval',
        department: 'NR',
        terms: {
          promisedDays: 35,
          statutoryDays: 45,
          timeUnit: 'WORKING_DAY',
          extensionDays: 15,
          restDayRule: 'NEXT_WORKING_DAY',
        },
      })
      .does(acceptItem, { itemId: 'P1.i1' })
      .when(extendDeadline, { ...EXTENSION, days: 16 })
      .thenRefused('CLK-11', { days: 16, most: 15 }));

  it('is allowed by the head of the agency in office on that day, and by nobody else (CLK-10)', () => {
    accepted
      .when(extendDeadline, { ...EXTENSION, approver: 'nobody' })
      .thenRefused('CLK-10', { approver: 'nobody', department: 'NR', mainLeader: 'leader-1' });
    accepted.when(extendDeadline, { ...EXTENSION, approver: 'leader-2' }).thenRefused('CLK-10');
  });

  it('is refused unless the applicant was told the reasons in writing (CLK-10)', () => {
    const { itemId, days, approver, reason } = EXTENSION;
    accepted.when(extendDeadline, { itemId, days, approver, reason }).thenRefused('CLK-10', { noticeDoc: 'missing' });
  });

  it('comes too late once the due date has passed (CLK-10)', () =>
    accepted.on('2024-04-02').when(extendDeadline, EXTENSION).thenRefused('CLK-10', { dueOn: '2024-04-01' }));

  it('belongs to the item’s own department', () =>
    accepted.as(HURD_OFFICER).when(extendDeadline, EXTENSION).thenRefused('CLK-10', { department: 'NR' }));
});
