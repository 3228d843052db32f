import type { Facts } from '../../kernel/facts.js';
import { refuseIf } from '../../kernel/refusal.js';
import type { Project } from '../state.js';
import { keyPlanYearOn, type Issue } from './state.js';

/** Year of the key-project plan in which the project stands on the day of the command, if any. */
export function keyPlanYear({ coordination }: Project, { businessDate, policy }: Facts): number | undefined {
  return keyPlanYearOn(coordination, businessDate, policy.coordination.keyPlanCarryOverMonths);
}

/** Does R-20 open the way to the Development and Reform Commission? */
export function mayGoToCommission(project: Project, issue: Issue, facts: Facts): boolean {
  return keyPlanYear(project, facts) !== undefined && issue.attempt === 'UNSOLVED';
}

/** @throws Refusal by R-20, saying what is missing: the plan, the local attempt, or that the attempt did not solve it. */
export function requireCommissionLevel(project: Project, issue: Issue, facts: Facts): void {
  refuseIf(keyPlanYear(project, facts) === undefined, 'R-20', { issueId: issue.id, keyPlanProject: false });
  refuseIf(issue.attempt !== 'UNSOLVED', 'R-20', { issueId: issue.id, localAttempt: issue.attempt ?? 'missing' });
}
