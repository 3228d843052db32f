import type { Role } from '../../../kernel/actor.js';
import type { Facts } from '../../../kernel/facts.js';
import { StateConflict } from '../../../kernel/refusal.js';
import { projectDecision } from '../../decision.js';
import { requireOwnProject } from '../../guards.js';
import type { Project } from '../../state.js';
import { requireOwnTerritory } from '../../territory.js';
import { ResumeProject, SuspendProject, TerminateProject } from '../commands.js';
import { ProjectResumed, ProjectSuspended, ProjectTerminated } from '../events.js';
import { requireNotCompleted, requireUnfinished } from '../unfinished.js';

/** The owner on the own project; the offices that keep track of it; the county that answers for it. */
const ROLES = ['OWNER', 'GSO', 'COMMERCE', 'DRC', 'COUNTY', 'ZONE'] as const satisfies readonly Role[];

function requireSay(project: Project, facts: Facts): void {
  requireOwnProject(project, facts);
  requireOwnTerritory(project, facts);
}

export const suspendProject = projectDecision(SuspendProject, {
  title: { zh: '暂停项目', en: 'Suspend the project' },
  roles: ROLES,
  rule: 'R-24',
  decide(project, { reason }, facts) {
    requireSay(project, facts);
    requireUnfinished(project);
    return [ProjectSuspended.of({ projectId: facts.targetId, reason })];
  },
});

export const resumeProject = projectDecision(ResumeProject, {
  title: { zh: '恢复项目', en: 'Resume the project' },
  roles: ROLES,
  rule: 'R-24',
  decide(project, { reason }, facts) {
    requireSay(project, facts);
    requireNotTerminated(project);
    if (!project.filing.suspended) {
      throw new StateConflict({ zh: '项目未暂停，无须恢复', en: 'The project is not suspended' });
    }
    return [ProjectResumed.of({ projectId: facts.targetId, reason })];
  },
});

/** Also from suspension. */
export const terminateProject = projectDecision(TerminateProject, {
  title: { zh: '终止项目', en: 'Terminate the project' },
  roles: ROLES,
  rule: 'R-24',
  decide(project, { reason }, facts) {
    requireSay(project, facts);
    requireNotTerminated(project);
    requireNotCompleted(project);
    return [ProjectTerminated.of({ projectId: facts.targetId, reason })];
  },
});

function requireNotTerminated({ filing: { terminated } }: Project): void {
  if (terminated) throw new StateConflict({ zh: '项目已终止', en: 'The project was terminated before' });
}
