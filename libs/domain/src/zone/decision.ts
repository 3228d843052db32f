import { decisionsOf } from '../kernel/decision.js';
import { NotFound } from '../kernel/refusal.js';
import type { RegionalAssessment, Zone } from './state.js';

/** Declares a decision on a development zone. */
export const zoneDecision = decisionsOf<Zone>('zone');

/** The assessment of this id. @throws NotFound */
export function assessmentOf({ assessments }: Zone, id: string): RegionalAssessment {
  const found = assessments.find((known) => known.id === id);
  if (!found) throw new NotFound('regional assessment', id);
  return found;
}
