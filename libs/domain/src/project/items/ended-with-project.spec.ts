import { describe, expect, it } from '@jest/globals';
import { OWNER } from '#test/support/major-project';
import { IMPORTER, ItemStory, SYSTEM } from '#test/support/item-story';
import { InvalidCommand } from '../../kernel/refusal.js';
import { suspendProject, terminateProject } from '../filing/decide/interruption.js';
import { acceptItem } from './decide/accept-item.js';
import { raiseApprovalDelayed } from './decide/clock.js';
import { issuePermit } from './decide/issue-permit.js';
import { receiveItem } from './decide/receive-item.js';

const ITEM = { itemId: 'P1.i1' };
const TERMINATION = { reason: '业主撤资' };

/** One item is accepted and due on 2024-03-25, one only received, one issued. */
const underWay = ItemStory.of()
  .on('2024-03-18')
  .does(receiveItem, { itemCode: 'land-planning-permit' })
  .does(acceptItem, ITEM)
  .does(receiveItem, { itemCode: 'project-planning-permit' })
  .does(receiveItem, { itemCode: 'scheme-review' })
  .does(acceptItem, { itemId: 'P1.i3' })
  .does(issuePermit, { itemId: 'P1.i3', permitNo: 'N-1', docId: 'doc-permit' })
  .as(OWNER);

describe('what a terminated project leaves open', () => {
  it('ends with it in the same append, so that nothing is overdue for ever; what is decided stands', () => {
    const outcome = underWay.on('2024-03-20').when(terminateProject, TERMINATION);
    outcome.thenHappens(
      ['ProjectTerminated'],
      ['ItemWithdrawn', { itemId: 'P1.i1', by: 'PROJECT_TERMINATED', deemed: false, reason: '业主撤资' }],
      ['ItemWithdrawn', { itemId: 'P1.i2', by: 'PROJECT_TERMINATED' }],
    );
    const terminated = underWay.on('2024-03-20').and(...outcome.events);
    expect(terminated.item('P1.i1').status).toBe('WITHDRAWN');
    expect(terminated.item('P1.i3').status).toBe('ISSUED');
    terminated.as(SYSTEM).on('2024-06-03').when(raiseApprovalDelayed, ITEM).thenNothing();
  });

  it('was late if it was overdue on that day', () =>
    underWay
      .on('2024-03-27')
      .when(terminateProject, TERMINATION)
      .thenHappens(
        ['ProjectTerminated'],
        ['ApprovalDelayed', { itemId: 'P1.i1', dueOn: '2024-03-25', daysLate: 2 }],
        ['ItemWithdrawn', { itemId: 'P1.i1' }],
        ['ItemAccepted', { itemId: 'P1.i2', deemed: true }],
        ['ApprovalDelayed', { itemId: 'P1.i2', dueOn: '2024-03-25' }],
        ['ItemWithdrawn', { itemId: 'P1.i2' }],
      ));

  it('was not late for days on which the project was suspended and nobody could decide', () => {
    const suspension = underWay.on('2024-03-20').when(suspendProject, TERMINATION).events;
    underWay
      .and(...suspension)
      .on('2024-06-03')
      .when(terminateProject, TERMINATION)
      .thenHappens(
        ['ProjectTerminated'],
        ['ItemWithdrawn', { itemId: 'P1.i1' }],
        ['ItemWithdrawn', { itemId: 'P1.i2' }],
      );
  });

  it('does not end before it began, unless an import tells it so', () => {
    const early = underWay.on('2024-03-15');
    early.when(terminateProject, TERMINATION).thenFails(InvalidCommand, { field: 'occurredAt' });
    expect(early.as(IMPORTER).through('IMPORT').when(terminateProject, TERMINATION).error).toBeUndefined();
  });
});
