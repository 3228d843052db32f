import { undecided, unverified, type Deferral } from '../deferral/state.js';
import type { Project } from '../state.js';
import type { Item } from './state.js';

/** The field an event names the deferrals by that lapse with it; left out where there are none. */
interface Lapsed {
  readonly lapsedDeferralIds?: string[];
}

/** Every deferral of an item that ends for good, by a negative reply or with its project: asked for, or still open. */
export function lapsedWith(project: Project, itemId: string): Lapsed {
  return lapsed([...undecided(project, itemId), ...unverified(project, itemId)]);
}

/**
 * With a withdrawn item or a revoked permit only what nobody has decided lapses. What was granted stays owed, for
 * otherwise ending the item would open the milestone gate.
 */
export function requestsLapsedWith(project: Project, itemId: string): Lapsed {
  return lapsed(undecided(project, itemId));
}

/** A permit granted anew asked for its materials anew: what was owed for withdrawn and revoked ones of its kind lapses. */
export function supersededBy(project: Project, { itemId, itemCode }: Item): Lapsed {
  const earlier = Object.values(project.items.byId).filter(
    (item) =>
      item.itemId !== itemId &&
      item.itemCode === itemCode &&
      (item.status === 'WITHDRAWN' || item.status === 'REVOKED'),
  );
  return lapsed(earlier.flatMap((item) => unverified(project, item.itemId)));
}

function lapsed(deferrals: readonly Deferral[]): Lapsed {
  return deferrals.length > 0 ? { lapsedDeferralIds: deferrals.map(({ id }) => id) } : {};
}
