import { requireWindowAuthority } from '../window-authority.js';
import { actsFor } from '../../department/succession/holder.js';
import type { Facts } from '../../kernel/facts.js';
import { refuseIf } from '../../kernel/refusal.js';
import { isUnattended, isWindowOnly, requireDepartment } from '../guards.js';
import type { Project } from '../state.js';
import { isTerritorial } from '../territory.js';

/** The department that files and verifies investments in the city, as the catalogue names it for both items. */
export const INVESTMENT_AUTHORITY = 'DRC';

/**
 * An investment is filed or verified by DRC, by the county or zone that answers for the project, or by a window to
 * which DRC has delegated the item. @throws Refusal by for anyone else.
 */
export function requireInvestmentAuthority(
  { filing: { territorialEntity = 'none' } }: Project,
  itemCode: 'investment-filing' | 'project-verification',
  facts: Facts,
): void {
  if (isUnattended(facts)) return;
  if (isWindowOnly(facts)) {
    requireWindowAuthority({ department: INVESTMENT_AUTHORITY, itemCode }, facts);
  } else if (isTerritorial(facts)) {
    refuseIf(!actsFor(facts, territorialEntity), 'R-16', { territorialEntity });
  } else {
    requireDepartment(facts, INVESTMENT_AUTHORITY, 'R-50');
  }
}
