import type { Facts } from '../kernel/facts.js';
import { refuseIf } from '../kernel/refusal.js';
import type { Project } from './state.js';

/** Does an officer of a county or zone give the command? */
export function isTerritorial({ actor }: Facts): boolean {
  return /^(COUNTY|ZONE)-/.test(actor.department ?? '');
}

/** A county or zone acts on the projects it answers for, once one is named. @throws Refusal by R-16. */
export function requireOwnTerritory({ filing: { territorialEntity } }: Project, facts: Facts): void {
  if (territorialEntity === undefined || !isTerritorial(facts) || facts.channel === 'IMPORT') return;
  refuseIf(facts.actor.department !== territorialEntity, 'R-16', { territorialEntity });
}
