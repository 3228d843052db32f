import type { BusinessDate } from '#workdays/business-date';
import type { Facts } from '../../../kernel/facts.js';
import { InvalidCommand, refuse, refuseIf } from '../../../kernel/refusal.js';
import { present } from '../../../kernel/present.js';
import { references } from '../../../kernel/other-streams.js';
import { reliedOn } from '../../commitments/relied-on.js';
import { unverified } from '../../deferral/state.js';
import { projectDecision } from '../../decision.js';
import { requireDepartment } from '../../guards.js';
import { requireLandContract } from '../../filing/land-contract.js';
import { requireJointlyReviewed } from '../../joint-services/merged-reviews.js';
import { requireTrackSelected } from '../../filing/track.js';
import { requireGates } from '../../start-flow/require-gates.js';
import type { Project } from '../../state.js';
import { requireWindowAuthority } from '../../window-authority.js';
import { figuresOf } from '../clock.js';
import { IssuePermit } from '../commands/decision-commands.js';
import { settleDecided } from '../delay.js';
import { requireAnswered } from '../escalation.js';
import { PermitIssued } from '../events.js';
import { acceptedFieldsOf } from '../fields.js';
import { supersededBy } from '../lapsed-deferrals.js';
import { requireComplete } from '../materials.js';
import { isAccepted, type AcceptedItem, type Item } from '../state.js';
import { endedProofs } from '../temporary-proof.js';
import { accepted } from '../up-to-date.js';
import {
  COUNTER_ROLES,
  departmentOf,
  itemAtHand,
  requirePausesOver,
  requireRunning,
  stateConflict,
  type ItemAtHand,
} from './on-item.js';

export const issuePermit = projectDecision(IssuePermit, {
  title: { zh: '核发许可', en: 'Issue a permit' },
  roles: COUNTER_ROLES,
  rule: 'R-50',
  reads: (project, { itemId, channel }) => references('department', ...departmentOf(project, itemId, channel)),
  decide(project, command, facts) {
    const { item, events } = atDecision(project, command, facts);
    requireAuthority(item, facts);
    requireAnswered(item);
    requireTrackSelected(project, item, facts);
    requireLandContract(project, item, facts.businessDate, facts);
    requireJointlyReviewed(project, item.itemCode, facts);
    if (item.itemCode === facts.policy.gates.permitTerm.itemCode) {
      // Building Law 8: what the construction permit itself needs.
      requireGates(project, 'CONSTRUCTION_PERMIT', facts.businessDate, facts);
    }
    const ended = endedProofs(item, facts.businessDate).map(({ proofId }) => proofId);
    refuseIf(ended.length > 0 && facts.channel !== 'IMPORT', 'R-74', { ended });
    const owed = unverified(project, item.itemId).map(({ id }) => id);
    refuseIf(owed.length > 0 && facts.policy.deferral.mode === 'ACCEPT_THEN_SUPPLY', 'N-1', { deferrals: owed });
    const { permitNo, docId } = papers(command, facts);
    const figures = figuresOf(item, facts.businessDate, facts);
    const issued = PermitIssued.of(
      {
        ...acceptedFieldsOf(item),
        ...figures,
        status: owed.length > 0 ? 12 : 11,
        deferralIds: owed,
        ...present({ permitNo, docId, deliverBy: deliverBy(facts) }),
        ...supersededBy(project, item),
      },
      owed.length > 0 ? ['R-67', 'N-1', 'CLK-01'] : ['R-50', 'CLK-01'],
      permitNo === undefined ? undefined : { kind: 'permit', value: permitNo, subject: item.itemId },
    );
    return [
      ...events,
      ...settleDecided(item, figures, 'ENDED_IN_TIME', command, facts),
      issued,
      ...reliedOn(project, item.itemId, facts),
    ];
  },
});

/** The item with its clock running and no interval open; one decided on receipt is accepted in the same append. */
function atDecision(project: Project, command: IssuePermit, facts: Facts): ItemAtHand<AcceptedItem> {
  const atHand = itemAtHand(project, command.itemId, facts);
  if (command.predecessorId !== undefined) return decidedOnReceipt(project, atHand, command.predecessorId, facts);
  const running = requireRunning(atHand);
  requirePausesOver(running.item, facts);
  if (running.item.status === 'ACCEPTED') return running;
  throw stateConflict(running.item, {
    zh: '该事项正在补正，补正完成后再作决定',
    en: 'A correction is open on the item: complete it before you decide',
  });
}

/** CLK-14: the predecessor's result was pushed, and the successor decides on receipt, without a period of its own. */
function decidedOnReceipt(
  project: Project,
  { item, events }: ItemAtHand,
  predecessorId: string,
  facts: Facts,
): ItemAtHand<AcceptedItem> {
  const predecessor = project.items.byId[predecessorId];
  refuseIf(!facts.policy.clock.pushToSuccessor, 'CLK-14', { pushToSuccessor: false });
  refuseIf(predecessor?.status !== 'ISSUED', 'CLK-14', { predecessorId, status: predecessor?.status ?? 'NONE' });
  if (item.status !== 'RECEIVED') {
    throw stateConflict(item, {
      zh: '收到前序结果即决定仅适用于已接件未受理的事项',
      en: 'Only an item that is received and not yet accepted is decided on receipt',
    });
  }
  requireComplete(project, item, [], facts);
  const onReceipt = accepted(item, facts.businessDate, { missing: [], deemed: false }, facts);
  if (!isAccepted(onReceipt.item)) return refuse('CLK-14');
  return { item: onReceipt.item, events: [...events, ...onReceipt.events] };
}

/** The department decides, or its own window where the power is delegated to it; what it cannot it reports. */
function requireAuthority(item: Item, facts: Facts): void {
  requireDepartment(facts, item.department, 'R-50');
  requireWindowAuthority(item, facts);
}

/** CLK-12: the last day to deliver it. */
function deliverBy({ calendar, channel, businessDate, policy }: Facts): BusinessDate | undefined {
  return channel === 'IMPORT' ? undefined : calendar.add(businessDate, policy.clock.deliveryDays).date;
}

/** Number and document of the permit; only an import may lack them. */
function papers({ permitNo, docId }: IssuePermit, facts: Facts): { permitNo?: string; docId?: string } {
  if (facts.channel !== 'IMPORT') {
    if (permitNo === undefined)
      throw new InvalidCommand('permitNo', { zh: '请填写证号', en: 'give the permit number' });
    if (docId === undefined) {
      throw new InvalidCommand('docId', { zh: '请填写证件文书编号', en: 'give the id of the permit document' });
    }
  }
  return present({ permitNo, docId });
}
