import type { RecordedEvent } from '#domain/kernel/envelope';
import {
  CorrectionCompleted,
  DeadlineExtended,
  DueDateMoved,
  ItemAccepted,
  ItemDatesCorrected,
  NegativeReplyIssued,
  SpecialProcedureEnded,
} from '#domain/project/items/events';
import type { DueChange } from '#domain/project/items/events/item-fields';

/** A change of a due date and the event that brought it. */
export interface RecordedDueChange extends DueChange {
  readonly type: string;
  readonly revision: number;
  readonly position: string;
  readonly businessDate: string;
  readonly recordedAt: string;
}

/** What the event did to the item's due date; nothing when it is not about it. */
export function dueChangeOf(event: RecordedEvent, itemId: string): RecordedDueChange | undefined {
  const found = changeIn(event);
  if (found?.itemId !== itemId || !found.due) return undefined;
  const { from, to, reason, provisional, calendarRevisions } = found.due;
  const { type, revision, position, metadata } = event;
  const { businessDate, recordedAt } = metadata;
  const change = { ...(from !== undefined && { from }), to, reason, provisional, calendarRevisions };
  return { type, revision, position, businessDate, recordedAt, ...change };
}

function changeIn(event: RecordedEvent): { readonly itemId: string; readonly due?: DueChange } | undefined {
  if (DueDateMoved.is(event)) return { itemId: event.data.itemId, due: event.data };
  if (
    ItemAccepted.is(event) ||
    CorrectionCompleted.is(event) ||
    SpecialProcedureEnded.is(event) ||
    DeadlineExtended.is(event) ||
    ItemDatesCorrected.is(event) ||
    NegativeReplyIssued.is(event)
  ) {
    return event.data;
  }
  return undefined;
}
