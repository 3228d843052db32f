import type { Facts } from '../../kernel/facts.js';
import { refuseIf } from '../../kernel/refusal.js';
import { isUnattended } from '../guards.js';
import type { Project } from '../state.js';
import { drawingsCleared } from './state.js';

/** The catalogue's item that the joint drawing review answers. */
export const DRAWING_REVIEW = 'drawing-review';

/** A major project goes through no technical review of its own for a check of the drawing review. @throws Refusal by R-85. */
export function requireNotMerged({ filing }: Project, itemCode: string, facts: Facts): void {
  if (filing.designated === undefined || isUnattended(facts)) return;
  refuseIf(facts.policy.service.mergedReviewItems.includes(itemCode), 'R-85', { itemCode });
}

/**
 * The drawing review of a major project is answered by the one certificate of its joint review: no plain permit
 * says in its place that the drawings were checked. An import's history, and what other projects have, is taken as it was.
 * @throws Refusal by R-85.
 */
export function requireJointlyReviewed({ filing, jointServices }: Project, itemCode: string, facts: Facts): void {
  if (itemCode !== DRAWING_REVIEW || filing.designated === undefined || isUnattended(facts)) return;
  const isCertified = drawingsCleared(jointServices, facts.businessDate)?.by === 'CERTIFICATE';
  refuseIf(!isCertified, 'R-85', { itemCode, missing: 'drawing-review-certificate' });
}
