import { yearOf, type BusinessDate } from '#workdays/business-date';
import type { Facts } from './facts.js';

/** Revision of each loaded calendar year that a period lies in; a year without a notice has none yet. */
export function revisionsOf(
  from: BusinessDate,
  to: BusinessDate,
  { calendarRevisions: known }: Pick<Facts, 'calendarRevisions'>,
): Record<string, number> {
  const revisions: Record<string, number> = {};
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    const revision = known[year];
    if (revision !== undefined) revisions[year] = revision;
  }
  return revisions;
}
