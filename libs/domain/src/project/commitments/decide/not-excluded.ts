import { excludedDomains } from '../../../department/commitment-items/excluded.js';
import type { Facts } from '../../../kernel/facts.js';
import { refuseIf } from '../../../kernel/refusal.js';
import type { CommitmentExclusion } from '../../../policy/sections/commitments.js';
import { catalogueItem } from '../../../policy/state.js';
import type { Item } from '../../items/state.js';

/**
 * R-80 (practice.md 3.4): nothing of the matter or its item lies in a domain the policy of the day closes to commitment.
 * Asked at the notification and again at the commitment, for policy may change in between. @throws Refusal by R-80.
 */
export function requireNotExcluded(
  { itemCode, received }: Item,
  matter: string,
  { policy }: Facts,
  touches: readonly CommitmentExclusion[] = [],
): void {
  const domains = catalogueItem(policy, itemCode)?.domains ?? received.domains;
  const excluded = excludedDomains(touches, domains, policy);
  refuseIf(excluded.length > 0, 'R-80', { matter, excluded });
}
