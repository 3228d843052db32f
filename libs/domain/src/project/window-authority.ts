import { windowMayPass } from '../department/state.js';
import { codesOf } from '../department/succession/holder.js';
import type { Facts } from '../kernel/facts.js';
import { refuseIf } from '../kernel/refusal.js';
import { isWindowOnly } from './guards.js';

/**
 * what the window may pass is what the item's department has handed over to it, or the one that has taken over its
 * work; the decision declares that department. Officers of departments and imports pass. @throws Refusal by R-50.
 */
export function requireWindowAuthority(of: { department: string; itemCode: string }, facts: Facts): void {
  if (!isWindowOnly(facts) || facts.channel === 'IMPORT') return;
  const { department, itemCode } = of;
  const delegated = codesOf(department, facts).some((code) =>
    windowMayPass(facts.of('department', code), itemCode, facts.businessDate),
  );
  refuseIf(!delegated, 'R-50', { department, itemCode });
}
