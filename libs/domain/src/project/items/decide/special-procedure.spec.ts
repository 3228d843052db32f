import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { HURD_OFFICER } from '#test/support/major-project';
import { ItemStory, SYSTEM } from '#test/support/item-story';
import { SHIPPED_POLICY } from '../../../policy/data/shipped-policy.js';
import { InvalidCommand, NotFound, StateConflict } from '../../../kernel/refusal.js';
import { acceptItem } from './accept-item.js';
import { raiseApprovalDelayed } from './clock.js';
import { completeCorrection, requestCorrection } from './correction.js';
import { receiveItem } from './receive-item.js';
import { endSpecialProcedure, startSpecialProcedure } from './special-procedure.js';

const ITEM = { itemId: 'P1.i1' };
const REVIEW = { ...ITEM, kind: 'EXPERT_REVIEW', plannedDays: 5, noticeDoc: 'doc-notice' } as const;
const HEARING = { ...ITEM, kind: 'HEARING', plannedDays: 5, noticeDoc: 'doc-notice' } as const;
const p = (nth: number) => ({ ...ITEM, procedureId: `P1.i1.p${nth}` });

/** Scheme review, 10 working days from Monday 2024-03-18: due on 2024-04-01. */
const accepted = ItemStory.of()
  .on('2024-03-18')
  .does(receiveItem, { itemCode: 'scheme-review' })
  .does(acceptItem, ITEM);
const paused = accepted.on('2024-03-20').does(startSpecialProcedure, REVIEW);

describe('a special procedure', () => {
  it('stops the clock from its day on, as the applicant was told in writing (CLK-06, CLK-09)', () => {
    accepted
      .on('2024-03-20')
      .when(startSpecialProcedure, REVIEW)
      .thenHappens([
        'SpecialProcedureStarted',
        { procedureId: 'P1.i1.p1', startedOn: '2024-03-20', plannedDays: 5, noticeDoc: 'doc-notice' },
      ]);
    expect(paused.item().status).toBe('PAUSED');
  });

  it('is refused without the written notice of the days it takes (CLK-06)', () =>
    accepted
      .when(startSpecialProcedure, { ...ITEM, kind: 'EXPERT_REVIEW', plannedDays: 5 })
      .thenRefused('CLK-06', { kind: 'EXPERT_REVIEW', noticeDoc: 'missing' }));

  it('is refused for a kind whose time policy counts (CLK-06)', () =>
    accepted
      .under({ specialProcedures: [{ kind: 'HEARING', counted: true }] })
      .when(startSpecialProcedure, HEARING)
      .thenRefused('CLK-06', { kind: 'HEARING' }));

  it('is refused for a kind policy does not know (CLK-06, CLK-08)', () =>
    accepted.under({ specialProcedures: [] }).when(startSpecialProcedure, HEARING).thenRefused('CLK-06'));

  it('is no publicity, unless policy adopts the local wording (CLK-07)', () => {
    const publicity = { ...REVIEW, kind: 'PUBLICITY' } as const;
    accepted.when(startSpecialProcedure, publicity).thenRefused('CLK-07', { kind: 'PUBLICITY' });
    accepted
      .under({ clock: { ...SHIPPED_POLICY.clock, localExclusions: true } })
      .when(startSpecialProcedure, publicity)
      .thenHappens(['SpecialProcedureStarted', { kind: 'PUBLICITY' }]);
  });

  it('keeps a commissioned evaluation to 30 days (CLK-15)', () =>
    accepted
      .when(startSpecialProcedure, { ...REVIEW, kind: 'COMMISSIONED_EVALUATION', plannedDays: 31 })
      .thenRefused('CLK-15', { plannedDays: 31, most: 30 }));

  it('needs an item whose clock runs', () =>
    ItemStory.of()
      .does(receiveItem, { itemCode: 'scheme-review' })
      .when(startSpecialProcedure, REVIEW)
      .thenFails(StateConflict));

  it('is started by the item’s own department (CLK-06)', () =>
    accepted.as(HURD_OFFICER).when(startSpecialProcedure, REVIEW).thenRefused('CLK-06', { department: 'NR' }));

  it('moves the due date by the working days it took, and says from where to where', () =>
    paused
      .on('2024-03-25')
      .when(endSpecialProcedure, p(1))
      .thenHappens([
        'SpecialProcedureEnded',
        {
          startedOn: '2024-03-20',
          endedOn: '2024-03-25',
          pausedDays: 3,
          dueOn: '2024-04-07',
          due: { from: '2024-04-01', to: '2024-04-07', reason: 'SPECIAL_PROCEDURE_ENDED' },
        },
      ]));

  it('pauses the item as long as one of several is open, and counts overlaps once', () => {
    const two = paused.on('2024-03-21').does(startSpecialProcedure, HEARING);
    const one = two.on('2024-03-22').does(endSpecialProcedure, p(1));
    expect(one.item()).toMatchObject({ status: 'PAUSED' });
    const none = one.on('2024-03-25').does(endSpecialProcedure, p(2));
    expect(none.item()).toMatchObject({ status: 'ACCEPTED', dueOn: '2024-04-07' });
  });

  it('ends once, on or after its start, and only if it was started', () => {
    paused.on('2024-03-19').when(endSpecialProcedure, p(1)).thenFails(InvalidCommand, { field: 'occurredAt' });
    paused.on('2024-03-22').when(endSpecialProcedure, p(2)).thenFails(NotFound);
    paused.on('2024-03-22').does(endSpecialProcedure, p(1)).when(endSpecialProcedure, p(1)).thenFails(StateConflict);
  });
});

describe('a special procedure beyond the days the applicant was told', () => {
  const told = { procedureId: 'P1.i1.p1', endedOn: '2024-03-27', pausedDays: 5, byPlan: true };

  it('stops the clock no longer: it counts as ended on the last of them (CLK-06)', () => {
    expect(paused.item()).toMatchObject({ pauses: [{ plannedUntil: '2024-03-27' }] });
    paused.as(SYSTEM).on('2024-03-27').when(raiseApprovalDelayed, ITEM).thenNothing();
    paused
      .as(SYSTEM)
      .on('2024-03-28')
      .when(raiseApprovalDelayed, ITEM)
      .thenHappens(['SpecialProcedureEnded', { ...told, dueOn: '2024-04-09' }]);
    paused
      .as(SYSTEM)
      .on('2024-04-10')
      .when(raiseApprovalDelayed, ITEM)
      .thenHappens(['SpecialProcedureEnded', told], ['ApprovalDelayed', { dueOn: '2024-04-09', daysLate: 1 }]);
  });

  it('is ended so, too, when the department ends it later than told', () =>
    paused.on('2024-04-01').when(endSpecialProcedure, p(1)).thenHappens(['SpecialProcedureEnded', told]));

  it('takes a further procedure with its own written notice', () => {
    const further = paused.on('2024-03-27').does(startSpecialProcedure, { ...REVIEW, noticeDoc: 'doc-further' });
    const ended = further.on('2024-04-01').does(endSpecialProcedure, p(2));
    expect(ended.item()).toMatchObject({ status: 'ACCEPTED', dueOn: '2024-04-12' });
  });
});

describe('the commissioned evaluations of an item', () => {
  it('take 30 working days in sum (CLK-15)', () => {
    const evaluation = { ...REVIEW, kind: 'COMMISSIONED_EVALUATION', plannedDays: 20 } as const;
    const first = accepted.on('2024-03-20').does(startSpecialProcedure, evaluation);
    first
      .on('2024-03-25')
      .when(startSpecialProcedure, { ...evaluation, plannedDays: 11 })
      .thenRefused('CLK-15', { plannedDays: 11, most: 30, before: 20 });
    first
      .on('2024-03-25')
      .does(endSpecialProcedure, p(1))
      .when(startSpecialProcedure, { ...evaluation, plannedDays: 27 })
      .thenHappens(['SpecialProcedureStarted', { plannedDays: 27 }]);
  });
});

describe('a correction after acceptance', () => {
  it('pauses the clock and moves the due date when it is complete (CLK-09)', () => {
    const asked = accepted.on('2024-03-20').does(requestCorrection, {
      ...ITEM,
      missing: [{ material: 'scheme-drawings', description: '总平面图缺比例尺' }],
      deadline: businessDate('2024-04-10'),
    });
    expect(asked.item().status).toBe('PAUSED');
    asked
      .on('2024-03-22')
      .when(completeCorrection, ITEM)
      .thenHappens([
        'CorrectionCompleted',
        { pausedDays: 2, due: { from: '2024-04-01', to: '2024-04-03', reason: 'CORRECTION_COMPLETED' } },
      ]);
  });
});
