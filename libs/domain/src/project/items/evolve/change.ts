import { maxDate, type BusinessDate } from '#workdays/business-date';
import type { DueChange } from '../events/item-fields.js';
import type { Item, ItemStatus, Items } from '../state.js';

/** The items with one of them changed; as they were when it is not there (states by business date fold a subset). */
export function changeItem(items: Items, itemId: string, change: (item: Item) => Item): Items {
  const item = items.byId[itemId];
  return item ? { ...items, byId: { ...items.byId, [itemId]: change(item) } } : items;
}

/** What a computed due date leaves in the state. */
export function dueState(due: DueChange | undefined) {
  if (!due) return {};
  return { dueOn: due.to, provisional: due.provisional, calendarRevisions: due.calendarRevisions };
}

/** PAUSED means at least one interval is open (pitfall: a yes/no flag loses the second one). */
export function runningStatus({ pauses }: Pick<Item, 'pauses'>): ItemStatus {
  return pauses.some(({ to }) => to === undefined) ? 'PAUSED' : 'ACCEPTED';
}

/** The pauses with open ones ended by a decision of that day. */
export function withEnd(pauses: Item['pauses'], decidedOn: BusinessDate): Item['pauses'] {
  return pauses.map((pause) => ({ ...pause, to: pause.to ?? maxDate(pause.from, decidedOn) }));
}
