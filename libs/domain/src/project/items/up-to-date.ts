import { minDate, type BusinessDate } from '#workdays/business-date';
import type { NewEvent } from '../../kernel/event.js';
import type { Facts } from '../../kernel/facts.js';
import { countDue, isCountedOnOlderCalendar } from './clock.js';
import { settleDelay, type Settled } from './delay.js';
import { DueDateMoved, ItemAccepted } from './events.js';
import { dueState } from './evolve/change.js';
import { acceptedFieldsOf } from './fields.js';
import { procedureEnded, runOver } from './procedure-end.js';
import { isAccepted, isRunning, type AcceptedItem, type Item } from './state.js';

/** An item as it really stands on the day, and the events that say so. */
export interface UpToDate {
  readonly item: Item;
  readonly events: readonly NewEvent[];
}

/**
 * Brings an item up to date before anything is decided on it, in the same append: silence that has become acceptance
 * (CLK-03), a special procedure that has run beyond the days the applicant was told (CLK-06), and a due date counted on
 * a calendar that has changed since. A decided item stays as it was decided.
 */
export function broughtUpToDate(item: Item, facts: Facts): UpToDate {
  const silentSince = acceptedBySilence(item, facts);
  if (silentSince !== undefined) return accepted(item, silentSince, { missing: [], deemed: true }, facts);
  if (!isRunning(item.status) || !isAccepted(item)) return { item, events: [] };
  const { item: resumed, events } = withoutRunOver(item, facts);
  if (!isCountedOnOlderCalendar(resumed, facts)) return { item: resumed, events };
  const moved = recounted(resumed, facts);
  return { item: moved.item, events: [...events, ...moved.events] };
}

/** Ends, as of the last day told, every procedure nobody has ended by then: more days take a further written notice. */
function withoutRunOver(item: AcceptedItem, facts: Facts): Settled {
  const procedure = runOver(item, facts);
  if (!procedure) return { item, events: [] };
  const ended = procedureEnded(item, procedure, { endedOn: procedure.plannedUntil, byPlan: true }, facts);
  const rest = withoutRunOver(ended.item, facts);
  return { item: rest.item, events: [...ended.events, ...rest.events] };
}

function recounted(item: AcceptedItem, facts: Facts): UpToDate {
  const due = countDue(item, item.dueOn, 'CALENDAR_AMENDED', facts);
  if (due.to === item.dueOn && due.provisional === item.provisional) return { item, events: [] };
  const moved = { ...item, ...dueState(due), dueOn: due.to };
  const settled = settleDelay(moved, due.reason, facts);
  const event = DueDateMoved.of({ ...acceptedFieldsOf(moved), ...due, from: item.dueOn });
  return { item: settled.item, events: [event, ...settled.events] };
}

/** What an acceptance says besides the item. */
interface Acceptance {
  readonly missing: readonly string[];
  readonly deemed: boolean;
  readonly lateRecorded?: true;
}

/** The acceptance of an item as of a day, and the item as it leaves it. */
export function accepted(
  item: Item,
  acceptedOn: BusinessDate,
  { missing, deemed, ...late }: Acceptance,
  facts: Facts,
): UpToDate {
  const running: Item = { ...item, status: 'ACCEPTED', acceptedOn };
  const due = countDue({ ...running, acceptedOn, dueOn: acceptedOn }, undefined, 'ACCEPTED', facts);
  const after = { ...running, acceptedOn, ...dueState(due), dueOn: due.to };
  const event = ItemAccepted.of(
    { ...acceptedFieldsOf(after), missing: [...missing], deemed, ...late, due },
    deemed ? ['CLK-03', 'CLK-01'] : undefined,
  );
  return { item: after, events: [event] };
}

/** Last day of the one-time notice that starts with receipt: 5 working days, or the tighter local value (CLK-03, CLK-04). */
export function noticeEnds(receivedOn: BusinessDate, facts: Facts): BusinessDate {
  const { tighterNoticeDays, correctionNoticeDays } = facts.policy.clock;
  const days = tighterNoticeDays > 0 ? Math.min(tighterNoticeDays, correctionNoticeDays) : correctionNoticeDays;
  return facts.calendar.add(receivedOn, days).date;
}

/**
 * The day silence has made the day of acceptance: the receipt of the application, or of what completed it. Nothing
 * while the notice may still be given, or where no notice period runs (imports).
 */
function acceptedBySilence(item: Item, facts: Facts): BusinessDate | undefined {
  if (item.status !== 'RECEIVED' || item.received.noticeUntil === undefined) return undefined;
  const receivedOn = item.correction?.completedOn ?? item.receivedOn;
  return facts.businessDate > noticeEnds(receivedOn, facts) ? receivedOn : undefined;
}

/** When the office has to answer: from receipt, or from what completed it before acceptance, to the last day (CLK-03). */
export function answerPeriod(item: Item, facts: Facts): { answerFrom: BusinessDate; answerUntil: BusinessDate } {
  const paused = item.pauses.some(({ reason }) => reason === 'CORRECTION');
  // A date of receipt corrected to a later one gives no more time than the first one did.
  const received = minDate(item.receivedOn, item.received.receivedOn);
  const answerFrom = paused ? received : (item.correction?.completedOn ?? received);
  return { answerFrom, answerUntil: noticeEnds(answerFrom, facts) };
}
