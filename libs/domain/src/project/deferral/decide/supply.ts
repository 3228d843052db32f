import { APPROVAL_ROLES } from '../../../kernel/actor.js';
import { InvalidCommand, StateConflict } from '../../../kernel/refusal.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { requireDepartment } from '../../guards.js';
import { requireShown } from '../../items/late-recording.js';
import { SupplyMaterial, VerifyMaterial } from '../commands.js';
import {
  DeferralDefaultCleared,
  DeferredMaterialRejected,
  DeferredMaterialSupplied,
  DeferredMaterialVerified,
} from '../events.js';
import { deferral } from '../state.js';
import { requireOwnSide } from './applicant.js';
import { defaultOn, isOwed } from './default.js';
import { grantedFields } from './granted.js';

/**
 * the material comes, in time or late. The record says which whether or not a clock was faster: a late supply
 * brings the default along, and a supply in time that is typed in late takes it back, on the evidence that shows it.
 */
export const supplyMaterial = projectDecision(SupplyMaterial, {
  title: { zh: '补交材料', en: 'Supply a deferred material' },
  roles: ['OWNER', 'PARK', 'AGENT', 'WINDOW'],
  rule: 'R-68',
  decide(project, command, facts) {
    const { deferralId, docId } = command;
    requireOwnSide(project, facts);
    const found = deferral(project, deferralId);
    const fields = grantedFields(found);
    if (!isOwed(found)) {
      throw new StateConflict(
        {
          zh: `${deferralId}没有待补的材料（${found.status}）`,
          en: `Nothing is to be supplied for ${deferralId}, it is ${found.status}`,
        },
        { status: found.status },
      );
    }
    requireNotBefore(facts, found.lastOn, { zh: '上一步', en: 'the step before' });
    const suppliedOn = facts.businessDate;
    const late = suppliedOn > fields.supplyBy;
    const shown = requireShown(fields.supplyBy, command, 'R-69', facts, []);
    const supplied = DeferredMaterialSupplied.of({ ...fields, docId, late, ...shown });
    if (late && !found.defaulted) return [defaultOn(found, facts), supplied];
    if (!late && found.defaulted) {
      const clearedOn = facts.recordedOn;
      return [DeferralDefaultCleared.of({ ...fields, suppliedOn, clearedOn, ...shown }), supplied];
    }
    return [supplied];
  },
});

/** the item's department checks what came; only that closes the deferral. */
export const verifyMaterial = projectDecision(VerifyMaterial, {
  title: { zh: '核验补交材料', en: 'Verify a supplied material' },
  roles: APPROVAL_ROLES,
  rule: 'R-68',
  decide(project, { deferralId, result, reason }, facts) {
    const found = deferral(project, deferralId);
    requireDepartment(facts, found.department, 'R-68');
    const fields = grantedFields(found);
    const { status, suppliedOn } = found;
    if (status !== 'SUPPLIED' || suppliedOn === undefined) {
      throw new StateConflict(
        {
          zh: `${deferralId}没有待核验的材料（${status}）`,
          en: `Nothing of ${deferralId} waits for verification, it is ${status}`,
        },
        { status },
      );
    }
    requireNotBefore(facts, suppliedOn, { zh: '补交', en: 'the supply' });
    if (result === 'REJECTED') {
      if (reason) return [DeferredMaterialRejected.of({ ...fields, result, suppliedOn, reason })];
      throw new InvalidCommand('reason', { zh: '不合格的须写明原因', en: 'say what is wrong with the material' });
    }
    if (reason !== undefined) {
      throw new InvalidCommand('reason', { zh: '只在不合格时填写', en: 'belongs to the result REJECTED only' });
    }
    return [DeferredMaterialVerified.of({ ...fields, result, suppliedOn, late: suppliedOn > fields.supplyBy })];
  },
});
