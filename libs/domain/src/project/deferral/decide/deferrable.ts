import type { Facts } from '../../../kernel/facts.js';
import { StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { CATEGORY } from '../../../policy/deferral-categories.js';
import { catalogueItem } from '../../../policy/state.js';
import { isOpen, type Item } from '../../items/state.js';

/** Categories of R-63 that rest on the department's discretion alone: what it deems deferrable, and “others”. */
const DISCRETION: ReadonlySet<number> = new Set([CATEGORY.DEEMED, CATEGORY.OTHER]);

/** The item by its code, and the domains it was received with where the catalogue does not have it. */
type ItemTerms = Pick<Item['received'], 'itemCode' | 'domains'>;

/**
 * The policy of the day lets this material of the item follow later: it is not essential, and in a sensitive
 * domain it does not rest on discretion alone, nor is it of an item whose essential materials no policy version lists
 * (R-62, N-2); and the category is one that the catalogue says fits the material. Asked at the request and again at the grant, for policy may change in between.
 */
export function requireDeferrable(
  { itemCode, domains: own }: ItemTerms,
  material: string,
  category: number,
  { policy }: Pick<Facts, 'policy'>,
): void {
  const entry = catalogueItem(policy, itemCode);
  const listed = entry?.materials.find(({ code }) => code === material);
  const essential = listed?.essential ?? false;
  refuseIf(essential, 'R-61', { material, itemCode });
  const domains = entry?.domains ?? own;
  const barred = DISCRETION.has(category) || entry === undefined;
  refuseIf(barred && domains.length > 0, 'R-62', { material, category, domains });
  // In a sensitive domain a category that does not fit would be discretion under another number (N-2).
  const fitting = listed?.categories;
  const rule = domains.length > 0 ? 'R-62' : 'R-63';
  refuseIf(fitting !== undefined && !fitting.includes(category), rule, {
    material,
    category,
    fitting: fitting?.join(', ') ?? 'any',
  });
}

/** Only what is still to be decided can be waiting for a material. @throws StateConflict */
export function requireOpenItem(item: Item): void {
  if (isOpen(item)) return;
  throw new StateConflict(
    {
      zh: `事项${item.itemId}已办结，不再办理容缺`,
      en: `Item ${item.itemId} is concluded: nothing of it can be deferred any more`,
    },
    { itemId: item.itemId, status: item.status },
  );
}
