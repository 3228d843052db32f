import { maxDate } from '#workdays/business-date';
import type { BusinessDate } from '#workdays/business-date';
import type { Facts } from '../kernel/facts.js';
import { references, type Reference } from '../kernel/other-streams.js';
import { refuse } from '../kernel/refusal.js';
import type { Project } from '../project/state.js';
import { listingOn } from './state.js';

/** The intermediary whose work a decision on a project relies on; one that this city has not registered is not listed. */
export function workOf(uscc: string | undefined): readonly Reference[] {
  return uscc === undefined ? [] : references('intermediary', uscc);
}

/**
 * on a major project nothing is made of the work of an intermediary that is on the blacklist when the step is put
 * on record, or was on the day the work was done. The decision declares `workOf`.
 * @throws Refusal by R-41.
 */
export function requireReliable(
  uscc: string | undefined,
  doneOn: BusinessDate,
  { filing: { designated } }: Project,
  facts: Facts,
): void {
  if (uscc === undefined || !designated || facts.channel === 'IMPORT') return;
  const intermediary = facts.of('intermediary', uscc);
  const today = maxDate(facts.businessDate, facts.recordedOn);
  const listing = listingOn(intermediary, doneOn) ?? listingOn(intermediary, today);
  if (!listing) return;
  const { ground, listedOn, until } = listing;
  refuse('R-41', { intermediary: uscc, ground, listedOn, until });
}
