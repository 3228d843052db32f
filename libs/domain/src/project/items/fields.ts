import { present } from '../../kernel/present.js';
import type { AcceptedItem, Item } from './state.js';

/** What every event of the item repeats (model.md 2). */
export function itemFieldsOf({ itemId, itemCode, department, promisedDays, statutoryDays, timeUnit }: Item) {
  return present({ department, itemCode, itemId, promisedDays, statutoryDays, timeUnit });
}

/** The same with acceptance and due date where it has them; what is added stands before a spread: docs/performance.md. */
export function openFieldsOf(item: Item): ReturnType<typeof itemFieldsOf> & Pick<Item, 'acceptedOn' | 'dueOn'> {
  const { acceptedOn, dueOn } = item;
  const fields = itemFieldsOf(item);
  return acceptedOn === undefined && dueOn === undefined ? fields : present({ acceptedOn, dueOn, ...fields });
}

/** The same of an item whose clock has started. */
export function acceptedFieldsOf(item: AcceptedItem) {
  return { acceptedOn: item.acceptedOn, dueOn: item.dueOn, ...itemFieldsOf(item) };
}
