import { APPROVAL_ROLES } from '../../../kernel/actor.js';
import { daysLate, isOverdue } from '../../../kernel/days-late.js';
import type { Facts } from '../../../kernel/facts.js';
import { present } from '../../../kernel/present.js';
import { StateConflict } from '../../../kernel/refusal.js';
import { projectDecision } from '../../decision.js';
import { requireDepartment } from '../../guards.js';
import { itemOf } from '../../items/state.js';
import { ApplyConsequence, RaiseDeferralDefault } from '../commands.js';
import { DeferralConsequenceApplied, DeferralDefaulted } from '../events.js';
import { deferral, type Deferral } from '../state.js';
import { grantedFields } from './granted.js';
import { requireNextConsequence } from './ladder.js';

/** Is the material still to come? One that waits for the department's check is not. */
export const isOwed = ({ status }: Deferral): boolean =>
  status === 'DEFERRED' || status === 'REJECTED' || status === 'DEFAULTED' || status === 'SANCTIONED';

/** The default as found on the day of the action, and whose word it breaks. */
export function defaultOn(found: Deferral, facts: Facts) {
  const fields = grantedFields(found);
  return DeferralDefaulted.of({
    ...fields,
    ...present({ committer: found.grant?.committer }),
    daysLate: daysLate(fields.supplyBy, facts.businessDate, facts),
  });
}

/** R-69, given by the clock after `supplyBy`; where there is nothing (any more) to raise it does nothing, so it may run twice. */
export const raiseDeferralDefault = projectDecision(RaiseDeferralDefault, {
  title: { zh: '记录逾期未补', en: 'Raise the default of a deferral' },
  roles: ['SYSTEM'],
  rule: 'R-69',
  decide(project, { deferralId }, facts) {
    const found = deferral(project, deferralId);
    const fields = grantedFields(found);
    if (!isOwed(found) || found.defaulted || !isOverdue(fields.supplyBy, facts.businessDate, facts)) return [];
    return [defaultOn(found, facts)];
  },
});

/**
 * N-3: the consequences follow in the order of the policy. A default that ended by itself (closed late, or lapsed) leaves
 * nothing to correct: it may go on the credit record at once. Where the item has ended, what follows the order answers
 * the default, and the deferral lapses.
 */
export const applyConsequence = projectDecision(ApplyConsequence, {
  title: { zh: '违诺处理', en: 'Apply a consequence of a default' },
  roles: APPROVAL_ROLES,
  rule: 'N-3',
  decide(project, { deferralId, consequence, document, reason }, facts) {
    const found = deferral(project, deferralId);
    requireDepartment(facts, found.department, 'N-3');
    const fields = grantedFields(found);
    if (!found.defaulted) {
      throw new StateConflict(
        { zh: `${deferralId}没有违诺记录`, en: `${deferralId} is not in default: nothing follows` },
        { status: found.status },
      );
    }
    const ended = found.status === 'VERIFIED' || found.status === 'LAPSED';
    const atOnce = consequence === 'CREDIT_RECORD' && ended;
    requireNextConsequence(found, consequence, facts.policy, atOnce);
    if (consequence === 'ORDER_TO_CORRECT' && ended) {
      throw new StateConflict(
        { zh: `${deferralId}已终结，无可责令改正`, en: `${deferralId} has ended: nothing is left to correct` },
        { status: found.status },
      );
    }
    const { status } = itemOf(project, found.itemId);
    if (consequence === 'REVOKE_DECISION' && status !== 'REVOKED') {
      throw new StateConflict(
        {
          zh: `事项${found.itemId}的许可尚未撤销，请先办理撤销（RevokePermit），再作此记录`,
          en: `The permit of ${found.itemId} stands: revoke it first (RevokePermit), then record the revocation here`,
        },
        { itemId: found.itemId },
      );
    }
    const answered = consequence !== 'ORDER_TO_CORRECT' && (status === 'REVOKED' || status === 'WITHDRAWN');
    const lapsed = answered && isOwed(found);
    return [DeferralConsequenceApplied.of({ ...fields, consequence, document, reason, ...(lapsed && { lapsed }) })];
  },
});
