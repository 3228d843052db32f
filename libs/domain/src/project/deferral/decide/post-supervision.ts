import { holderOf } from '../../../department/succession/holder.js';
import { APPROVAL_ROLES } from '../../../kernel/actor.js';
import type { Facts } from '../../../kernel/facts.js';
import { present } from '../../../kernel/present.js';
import { InvalidCommand, StateConflict } from '../../../kernel/refusal.js';
import { projectDecision } from '../../decision.js';
import { requireDepartment, requireDesignated } from '../../guards.js';
import { itemOf } from '../../items/state.js';
import { RecordPostSupervision } from '../commands.js';
import { PostSupervisionRecorded } from '../events.js';
import { deferral } from '../state.js';

/** the item's department, or the offices that supervise the departments, put on record what they looked at. */
export const recordPostSupervision = projectDecision(RecordPostSupervision, {
  title: { zh: '记录事中事后监管', en: 'Record supervision after the decision' },
  roles: [...APPROVAL_ROLES, 'BEO', 'SUPV'],
  rule: 'R-70',
  decide(project, { itemId, deferralId, method, finding, note }, facts) {
    requireDesignated(project, 'R-01');
    const { itemCode, department, status } = itemOf(project, itemId);
    const supervisor = supervisorOf(facts, department);
    if (status !== 'ISSUED' && status !== 'REVOKED') {
      throw new StateConflict(
        {
          zh: `事项${itemId}尚未作出许可决定，无从开展事中事后监管`,
          en: `Item ${itemId} has no permit yet: supervision after the decision starts with it`,
        },
        { status },
      );
    }
    if (deferralId !== undefined && deferral(project, deferralId).itemId !== itemId) {
      throw new InvalidCommand('deferralId', {
        zh: `不属于事项${itemId}`,
        en: `is a deferral of another item than ${itemId}`,
      });
    }
    return [
      PostSupervisionRecorded.of(
        present({ itemId, itemCode, department, deferralId, supervisor, method, finding, note }),
      ),
    ];
  },
});

function supervisorOf(facts: Facts, department: string): string {
  if (facts.actor.roles.includes('BEO')) return holderOf('BEO', facts);
  if (facts.actor.roles.includes('SUPV')) return holderOf('SUPV', facts);
  requireDepartment(facts, department, 'R-70');
  return holderOf(department, facts);
}
