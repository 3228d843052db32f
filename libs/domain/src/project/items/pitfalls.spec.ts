import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { dueDate, readClock } from '#workdays/clock';
import { CALENDARS } from '#workdays/data/calendars';
import { WorkingCalendar } from '#workdays/working-calendar';
import { ItemStory, SYSTEM } from '#test/support/item-story';
import { clockTerms } from './clock.js';
import { acceptItem } from './decide/accept-item.js';
import { recountDueDates } from './decide/clock.js';
import { correctItemDates } from './decide/correct-item-dates.js';
import { extendDeadline } from './decide/extend-deadline.js';
import { issuePermit } from './decide/issue-permit.js';
import { receiveItem } from './decide/receive-item.js';
import { endSpecialProcedure, startSpecialProcedure } from './decide/special-procedure.js';
import { isAccepted } from './state.js';

const ITEM = { itemId: 'P1.i1' };
const PERMIT = { ...ITEM, permitNo: 'N-1', docId: 'doc-permit' };
const HEARING = { ...ITEM, kind: 'HEARING', plannedDays: 3, noticeDoc: 'doc-notice' } as const;
const REVIEW = { ...HEARING, kind: 'EXPERT_REVIEW' } as const;
const EXTENSION = { ...ITEM, days: 5, approver: 'leader-1', reason: '复杂', noticeDoc: 'doc-notice' };
const ends = (nth: number) => ({ ...ITEM, procedureId: `P1.i1.p${nth}` });

const calendar = new WorkingCalendar(CALENDARS);
const opened = (on: string, itemCode = 'scheme-review') =>
  ItemStory.of().on(on).does(receiveItem, { itemCode }).does(acceptItem, ITEM);
/** 10 working days: due on 2024-04-01. */
const accepted = opened('2024-03-18');

/** Pitfalls seen in other systems; their numbers are those of the list they were collected in. */
describe('pitfalls of clocks and cases that do not happen here', () => {
  it('14: a second suspension is neither refused nor lost', () => {
    const story = accepted
      .on('2024-03-20')
      .does(startSpecialProcedure, HEARING)
      .on('2024-03-21')
      .does(startSpecialProcedure, REVIEW);
    const first = story.on('2024-03-22').does(endSpecialProcedure, ends(1));
    expect(first.item()).toMatchObject({ status: 'PAUSED', pauses: [{ to: '2024-03-22' }, { from: '2024-03-21' }] });
    expect(first.on('2024-03-26').does(endSpecialProcedure, ends(2)).item()).toMatchObject({
      status: 'ACCEPTED',
      dueOn: '2024-04-08',
    });
  });

  it('14: a suspension across one midnight stops the clock for one day', () =>
    accepted
      .on('2024-03-20')
      .does(startSpecialProcedure, HEARING)
      .on('2024-03-21')
      .when(endSpecialProcedure, ends(1))
      .thenHappens(['SpecialProcedureEnded', { pausedDays: 1, dueOn: '2024-04-02' }]));

  it('15: years loaded later do not change an old case', () => {
    const of2024 = ItemStory.of()
      .countedOn(new WorkingCalendar(CALENDARS.filter(({ year }) => year === 2024)), { 2024: 0 })
      .on('2024-03-18')
      .does(receiveItem, { itemCode: 'scheme-review' })
      .does(acceptItem, ITEM);
    of2024.countedOn(calendar, { 2024: 0, 2025: 0, 2026: 0 }).as(SYSTEM).when(recountDueDates).thenNothing();
  });

  it('15: a case accepted in December counts on provisionally and is moved when the next year’s calendar comes', () => {
    const upTo2025 = new WorkingCalendar(CALENDARS.filter(({ year }) => year < 2026));
    const december = ItemStory.of()
      .countedOn(upTo2025, { 2024: 0, 2025: 0 })
      .on('2025-12-29')
      .does(receiveItem, { itemCode: 'land-planning-permit' })
      .does(acceptItem, ITEM);
    expect(december.item()).toMatchObject({ dueOn: '2026-01-06', provisional: true });
    december
      .countedOn(calendar, { 2024: 0, 2025: 0, 2026: 0 })
      .as(SYSTEM)
      .when(recountDueDates)
      .thenHappens(['DueDateMoved', { from: '2026-01-06', to: '2026-01-06', provisional: false }]);
  });

  it('16: a holiday on a weekend is taken out once, and holidays inside the added days count', () => {
    expect(opened('2024-09-30', 'land-planning-permit').item().dueOn).toBe('2024-10-12');
    expect(opened('2024-04-03', 'land-planning-permit').item().dueOn).toBe('2024-04-11');
  });

  it('17: the due date in the record is the one the list computes from the same terms', () => {
    const story = accepted
      .on('2024-03-20')
      .does(startSpecialProcedure, HEARING)
      .on('2024-03-22')
      .does(endSpecialProcedure, ends(1))
      .does(extendDeadline, EXTENSION);
    const item = story.item();
    if (!isAccepted(item)) throw new Error('The story accepts the item.');
    expect(dueDate(clockTerms(item), calendar).dueOn).toBe(item.dueOn);
    expect(readClock(clockTerms(item), calendar, businessDate('2024-04-12')).signal).toBe('OVERDUE');
    story
      .on('2024-04-11')
      .when(issuePermit, PERMIT)
      .thenHappens(['PermitIssued', { late: false }]);
    story
      .on('2024-04-12')
      .when(issuePermit, PERMIT)
      .thenHappens(['ApprovalDelayed'], ['PermitIssued', { late: true }]);
  });

  it('18: a newly announced holiday moves open cases, and the record says on which calendar each date was counted', () => {
    const amended = new WorkingCalendar(
      CALENDARS.map((year) =>
        year.year === 2024
          ? {
              ...year,
              off: [...year.off, { date: businessDate('2024-03-22'), name: { zh: '放假', en: 'Day off' } }],
            }
          : year,
      ),
    );
    const moved = accepted.countedOn(amended, { 2024: 1 }).as(SYSTEM).does(recountDueDates);
    expect(accepted.item()).toMatchObject({ dueOn: '2024-04-01', calendarRevisions: { 2024: 0 } });
    expect(moved.item()).toMatchObject({ dueOn: '2024-04-02', calendarRevisions: { 2024: 1 } });
  });

  it('19: promised and statutory time stand apart by name in every event, and the due date is the promised one', () => {
    const { events } = accepted.on('2024-03-20').when(issuePermit, PERMIT);
    expect(events[0]?.data).toMatchObject({ promisedDays: 10, statutoryDays: 20, dueOn: '2024-04-01' });
  });

  it('20: an extension and a pause give the same date in either order, also after a correction', () => {
    const pausedFirst = accepted
      .on('2024-03-20')
      .does(startSpecialProcedure, HEARING)
      .does(extendDeadline, EXTENSION)
      .on('2024-03-22')
      .does(endSpecialProcedure, ends(1));
    const extendedFirst = accepted
      .on('2024-03-20')
      .does(extendDeadline, EXTENSION)
      .does(startSpecialProcedure, HEARING)
      .on('2024-03-22')
      .does(endSpecialProcedure, ends(1));
    expect(pausedFirst.item().dueOn).toBe('2024-04-11');
    expect(extendedFirst.item().dueOn).toBe('2024-04-11');
    const corrected = pausedFirst.does(correctItemDates, {
      ...ITEM,
      field: 'acceptedOn',
      to: businessDate('2024-03-19'),
      reason: '录入错误',
      evidence: [{ docId: 'doc', sha256: 'a'.repeat(64), kind: 'receipt' }],
    });
    expect(corrected.item().dueOn).toBe('2024-04-12');
  });
});
