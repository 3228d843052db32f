import type { BusinessDate } from '#workdays/business-date';
import type { Policy } from '../policy/state.js';
import { coveringAssessment, type RegionalAssessment, type Zone } from '../zone/state.js';
import { ASSESSED_LEVELS } from '../zone/vocabulary.js';
import { gapOf, type Gap } from './gap.js';

/**
 * Which of the kinds of assessment that the policy lists (nine as it ships, N-8) a zone lacks on a day, and which it
 * has completed without publishing the result. A zone below the provincial level has to have none.
 */
export function zoneGaps(
  { registered, ...zone }: Zone,
  on: BusinessDate,
  { land }: Pick<Policy, 'land'>,
): readonly Gap[] {
  if (!registered || !ASSESSED_LEVELS.includes(registered.level)) return [];
  return land.regionalAssessments.flatMap(({ kind, department }): readonly Gap[] => {
    if (coveringAssessment(zone, kind, on)) return [];
    const waiting = zone.assessments.findLast((known) => known.completed.kind === kind && isUnpublished(known, on));
    if (!waiting) return [gapOf('ASSESSMENT_MISSING', { department, subject: kind })];
    const { id, completed } = waiting;
    return [gapOf('ASSESSMENT_NOT_PUBLISHED', { department, subject: id, since: completed.completedOn })];
  });
}

/** Is it completed, still valid, and not published by that day? */
function isUnpublished({ completed, publishedOn, expiredOn }: RegionalAssessment, on: BusinessDate): boolean {
  const valid =
    completed.completedOn <= on && on <= completed.validUntil && (expiredOn === undefined || on < expiredOn);
  return valid && (publishedOn === undefined || on < publishedOn);
}
