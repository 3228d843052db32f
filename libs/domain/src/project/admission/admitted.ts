import type { BusinessDate } from '#workdays/business-date';
import type { Facts } from '../../kernel/facts.js';
import { refuse, refuseIf } from '../../kernel/refusal.js';
import type { Project } from '../state.js';
import type { Admission } from './state.js';

/** Did the last assessment, of the city or of the county as noted by the city, end against the project? */
function hasFailed({ round, county }: Admission): boolean {
  return round?.outcome === 'FAILED' || (county?.review === 'NOTED' && county.completed.finding === 'FAIL');
}

/**
 * Only projects in the reserve move on; one that failed is kept out of the later stages until a new round
 * admits it. Binds designated projects; an import's history is taken as it was.
 * @param on the day that must not lie before the admission; left out: the day of the command.
 * @throws Refusal by.
 */
export function requireAdmitted({ filing, admission }: Project, facts: Facts, on?: BusinessDate): void {
  if (filing.designated === undefined || facts.channel === 'IMPORT') return;
  const { reservedOn } = admission;
  if (reservedOn === undefined) refuse(hasFailed(admission) ? 'R-13' : 'R-12', { admitted: false });
  const day = on ?? facts.businessDate;
  refuseIf(day < reservedOn, 'R-12', { reservedOn, on: day });
}
