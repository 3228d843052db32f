import { standardTermsOn, type StandardTerms } from '../../../department/deferral-standards/state.js';
import { locallyEssential } from '../../../department/local-lists/state.js';
import { isTerritorialCode } from '../../../department/roles.js';
import type { Facts } from '../../../kernel/facts.js';
import { references, type Reference } from '../../../kernel/other-streams.js';
import { refuse, refuseIf } from '../../../kernel/refusal.js';
import type { Project } from '../../state.js';

/** The county or zone whose standard a deferral of this item rests on; none for the city's departments. */
export function standardOf({ items }: Project, itemId: string | undefined): readonly Reference[] {
  const department = itemId === undefined ? undefined : items.byId[itemId]?.department;
  return department !== undefined && isTerritorialCode(department) ? references('department', department) : [];
}

interface ToBeDeferred {
  readonly department: string;
  readonly itemCode: string;
  readonly material: string;
  readonly category: number;
}

/**
 * in the items it decides, a county or zone defers what its published standard of the day names, in the category
 * it names, and nothing its own list keeps essential. The city's departments go by the policy.
 * @returns the terms of the standard. @throws Refusal by.
 */
export function requirePublishedStandard(of: ToBeDeferred, facts: Facts): StandardTerms | undefined {
  const { department, itemCode, material, category } = of;
  if (!isTerritorialCode(department) || facts.channel === 'IMPORT') return undefined;
  const body = facts.of('department', department);
  const essential = locallyEssential(body, itemCode, material, facts.businessDate);
  refuseIf(essential, 'R-61', { material, itemCode, list: 'local' });
  const terms = standardTermsOn(body, itemCode, material, facts.businessDate);
  if (!terms) return refuse('R-60', { department, itemCode, material, published: false });
  refuseIf(terms.category !== category, 'R-60', { material, category, published: terms.category });
  return terms;
}
