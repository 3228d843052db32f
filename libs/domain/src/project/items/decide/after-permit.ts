import { APPROVAL_ROLES } from '../../../kernel/actor.js';
import type { Facts } from '../../../kernel/facts.js';
import { present } from '../../../kernel/present.js';
import { requireNotBefore } from '../../chronology.js';
import { hasFailedCheck } from '../../commitments/state.js';
import { deferralsOf } from '../../deferral/state.js';
import { projectDecision } from '../../decision.js';
import { requireDepartment } from '../../guards.js';
import { DeliverPermit, RevokePermit } from '../commands/decision-commands.js';
import { PermitDelivered, PermitRevoked } from '../events.js';
import { itemFieldsOf } from '../fields.js';
import { requestsLapsedWith } from '../lapsed-deferrals.js';
import type { Item, ItemDecision } from '../state.js';
import { COUNTER_ROLES, itemAtHand, requireCounter, stateConflict } from './on-item.js';

export const deliverPermit = projectDecision(DeliverPermit, {
  title: { zh: '送达证件', en: 'Deliver a permit' },
  roles: COUNTER_ROLES,
  rule: 'CLK-12',
  decide(project, { itemId }, facts) {
    const { item } = itemAtHand(project, itemId, facts);
    requireCounter(facts, item, 'CLK-12');
    const { decidedOn, permitNo, deliveredOn } = issuedDecision(item, facts);
    if (deliveredOn) throw stateConflict(item, { zh: '证件已送达', en: 'The permit has been delivered already' });
    // An import's years are not in the calendar: how late it was delivered is left out, not guessed.
    const daysLate = facts.channel === 'IMPORT' ? undefined : deliveryDaysLate(decidedOn, facts);
    return [
      PermitDelivered.of({
        ...itemFieldsOf(item),
        decidedOn,
        deliveredOn: facts.businessDate,
        ...present({ permitNo, daysLate }),
      }),
    ];
  },
});

export const revokePermit = projectDecision(RevokePermit, {
  title: { zh: '撤销许可', en: 'Revoke a permit' },
  roles: APPROVAL_ROLES,
  rule: 'R-70',
  decide(project, { itemId, legalBasis, reason }, facts) {
    const { item } = itemAtHand(project, itemId, facts);
    requireDepartment(facts, item.department, 'R-50');
    const { decidedOn, permitNo } = issuedDecision(item, facts);
    const revokedOn = facts.businessDate;
    return [
      PermitRevoked.of(
        {
          ...itemFieldsOf(item),
          decidedOn,
          revokedOn,
          legalBasis,
          reason,
          ...present({ permitNo }),
          ...requestsLapsedWith(project, itemId),
        },
        // N-3 is about broken commitments; any other revocation follows from supervision, on the law it names.
        deferralsOf(project, itemId).some(({ defaulted }) => defaulted) || hasFailedCheck(project, itemId)
          ? ['N-3']
          : undefined,
      ),
    ];
  },
});

function deliveryDaysLate(decidedOn: ItemDecision['decidedOn'], { calendar, policy, businessDate }: Facts): number {
  return Math.max(calendar.count(decidedOn, businessDate) - policy.clock.deliveryDays, 0);
}

/** The decision behind a permit in force. @throws StateConflict; InvalidCommand for a day before the decision. */
function issuedDecision(item: Item, facts: Facts): ItemDecision {
  if (item.status !== 'ISSUED' || !item.decision) {
    throw stateConflict(item, { zh: '该事项没有有效的许可', en: 'There is no permit in force on this item' });
  }
  requireNotBefore(facts, item.decision.decidedOn, { zh: '决定', en: 'the decision' });
  return item.decision;
}
