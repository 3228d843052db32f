import type { BusinessDate } from '#workdays/business-date';
import type { DataOf } from '../../../kernel/event.js';
import { present } from '../../../kernel/present.js';
import { on, type Reaction } from '../../../kernel/slice.js';
import {
  ApprovalDelayCleared,
  ApprovalDelayed,
  DeadlineExtended,
  DueDateMoved,
  ItemDatesCorrected,
  SpecialProcedureEnded,
  SpecialProcedureStarted,
} from '../events.js';
import type { Figures } from '../events/item-fields.js';
import type { Item, Items } from '../state.js';
import { changeItem, dueState, runningStatus } from './change.js';

/** How items evolve through what moves their due date, and through the delays the clock found. */
export const clockReactions: readonly Reaction<Items>[] = [
  on(SpecialProcedureStarted, (items, { itemId, procedureId, startedOn, kind, plannedDays, plannedUntil }) =>
    changeItem(items, itemId, (item) => ({
      ...item,
      status: 'PAUSED',
      procedures: item.procedures + 1,
      pauses: [
        ...item.pauses,
        {
          id: procedureId,
          from: startedOn,
          reason: 'SPECIAL_PROCEDURE',
          kind,
          plannedDays,
          ...present({ plannedUntil }),
        },
      ],
    })),
  ),

  on(SpecialProcedureEnded, (items, { itemId, procedureId, endedOn, due }) =>
    changeItem(items, itemId, (item) => {
      const pauses = item.pauses.map((pause) => (pause.id === procedureId ? { ...pause, to: endedOn } : pause));
      return { ...item, pauses, status: runningStatus({ pauses }), ...dueState(due) };
    }),
  ),

  on(DeadlineExtended, (items, { itemId, days, due }) =>
    changeItem(items, itemId, (item) => ({ ...item, extensionDays: days, ...dueState(due) })),
  ),

  on(DueDateMoved, (items, data) => changeItem(items, data.itemId, (item) => ({ ...item, ...dueState(data) }))),

  on(ItemDatesCorrected, (items, { itemId, field, to, due, after }) =>
    changeItem(items, itemId, (item) => ({ ...withDate(item, field, to, after), ...dueState(due) })),
  ),

  on(ApprovalDelayed, (items, { itemId, dueOn }) =>
    changeItem(items, itemId, (item) => ({ ...item, delayedFor: dueOn })),
  ),

  on(ApprovalDelayCleared, (items, { itemId }) => changeItem(items, itemId, ({ delayedFor: _, ...item }) => item)),
];

function withDate(
  item: Item,
  field: DataOf<typeof ItemDatesCorrected>['field'],
  to: BusinessDate,
  figures: Figures | undefined,
): Item {
  const decision = item.decision && { ...item.decision, ...present({ figures }) };
  const corrected = decision ? { ...item, decision } : item;
  switch (field) {
    case 'receivedOn':
      return { ...corrected, receivedOn: to };
    case 'acceptedOn':
      return { ...corrected, acceptedOn: to };
    case 'decidedOn':
      return decision ? { ...corrected, decision: { ...decision, decidedOn: to } } : corrected;
  }
}
