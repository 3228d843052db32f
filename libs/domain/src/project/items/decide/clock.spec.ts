import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { CALENDARS } from '#workdays/data/calendars';
import { WorkingCalendar } from '#workdays/working-calendar';
import { NR_OFFICER, OWNER } from '#test/support/major-project';
import { ItemStory, SYSTEM } from '#test/support/item-story';
import { ProjectSuspended, ProjectTerminated } from '../../filing/events.js';
import { acceptItem } from './accept-item.js';
import { raiseApprovalDelayed, recountDueDates } from './clock.js';
import { extendDeadline } from './extend-deadline.js';
import { issuePermit } from './issue-permit.js';
import { recordItemStep } from './processing.js';
import { receiveItem } from './receive-item.js';
import { endSpecialProcedure, startSpecialProcedure } from './special-procedure.js';
import { withdrawItem } from './withdraw-item.js';

const ITEM = { itemId: 'P1.i1' };
const P1 = { ...ITEM, procedureId: 'P1.i1.p1' };
const REVIEW = { ...ITEM, kind: 'EXPERT_REVIEW', plannedDays: 5, noticeDoc: 'doc-notice' } as const;
const EXTENSION = { ...ITEM, days: 3, approver: 'leader-1', reason: '复杂', noticeDoc: 'doc-notice' };
const PERMIT = { ...ITEM, permitNo: 'N-1', docId: 'doc-permit' };
const SHOWN = { evidence: [{ docId: 'doc-scan', sha256: 'a'.repeat(64), kind: 'register-page' }] };

/** Land-planning permit, 5 working days from Monday 2024-03-18: due on Monday 2024-03-25. */
const accepted = ItemStory.of()
  .on('2024-03-18')
  .does(receiveItem, { itemCode: 'land-planning-permit' })
  .does(acceptItem, ITEM);
const late = accepted.as(SYSTEM).on('2024-03-27').does(raiseApprovalDelayed, ITEM).as(NR_OFFICER);

/** The calendar of 2024 with one more day off, as a second revision tells it. */
const withDayOff = (date: string) =>
  new WorkingCalendar(
    CALENDARS.map((year) =>
      year.year === 2024
        ? { ...year, off: [...year.off, { date: businessDate(date), name: { zh: '临时放假', en: 'Day off' } }] }
        : year,
    ),
  );
const REVISED = { 2024: 1, 2025: 0, 2026: 0 };

describe('an approval delay', () => {
  it('is raised when the due date has passed, with the days at detection (N-6)', () => {
    accepted.as(SYSTEM).on('2024-03-25').when(raiseApprovalDelayed, ITEM).thenNothing();
    accepted
      .as(SYSTEM)
      .on('2024-03-27')
      .when(raiseApprovalDelayed, ITEM)
      .thenHappens(['ApprovalDelayed', { dueOn: '2024-03-25', detectedOn: '2024-03-27', daysLate: 2 }]);
  });

  it('is raised once for a due date, however often the clock asks', () => {
    late.as(SYSTEM).on('2024-03-28').when(raiseApprovalDelayed, ITEM).thenNothing();
    late
      .on('2024-03-28')
      .when(issuePermit, PERMIT)
      .thenHappens(['PermitIssued', { overrunDays: 3, late: true }]);
  });

  it('is not raised on what is paused, decided or not accepted', () => {
    accepted
      .on('2024-03-22')
      .does(startSpecialProcedure, REVIEW)
      .as(SYSTEM)
      .on('2024-03-28')
      .when(raiseApprovalDelayed, ITEM)
      .thenNothing();
    accepted
      .on('2024-03-22')
      .does(issuePermit, PERMIT)
      .as(SYSTEM)
      .on('2024-04-10')
      .when(raiseApprovalDelayed, ITEM)
      .thenNothing();
    ItemStory.of()
      .does(receiveItem, { itemCode: 'scheme-review' })
      .as(SYSTEM)
      .when(raiseApprovalDelayed, ITEM)
      .thenNothing();
  });

  it('is found on an item that silence has accepted (CLK-03)', () =>
    ItemStory.of()
      .does(receiveItem, { itemCode: 'land-planning-permit' })
      .as(SYSTEM)
      .on('2024-03-26')
      .when(raiseApprovalDelayed, ITEM)
      .thenHappens(
        ['ItemAccepted', { acceptedOn: '2024-03-18', deemed: true, dueOn: '2024-03-25' }],
        ['ApprovalDelayed', { dueOn: '2024-03-25', daysLate: 1 }],
      ));

  it('counts at least one day on the rest day after the due date', () =>
    ItemStory.of()
      .on('2024-03-15')
      .does(receiveItem, { itemCode: 'land-planning-permit' })
      .does(acceptItem, ITEM)
      .as(SYSTEM)
      .on('2024-03-23')
      .when(raiseApprovalDelayed, ITEM)
      .thenHappens(['ApprovalDelayed', { dueOn: '2024-03-22', daysLate: 1 }]));

  it('is cleared by a pause typed in later only when the pause ends and the due date really moves (CLK-09)', () => {
    const paused = late
      .on('2024-03-22')
      .recordedOn('2024-03-27')
      .does(startSpecialProcedure, { ...REVIEW, ...SHOWN });
    expect(paused.types().at(-1)).toBe('SpecialProcedureStarted');
    paused.as(SYSTEM).on('2024-03-28').when(raiseApprovalDelayed, ITEM).thenNothing();
    paused
      .on('2024-03-28')
      .recordedOn('2024-03-28')
      .when(endSpecialProcedure, P1)
      .thenHappens(
        ['SpecialProcedureEnded', { pausedDays: 4, dueOn: '2024-03-29' }],
        ['ApprovalDelayCleared', { delayedFor: '2024-03-25', dueOn: '2024-03-29', reason: 'SPECIAL_PROCEDURE_ENDED' }],
      );
  });

  it('stays the one delay of its due date through a pause that took no day (model 3)', () => {
    const nothing = late
      .on('2024-03-22')
      .recordedOn('2024-03-27')
      .does(startSpecialProcedure, { ...REVIEW, ...SHOWN })
      .does(endSpecialProcedure, P1);
    expect(nothing.item()).toMatchObject({ dueOn: '2024-03-25', delayedFor: '2024-03-25' });
    nothing.as(SYSTEM).on('2024-03-28').recordedOn('2024-03-28').when(raiseApprovalDelayed, ITEM).thenNothing();
  });

  it('is not cleared by a pause that begins after the due date: it hides nothing', () => {
    late.on('2024-03-28').when(startSpecialProcedure, REVIEW).thenHappens(['SpecialProcedureStarted']);
    const resumed = late.on('2024-03-28').does(startSpecialProcedure, REVIEW);
    resumed
      .on('2024-04-01')
      .when(endSpecialProcedure, P1)
      .thenHappens(['SpecialProcedureEnded', { dueOn: '2024-03-25' }]);
  });

  it('is cleared by an extension granted in time and typed in later', () =>
    late
      .on('2024-03-25')
      .when(extendDeadline, EXTENSION)
      .thenHappens(
        ['DeadlineExtended', { dueOn: '2024-03-28' }],
        ['ApprovalDelayCleared', { delayedFor: '2024-03-25', dueOn: '2024-03-28', reason: 'EXTENDED' }],
      ));

  describe('and a step typed in after the due date that would clear or prevent it', () => {
    const typedIn = late.on('2024-03-25').recordedOn('2024-03-28');
    const missing = { evidence: 'missing', lastDay: '2024-03-25', happenedOn: '2024-03-25', recordedOn: '2024-03-28' };

    it('is refused without a paper that shows it, by the rule the period rests on (CLK-01, CLK-06, CLK-10)', () => {
      typedIn.when(extendDeadline, EXTENSION).thenRefused('CLK-10', missing);
      typedIn.when(startSpecialProcedure, REVIEW).thenRefused('CLK-06', missing);
      typedIn.when(issuePermit, PERMIT).thenRefused('CLK-01', missing);
      typedIn
        .as(OWNER)
        .when(withdrawItem, { ...ITEM, reason: '调整' })
        .thenRefused('CLK-01', missing);
    });

    it('needs the paper also where nobody has raised the delay yet', () =>
      accepted.on('2024-03-25').recordedOn('2024-03-26').when(issuePermit, PERMIT).thenRefused('CLK-01'));

    it('is believed on the paper, and the record tells that it came late and when', () => {
      typedIn
        .when(extendDeadline, { ...EXTENSION, ...SHOWN })
        .thenHappens(
          ['DeadlineExtended', { lateRecorded: true }],
          ['ApprovalDelayCleared', { lateRecorded: true, clearedOn: '2024-03-28' }],
        );
      typedIn
        .when(startSpecialProcedure, { ...REVIEW, ...SHOWN })
        .thenHappens(['SpecialProcedureStarted', { lateRecorded: true }]);
      typedIn
        .when(issuePermit, { ...PERMIT, ...SHOWN })
        .thenHappens(
          ['ApprovalDelayCleared', { reason: 'ENDED_IN_TIME', lateRecorded: true, clearedOn: '2024-03-28' }],
          ['PermitIssued', { late: false }],
        );
    });

    it('needs no paper when it is late all the same, or the due date has not passed', () => {
      late.on('2024-03-26').recordedOn('2024-03-28').when(issuePermit, PERMIT).thenHappens(['PermitIssued']);
      accepted.on('2024-03-20').recordedOn('2024-03-25').when(issuePermit, PERMIT).thenHappens(['PermitIssued']);
    });
  });

  it('is cleared by a decision or withdrawal in time that was typed in later', () => {
    late
      .on('2024-03-25')
      .when(issuePermit, PERMIT)
      .thenHappens(
        ['ApprovalDelayCleared', { delayedFor: '2024-03-25', reason: 'ENDED_IN_TIME' }],
        ['PermitIssued', { late: false }],
      );
    late
      .on('2024-03-25')
      .as(OWNER)
      .when(withdrawItem, { ...ITEM, reason: '调整' })
      .thenHappens(['ApprovalDelayCleared', { reason: 'ENDED_IN_TIME' }], ['ItemWithdrawn']);
    late
      .on('2024-03-26')
      .as(OWNER)
      .when(withdrawItem, { ...ITEM, reason: '调整' })
      .thenHappens(['ItemWithdrawn']);
  });

  it('gives way to one for the due date that stands, when that has passed too', () => {
    const paused = late.on('2024-03-22').does(startSpecialProcedure, REVIEW);
    paused
      .on('2024-03-25')
      .does(endSpecialProcedure, P1)
      .as(SYSTEM)
      .on('2024-03-27')
      .when(raiseApprovalDelayed, ITEM)
      .thenHappens(['ApprovalDelayed', { dueOn: '2024-03-26', daysLate: 1 }]);
  });
});

describe('an amended calendar', () => {
  const amended = accepted.countedOn(withDayOff('2024-03-21'), REVISED);

  it('moves open items and says from where to where', () =>
    amended
      .as(SYSTEM)
      .on('2024-03-20')
      .when(recountDueDates)
      .thenHappens([
        'DueDateMoved',
        {
          itemId: 'P1.i1',
          from: '2024-03-25',
          to: '2024-03-26',
          dueOn: '2024-03-26',
          reason: 'CALENDAR_AMENDED',
          calendarRevisions: { 2024: 1 },
        },
      ]));

  it('moves an item once', () =>
    amended.as(SYSTEM).on('2024-03-20').does(recountDueDates).when(recountDueDates).thenNothing());

  it('moves nothing that is decided', () =>
    accepted
      .on('2024-03-22')
      .does(issuePermit, PERMIT)
      .countedOn(withDayOff('2024-03-21'), REVISED)
      .as(SYSTEM)
      .when(recountDueDates)
      .thenNothing());

  it('moves nothing for a year the item does not touch', () =>
    accepted
      .countedOn(new WorkingCalendar(CALENDARS), { 2024: 0, 2025: 3, 2026: 1 })
      .when(recountDueDates)
      .thenNothing());

  it('reaches an item before any command on it is decided, in the same append', () => {
    amended
      .on('2024-03-26')
      .when(issuePermit, PERMIT)
      .thenHappens(['DueDateMoved', { to: '2024-03-26' }], ['PermitIssued', { late: false, overrunDays: 0 }]);
    amended
      .on('2024-03-20')
      .when(recordItemStep, { ...ITEM, activity: '现场核查' })
      .thenHappens(['DueDateMoved'], ['ItemStepRecorded', { dueOn: '2024-03-26' }]);
  });

  it('clears a delay that was none (CLK-02)', () =>
    accepted
      .as(SYSTEM)
      .on('2024-03-26')
      .does(raiseApprovalDelayed, ITEM)
      .countedOn(withDayOff('2024-03-21'), REVISED)
      .when(recountDueDates)
      .thenHappens(
        ['DueDateMoved', { to: '2024-03-26' }],
        ['ApprovalDelayCleared', { delayedFor: '2024-03-25', reason: 'CALENDAR_AMENDED' }],
      ));

  it('replaces a delay that stays one by one for the due date that stands', () =>
    late
      .as(SYSTEM)
      .countedOn(withDayOff('2024-03-21'), REVISED)
      .when(recountDueDates)
      .thenHappens(
        ['DueDateMoved', { to: '2024-03-26' }],
        ['ApprovalDelayCleared', { delayedFor: '2024-03-25' }],
        ['ApprovalDelayed', { dueOn: '2024-03-26', daysLate: 1 }],
      ));

  it.each([
    ProjectSuspended.of({ projectId: 'P1', reason: '资金' }),
    ProjectTerminated.of({ projectId: 'P1', reason: '撤资' }),
  ])('raises nothing after $type, where nobody may decide', (closing) => {
    const closed = accepted.and(closing).as(SYSTEM).on('2024-03-26');
    closed.when(raiseApprovalDelayed, ITEM).thenNothing();
    closed.countedOn(withDayOff('2024-03-21'), REVISED).when(recountDueDates).thenNothing();
  });
});
