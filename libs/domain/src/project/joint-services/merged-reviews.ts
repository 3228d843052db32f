import type { Facts } from '../../kernel/facts.js';
import { refuseIf } from '../../kernel/refusal.js';
import { isUnattended } from '../guards.js';
import type { Project } from '../state.js';

/** A major project goes through no technical review of its own for a check of the drawing review. @throws Refusal by R-85. */
export function requireNotMerged({ filing }: Project, itemCode: string, facts: Facts): void {
  if (filing.designated === undefined || isUnattended(facts)) return;
  refuseIf(facts.policy.service.mergedReviewItems.includes(itemCode), 'R-85', { itemCode });
}
