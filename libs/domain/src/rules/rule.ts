import { CATALOGUE } from './catalogue.js';
import type { RuleEntry } from './rule-entry.js';

/** The id of a rule in the catalogue, such as `R-53`, `A1-3`, `N-1`, `T-2` or `CLK-03`; a misspelt one does not compile. */
export type RuleId = (typeof CATALOGUE)[number]['id'];

/** A rule of the notice, of a statute or of practice that deciders cite, events carry and refusals name. */
export interface Rule extends RuleEntry {
  readonly id: RuleId;
}

/** All rules, in the order of the catalogue: R, A1, A2, N, T, CLK. */
export const RULES: readonly Rule[] = CATALOGUE;

const rulesById: ReadonlyMap<string, Rule> = new Map(RULES.map((entry) => [entry.id, entry]));

/** Whether a text from outside (a query, a stored event) is the id of a rule in the catalogue. */
export function isRuleId(text: string): text is RuleId {
  return rulesById.has(text);
}

/**
 * The rule with this id.
 * @throws Error when the id is not in the catalogue, which only unchecked input can bring about.
 */
export function rule(id: RuleId): Rule {
  const found = rulesById.get(id);
  if (found === undefined) {
    throw new Error(`No rule "${id}" in the catalogue: check the text with isRuleId() before looking it up.`);
  }
  return found;
}
