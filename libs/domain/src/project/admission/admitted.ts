import type { Facts } from '../../kernel/facts.js';
import { refuse } from '../../kernel/refusal.js';
import type { Project } from '../state.js';
import type { Admission } from './state.js';

/** Did the last assessment, of the city or of the county as noted by the city, end against the project? */
export function hasFailed({ round, county }: Admission): boolean {
  return round?.outcome === 'FAILED' || (county?.review === 'NOTED' && county.completed.finding === 'FAIL');
}

/**
 * Only projects in the reserve move on; one that failed is kept out of the later stages until a new round
 * admits it. Binds designated projects; an import's history is taken as it was.
 * @throws Refusal by.
 */
export function requireAdmitted({ filing, admission }: Project, { channel }: Facts): void {
  if (filing.designated === undefined || admission.reserveNo !== undefined || channel === 'IMPORT') return;
  refuse(hasFailed(admission) ? 'R-13' : 'R-12', { admitted: false });
}
