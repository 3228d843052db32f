import type { Project } from '../project/state.js';
import { listingOn, type Engagement, type Intermediary, type Listing } from './state.js';

/**
 * no blacklisted intermediary is engaged on a major project, neither by a contract nor by the designation of a project it
 * was engaged on before. The listing that ran on the day of either; undefined where none did.
 */
export function listingThatBars(
  intermediary: Intermediary,
  { engaged: { engagedOn, majorProject } }: Engagement,
  { filing: { designated, designatedOn } }: Project,
): Listing | undefined {
  if (!designated) return undefined;
  const atDesignation = majorProject || designatedOn === undefined ? undefined : listingOn(intermediary, designatedOn);
  return listingOn(intermediary, engagedOn) ?? atDesignation;
}
