import { DEPARTMENT_ROLES } from '../../../department/roles.js';
import { isSameOffice } from '../../../department/succession/holder.js';
import { references } from '../../../kernel/other-streams.js';
import { refuseIf } from '../../../kernel/refusal.js';
import { projectDecision } from '../../decision.js';
import { issueFields, issueIn, requireOffice } from '../at-issue.js';
import { AssignCoordination, ForwardIssue } from '../commands.js';
import { CoordinationAssigned, IssueForwarded } from '../events.js';
import { requireCommissionLevel } from '../key-plan-gate.js';
import { bodiesOf, taskTerms } from '../task-terms.js';
import { requireNeed } from './need.js';

/** the body an issue lies with calls on the departments it takes, each with a task and a last day. */
export const assignCoordination = projectDecision(AssignCoordination, {
  title: { zh: '交办协调任务', en: 'Assign coordination tasks' },
  roles: DEPARTMENT_ROLES,
  rule: 'R-21',
  reads: (_, { tasks, channel }) => references('department', ...bodiesOf(tasks, channel)),
  decide(project, command, facts) {
    const issue = issueIn(project, command.issueId, facts, 'ROUTED', 'IN_PROGRESS', 'REOPENED');
    const office = requireOffice(issue, facts, 'R-21');
    if (isSameOffice(office, 'DRC', facts)) requireNeed(issue);
    const first = project.coordination.tasks.length + 1;
    return command.tasks.map((task, i) =>
      CoordinationAssigned.of({
        ...issueFields(issue),
        taskId: `${facts.targetId}.tk${first + i}`,
        source: 'ASSIGNMENT',
        ...taskTerms(task, command, facts, { field: `tasks.${i}`, rule: 'R-21' }),
        office,
      }),
    );
  },
});

/** what is outside the power of Commerce goes on to the department that is competent, which then has it in hand. */
export const forwardIssue = projectDecision(ForwardIssue, {
  title: { zh: '报送职能部门', en: 'Forward an issue' },
  roles: ['COMMERCE'],
  rule: 'R-56',
  reads: (_, { to, channel }) => references('department', ...bodiesOf([to], channel)),
  decide(project, command, facts) {
    const issue = issueIn(project, command.issueId, facts, 'ROUTED', 'IN_PROGRESS', 'REOPENED');
    const office = requireOffice(issue, facts, 'R-56');
    refuseIf(office !== 'COMMERCE' || isSameOffice(command.to.department, office, facts), 'R-56', {
      office,
      to: command.to.department,
    });
    // The way to the Commission leads through R-20 only, also from here.
    if (isSameOffice(command.to.department, 'DRC', facts)) requireCommissionLevel(project, issue, facts);
    return [
      IssueForwarded.of({
        ...issueFields(issue),
        taskId: `${facts.targetId}.tk${project.coordination.tasks.length + 1}`,
        source: 'FORWARDING',
        ...taskTerms(command.to, command, facts, { field: 'to', rule: 'R-56' }),
        office,
        heldDays: facts.calendar.count(issue.officeSince ?? issue.lastOn, facts.businessDate),
        withinDays: facts.policy.coordination.forwardWithinDays,
      }),
    ];
  },
});
