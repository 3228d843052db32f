import type { RegionalAssessment } from './state.js';

/** What every event of an assessment repeats of it, so that no reader needs another event. */
export function assessmentFields({ completed }: RegionalAssessment) {
  const { zone, assessmentId, kind, kindName, department, completedOn, validUntil } = completed;
  return { zone, assessmentId, kind, kindName, department, completedOn, validUntil };
}
