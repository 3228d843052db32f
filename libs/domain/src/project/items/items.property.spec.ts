import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, businessDate, maxDate } from '#workdays/business-date';
import { dueDate } from '#workdays/clock';
import { CALENDARS } from '#workdays/data/calendars';
import { WorkingCalendar } from '#workdays/working-calendar';
import { NR_OFFICER, NR_WINDOW, OWNER } from '#test/support/major-project';
import { ItemStory, NR_LEADER, SYSTEM } from '#test/support/item-story';
import { InvalidCommand, NotFound, Refusal, StateConflict } from '../../kernel/refusal.js';
import type { NewEvent } from '../../kernel/event.js';
import { clockTerms } from './clock.js';
import { acceptItem } from './decide/accept-item.js';
import { deliverPermit, revokePermit } from './decide/after-permit.js';
import { raiseApprovalDelayed, recountDueDates } from './decide/clock.js';
import { correctItemDates } from './decide/correct-item-dates.js';
import { completeCorrection, requestCorrection } from './decide/correction.js';
import { extendDeadline } from './decide/extend-deadline.js';
import { issuePermit } from './decide/issue-permit.js';
import {
  escalateByWindow,
  issueNegativeReply,
  recordCollectiveOpinion,
  signNegativeReply,
} from './decide/negative-reply.js';
import { recordItemStep, startProcessing } from './decide/processing.js';
import { receiveItem } from './decide/receive-item.js';
import { endSpecialProcedure, startSpecialProcedure } from './decide/special-procedure.js';
import { withdrawItem } from './decide/withdraw-item.js';
import { isAccepted, isRunning } from './state.js';

const START = businessDate('2024-03-18');
const ITEM = { itemId: 'P1.i1' };

/** Revisions of the calendar of 2024: each gives one more day off. */
const REVISIONS = ['2024-03-21', '2024-03-28', '2024-04-09'].map((_, n, extra) => ({
  days: new WorkingCalendar(
    CALENDARS.map((year) =>
      year.year === 2024
        ? {
            ...year,
            off: [
              ...year.off,
              ...extra.slice(0, n).map((date) => ({ date: businessDate(date), name: { zh: '放假', en: 'Day off' } })),
            ],
          }
        : year,
    ),
  ),
  revisions: { 2024: n, 2025: 0, 2026: 0 },
}));

/** One step: who does what. `n` is a small number that picks procedures, outcomes and dates. */
const STEPS: readonly ((story: ItemStory, n: number, today: string) => ReturnType<ItemStory['when']>)[] = [
  (story) => story.when(acceptItem, ITEM),
  (story) => story.as(NR_WINDOW).when(acceptItem, ITEM),
  (story, n, today) =>
    story.when(requestCorrection, {
      ...ITEM,
      missing: [{ material: 'scheme-drawings', description: '缺件' }],
      deadline: addDays(businessDate(today), n),
    }),
  (story) => story.when(completeCorrection, ITEM),
  (story) => story.when(startProcessing, ITEM),
  (story) => story.when(recordItemStep, { ...ITEM, activity: '核查' }),
  (story) => story.when(startSpecialProcedure, { ...ITEM, kind: 'HEARING', plannedDays: 3, noticeDoc: 'doc' }),
  (story) => story.when(startSpecialProcedure, { ...ITEM, kind: 'EXPERT_REVIEW', plannedDays: 3, noticeDoc: 'doc' }),
  (story, n) => story.when(endSpecialProcedure, { ...ITEM, procedureId: `P1.i1.p${n}` }),
  (story, n) => story.when(endSpecialProcedure, { ...ITEM, procedureId: `P1.i1.p${n}` }),
  (story, n) =>
    story.when(extendDeadline, { ...ITEM, days: n, approver: 'leader-1', reason: '复杂', noticeDoc: 'doc-notice' }),
  (story) => story.as(SYSTEM).when(raiseApprovalDelayed, ITEM),
  (story) => story.as(SYSTEM).when(recountDueDates),
  (story) => story.as(NR_WINDOW).when(escalateByWindow, { ...ITEM, reason: '请示' }),
  (story, n) =>
    story.when(recordCollectiveOpinion, {
      ...ITEM,
      conclusion: n === 1 ? 'FAVOURABLE' : 'NEGATIVE',
      opinion: '集体研究',
      minutesDoc: 'doc',
    }),
  (story, n) => story.as(NR_LEADER).when(signNegativeReply, { ...ITEM, outcome: n === 1 ? 5 : 13 }),
  (story, n) =>
    story.when(issueNegativeReply, {
      ...ITEM,
      outcome: n === 1 ? 5 : 13,
      reasons: ['不符'],
      remedy: '复议',
      docId: 'doc',
    }),
  (story, n) =>
    n < 3
      ? story.as(SYSTEM).when(raiseApprovalDelayed, ITEM)
      : story.when(issuePermit, { ...ITEM, permitNo: 'N-1', docId: 'doc' }),
  (story) => story.when(deliverPermit, ITEM),
  (story) => story.when(revokePermit, { ...ITEM, legalBasis: '行政许可法第六十九条', reason: '欺骗' }),
  (story, n) =>
    n < 4
      ? story.when(recordItemStep, { ...ITEM, activity: '归档' })
      : story.as(OWNER).when(withdrawItem, { ...ITEM, reason: '调整' }),
  (story, n, today) =>
    story.when(correctItemDates, {
      ...ITEM,
      field: (['receivedOn', 'acceptedOn', 'decidedOn'] as const)[n % 3] ?? 'receivedOn',
      to: addDays(businessDate(today), -n),
      reason: '录入错误',
      evidence: [{ docId: 'doc', sha256: 'a'.repeat(64), kind: 'receipt' }],
    }),
];

/** Accept, escalate, study, sign, reply: a way too long for chance to find in every run. */
const TO_THE_REPLY = [0, 13, 14, 15, 16].map((step) => ({ step, n: 2, passing: 1, amends: false }));

/** Accept, pause and resume, extend, recount on an amended calendar, find the delay, permit. */
const TO_THE_PERMIT = [0, 6, 8, 10, 12, 11, 17].map((step) => ({
  step,
  n: step === 17 ? 3 : 1,
  passing: step === 11 ? 30 : 1,
  amends: step === 12,
}));

const anyStep = fc.record({
  step: fc.nat({ max: STEPS.length - 1 }),
  n: fc.integer({ min: 1, max: 4 }),
  /** Days that pass; a negative number is paper typed in later. */
  passing: fc.constantFrom(0, 0, 1, 1, 1, 2, 3, 7, -1, -3),
  amends: fc.constantFrom(false, false, false, false, true),
});

/** What an event says of the due date before and after it, if it says anything. */
function dueSaid({ type, data }: NewEvent): { from?: string; to: string } | undefined {
  if (type === 'DueDateMoved') return data as { from: string; to: string };
  return (data as { due?: { from?: string; to: string } }).due;
}

/** Checks one append, event by event, and the item it leaves. */
function check(before: ItemStory, events: readonly NewEvent[], calendar: WorkingCalendar): ItemStory {
  let story = before;
  for (const event of events) {
    const was = story.item();
    story = story.and(event);
    const is = story.item();
    const said = dueSaid(event);
    if (is.dueOn !== was.dueOn) expect({ from: was.dueOn, to: is.dueOn }).toEqual({ from: said?.from, to: said?.to });
    if (event.type === 'PermitIssued' || event.type === 'NegativeReplyIssued') {
      expect(was.decision).toBeUndefined();
      expect(was.delayedFor === was.dueOn && was.dueOn !== undefined).toBe(is.decision?.figures?.late ?? false);
    }
    if (event.type === 'ApprovalDelayed') expect(was.delayedFor).toBeUndefined();
    if (event.type === 'ApprovalDelayCleared') expect(event.data).toMatchObject({ delayedFor: was.delayedFor });
  }
  const item = story.item();
  expect(item.pauses.some(({ to }) => to === undefined) && isRunning(item.status)).toBe(item.status === 'PAUSED');
  if (item.delayedFor !== undefined) expect(item.delayedFor).toBe(item.dueOn);
  if (events.length > 0 && isRunning(item.status) && isAccepted(item)) {
    expect(item.dueOn).toBe(dueDate(clockTerms(item), calendar).dueOn);
  }
  return story;
}

describe('an approval item, whatever commands come in whatever order', () => {
  it('is decided once, paused while an interval is open, moved only by events that say so, and delayed once for a due date', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: 40, size: 'max' }), (steps) => {
        let story = ItemStory.of().on(START).does(receiveItem, { itemCode: 'scheme-review' });
        let today = START;
        let revision = 0;
        for (const { step, n, passing, amends } of steps) {
          today = maxDate(addDays(today, passing), START);
          if (amends) revision = Math.min(revision + 1, REVISIONS.length - 1);
          const calendar = REVISIONS[revision];
          const give = STEPS[step];
          if (!calendar || !give) throw new Error('The property picks a step that is not there.');
          story = story.on(today).as(NR_OFFICER).countedOn(calendar.days, calendar.revisions);
          const { events, error } = give(story, n, today);
          const isAnswer = [Refusal, StateConflict, NotFound, InvalidCommand].some((kind) => error instanceof kind);
          if (error !== undefined && !isAnswer) throw error;
          story = check(story, events, calendar.days);
          for (const { type } of events) reached.add(type);
        }
      }),
      { numRuns: 100, examples: [[TO_THE_REPLY], [TO_THE_PERMIT]] },
    );
    // The walk is worth something only if it gets everywhere that matters.
    expect([...reached]).toEqual(
      expect.arrayContaining([
        'PermitIssued',
        'NegativeReplyIssued',
        'SpecialProcedureEnded',
        'ApprovalDelayed',
        'DueDateMoved',
        'DeadlineExtended',
      ]),
    );
  }, 60_000);
});
