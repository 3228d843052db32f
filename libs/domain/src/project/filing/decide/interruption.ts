import { actsFor } from '../../../department/succession/holder.js';
import type { Role } from '../../../kernel/actor.js';
import type { Facts } from '../../../kernel/facts.js';
import { StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { isOfProject, isUnattended, requireOwnProject, restsOn } from '../../guards.js';
import { endedByOffice } from '../../items/ended-by-office.js';
import { endedWithProject, openItems } from '../../items/ended-with-project.js';
import { requireShown } from '../../items/late-recording.js';
import { nodesResumed, requireNodesShown } from '../../nodes/paused.js';
import { openNodes } from '../../nodes/state.js';
import type { Project } from '../../state.js';
import { requireOwnTerritory } from '../../territory.js';
import { ResumeProject, SuspendProject, TerminateProject } from '../commands.js';
import { ProjectResumed, ProjectSuspended, ProjectTerminated } from '../events.js';
import { requireNotCompleted, requireUnfinished } from '../unfinished.js';

/** The owner on the own project; the offices that keep track of it; the county that answers for it. */
const ROLES = ['OWNER', 'GSO', 'COMMERCE', 'DRC', 'COUNTY', 'ZONE'] as const satisfies readonly Role[];

/** Papers an office may interrupt a project on: what the owner asked for in writing, or the document that orders it. */
const BASES = ['owner-request', 'basis-document', 'government-decision'] as const;

/**
 * Papers that end applications nobody has answered yet: the owner's own wish, or the government's decision. What any
 * office can write for itself is not among them.
 */
const ENDING_BASES = ['owner-request', 'government-decision'] as const;

function requireSay(project: Project, facts: Facts): void {
  requireOwnProject(project, facts);
  requireOwnTerritory(project, facts);
}

/**
 * An interruption ends or stops every application, so an office does not come to it by itself: not while it owes this
 * project an answer, which would be a no by another way, and not without a paper. Owners need none.
 */
function requireNoRefusal(project: Project, command: SuspendProject | TerminateProject, facts: Facts): void {
  if (isUnattended(facts) || isOfProject(project, facts)) return;
  const owed = openItems(project).filter((item) => actsFor(facts, item.department));
  refuseIf(owed.length > 0, 'R-51', { items: owed.map(({ itemId }) => itemId) });
  refuseIf(!restsOn(command, ...BASES), 'R-52', { missing: BASES });
}

export const suspendProject = projectDecision(SuspendProject, {
  title: { zh: '暂停项目', en: 'Suspend the project' },
  roles: ROLES,
  rule: 'R-24',
  decide(project, command, facts) {
    requireSay(project, facts);
    requireUnfinished(project);
    requireNoRefusal(project, command, facts);
    const { resumedOn } = project.filing;
    if (resumedOn) requireNotBefore(facts, resumedOn, { zh: '上次恢复', en: 'the resumption before' });
    requireNodesShown(project, command, BASES, facts);
    return [ProjectSuspended.of({ projectId: facts.targetId, reason: command.reason })];
  },
});

export const resumeProject = projectDecision(ResumeProject, {
  title: { zh: '恢复项目', en: 'Resume the project' },
  roles: ROLES,
  rule: 'R-24',
  decide(project, command, facts) {
    requireSay(project, facts);
    requireNotTerminated(project);
    const { suspended, suspendedOn } = project.filing;
    if (!suspended || suspendedOn === undefined) {
      throw new StateConflict({ zh: '项目未暂停，无须恢复', en: 'The project is not suspended' });
    }
    requireNotBefore(facts, suspendedOn, { zh: '暂停', en: 'the suspension' });
    // On its day hangs by how much the nodes move: dated back it is believed on its paper, as a suspension is.
    if (openNodes(project.nodes).length > 0) requireShown(facts.businessDate, command, 'R-24', facts, BASES);
    const { reason } = command;
    return [ProjectResumed.of({ projectId: facts.targetId, reason }), ...nodesResumed(project, suspendedOn, facts)];
  },
});

/**
 * What is open ends with the project, without the collective opinion and the signature a no would need: so
 * an office ends it only on the owner's request or the government's decision. @throws Refusal by R-51.
 */
function requireNoAnswerOwed(project: Project, command: TerminateProject, facts: Facts): void {
  if (isUnattended(facts) || isOfProject(project, facts)) return;
  const open = openItems(project).map(({ itemId }) => itemId);
  refuseIf(open.length > 0 && !restsOn(command, ...ENDING_BASES), 'R-51', { items: open, missing: ENDING_BASES });
}

/** Also from suspension. What is still open ends with the project. */
export const terminateProject = projectDecision(TerminateProject, {
  title: { zh: '终止项目', en: 'Terminate the project' },
  roles: ROLES,
  rule: 'R-24',
  decide(project, command, facts) {
    requireSay(project, facts);
    requireNotTerminated(project);
    requireNotCompleted(project);
    requireNoRefusal(project, command, facts);
    requireNoAnswerOwed(project, command, facts);
    const { reason } = command;
    const office = endedByOffice(project, command, [...ENDING_BASES, ...BASES], facts);
    return [
      ProjectTerminated.of({ projectId: facts.targetId, reason, ...office }),
      ...endedWithProject(project, command, office, facts),
    ];
  },
});

function requireNotTerminated({ filing: { terminated } }: Project): void {
  if (terminated) throw new StateConflict({ zh: '项目已终止', en: 'The project was terminated before' });
}
