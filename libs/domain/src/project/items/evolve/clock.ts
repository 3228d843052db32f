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
import type { Item, Items } from '../state.js';
import { changeItem, dueState, runningStatus } from './change.js';

/** How items evolve through what moves their due date, and through the delays the clock found. */
export const clockReactions: readonly Reaction<Items>[] = [
  on(SpecialProcedureStarted, (items, { itemId, procedureId, startedOn, kind }) =>
    changeItem(items, itemId, (item) => ({
      ...item,
      status: 'PAUSED',
      procedures: item.procedures + 1,
      pauses: [...item.pauses, { id: procedureId, from: startedOn, reason: 'SPECIAL_PROCEDURE', kind }],
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

  on(ItemDatesCorrected, (items, { itemId, field, to, due }) =>
    changeItem(items, itemId, (item) => ({ ...withDate(item, field, to), ...dueState(due) })),
  ),

  on(ApprovalDelayed, (items, { itemId, dueOn }) =>
    changeItem(items, itemId, (item) => ({ ...item, delayedFor: dueOn })),
  ),

  on(ApprovalDelayCleared, (items, { itemId }) => changeItem(items, itemId, ({ delayedFor: _, ...item }) => item)),
];

function withDate(item: Item, field: 'receivedOn' | 'acceptedOn' | 'decidedOn', to: Item['receivedOn']): Item {
  switch (field) {
    case 'receivedOn':
      return { ...item, receivedOn: to };
    case 'acceptedOn':
      return { ...item, acceptedOn: to };
    case 'decidedOn':
      return item.decision ? { ...item, decision: { ...item.decision, decidedOn: to } } : item;
  }
}
