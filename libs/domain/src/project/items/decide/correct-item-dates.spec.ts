import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { HURD_OFFICER, NR_OFFICER } from '#test/support/major-project';
import { ItemStory, SYSTEM } from '#test/support/item-story';
import { InvalidCommand, StateConflict } from '../../../kernel/refusal.js';
import { acceptItem } from './accept-item.js';
import { raiseApprovalDelayed } from './clock.js';
import { correctItemDates } from './correct-item-dates.js';
import { issuePermit } from './issue-permit.js';
import { receiveItem } from './receive-item.js';

const ITEM = { itemId: 'P1.i1' };
const PERMIT = { ...ITEM, permitNo: 'N-1', docId: 'doc-permit' };
const evidence = [{ docId: 'doc-scan', sha256: 'a'.repeat(64), kind: 'receipt' }];
const correct = (field: 'receivedOn' | 'acceptedOn' | 'decidedOn', to: string) => ({
  ...ITEM,
  field,
  to: businessDate(to),
  reason: '录入错误',
  evidence,
});

/** Land-planning permit: received 03-18, accepted 03-20, due on 2024-03-27. */
const accepted = ItemStory.of()
  .on('2024-03-18')
  .does(receiveItem, { itemCode: 'land-planning-permit' })
  .on('2024-03-20')
  .does(acceptItem, ITEM);

describe('correcting a date of an item', () => {
  it('counts the due date anew and says why it moved', () =>
    accepted
      .on('2024-03-21')
      .when(correctItemDates, correct('acceptedOn', '2024-03-19'))
      .thenHappens([
        'ItemDatesCorrected',
        {
          field: 'acceptedOn',
          from: '2024-03-20',
          to: '2024-03-19',
          acceptedOn: '2024-03-19',
          dueOn: '2024-03-26',
          due: { from: '2024-03-27', to: '2024-03-26', reason: 'DATES_CORRECTED' },
        },
      ]));

  it('carries the figures before and after of a decided item, so that the earlier fact can be reversed', () => {
    const late = accepted.on('2024-03-28').does(issuePermit, PERMIT);
    const outcome = late.on('2024-04-02').when(correctItemDates, correct('decidedOn', '2024-03-27'));
    outcome.thenHappens(
      [
        'ItemDatesCorrected',
        {
          before: { decidedOn: '2024-03-28', dueOn: '2024-03-27', elapsedDays: 6, overrunDays: 1, late: true },
          after: { decidedOn: '2024-03-27', dueOn: '2024-03-27', elapsedDays: 5, overrunDays: 0, late: false },
        },
      ],
      ['ApprovalDelayCleared', { delayedFor: '2024-03-27', reason: 'DATES_CORRECTED' }],
    );
    expect(late.and(...outcome.events).item()).toMatchObject({ decision: { decidedOn: '2024-03-27' } });
  });

  it('puts a delay on record that the right date brings to light', () =>
    accepted
      .on('2024-03-27')
      .does(issuePermit, PERMIT)
      .on('2024-04-02')
      .when(correctItemDates, correct('acceptedOn', '2024-03-18'))
      .thenHappens(
        ['ItemDatesCorrected', { before: { late: false }, after: { overrunDays: 2, late: true } }],
        ['ApprovalDelayed', { dueOn: '2024-03-25', daysLate: 2 }],
      ));

  it('clears a delay that the right date takes away', () =>
    accepted
      .as(SYSTEM)
      .on('2024-03-28')
      .does(raiseApprovalDelayed, ITEM)
      .as(NR_OFFICER)
      .when(correctItemDates, correct('acceptedOn', '2024-03-25'))
      .thenHappens(
        ['ItemDatesCorrected', { dueOn: '2024-04-01' }],
        ['ApprovalDelayCleared', { delayedFor: '2024-03-27', dueOn: '2024-04-01' }],
      ));

  it('leaves the clock alone where only receipt was wrong', () =>
    accepted
      .when(correctItemDates, correct('receivedOn', '2024-03-15'))
      .thenHappens(['ItemDatesCorrected', { field: 'receivedOn', from: '2024-03-18', dueOn: '2024-03-27' }]));

  it('moves the end of the notice period with the day of receipt, so that silence is found in time (CLK-03)', () =>
    ItemStory.of()
      .on('2024-03-18')
      .does(receiveItem, { itemCode: 'land-planning-permit' })
      .on('2024-03-19')
      .when(correctItemDates, correct('receivedOn', '2024-03-15'))
      .thenHappens(['ItemDatesCorrected', { field: 'receivedOn', noticeUntil: '2024-03-22' }]));

  it('keeps the order of receipt, acceptance, decision and today', () => {
    const decided = accepted.on('2024-03-25').does(issuePermit, PERMIT);
    const fails = (field: 'receivedOn' | 'acceptedOn' | 'decidedOn', to: string) =>
      decided.when(correctItemDates, correct(field, to)).thenFails(InvalidCommand, { field: 'to' });
    fails('receivedOn', '2024-03-21');
    fails('acceptedOn', '2024-03-17');
    fails('acceptedOn', '2024-03-26');
    fails('decidedOn', '2024-03-19');
    fails('decidedOn', '2024-03-26');
    fails('decidedOn', '2024-03-25');
    decided
      .when(correctItemDates, { ...correct('decidedOn', '2024-03-22'), to: '2024-02-30' as never })
      .thenFails(InvalidCommand, { field: 'to' });
  });

  it('needs a date to correct, and a document that shows the right one', () => {
    accepted.when(correctItemDates, correct('decidedOn', '2024-03-20')).thenFails(StateConflict);
    accepted
      .when(correctItemDates, { ...correct('acceptedOn', '2024-03-19'), evidence: [] })
      .thenFails(InvalidCommand, { field: 'evidence' });
  });

  it('cannot move acceptance beyond the days in which the notice may be given: silence had accepted it (CLK-03)', () => {
    accepted
      .on('2024-05-20')
      .when(correctItemDates, correct('acceptedOn', '2024-03-26'))
      .thenRefused('CLK-03', { receivedOn: '2024-03-18', noticeUntil: '2024-03-25' });
    accepted
      .on('2024-05-20')
      .does(correctItemDates, correct('receivedOn', '2024-03-20'))
      .when(correctItemDates, correct('acceptedOn', '2024-03-26'))
      .thenRefused('CLK-03', { receivedOn: '2024-03-18' });
  });

  it('is not for the window', () => {
    expect(correctItemDates.roles).not.toContain('WINDOW');
  });

  it('belongs to the item’s department (CLK-01)', () =>
    accepted
      .as(HURD_OFFICER)
      .when(correctItemDates, correct('acceptedOn', '2024-03-19'))
      .thenRefused('CLK-01', { department: 'NR' }));
});
