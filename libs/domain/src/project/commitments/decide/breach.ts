import { businessDate } from '#workdays/business-date';
import type { BusinessDate } from '#workdays/business-date';
import { APPROVAL_ROLES } from '../../../kernel/actor.js';
import { InvalidCommand, StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { requireNextConsequence } from '../../deferral/decide/ladder.js';
import { requireDepartment } from '../../guards.js';
import { requireShown } from '../../items/late-recording.js';
import { itemOf } from '../../items/state.js';
import { HandleBreach, OrderRectification } from '../commands.js';
import { CommitmentBreachHandled, RectificationOrdered } from '../events.js';
import { commitment, commitmentFields, type Commitment } from '../state.js';
import type { CheckResult } from '../vocabulary.js';

/** N-3, [S11] Art. 27: what a check found wanting is ordered to be put right first. */
export const orderRectification = projectDecision(OrderRectification, {
  title: { zh: '责令整改', en: 'Order rectification' },
  roles: APPROVAL_ROLES,
  rule: 'N-3',
  decide(project, command, facts) {
    const { commitmentId, orderDoc, demand, rectifyBy } = command;
    const found = commitment(project, commitmentId);
    requireDepartment(facts, found.department, 'N-3');
    const { decidedOn, result } = failed(found);
    if (result === 'FALSE') {
      throw new StateConflict(
        { zh: '虚假承诺不适用整改', en: 'A false commitment is not rectified: handle the breach (HandleBreach)' },
        { result },
      );
    }
    const running = found.rectifyBy !== undefined && facts.businessDate <= found.rectifyBy;
    if (running) {
      throw new StateConflict(
        { zh: `整改期限至${found.rectifyBy}，尚未届满`, en: `An order to rectify runs until ${found.rectifyBy}` },
        { status: found.status },
      );
    }
    requireNotBefore(facts, found.lastOn, { zh: '核查', en: 'the check' });
    const repeated = found.consequences.includes('ORDER_TO_CORRECT');
    if (!repeated) requireNextConsequence(found, 'ORDER_TO_CORRECT', facts.policy, false);
    const dueOn = businessDate(rectifyBy);
    if (dueOn < facts.businessDate) {
      throw new InvalidCommand('rectifyBy', {
        zh: `不得早于责令之日（${facts.businessDate}）`,
        en: `must not lie before the day of the order (${facts.businessDate})`,
      });
    }
    // An order whose term is over by the time it is recorded would be a breach nobody was warned of.
    const shown = requireShown(dueOn, command, 'N-3', facts, ['rectification-order']);
    const term = { ...commitmentFields(found), decidedOn, result };
    return [RectificationOrdered.of({ ...term, orderDoc, demand, dueOn, ...shown })];
  },
});

/**
 * N-3: a breach is answered after a check that failed and an order to rectify that lapsed; a false commitment at once.
 * The revocation itself is `RevokePermit`.
 */
export const handleBreach = projectDecision(HandleBreach, {
  title: { zh: '违诺处理', en: 'Handle a breach' },
  roles: APPROVAL_ROLES,
  rule: 'N-3',
  decide(project, { commitmentId, consequence, document, reason }, facts) {
    const found = commitment(project, commitmentId);
    requireDepartment(facts, found.department, 'N-3');
    const { decidedOn, result } = failed(found);
    const isFalse = result === 'FALSE';
    requireNextConsequence(found, consequence, facts.policy, isFalse);
    const { rectifyBy } = found;
    const running = rectifyBy !== undefined && facts.businessDate <= rectifyBy;
    refuseIf(running && !isFalse, 'N-3', { consequence, rectifyBy: rectifyBy ?? '' });
    requireNotBefore(facts, found.lastOn, { zh: '上一步', en: 'the step before' });
    if (consequence === 'REVOKE_DECISION' && itemOf(project, found.itemId).status !== 'REVOKED') {
      throw new StateConflict(
        {
          zh: `事项${found.itemId}的许可尚未撤销，请先办理撤销（RevokePermit），再作此记录`,
          en: `The permit of ${found.itemId} stands: revoke it first (RevokePermit), then record the revocation here`,
        },
        { itemId: found.itemId },
      );
    }
    return [
      CommitmentBreachHandled.of({ ...commitmentFields(found), decidedOn, result, consequence, document, reason }),
    ];
  },
});

/** The decision and the finding of a commitment whose last check failed. @throws StateConflict on any other. */
function failed({ id, status, decidedOn, result }: Commitment): { decidedOn: BusinessDate; result: CheckResult } {
  const wanting = status === 'BREACHED' || status === 'RECTIFYING' || status === 'HANDLED';
  if (wanting && decidedOn !== undefined && result !== undefined) return { decidedOn, result };
  throw new StateConflict(
    { zh: `承诺${id}没有核查不合格的记录`, en: `No check of ${id} has failed: check it first (CheckCommitment)` },
    { status },
  );
}
