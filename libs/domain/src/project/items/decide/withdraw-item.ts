import type { Facts } from '../../../kernel/facts.js';
import { present } from '../../../kernel/present.js';
import { refuse, refuseIf } from '../../../kernel/refusal.js';
import type { RuleId } from '../../../rules/rule.js';
import { projectDecision } from '../../decision.js';
import { requireDepartment, requireOwnProject, restsOn } from '../../guards.js';
import type { Project } from '../../state.js';
import { WithdrawItem } from '../commands/course-commands.js';
import { settleWithdrawn } from '../delay.js';
import { endedByOffice } from '../ended-by-office.js';
import { ItemWithdrawn, type WithdrawnBy } from '../events.js';
import { openFieldsOf } from '../fields.js';
import { requestsLapsedWith } from '../lapsed-deferrals.js';
import { isAccepted, type Item } from '../state.js';
import { COUNTER_ROLES, itemAtHand, requireAfterPauses, requireCounter, requireOpen } from './on-item.js';

/** Kind of the paper in which an applicant asks an office to end the application. */
const REQUEST = 'withdrawal-request';

export const withdrawItem = projectDecision(WithdrawItem, {
  title: { zh: '撤回申请', en: 'Withdraw an item' },
  roles: ['OWNER', 'AGENT', ...COUNTER_ROLES],
  rule: 'R-51',
  decide(project, command, facts) {
    const { itemId, reason } = command;
    const { item, events } = itemAtHand(project, itemId, facts);
    const by = withdrawnBy(project, item, command, facts);
    requireOpen(item);
    requireAfterPauses(item, facts);
    if (by === 'DEEMED') requireDeemed(item, facts);
    const withdrawnOn = facts.businessDate;
    return [
      ...events,
      ...(isAccepted(item) ? settleWithdrawn(item, withdrawnOn, 'ENDED_IN_TIME', command, facts) : []),
      ItemWithdrawn.of(
        {
          ...openFieldsOf(item),
          withdrawnOn,
          reason,
          deemed: by === 'DEEMED',
          ...present({ by }),
          ...endedByOffice(project, command, [REQUEST], facts),
          ...requestsLapsedWith(project, itemId),
        },
        by && RULES[by],
      ),
    ];
  },
});

/** What a withdrawal rests on, where it is not the applicant's own step. */
const RULES: Partial<Record<WithdrawnBy, readonly RuleId[]>> = {
  OFFICE_FOR_APPLICANT: ['R-51', 'R-52'],
  DEEMED: ['CLK-05'],
};

/**
 * Who withdraws: applicants and their agents in their own name, an office on a signed request alone, as it would
 * otherwise say no without a leader's signature. An import says what it knows.
 */
function withdrawnBy(project: Project, item: Item, command: WithdrawItem, facts: Facts): WithdrawnBy | undefined {
  const { roles } = facts.actor;
  if (roles.includes('OWNER') || roles.includes('AGENT')) {
    requireOwnProject(project, facts);
    return command.by ?? 'APPLICANT';
  }
  requireCounter(facts, item, 'R-50');
  if (command.by === 'DEEMED' || facts.channel === 'IMPORT') return command.by;
  if (restsOn(command, REQUEST)) return 'OFFICE_FOR_APPLICANT';
  return refuse('R-51', { itemId: item.itemId, missing: REQUEST });
}

/** Only the department may take silence for withdrawal, only where policy says so, and only after the deadline (CLK-05). */
function requireDeemed({ department, correction }: Item, facts: Facts): void {
  const { uncorrected } = facts.policy.clock;
  requireDepartment(facts, department, 'CLK-05');
  refuseIf(uncorrected !== 'DEEMED_WITHDRAWN', 'CLK-05', { uncorrected });
  const open = correction && correction.completedOn === undefined ? correction : undefined;
  refuseIf(!open || facts.businessDate <= open.deadline, 'CLK-05', { deadline: open?.deadline ?? 'NONE' });
}
