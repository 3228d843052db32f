import { actsFor } from '../../department/succession/holder.js';
import type { Facts } from '../../kernel/facts.js';
import { StateConflict, refuse, refuseIf } from '../../kernel/refusal.js';
import type { RuleId } from '../../rules/rule.js';
import { requireNotBefore } from '../chronology.js';
import { isUnattended, requireDepartment } from '../guards.js';
import type { Project } from '../state.js';
import { issueOf, type Issue, type IssueStatus } from './state.js';

const LAST_STEP = { zh: '上一步', en: 'the step before' };

/**
 * The issue a command is on, in one of the states in which it makes sense.
 * @throws NotFound; Refusal by R-19 while it is not classified; StateConflict in any other state; InvalidCommand for a
 * day before its last step.
 */
export function issueIn(
  { coordination }: Project,
  issueId: string,
  facts: Facts,
  ...states: readonly IssueStatus[]
): Issue {
  const issue = issueOf(coordination, issueId);
  if (!states.includes(issue.status)) {
    refuseIf(issue.status === 'REGISTERED', 'R-19', { issueId, status: issue.status });
    throw new StateConflict(
      {
        zh: `问题${issueId}处于${issue.status}状态，此操作须在${states.join('、')}状态下进行`,
        en: `Issue ${issueId} is ${issue.status}; this step belongs to ${states.join(', ')}`,
      },
      { issueId, status: issue.status },
    );
  }
  requireNotBefore(facts, issue.lastOn, LAST_STEP);
  return issue;
}

/** The issue has been sent somewhere. @throws StateConflict before that. */
export function officeOf({ id, office }: Issue): string {
  if (office !== undefined) return office;
  throw new StateConflict(
    { zh: `问题${id}尚未分流，请先分流（RouteIssue）`, en: `Route issue ${id} first (RouteIssue)` },
    { issueId: id },
  );
}

/** The county or zone that answers for the project does this, nobody else. @throws Refusal */
export function requireTerritory({ filing }: Project, facts: Facts, rule: RuleId): string {
  const territorial = filing.territorialEntity;
  if (territorial === undefined) return refuse('R-16', { territorialEntity: 'none' });
  requireDepartment(facts, territorial, rule);
  return territorial;
}

/**
 * The body that coordinates the issue does this, nobody else; what was brought before the municipal government, the
 * government does too. @throws Refusal by `rule`.
 */
export function requireOffice(issue: Issue, facts: Facts, rule: RuleId): string {
  const office = officeOf(issue);
  if (isUnattended(facts)) return office;
  if (issue.tier === 'GOVERNMENT' && actsFor(facts, 'GOV')) return 'GOV';
  requireDepartment(facts, office, rule);
  return office;
}

/** What events on an issue repeat. */
export function issueFields({ id, title }: Issue): { readonly issueId: string; readonly title: string } {
  return { issueId: id, title };
}

/** Ids of the documents attached. */
export function documentsOf({
  evidence = [],
}: {
  readonly evidence?: readonly { readonly docId: string }[];
}): string[] {
  return evidence.map(({ docId }) => docId);
}
