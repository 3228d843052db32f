import type { BusinessDate } from '#workdays/business-date';
import type { Facts } from '../../kernel/facts.js';
import type { NewEvent } from '../../kernel/event.js';
import { isOverdue, readItemClock, standsStillAtDue } from './clock.js';
import { ApprovalDelayCleared, ApprovalDelayed } from './events.js';
import type { DueReason, Figures } from './events/item-fields.js';
import { acceptedFieldsOf } from './fields.js';
import { isRunning, type AcceptedItem } from './state.js';

/** The delay found on a day: a fact of the calendar, not yet anybody's fault (N-6). */
export function delayedOn(item: AcceptedItem, detectedOn: BusinessDate, facts: Facts): NewEvent {
  // A rest day after the due date uses no day of the unit; overdue it is all the same (scoring.md 7.1).
  const daysLate = Math.max(readItemClock(item, detectedOn, facts).overrun, 1);
  return ApprovalDelayed.of({ ...acceptedFieldsOf(item), detectedOn, daysLate });
}

/** Before a late decision the delay is on record, once for its due date. */
export function delayBefore(item: AcceptedItem, { late, decidedOn, overrunDays }: Figures): readonly NewEvent[] {
  if (!late || item.delayedFor === item.dueOn) return [];
  return [ApprovalDelayed.of({ ...acceptedFieldsOf(item), detectedOn: decidedOn, daysLate: overrunDays })];
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
export function settleDelay(item: AcceptedItem, reason: DueReason | 'PAUSED', facts: Facts): Settled {
  const stands = item.delayedFor === item.dueOn && !standsStillAtDue(item, facts);
  if (stands) return { item, events: [] };
  const { item: settled, events } = cleared(item, reason);
  if (!isRunning(item.status) || !isOverdue(item, facts.businessDate, facts)) return { item: settled, events };
  return {
    item: { ...settled, delayedFor: item.dueOn },
    events: [...events, delayedOn(settled, facts.businessDate, facts)],
  };
}

/** The same for an item that is decided: its delay is judged by the day of the decision. */
export function settleDecidedDelay(item: AcceptedItem, figures: Figures): readonly NewEvent[] {
  const stands = item.delayedFor === item.dueOn && figures.late;
  const { item: settled, events } = stands ? { item, events: [] } : cleared(item, 'DATES_CORRECTED');
  return [...events, ...delayBefore(settled, figures)];
}

function cleared(item: AcceptedItem, reason: DueReason | 'PAUSED'): Settled {
  const { delayedFor, ...rest } = item;
  if (delayedFor === undefined) return { item, events: [] };
  return { item: rest, events: [ApprovalDelayCleared.of({ ...acceptedFieldsOf(item), delayedFor, reason })] };
}
