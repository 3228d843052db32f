import { isRuleId, RULES, type RuleId } from '#domain/rules/rule';

const ID = String.raw`(?:R|N|T|A1|A2|CLK)-\d{1,2}`;
const IDS = new RegExp(String.raw`\b(${ID})(?:(?:…|–| to )(${ID}))?\b`, 'gu');
const ORDER: readonly RuleId[] = RULES.map(({ id }) => id);

/** The rules a text names, each once, in the order of the catalogue: `R-33`, `R-63…R-70`, `T-1 to T-4`. */
export function citedRules(text: string): readonly RuleId[] {
  const cited = new Set<RuleId>();
  for (const [, first = '', last] of text.matchAll(IDS)) {
    if (isRuleId(first)) cited.add(first);
    if (last === undefined || !isRuleId(first) || !isRuleId(last)) continue;
    for (const id of ORDER.slice(ORDER.indexOf(first), ORDER.indexOf(last) + 1)) cited.add(id);
  }
  return ORDER.filter((id) => cited.has(id));
}
