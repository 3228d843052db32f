import { DEPARTMENT_ROLES } from '../../../department/roles.js';
import type { Facts } from '../../../kernel/facts.js';
import { present } from '../../../kernel/present.js';
import { InvalidCommand, StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { isOfProject, isUnattended, requireDepartment, requireOwnProject, restsOn } from '../../guards.js';
import type { Project } from '../../state.js';
import { openSupervisionOf } from '../../supervision/state.js';
import { documentsOf, issueFields, issueIn, requireOffice } from '../at-issue.js';
import { ConfirmResolution, ResolveIssue } from '../commands.js';
import { IssueClosed, IssueReopened, IssueResolved } from '../events.js';
import { openTasks, type Issue } from '../state.js';

/** solved is what is shown to be, once every task for it is done or taken back and its supervision is closed. */
export const resolveIssue = projectDecision(ResolveIssue, {
  title: { zh: '报告问题解决', en: 'Report an issue solved' },
  roles: DEPARTMENT_ROLES,
  rule: 'R-18',
  decide(project, command, facts) {
    const issue = issueIn(project, command.issueId, facts, 'IN_PROGRESS', 'ROUTED');
    const office = requireOffice(issue, facts, 'R-18');
    requireNothingOpen(project, issue);
    for (const { issueId, endedOn } of project.coordination.tasks) {
      if (issueId === issue.id && endedOn)
        requireNotBefore(facts, endedOn, { zh: '任务办结', en: 'its tasks were done' });
    }
    refuseIf(!restsOn(command, 'resolution'), 'R-18', { missing: 'evidence of kind resolution' });
    const documents = documentsOf(command);
    return [IssueResolved.of({ ...issueFields(issue), office, result: command.result, documents })];
  },
});

function requireNothingOpen({ coordination, supervision }: Project, { id, status }: Issue): void {
  const tasks = openTasks(coordination, id).map((task) => task.id);
  if (tasks.length > 0) {
    throw new StateConflict(
      {
        zh: `任务${tasks.join('、')}尚未办结，请待办结或撤销后再报告解决`,
        en: `Tasks ${tasks.join(', ')} are open: have them done or release them first`,
      },
      { issueId: id, tasks },
    );
  }
  if (status === 'ROUTED' && !coordination.issues.some((issue) => issue.id === id && issue.attempt === 'SOLVED')) {
    throw new StateConflict(
      {
        zh: `问题${id}尚未开始办理，请先交办任务（AssignCoordination）`,
        en: `Nobody has worked on issue ${id}: assign a task first (AssignCoordination)`,
      },
      { issueId: id, status },
    );
  }
  const supervised = openSupervisionOf(supervision, id);
  if (!supervised) return;
  throw new StateConflict(
    {
      zh: `督办${supervised.id}尚未办结，请先办结督办`,
      en: `Supervision ${supervised.id} of this issue is open: close it first`,
    },
    { supervisionId: supervised.id },
  );
}

/** Whoever registered the issue, and nobody else, says whether it is solved. */
export const confirmResolution = projectDecision(ConfirmResolution, {
  title: { zh: '确认问题解决', en: 'Confirm a resolution' },
  roles: ['OWNER', 'AGENT', ...DEPARTMENT_ROLES],
  rule: 'R-18',
  decide(project, { issueId, solved, note }, facts) {
    requireOwnProject(project, facts);
    const issue = issueIn(project, issueId, facts, 'RESOLVED');
    requireRegistrar(project, issue, facts);
    if (solved) return [IssueClosed.of(present({ ...issueFields(issue), note }))];
    if (note === undefined) {
      throw new InvalidCommand('note', { zh: '请说明尚未解决之处', en: 'say what is still unsolved' });
    }
    return [IssueReopened.of({ ...issueFields(issue), reason: note })];
  },
});

/** The owner, an agent of the team, or an officer of the department: the party, not the person. @throws Refusal by R-18 */
function requireRegistrar(project: Project, { registrar }: Issue, facts: Facts): void {
  if (isUnattended(facts)) return;
  if (registrar.role === 'DEPARTMENT') return requireDepartment(facts, registrar.department ?? 'none', 'R-18');
  const { roles } = facts.actor;
  refuseIf(!roles.includes(registrar.role) || !isOfProject(project, facts), 'R-18', { registrar: registrar.role });
}
