import { businessDate, type BusinessDate } from '#workdays/business-date';
import type { Facts } from '../../kernel/facts.js';
import { InvalidCommand, refuseIf } from '../../kernel/refusal.js';
import type { DeadlineKind } from '../deferral/events.js';
import { openDeferralsDue } from '../deferral/state.js';
import type { Project } from '../state.js';

/**
 * The day a milestone was reached: the command's, or today.
 * @throws InvalidCommand when it lies ahead, or before `earliest`.
 */
export function milestoneDate(
  date: string | undefined,
  facts: Facts,
  earliest: BusinessDate | undefined,
): BusinessDate {
  const reached = date === undefined ? facts.businessDate : businessDate(date);
  if (reached > facts.businessDate) {
    throw new InvalidCommand('date', {
      zh: `不得晚于办理之日${facts.businessDate}`,
      en: `must not be after ${facts.businessDate}, the day of the command`,
    });
  }
  if (earliest !== undefined && reached < earliest) {
    throw new InvalidCommand('date', {
      zh: `不得早于前一节点之日${earliest}`,
      en: `must not be before ${earliest}, the day of the milestone before it`,
    });
  }
  return reached;
}

/** An open deferral due before the milestone blocks it, where the policy says so. @throws Refusal by R-69. */
export function requireNoOpenDeferral(project: Project, milestone: DeadlineKind, { channel, policy }: Facts): void {
  if (channel === 'IMPORT' || policy.deferral.openAtMilestone === 'ALLOW') return;
  const open = openDeferralsDue(project, milestone).map(({ id }) => id);
  refuseIf(open.length > 0, 'R-69', { milestone, deferrals: open });
}
