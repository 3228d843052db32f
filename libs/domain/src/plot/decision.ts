import { actsFor } from '../department/succession/holder.js';
import { decisionsOf } from '../kernel/decision.js';
import type { Facts } from '../kernel/facts.js';
import { StateConflict, refuseIf } from '../kernel/refusal.js';
import { isTerritorial } from '../project/territory.js';
import type { RuleId } from '../rules/rule.js';
import type { ListingTerm, Plot } from './state.js';

/** Declares a decision on a plot. */
export const plotDecision = decisionsOf<Plot>('plot');

/** NR acts for every plot, a county or zone for those in its territory. @throws Refusal by `rule`. */
export function requireOwnPlot(territory: string, rule: RuleId, facts: Facts): void {
  if (facts.channel === 'IMPORT' || !isTerritorial(facts)) return;
  const { department = 'none' } = facts.actor;
  refuseIf(!actsFor(facts, territory), rule, { territory, actorDepartment: department });
}

/** A plot lies where it was first said to lie. @throws StateConflict */
export function requireSameTerritory({ department }: Plot, territory: string): void {
  if (department === undefined || department === territory) return;
  throw new StateConflict(
    { zh: `该地块属于${department}`, en: `The plot lies in ${department}: name that territory` },
    { department },
  );
}

/** The listing term. @throws StateConflict where the plot is not signed. */
export function termOf({ term }: Plot): ListingTerm {
  if (term) return term;
  throw new StateConflict({ zh: '该地块尚未签约', en: 'The plot is not signed: sign it first' });
}

/** @throws StateConflict once the plot is listed. */
export function requireUnlisted({ listedOn }: Plot): void {
  if (listedOn === undefined) return;
  throw new StateConflict({ zh: `该地块已于${listedOn}挂牌`, en: `The plot was listed on ${listedOn}` });
}
