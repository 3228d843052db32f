import type { BusinessDate } from '#workdays/business-date';
import type { RecordedEvent } from '#domain/kernel/envelope';
import { StartFlowDueDateMoved, StartFlowStarted } from '#domain/project/start-flow/events';

/** A change of the flow's due date and the event that brought it. */
export interface RecordedFlowChange {
  readonly type: string;
  readonly revision: number;
  readonly position: string;
  readonly businessDate: BusinessDate;
  readonly recordedAt: string;
  readonly from?: BusinessDate;
  readonly to: BusinessDate;
  /** STARTED, or why it moved. */
  readonly reason: string;
  readonly provisional: boolean;
  readonly calendarRevisions: Readonly<Record<string, number>>;
}

/** What the event did to the flow's due date; nothing when it is not about it. */
export function flowChangeOf(event: RecordedEvent): RecordedFlowChange | undefined {
  const { type, revision, position, metadata } = event;
  const at = { type, revision, position, businessDate: metadata.businessDate, recordedAt: metadata.recordedAt };
  if (StartFlowStarted.is(event)) {
    const { dueOn: to, provisional, calendarRevisions } = event.data;
    return { ...at, to, reason: 'STARTED', provisional, calendarRevisions };
  }
  if (StartFlowDueDateMoved.is(event)) {
    const { from, to, reason, provisional, calendarRevisions } = event.data;
    return { ...at, from, to, reason, provisional, calendarRevisions };
  }
  return undefined;
}
