import type { BusinessDate } from '#workdays/business-date';
import type { Facts } from '../../kernel/facts.js';
import type { NewEvent } from '../../kernel/event.js';
import { isOverdue, readItemClock, standsStillAtDue } from './clock.js';
import { ApprovalDelayCleared, ApprovalDelayed } from './events.js';
import type { ClearingReason } from './events/clock.js';
import type { Figures } from './events/item-fields.js';
import { acceptedFieldsOf } from './fields.js';
import { isRunning, type AcceptedItem } from './state.js';

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
 * What a changed clock does to the delay on record. One for a due date that no longer stands, or on which the clock
 * already stood still, is cleared; one that stands is never raised twice. `item` is as the change leaves it.
 */
export function settleDelay(item: AcceptedItem, reason: ClearingReason, facts: Facts): Settled {
  const stands = item.delayedFor === item.dueOn && !standsStillAtDue(item, facts);
  if (stands) return { item, events: [] };
  const { item: settled, events } = cleared(item, reason);
  if (!isRunning(item.status) || !isOverdue(item, facts.businessDate, facts)) return { item: settled, events };
  return {
    item: { ...settled, delayedFor: item.dueOn },
    events: [...events, delayedOn(settled, facts.businessDate, facts)],
  };
}

/**
 * The same for an item that is decided: its delay is judged by the day of the decision. Before a late one the delay is
 * on record, once for its due date; before one in time, typed in after the clock had looked, it is cleared.
 */
export function settleDecided(item: AcceptedItem, figures: Figures, reason: ClearingReason): readonly NewEvent[] {
  const { late, decidedOn, overrunDays } = figures;
  if (late && item.delayedFor === item.dueOn) return [];
  const { item: settled, events } = cleared(item, reason);
  if (!late) return events;
  const delayed = { ...acceptedFieldsOf(settled), detectedOn: decidedOn, daysLate: overrunDays };
  return [...events, ApprovalDelayed.of(delayed)];
}

/** The same for an item that is withdrawn: late is what was overdue when it was, and one withdrawn in time never was. */
export function settleWithdrawn(
  item: AcceptedItem,
  withdrawnOn: BusinessDate,
  reason: ClearingReason,
  facts: Facts,
): readonly NewEvent[] {
  const overdue = isOverdue(item, withdrawnOn, facts);
  if (overdue && item.delayedFor === item.dueOn) return [];
  const { item: settled, events } = cleared(item, reason);
  return overdue ? [...events, delayedOn(settled, withdrawnOn, facts)] : events;
}

function cleared(item: AcceptedItem, reason: ClearingReason): Settled {
  const { delayedFor, ...rest } = item;
  if (delayedFor === undefined) return { item, events: [] };
  return { item: rest, events: [ApprovalDelayCleared.of({ ...acceptedFieldsOf(item), delayedFor, reason })] };
}
