import type { Facts } from '../../../kernel/facts.js';
import { refuseIf } from '../../../kernel/refusal.js';
import { projectDecision } from '../../decision.js';
import { requireDepartment, requireOwnProject } from '../../guards.js';
import { WithdrawItem } from '../commands/course-commands.js';
import { settleWithdrawn } from '../delay.js';
import { ItemWithdrawn } from '../events.js';
import { openFieldsOf } from '../fields.js';
import { lapsedWith } from '../lapsed-deferrals.js';
import { isAccepted, type Item } from '../state.js';
import { COUNTER_ROLES, itemAtHand, requireAfterPauses, requireCounter, requireOpen } from './on-item.js';

export const withdrawItem = projectDecision(WithdrawItem, {
  title: { zh: '撤回申请', en: 'Withdraw an item' },
  roles: ['OWNER', 'AGENT', ...COUNTER_ROLES],
  rule: 'CLK-05',
  decide(project, { itemId, reason, by = 'APPLICANT' }, facts) {
    const { item, events } = itemAtHand(project, itemId, facts);
    const { roles } = facts.actor;
    if (roles.includes('OWNER') || roles.includes('AGENT')) requireOwnProject(project, facts);
    else requireCounter(facts, item, 'CLK-05');
    requireOpen(item);
    requireAfterPauses(item, facts);
    if (by === 'DEEMED') requireDeemed(item, facts);
    const withdrawnOn = facts.businessDate;
    return [
      ...events,
      ...(isAccepted(item) ? settleWithdrawn(item, withdrawnOn, 'ENDED_IN_TIME', facts) : []),
      ItemWithdrawn.of({
        ...openFieldsOf(item),
        withdrawnOn,
        reason,
        deemed: by === 'DEEMED',
        ...lapsedWith(project, itemId),
      }),
    ];
  },
});

/** Only the department may take silence for withdrawal, only where policy says so, and only after the deadline (CLK-05). */
function requireDeemed({ department, correction }: Item, facts: Facts): void {
  const { uncorrected } = facts.policy.clock;
  requireDepartment(facts, department, 'CLK-05');
  refuseIf(uncorrected !== 'DEEMED_WITHDRAWN', 'CLK-05', { uncorrected });
  const open = correction && correction.completedOn === undefined ? correction : undefined;
  refuseIf(!open || facts.businessDate <= open.deadline, 'CLK-05', { deadline: open?.deadline ?? 'NONE' });
}
