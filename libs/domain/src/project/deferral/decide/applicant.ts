import { actsFor } from '../../../department/succession/holder.js';
import type { Command } from '../../../kernel/command.js';
import type { Facts } from '../../../kernel/facts.js';
import { refuseIf } from '../../../kernel/refusal.js';
import { isOfProject, isUnattended, requireOwnProject, restsOn } from '../../guards.js';
import type { Project } from '../../state.js';

/**
 * Only the applicant chooses a deferral: the owner, or an agent of the project's team. A window or a park may put
 * the wish on record, but shows the applicant's signed request, or what the applicant signed instead (`papers`).
 * @throws NotOwnProject; Refusal by R-16 for the park of another territory, by R-66 without the request in `evidence`.
 */
export function requireApplicantsWish(
  project: Project,
  command: Command,
  facts: Facts,
  ...papers: readonly string[]
): void {
  requireOwnSide(project, facts);
  if (isUnattended(facts) || isOfProject(project, facts)) return;
  refuseIf(!restsOn(command, 'signed-request', ...papers), 'R-66', { missing: 'evidence', kind: 'signed-request' });
}

/** Owners and agents act on their own projects, a park on those of its territory. @throws NotOwnProject, Refusal by R-16. */
export function requireOwnSide(project: Project, facts: Facts): void {
  requireOwnProject(project, facts);
  const { roles } = facts.actor;
  if (!roles.includes('PARK') || isUnattended(facts) || isOfProject(project, facts)) return;
  const { territorialEntity = 'none', filed } = project.filing;
  const zone = filed?.zone ?? 'none';
  refuseIf(!actsFor(facts, territorialEntity) && !actsFor(facts, zone), 'R-16', { territorialEntity, zone });
}
