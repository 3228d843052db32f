import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { dueDate } from '#workdays/clock';
import { CALENDARS } from '#workdays/data/calendars';
import { WorkingCalendar } from '#workdays/working-calendar';
import { SHIPPED_POLICY } from '#domain/policy/data/shipped-policy';
import { acceptItem } from '#domain/project/items/decide/accept-item';
import { deliverPermit, revokePermit } from '#domain/project/items/decide/after-permit';
import { raiseApprovalDelayed, recountDueDates } from '#domain/project/items/decide/clock';
import { correctItemDates } from '#domain/project/items/decide/correct-item-dates';
import { completeCorrection, requestCorrection } from '#domain/project/items/decide/correction';
import { extendDeadline } from '#domain/project/items/decide/extend-deadline';
import { issuePermit } from '#domain/project/items/decide/issue-permit';
import {
  escalateByWindow,
  issueNegativeReply,
  recordCollectiveOpinion,
  signNegativeReply,
} from '#domain/project/items/decide/negative-reply';
import { endSpecialProcedure, startSpecialProcedure } from '#domain/project/items/decide/special-procedure';
import { withdrawItem } from '#domain/project/items/decide/withdraw-item';
import { ItemStory, NR_LEADER, SYSTEM } from '#test/support/item-story';
import { NR_OFFICER, OWNER, received } from '#test/support/major-project';
import { projected } from '#test/support/projected';
import { clockTermsOf, type ItemClock } from './item-clock.js';
import { itemClocks } from './item-clocks.js';

const itemId = 'P1.i1';
const EVIDENCE = [{ docId: 'doc-1', sha256: '0'.repeat(64), kind: 'receipt' }];

/** Fixture C-1: promised 7 days, accepted on Monday 2024-03-18. */
const taken = ItemStory.of(received({ promisedDays: 7, receivedOn: businessDate('2024-03-18') }));
const running = taken.does(acceptItem, { itemId });
const inProcedure = running
  .on('2024-03-20')
  .does(startSpecialProcedure, { itemId, kind: 'EXPERT_REVIEW', plannedDays: 3, noticeDoc: 'doc-2' });
const resumed = inProcedure.on('2024-03-25').does(endSpecialProcedure, { itemId, procedureId: `${itemId}.p1` });
const issued = resumed.on('2024-04-01').does(issuePermit, { itemId, permitNo: 'N-1', docId: 'doc-3' });

function clockOf(story: ItemStory): ItemClock {
  const clock = projected(itemClocks, story.history)[itemId];
  if (!clock) throw new Error('there is no such clock');
  return clock;
}

const refusing = (story: ItemStory, outcome: 5 | 13) =>
  story
    .does(escalateByWindow, { itemId, reason: '…' })
    .does(recordCollectiveOpinion, { itemId, conclusion: 'NEGATIVE', opinion: '…', minutesDoc: 'doc-4' })
    .as(NR_LEADER)
    .does(signNegativeReply, { itemId, outcome })
    .as(NR_OFFICER)
    .does(issueNegativeReply, { itemId, outcome, reasons: ['…'], remedy: '…', docId: 'doc-5' });

describe('the clock of an item', () => {
  it('opens with the receipt, open and not yet running', () => {
    expect(clockOf(taken)).toMatchObject({
      projectId: 'P1',
      department: 'NR',
      status: 'RECEIVED',
      open: true,
      running: false,
      receivedOn: '2024-03-18',
      promisedDays: 7,
      statutoryDays: 20,
      pauses: [],
    });
    expect(clockOf(taken)).not.toHaveProperty('dueOn');
    expect(clockTermsOf(clockOf(taken))).toBeUndefined();
  });

  it('waits for the one-time notice no longer than a corrected receipt allows (CLK-03)', () => {
    const silent = ItemStory.of(
      received({ receivedOn: businessDate('2024-03-18'), noticeUntil: businessDate('2024-03-25') }),
    ).on('2024-03-19');
    const to = businessDate('2024-03-15');
    const moved = silent.does(correctItemDates, { itemId, field: 'receivedOn', to, reason: '…', evidence: EVIDENCE });
    expect(clockOf(silent).noticeUntil).toBe('2024-03-25');
    expect(clockOf(moved)).toMatchObject({ receivedOn: '2024-03-15', noticeUntil: '2024-03-22' });
  });

  it('C-1: runs from acceptance and is due first on 03-27', () => {
    expect(clockOf(running)).toMatchObject({
      status: 'ACCEPTED',
      running: true,
      acceptedOn: '2024-03-18',
      firstDueOn: '2024-03-27',
      dueOn: '2024-03-27',
      calendarRevisions: { 2024: 0 },
    });
  });

  it('stands still in a special procedure, whose interval stays open', () => {
    expect(clockOf(inProcedure)).toMatchObject({
      status: 'PAUSED',
      open: true,
      running: true,
      pauses: [{ id: `${itemId}.p1`, from: '2024-03-20', reason: 'SPECIAL_PROCEDURE', kind: 'EXPERT_REVIEW' }],
    });
  });

  it('C-1: goes on after it, due on 04-01; the date told first stays known', () => {
    expect(clockOf(resumed)).toMatchObject({
      status: 'ACCEPTED',
      firstDueOn: '2024-03-27',
      dueOn: '2024-04-01',
      pauses: [{ from: '2024-03-20', to: '2024-03-25' }],
    });
  });

  it('holds all that its due date follows from', () => {
    const terms = clockTermsOf(clockOf(resumed));
    expect(terms && dueDate(terms, new WorkingCalendar(CALENDARS)).dueOn).toBe('2024-04-01');
  });

  it('stays paused until the last of two overlapping intervals ends (pitfall 14)', () => {
    const both = inProcedure.on('2024-03-21').does(requestCorrection, {
      itemId,
      missing: [{ material: 'land-contract', description: '…' }],
      deadline: businessDate('2024-03-27'),
    });
    const one = both.on('2024-03-25').does(endSpecialProcedure, { itemId, procedureId: `${itemId}.p1` });
    expect(clockOf(both)).toMatchObject({ status: 'PAUSED', correctionDeadline: '2024-03-27' });
    expect(clockOf(one)).toMatchObject({ status: 'PAUSED' });
    const none = one.on('2024-03-26').does(completeCorrection, { itemId });
    expect(clockOf(none)).toMatchObject({ status: 'ACCEPTED', pauses: [{ to: '2024-03-25' }, { to: '2024-03-26' }] });
    expect(clockOf(none)).not.toHaveProperty('correctionDeadline');
  });

  it('waits for a correction before acceptance, and is received again after it', () => {
    const asked = taken.does(requestCorrection, {
      itemId,
      missing: [{ material: 'land-contract', description: '…' }],
      deadline: businessDate('2024-03-25'),
    });
    expect(clockOf(asked)).toMatchObject({ status: 'AWAITING_CORRECTION', open: true, running: false });
    expect(clockOf(asked.on('2024-03-20').does(completeCorrection, { itemId }))).toMatchObject({ status: 'RECEIVED' });
  });

  it('is extended', () => {
    const extended = running.does(extendDeadline, {
      itemId,
      days: 3,
      approver: 'leader-1',
      reason: '…',
      noticeDoc: 'doc-notice',
    });
    expect(clockOf(extended)).toMatchObject({ extensionDays: 3, firstDueOn: '2024-03-27', dueOn: '2024-04-01' });
  });

  it('is marked late for a due date, and no longer when a correction shows another', () => {
    const late = running.on('2024-03-28').as(SYSTEM).does(raiseApprovalDelayed, { itemId });
    expect(clockOf(late)).toMatchObject({ delayedFor: '2024-03-27', running: true });
    const early = ItemStory.of(received({ promisedDays: 7, receivedOn: businessDate('2024-03-11') }))
      .on('2024-03-15')
      .does(acceptItem, { itemId })
      .on('2024-03-27')
      .as(SYSTEM)
      .does(raiseApprovalDelayed, { itemId });
    const corrected = early.as(NR_OFFICER).does(correctItemDates, {
      itemId,
      field: 'acceptedOn',
      to: businessDate('2024-03-19'),
      reason: '…',
      evidence: EVIDENCE,
    });
    expect(clockOf(early)).toMatchObject({ delayedFor: '2024-03-26' });
    expect(clockOf(corrected)).toMatchObject({
      acceptedOn: '2024-03-19',
      firstDueOn: '2024-03-28',
      dueOn: '2024-03-28',
    });
    expect(clockOf(corrected)).not.toHaveProperty('delayedFor');
  });

  it('moves with an amended calendar and remembers the revision it was counted on', () => {
    const year = CALENDARS.find((calendar) => calendar.year === 2024);
    if (!year) throw new Error('2024 is shipped');
    const off = [...year.off, { date: businessDate('2024-03-22'), name: { zh: '…', en: '…' } }];
    const amended = new WorkingCalendar([...CALENDARS.filter((calendar) => calendar !== year), { ...year, off }]);
    const moved = running.countedOn(amended, { 2024: 1, 2025: 0, 2026: 0 }).as(SYSTEM).does(recountDueDates, {});
    expect(clockOf(moved)).toMatchObject({ dueOn: '2024-03-28', calendarRevisions: { 2024: 1 } });
  });

  it('ends with the permit, and says how and when', () => {
    expect(clockOf(issued)).toMatchObject({
      status: 'ISSUED',
      open: false,
      running: false,
      decidedOn: '2024-04-01',
      outcome: 11,
      permitNo: 'N-1',
    });
  });

  it('keeps delivery and revocation of a permit', () => {
    const delivered = issued.on('2024-04-02').does(deliverPermit, { itemId });
    expect(clockOf(delivered)).toMatchObject({ deliveredOn: '2024-04-02' });
    const revoked = delivered.on('2024-05-06').does(revokePermit, { itemId, legalBasis: '…', reason: '…' });
    expect(clockOf(revoked)).toMatchObject({ status: 'REVOKED', open: false, revokedOn: '2024-05-06', outcome: 11 });
  });

  it('ends with a negative reply, which closes a pause still open', () => {
    expect(clockOf(refusing(taken, 5))).toMatchObject({ status: 'CLOSED_NEGATIVE', outcome: 5, open: false });
    const clock = { ...SHIPPED_POLICY.clock, uncorrected: 'NEGATIVE_REPLY' as const };
    const uncorrected = running
      .on('2024-03-20')
      .does(requestCorrection, {
        itemId,
        missing: [{ material: 'land-contract', description: '…' }],
        deadline: businessDate('2024-03-22'),
      })
      .on('2024-03-25')
      .under({ clock });
    expect(clockOf(refusing(uncorrected, 13))).toMatchObject({
      status: 'REFUSED',
      outcome: 13,
      running: false,
      pauses: [{ from: '2024-03-20', to: '2024-03-25' }],
    });
  });

  it('ends with a withdrawal', () => {
    expect(clockOf(running.as(OWNER).does(withdrawItem, { itemId, reason: '…' }))).toMatchObject({
      status: 'WITHDRAWN',
      open: false,
      running: false,
      withdrawnOn: '2024-03-18',
    });
  });

  it('takes over corrected days of receipt and decision', () => {
    const corrected = issued.does(correctItemDates, {
      itemId,
      field: 'decidedOn',
      to: businessDate('2024-03-29'),
      reason: '…',
      evidence: EVIDENCE,
    });
    expect(clockOf(corrected)).toMatchObject({ decidedOn: '2024-03-29', dueOn: '2024-04-01' });
    const earlier = running.does(correctItemDates, {
      itemId,
      field: 'receivedOn',
      to: businessDate('2024-03-15'),
      reason: '…',
      evidence: EVIDENCE,
    });
    expect(clockOf(earlier)).toMatchObject({ receivedOn: '2024-03-15', dueOn: '2024-03-27' });
  });
});
