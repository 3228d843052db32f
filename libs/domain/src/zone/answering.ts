import { actsFor } from '../department/succession/holder.js';
import type { Facts } from '../kernel/facts.js';
import { refuseIf } from '../kernel/refusal.js';
import { isUnattended } from '../project/guards.js';
import type { RuleId } from '../rules/rule.js';
import type { Zone } from './state.js';

/** COMMERCE and GSO lead the work (notice 三(一)); the others carry it out. */
const LEADERS: readonly string[] = ['COMMERCE', 'GSO'];

/** Who may record what becomes of a zone's assessments. */
export const ASSESSING_ROLES = [
  ...(['COMMERCE', 'GSO'] as const),
  ...(['NR', 'ECO', 'CULT', 'HURD', 'WATER', 'METEO', 'COUNTY', 'ZONE'] as const),
] as const;

/**
 * Leaders act for every zone and kind; a city department for the kinds it answers for, a zone's committee and its county
 * for that zone. @throws Refusal by `rule`.
 */
export function requireAnswering(
  { registered }: Zone,
  kind: { readonly department: string },
  rule: RuleId,
  facts: Facts,
): void {
  if (isUnattended(facts)) return;
  const answering = [...LEADERS, kind.department, facts.targetId, ...(registered?.county ? [registered.county] : [])];
  const entitled = answering.some((office) => actsFor(facts, office));
  refuseIf(!entitled, rule, { answering, actorDepartment: facts.actor.department ?? 'none' });
}
