import type { Filing } from './state.js';

/**
 * Credit codes of every owner the project has had, the present one first: what one of them broke or suffered does not
 * pass with a change of owner (R-45, N-3).
 */
export function ownersOf({ filed, formerOwners = [] }: Filing): readonly string[] {
  return [...new Set([...(filed?.ownerUscc === undefined ? [] : [filed.ownerUscc]), ...formerOwners])];
}

/** Does the project belong to this company, or did it until it was handed over? Whoever was written down by mistake never owned it. */
export function isTrueOwner({ filed, handedOverBy = [] }: Filing, uscc: string): boolean {
  return filed?.ownerUscc === uscc || handedOverBy.includes(uscc);
}
