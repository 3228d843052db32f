import { DEPARTMENT_ROLES } from '../../../department/roles.js';
import type { Facts } from '../../../kernel/facts.js';
import { present } from '../../../kernel/present.js';
import { StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { isServedBy } from '../../agency/state.js';
import { projectDecision } from '../../decision.js';
import { requireNotCompleted } from '../../filing/unfinished.js';
import { isOfProject, isUnattended, requireDesignated, requireOwnProject } from '../../guards.js';
import { itemOf } from '../../items/state.js';
import type { Project } from '../../state.js';
import { requireOwnTerritory } from '../../territory.js';
import { RegisterIssue } from '../commands.js';
import { IssueRegistered } from '../events.js';
import type { REGISTRAR_ROLES } from '../vocabulary.js';

/** what the county or zone finds in its talks, or any body, the owner or the agent meets with, goes on record. */
export const registerIssue = projectDecision(RegisterIssue, {
  title: { zh: '登记问题', en: 'Register an issue' },
  roles: ['OWNER', 'AGENT', ...DEPARTMENT_ROLES],
  rule: 'R-19',
  decide(project, { title, account, itemId }, facts) {
    requireOwnProject(project, facts);
    requireOwnTerritory(project, facts);
    if (!isUnattended(facts)) requireDesignated(project, 'R-01');
    requireGoingOn(project);
    if (itemId !== undefined) itemOf(project, itemId);
    const issueId = `${facts.targetId}.is${project.coordination.issues.length + 1}`;
    return [IssueRegistered.of(present({ issueId, title, ...registrarOf(project, facts), account, itemId }))];
  },
});

/** The party that will be asked whether the issue is solved. @throws Refusal by R-19 for an officer of no department. */
function registrarOf(project: Project, facts: Facts) {
  type Role = (typeof REGISTRAR_ROLES)[number];
  const { roles, department, agentId } = facts.actor;
  if (isOfProject(project, facts)) {
    const serves = roles.includes('AGENT') && isServedBy(project.agency, agentId);
    const registrarRole: Role = serves ? 'AGENT' : 'OWNER';
    return { registrarRole, department: undefined };
  }
  refuseIf(department === undefined && !isUnattended(facts), 'R-19', { actorDepartment: 'none' });
  const registrarRole: Role = 'DEPARTMENT';
  return { registrarRole, department };
}

/** A suspended project may be suspended for the very issue; one that has ended has none. @throws StateConflict */
function requireGoingOn(project: Project): void {
  requireNotCompleted(project);
  if (!project.filing.terminated) return;
  throw new StateConflict({ zh: '项目已终止，不再登记问题', en: 'The project is terminated: it has no more issues' });
}
