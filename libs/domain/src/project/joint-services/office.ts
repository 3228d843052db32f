import type { Role } from '../../kernel/actor.js';
import type { Command } from '../../kernel/command.js';
import type { Facts } from '../../kernel/facts.js';
import { refuseIf } from '../../kernel/refusal.js';
import { requireAdmitted } from '../admission/admitted.js';
import { requireUnfinished } from '../filing/unfinished.js';
import { isUnattended, requireDepartment, requireDesignated } from '../guards.js';
import type { RuleId } from '../../rules/rule.js';
import type { Project } from '../state.js';

/** Joint services are for major projects in the reserve that are on their way; an import is taken as it was. */
export function requireServed(project: Project, facts: Facts): void {
  requireUnfinished(project);
  if (isUnattended(facts)) return;
  requireDesignated(project, 'R-01');
  requireAdmitted(project, facts);
}

/**
 * The office that answers for the service, or the neighbouring system it works with. @throws Refusal by `rule` for
 * officers of another department.
 */
export function requireOffice(facts: Facts, department: string, rule: RuleId, system?: Role): void {
  if (system !== undefined && facts.channel === 'INTEGRATION' && facts.actor.roles.includes(system)) return;
  requireDepartment(facts, department, rule);
}

/**
 * Id of the document of this kind among the evidence: what the step rests on. Undefined for an import without one.
 * @throws Refusal by `rule` where an office has none.
 */
export function paper(
  { evidence = [] }: Pick<Command, 'evidence'>,
  kind: string,
  rule: RuleId,
  facts: Facts,
): string | undefined {
  const found = evidence.find((document) => document.kind === kind);
  refuseIf(found === undefined && !isUnattended(facts), rule, { missing: kind });
  return found?.docId;
}
