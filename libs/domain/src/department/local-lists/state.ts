import type { BusinessDate } from '#workdays/business-date';
import type { DataOf } from '../../kernel/event.js';
import { inForce } from '../validity.js';
import type { LocalList } from './city-duties.js';
import type { LocalListRefined } from './events.js';

/** What a county or zone has refined for its area, oldest first. */
export interface WithLocalLists {
  readonly localLists?: readonly DataOf<typeof LocalListRefined>[];
}

/** The area's own list of a kind in force on a day, if it refined the city's by then. */
export function localListOn({ localLists = [] }: WithLocalLists, list: LocalList, on: BusinessDate) {
  return inForce(
    localLists.filter((refined) => refined.list === list),
    on,
  );
}

/** What its early-service list in force on a day says of an approval item, where it names the item. */
export function localItemOn(lists: WithLocalLists, itemCode: string, on: BusinessDate) {
  return localListOn(lists, 'APPROVAL_SERVICE', on)?.items.find((local) => local.itemCode === itemCode);
}

/** Does its list in force on a day keep this material from being deferred? */
export function locallyEssential(lists: WithLocalLists, itemCode: string, material: string, on: BusinessDate): boolean {
  return localItemOn(lists, itemCode, on)?.essentialMaterials.includes(material) ?? false;
}
