import { CONSTRUCTION_DUTIES } from './duties/construction-duties.js';
import type { EarlyServiceDuty } from './duties/duty.js';
import { PLANNING_DUTIES } from './duties/planning-duties.js';
import { SITE_DUTIES } from './duties/site-duties.js';

/**
 * The duties of Annex 2, row by row (A2-1 to A2-15), one entry each. Items and bodies are the annex’s, in our own words;
 * standards, processes and nodes are proposals that a department’s own definition replaces.
 */
export const EARLY_SERVICE_DUTIES: readonly EarlyServiceDuty[] = [
  ...PLANNING_DUTIES,
  ...CONSTRUCTION_DUTIES,
  ...SITE_DUTIES,
];

/** The duty as a command states it: what the department may define anew. */
export function responsibility({ dutyCode, dutyKind, item, standard, process, node }: EarlyServiceDuty) {
  return { dutyCode, dutyKind, item, standard, process, node };
}
