import type { BusinessDate } from '#workdays/business-date';
import { isOpen, type Item } from '../items/state.js';

/** The day an item ended, by decision or withdrawal; nothing as long as it is open. */
export function endedOn(item: Item): BusinessDate | undefined {
  return isOpen(item) ? undefined : (item.decision?.decidedOn ?? item.withdrawnOn);
}
