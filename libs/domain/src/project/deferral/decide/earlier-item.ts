import type { Facts } from '../../../kernel/facts.js';
import { refuse } from '../../../kernel/refusal.js';
import { CATEGORY } from '../../../policy/deferral-categories.js';
import { catalogueItem } from '../../../policy/state.js';
import { itemOf, type Item } from '../../items/state.js';
import type { Project } from '../../state.js';
import type { RequestDeferral } from '../commands.js';

/** Was the material handed in with this item (accepted), or did the item lead to it (issued), by the time of the other? */
function reaches(earlier: Item, of: Item, category: number): boolean {
  if (earlier.itemId === of.itemId || earlier.acceptedOn === undefined) return false;
  if (earlier.acceptedOn > of.receivedOn) return false;
  const ended = earlier.status === 'WITHDRAWN' || earlier.status === 'REVOKED';
  return category === CATEGORY.PREVIOUS_ITEM ? earlier.status === 'ISSUED' : !ended;
}

/**
 * what was handed in earlier, or comes of the item before, is so because of an item that is on record: the one the
 * request names, or one that asks for the same material. Without it the category would be the department's discretion
 * under another number.
 * @returns id of the earlier item, for those categories only.
 * @throws Refusal by R-63 where the project has no such item; NotFound for one that does not exist.
 */
export function earlierItem(project: Project, of: Item, command: RequestDeferral, facts: Facts): string | undefined {
  const { category, material, earlierItemId } = command;
  if (category !== CATEGORY.EARLIER_STAGE && category !== CATEGORY.PREVIOUS_ITEM) return undefined;
  if (facts.channel === 'IMPORT') return earlierItemId;
  const candidates =
    earlierItemId === undefined
      ? Object.values(project.items.byId).filter(({ itemCode }) =>
          catalogueItem(facts.policy, itemCode)?.materials.some(({ code }) => code === material),
        )
      : [itemOf(project, earlierItemId)];
  const found = candidates.find((item) => reaches(item, of, category));
  return found?.itemId ?? refuse('R-63', { category, material, earlierItemId: earlierItemId ?? 'missing' });
}
