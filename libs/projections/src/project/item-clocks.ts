import type { BusinessDate } from '#workdays/business-date';
import type { DataOf } from '#domain/kernel/event';
import { present } from '#domain/kernel/present';
import {
  ApprovalDelayCleared,
  ApprovalDelayed,
  CorrectionCompleted,
  CorrectionRequested,
  DeadlineExtended,
  DueDateMoved,
  ItemAccepted,
  ItemDatesCorrected,
  ItemReceived,
  ItemWithdrawn,
  NegativeReplyIssued,
  PermitDelivered,
  PermitIssued,
  PermitRevoked,
  SpecialProcedureEnded,
  SpecialProcedureStarted,
} from '#domain/project/items/events';
import { correctionPauseId } from '#domain/project/items/pause-id';
import { isRunning, type ItemStatus } from '#domain/project/items/state';
import { projectOf } from '../project-of.js';
import { projection } from '../projection.js';
import { when } from '../reaction.js';
import { whenKnown } from '../when-known.js';
import type { ItemClock } from './item-clock.js';

/**
 * One document per approval item (model.md 6), whoever works on it and whether or not anybody is assigned (pitfall 22).
 *
 * Indexes: `running, dueOn` for the deadline process, which looks every minute; `department, open, dueOn` for the list
 * a department works from. The items of a project are a range of ids (`ofProject`).
 */
export const itemClocks = projection<ItemClock>('item_clocks', {
  version: 1,
  indexes: [
    ['running', 'dueOn'],
    ['department', 'open', 'dueOn'],
  ],
  on: [
    when(ItemReceived, (_, data, event) => received(data, projectOf(event)), itemId),

    whenKnown(
      CorrectionRequested,
      (item, { itemId, requestedOn, deadline, acceptedOn }) =>
        acceptedOn === undefined
          ? { ...item, ...standing('AWAITING_CORRECTION'), correctionDeadline: deadline }
          : {
              ...item,
              ...standing('PAUSED'),
              correctionDeadline: deadline,
              pauses: [...item.pauses, { id: correctionPauseId(itemId), from: requestedOn, reason: 'CORRECTION' }],
            },
      itemId,
    ),

    whenKnown(
      CorrectionCompleted,
      ({ correctionDeadline: _, ...item }, { itemId, completedOn, due, noticeUntil }) => {
        if (!due) return { ...item, ...standing('RECEIVED'), ...present({ noticeUntil }) };
        return resumed(item, correctionPauseId(itemId), completedOn, due);
      },
      itemId,
    ),

    whenKnown(
      ItemAccepted,
      ({ noticeUntil: _, ...item }, { acceptedOn, due }) => ({
        ...item,
        ...standing('ACCEPTED'),
        acceptedOn,
        firstDueOn: due.to,
        ...counted(due),
      }),
      itemId,
    ),

    whenKnown(
      SpecialProcedureStarted,
      (item, { procedureId, startedOn, kind, plannedUntil }) => ({
        ...item,
        ...standing('PAUSED'),
        pauses: [
          ...item.pauses,
          { id: procedureId, from: startedOn, reason: 'SPECIAL_PROCEDURE', kind, ...present({ plannedUntil }) },
        ],
      }),
      itemId,
    ),

    whenKnown(
      SpecialProcedureEnded,
      (item, { procedureId, endedOn, due }) => resumed(item, procedureId, endedOn, due),
      itemId,
    ),

    whenKnown(DeadlineExtended, (item, { days, due }) => ({ ...item, extensionDays: days, ...counted(due) }), itemId),

    whenKnown(DueDateMoved, (item, data) => ({ ...item, ...counted(data) }), itemId),

    whenKnown(ItemDatesCorrected, corrected, itemId),

    whenKnown(ApprovalDelayed, (item, { dueOn }) => ({ ...item, delayedFor: dueOn }), itemId),

    whenKnown(ApprovalDelayCleared, ({ delayedFor: _, ...item }) => item, itemId),

    whenKnown(
      PermitIssued,
      (item, { status, decidedOn, permitNo }) => ({
        ...item,
        ...standing('ISSUED'),
        decidedOn,
        outcome: status,
        ...present({ permitNo }),
      }),
      itemId,
    ),

    whenKnown(
      NegativeReplyIssued,
      (item, { outcome, decidedOn }) => ({
        ...item,
        ...standing(outcome === 13 ? 'REFUSED' : 'CLOSED_NEGATIVE'),
        // A pause still open ends with the decision.
        pauses: item.pauses.map((pause) => ({ ...pause, to: pause.to ?? decidedOn })),
        decidedOn,
        outcome,
      }),
      itemId,
    ),

    whenKnown(PermitDelivered, (item, { deliveredOn }) => ({ ...item, deliveredOn }), itemId),

    whenKnown(PermitRevoked, (item, { revokedOn }) => ({ ...item, ...standing('REVOKED'), revokedOn }), itemId),

    whenKnown(ItemWithdrawn, (item, { withdrawnOn }) => ({ ...item, ...standing('WITHDRAWN'), withdrawnOn }), itemId),
  ],
});

function itemId(data: { readonly itemId: string }): string {
  return data.itemId;
}

function standing(status: ItemStatus): Pick<ItemClock, 'status' | 'open' | 'running'> {
  const running = isRunning(status);
  return { status, open: running || status === 'RECEIVED' || status === 'AWAITING_CORRECTION', running };
}

function received(data: DataOf<typeof ItemReceived>, projectId: string): ItemClock {
  const { itemCode, name, department, phase, lane, receivedOn, noticeUntil, promisedDays, statutoryDays } = data;
  return {
    projectId,
    ...standing('RECEIVED'),
    ...present({ itemCode, name, department, phase, lane, receivedOn, noticeUntil, promisedDays, statutoryDays }),
    timeUnit: data.timeUnit,
    restDayRule: data.restDayRule,
    extensionDays: 0,
    provisional: false,
    calendarRevisions: {},
    pauses: [],
  };
}

type Due = Pick<DataOf<typeof DueDateMoved>, 'to' | 'provisional' | 'calendarRevisions'>;

function counted({ to, provisional, calendarRevisions }: Due) {
  return { dueOn: to, provisional, calendarRevisions };
}

/** The item after one of its pauses ended; others may still be open (pitfall 14). */
function resumed(item: ItemClock, pauseId: string, to: BusinessDate, due: Due): ItemClock {
  const pauses = item.pauses.map((pause) => (pause.id === pauseId ? { ...pause, to } : pause));
  const status = pauses.some((pause) => pause.to === undefined) ? 'PAUSED' : 'ACCEPTED';
  return { ...item, ...standing(status), pauses, ...counted(due) };
}

function corrected(item: ItemClock, { field, to, due, noticeUntil }: DataOf<typeof ItemDatesCorrected>): ItemClock {
  const recounted = due ? counted(due) : {};
  switch (field) {
    case 'receivedOn':
      return { ...item, receivedOn: to, ...recounted, ...present({ noticeUntil }) };
    case 'decidedOn':
      return { ...item, decidedOn: to, ...recounted };
    case 'acceptedOn':
      return toldAnew({ ...item, acceptedOn: to, ...recounted }, due);
  }
}

/** With pauses or an extension the new due date is not the one that would have been told at acceptance. */
function toldAnew({ firstDueOn: _, ...item }: ItemClock, due: Due | undefined): ItemClock {
  return due && item.pauses.length === 0 && item.extensionDays === 0 ? { ...item, firstDueOn: due.to } : item;
}
