import type { Command } from '../../kernel/command.js';
import type { NewEvent } from '../../kernel/event.js';
import type { Facts } from '../../kernel/facts.js';
import { refuse } from '../../kernel/refusal.js';
import type { RuleId } from '../../rules/rule.js';
import { isUnattended } from '../guards.js';
import type { Project } from '../state.js';
import { CORRECTIONS } from './kinds.js';

/**
 * A step that rests on a paper of its own does not rest on that of another (kinds.ts). A repeat of a command is answered
 * before, and a correction of dates, details or the land contract may show the paper of the step it puts right.
 * @throws Refusal by `rule`, the one the step rests on.
 */
export function requireOwnPapers(
  { papers }: Project,
  { evidence = [] }: Pick<Command, 'evidence'>,
  decided: readonly NewEvent[],
  rule: RuleId,
  facts: Facts,
): void {
  if (isUnattended(facts) || decided.length === 0 || decided.some(({ type }) => CORRECTIONS.has(type))) return;
  for (const paper of evidence) {
    const used = papers.standsBehind(paper, facts.businessDate);
    if (used) {
      const { docId, kind } = paper;
      refuse(rule, { evidence: 'used', docId, kind, usedFor: used.step, usedOn: used.on });
    }
  }
}
