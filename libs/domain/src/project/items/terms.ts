import { InvalidCommand, refuseIf } from '../../kernel/refusal.js';
import type { Facts } from '../../kernel/facts.js';
import { catalogueItem } from '../../policy/state.js';
import { isUnattended } from '../guards.js';
import type { Project } from '../state.js';
import type { ReceiveItem } from './commands/intake-commands.js';

/**
 * On a designated project an item outside the catalogue says what the catalogue would: the statutory time its promise
 * keeps to (CLK-13), the sensitive domains it touches, even if none, and the document behind both.
 * @throws Refusal by R-05 or CLK-13; InvalidCommand without the document.
 */
export function requireFullTerms(project: Project, command: ReceiveItem, facts: Facts): void {
  const { itemCode, terms, evidence } = command;
  if (project.filing.designated === undefined || isUnattended(facts)) return;
  if (terms === undefined || catalogueItem(facts.policy, itemCode)) return;
  refuseIf(terms.statutoryDays === undefined, 'CLK-13', { itemCode, missing: 'terms.statutoryDays' });
  refuseIf(terms.domains === undefined, 'R-05', { itemCode, missing: 'terms.domains' });
  if (evidence && evidence.length > 0) return;
  throw new InvalidCommand('evidence', {
    zh: `目录外事项${itemCode}须附规定其期限的依据文件`,
    en: `is needed: give the document that sets the terms of ${itemCode}, which is not in the catalogue`,
  });
}
