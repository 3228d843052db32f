import type { Facts } from '../kernel/facts.js';
import { refuseIf } from '../kernel/refusal.js';
import type { RuleId } from '../rules/rule.js';
import { actsFor } from './succession/holder.js';

/** A body states its own lists and standards only; ADMIN enters what it sent on paper. @throws Refusal by `rule`. */
export function requireOwnList(facts: Facts, rule: RuleId): void {
  const { actor, targetId } = facts;
  const own = actor.roles.includes('ADMIN') || actsFor(facts, targetId);
  refuseIf(!own, rule, { department: targetId, actorDepartment: actor.department ?? 'none' });
}
