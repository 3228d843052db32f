import { actsFor } from '../../../department/succession/holder.js';
import type { Facts } from '../../../kernel/facts.js';
import { StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { references } from '../../../kernel/other-streams.js';
import { requireStanding } from '../../../department/succession/standing.js';
import { projectDecision } from '../../decision.js';
import { isUnattended, requireDepartment } from '../../guards.js';
import type { Project } from '../../state.js';
import { requireNotBefore } from '../../chronology.js';
import { ClassifyIssue } from '../commands.js';
import { IssueClassified } from '../events.js';
import { issueFields } from '../at-issue.js';
import { issueOf, openTasks } from '../state.js';
import { COORDINATING_OFFICES } from '../vocabulary.js';

/** the county or zone says what the issue is and where it comes from; again, as long as nobody works on it. */
export const classifyIssue = projectDecision(ClassifyIssue, {
  title: { zh: '问题归类归因', en: 'Classify an issue' },
  roles: ['COUNTY', 'ZONE', ...COORDINATING_OFFICES],
  rule: 'R-19',
  reads: (_, { departments, channel }) => (channel === 'IMPORT' ? [] : references('department', ...departments)),
  decide(project, { issueId, kind, cause, analysis, departments, channel }, facts) {
    const issue = issueOf(project.coordination, issueId);
    const department = classifierOf(project, facts);
    const { status } = issue;
    if (status === 'RESOLVED' || status === 'CLOSED' || openTasks(project.coordination, issueId).length > 0) {
      throw new StateConflict(
        {
          zh: `问题${issueId}已在办理或已解决，不再重新归类`,
          en: `Issue ${issueId} is being worked on or solved: its classification stands`,
        },
        { issueId, status },
      );
    }
    requireNotBefore(facts, issue.lastOn, { zh: '上一步', en: 'the step before' });
    if (channel !== 'IMPORT') for (const code of departments) requireStanding(facts, code, 'R-19');
    return [IssueClassified.of({ ...issueFields(issue), kind, cause, analysis, departments, department })];
  },
});

/**
 * The county or zone that answers for the project; while the project is still negotiated and none is named, the
 * office whose issue it will be. @throws Refusal by R-19.
 */
function classifierOf({ filing }: Project, facts: Facts): string {
  const territorial = filing.territorialEntity;
  if (territorial !== undefined) {
    requireDepartment(facts, territorial, 'R-19');
    return territorial;
  }
  const office = COORDINATING_OFFICES.find((candidate) => actsFor(facts, candidate));
  const { department: actorDepartment = 'none' } = facts.actor;
  refuseIf(office === undefined && !isUnattended(facts), 'R-19', { territorialEntity: 'none', actorDepartment });
  return office ?? 'GSO';
}
