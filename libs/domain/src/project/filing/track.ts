import { refuseIf } from '../../kernel/refusal.js';
import type { Facts } from '../../kernel/facts.js';
import { isOpen, type Item } from '../items/state.js';
import type { Project } from '../state.js';

/** Items under way or granted that are decided in the order of the track: those that rest on the land contract. */
export function landContractItems({ items }: Project): readonly string[] {
  return Object.values(items.byId)
    .filter((item) => item.received.needsLandContract && (isOpen(item) || item.status === 'ISSUED'))
    .map(({ itemId }) => itemId);
}

/**
 * The order of what rests on the land contract is the track's, so a designated project has one before the
 * first such decision. An import's history is taken as it was. @throws Refusal by R-02.
 */
export function requireTrackSelected({ filing }: Project, { received, itemCode }: Item, { channel }: Facts): void {
  if (filing.designated === undefined || channel === 'IMPORT' || !received.needsLandContract) return;
  refuseIf(filing.track === undefined, 'R-02', { track: 'none', itemCode });
}
