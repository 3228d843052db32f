import { lapsing } from '../deferral/state.js';
import type { Project } from '../state.js';

/** Names the deferrals that lapse when the item ends without a standing decision; left out where there are none. */
export function lapsedWith(project: Project, itemId: string): { lapsedDeferralIds?: string[] } {
  const lapsedDeferralIds = lapsing(project, itemId).map(({ id }) => id);
  return lapsedDeferralIds.length > 0 ? { lapsedDeferralIds } : {};
}
