import type { BusinessDate } from '#workdays/business-date';
import type { Command } from '../../kernel/command.js';
import type { Facts } from '../../kernel/facts.js';
import type { NewEvent } from '../../kernel/event.js';
import { isOverdue, readItemClock } from './clock.js';
import { ApprovalDelayCleared, ApprovalDelayed } from './events.js';
import type { ClearingReason } from './events/clock.js';
import type { Figures } from './events/item-fields.js';
import { acceptedFieldsOf } from './fields.js';
import { isLateRecorded, requireShown } from './late-recording.js';
import { isRunning, type AcceptedItem } from './state.js';

/** Papers that show the day an item was decided: its permit, or its signed refusal. */
const DECISION_PAPERS = ['permit', 'signed-reply'] as const;

/** Papers that show the day it was withdrawn, by itself or with its project. */
const WITHDRAWAL_PAPERS = ['withdrawal-request', 'owner-request', 'government-decision'] as const;

/** The delay found on a day: a fact of the calendar, not yet anybody's fault (N-6). */
export function delayedOn(item: AcceptedItem, detectedOn: BusinessDate, facts: Facts): NewEvent {
  // A rest day after the due date uses no day of the unit; overdue it is all the same (scoring.md 7.1).
  const daysLate = Math.max(readItemClock(item, detectedOn, facts).overrun, 1);
  return ApprovalDelayed.of({ ...acceptedFieldsOf(item), detectedOn, daysLate });
}

/** An item after events, and the events. */
export interface Settled {
  readonly item: AcceptedItem;
  readonly events: readonly NewEvent[];
}

/**
 * What a moved due date does to the delay on record: one for a date that no longer stands is cleared, one that stands
 * stays and is never raised twice (model.md 3). A pause moves the date when it ends, not when it starts. `item` is as
 * the change leaves it.
 */
export function settleDelay(item: AcceptedItem, reason: ClearingReason, facts: Facts): Settled {
  if (item.delayedFor === item.dueOn) return { item, events: [] };
  const { item: settled, events } = cleared(item, reason, facts);
  if (!isRunning(item.status) || !isOverdue(item, facts.businessDate, facts)) return { item: settled, events };
  return {
    item: { ...settled, delayedFor: item.dueOn },
    events: [...events, delayedOn(settled, facts.businessDate, facts)],
  };
}

/**
 * The same for an item that is decided: its delay is judged by the day of the decision. Before a late one the delay is
 * on record, once for its due date; before one in time, typed in after the clock had looked, it is cleared.
 * @throws Refusal by CLK-01 for one in time that is typed in after the due date without evidence.
 */
export function settleDecided(
  item: AcceptedItem,
  figures: Figures,
  reason: ClearingReason,
  command: Pick<Command, 'evidence'>,
  facts: Facts,
): readonly NewEvent[] {
  const { late, decidedOn, overrunDays } = figures;
  requireShown(figures.dueOn, command, 'CLK-01', facts, DECISION_PAPERS, decidedOn);
  if (late && item.delayedFor === item.dueOn) return [];
  const { item: settled, events } = cleared(item, reason, facts);
  if (!late) return events;
  const delayed = { ...acceptedFieldsOf(settled), detectedOn: decidedOn, daysLate: overrunDays };
  return [...events, ApprovalDelayed.of(delayed)];
}

/**
 * The same for an item that is withdrawn: late is what was overdue when it was, and one withdrawn in time never was.
 * @throws Refusal by CLK-01 for one in time that is typed in after the due date without evidence.
 */
export function settleWithdrawn(
  item: AcceptedItem,
  withdrawnOn: BusinessDate,
  reason: ClearingReason,
  command: Pick<Command, 'evidence'>,
  facts: Facts,
): readonly NewEvent[] {
  requireShown(item.dueOn, command, 'CLK-01', facts, WITHDRAWAL_PAPERS, withdrawnOn);
  const overdue = isOverdue(item, withdrawnOn, facts);
  if (overdue && item.delayedFor === item.dueOn) return [];
  const { item: settled, events } = cleared(item, reason, facts);
  return overdue ? [...events, delayedOn(settled, withdrawnOn, facts)] : events;
}

function cleared(item: AcceptedItem, reason: ClearingReason, facts: Facts): Settled {
  const { delayedFor, ...rest } = item;
  if (delayedFor === undefined) return { item, events: [] };
  const late = isLateRecorded(delayedFor, facts.businessDate, facts) && { lateRecorded: true as const };
  const data = { ...acceptedFieldsOf(item), delayedFor, reason, clearedOn: facts.recordedOn, ...late };
  return { item: rest, events: [ApprovalDelayCleared.of(data)] };
}
