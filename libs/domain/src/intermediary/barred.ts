import type { Project } from '../project/state.js';
import { listingOn, type Engagement, type Intermediary, type Listing } from './state.js';

/**
 * no blacklisted intermediary is engaged on a major project, neither by a contract nor by the designation of a project it
 * was engaged on before. The listing that ran on the day of either; undefined where none did. What counts is the days, not
 * which of the two was typed in first.
 */
export function listingThatBars(
  intermediary: Intermediary,
  { engaged: { engagedOn } }: Engagement,
  { filing: { designated, designatedOn } }: Project,
): Listing | undefined {
  if (!designated || designatedOn === undefined) return undefined;
  const atDesignation = engagedOn < designatedOn ? listingOn(intermediary, designatedOn) : undefined;
  return listingOn(intermediary, engagedOn) ?? atDesignation;
}
