import type { BusinessDate } from '#workdays/business-date';
import type { DataOf } from '../../kernel/event.js';
import { inForce } from '../validity.js';
import type { LocalListRefined } from './events.js';

/** What a county or zone has refined for its area, oldest first. */
export interface WithLocalLists {
  readonly localLists?: readonly DataOf<typeof LocalListRefined>[];
}

/** Does its list in force on a day keep this material from being deferred? */
export function locallyEssential(
  { localLists = [] }: WithLocalLists,
  itemCode: string,
  material: string,
  on: BusinessDate,
): boolean {
  const services = localLists.filter(({ list }) => list === 'APPROVAL_SERVICE');
  const item = inForce(services, on)?.items.find((local) => local.itemCode === itemCode);
  return item?.essentialMaterials.includes(material) ?? false;
}
