import { isTerritorialCode } from '../department/roles.js';
import { actsFor } from '../department/succession/holder.js';
import type { Facts } from '../kernel/facts.js';
import { refuseIf } from '../kernel/refusal.js';
import type { Project } from './state.js';

/**
 * Does an officer of a county or zone give the command? By the role as by the department: whoever bears the role without
 * serving one answers for no territory at all.
 */
export function isTerritorial({ actor }: Facts): boolean {
  return actor.roles.some((role) => role === 'COUNTY' || role === 'ZONE') || isTerritorialCode(actor.department ?? '');
}

/**
 * A county or zone acts on the projects it answers for, once one is named.
 * @throws Refusal by R-16, also for the role without a department of its kind.
 */
export function requireOwnTerritory({ filing: { territorialEntity } }: Project, facts: Facts): void {
  if (!isTerritorial(facts) || facts.channel === 'IMPORT') return;
  const { department } = facts.actor;
  refuseIf(!isTerritorialCode(department ?? ''), 'R-16', { actorDepartment: department ?? 'none' });
  refuseIf(territorialEntity !== undefined && !actsFor(facts, territorialEntity), 'R-16', {
    territorialEntity: territorialEntity ?? '',
  });
}
