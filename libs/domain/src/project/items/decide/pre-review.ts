import { APPROVAL_ROLES } from '../../../kernel/actor.js';
import type { Facts } from '../../../kernel/facts.js';
import { InvalidCommand, NotFound, StateConflict, refuse, refuseIf } from '../../../kernel/refusal.js';
import { present } from '../../../kernel/present.js';
import { catalogueItem } from '../../../policy/state.js';
import { requireAdmitted } from '../../admission/admitted.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { inForce, type LandContract } from '../../filing/state.js';
import { requireUnfinished } from '../../filing/unfinished.js';
import { requireDepartment, requireDesignated, restsOn } from '../../guards.js';
import { foreseen } from '../../start-flow/foreseen.js';
import type { Project } from '../../state.js';
import { FormalizePreReview, IssuePreReviewOpinion, OpenPreReview } from '../commands/pre-review-commands.js';
import { AcceptItem, ReceiveItem } from '../commands/intake-commands.js';
import { ItemReceived } from '../events.js';
import { PreReviewFormalized, PreReviewOpened, PreReviewOpinionIssued } from '../events/pre-review.js';
import { isOpen, isPending, type PreReview } from '../state.js';
import { acceptItem } from './accept-item.js';
import { requireShown } from '../late-recording.js';
import { COUNTER_ROLES, requireCounter } from './on-item.js';
import { receiveItem } from './receive-item.js';

/** while the transfer is publicised, and for the items that would have to wait for the contract. */
export const openPreReview = projectDecision(OpenPreReview, {
  title: { zh: '提前预审', en: 'Open a pre-review' },
  roles: COUNTER_ROLES,
  rule: 'R-22',
  decide(project, command, facts) {
    const { itemCode } = command;
    requireUnfinished(project);
    requireDesignated(project, 'R-01');
    requireAdmitted(project, facts);
    const { department } = itemToPreReview(itemCode, facts);
    requireCounter(facts, { department }, 'R-22');
    const { contract } = project.filing;
    if (contract) {
      throw new StateConflict({
        zh: `土地合同已于${contract.signedOn}签订，请直接正式申请`,
        en: `The land contract was signed on ${contract.signedOn}: apply formally`,
      });
    }
    const { publicity = refuse('R-22', { publicity: 'none' }) } = project.startFlow;
    const { businessDate: openedOn, targetId: projectId } = facts;
    const { from, to } = publicity;
    refuseIf(openedOn < from || openedOn > to, 'R-22', { publicityFrom: from, publicityTo: to, on: openedOn });
    // Dated back into the period once it is over, it is believed on the paper only.
    const late = requireShown(to, command, 'R-22', facts, ['pre-review-application']);
    requireNoOther(project, itemCode);
    const preReviewId = `${projectId}.pr${Object.keys(project.items.preReviews).length + 1}`;
    const about = { projectId, preReviewId, itemCode, department, openedOn };
    return [PreReviewOpened.of({ ...about, publicityFrom: from, publicityTo: to, ...late })];
  },
});

/** one opinion, complete; it is no decision, and no refusal. */
export const issuePreReviewOpinion = projectDecision(IssuePreReviewOpinion, {
  title: { zh: '出具预审意见', en: 'Issue a pre-review opinion' },
  roles: APPROVAL_ROLES,
  rule: 'R-22',
  decide(project, command, facts) {
    requireUnfinished(project);
    const { preReviewId, verdict, toComplete = [], opinionDoc } = command;
    const { opened, opinion, itemId } = goingOn(project, preReviewId);
    requireDepartment(facts, opened.department, 'R-22');
    if (opinion || itemId !== undefined) {
      throw new StateConflict({
        zh: '该预审已出具意见或已转正式',
        en: 'The pre-review has its opinion, or has become a formal application',
      });
    }
    requireNotBefore(facts, opened.openedOn, { zh: '启动预审', en: 'the opening of the pre-review' });
    if ((verdict === 'TO_COMPLETE') !== toComplete.length > 0) {
      throw new InvalidCommand('toComplete', {
        zh: '需补充完善的，应一次列全；具备条件的，应为空',
        en: 'list everything for TO_COMPLETE, and nothing for READY',
      });
    }
    refuseIf(!restsOn(command, 'pre-review-opinion'), 'R-22', { missing: 'pre-review-opinion' });
    return [
      PreReviewOpinionIssued.of({ ...fieldsOf(opened), verdict, opinionDoc, toComplete, issuedOn: facts.businessDate }),
    ];
  },
});

/** with the contract the pre-review becomes an application by the ordinary path; a READY opinion is recognised. */
export const formalizePreReview = projectDecision(FormalizePreReview, {
  title: { zh: '预审转正式', en: 'Make a pre-review formal' },
  roles: COUNTER_ROLES,
  rule: 'R-23',
  reads: (project, { channel }) => receiveItem.reads(project, Object.assign(new ReceiveItem(), { channel })),
  decide(project, { preReviewId, missing = [], ...given }, facts) {
    const { opened, opinion, itemId: formalizedAs } = goingOn(project, preReviewId);
    if (formalizedAs !== undefined) {
      throw new StateConflict(
        { zh: `该预审已转为正式申请${formalizedAs}`, en: `The pre-review has become ${formalizedAs} already` },
        { itemId: formalizedAs },
      );
    }
    const contract = contractOfPublicised(project, preReviewId);
    requireNotBefore(facts, contract.signedOn, { zh: '签订土地合同', en: 'the land contract' });
    if (opinion) requireNotBefore(facts, opinion.issuedOn, { zh: '预审意见', en: 'the opinion' });
    const { itemCode } = opened;
    const received = receiveItem.decide(project, Object.assign(new ReceiveItem(), { ...given, itemCode }), facts);
    const itemId = itemIdIn(received, facts);
    const ready = opinion?.verdict === 'READY';
    const accepted = ready
      ? acceptItem.decide(
          foreseen(project, received, facts),
          Object.assign(new AcceptItem(), { ...given, itemId, missing }),
          facts,
        )
      : [];
    const formalized = PreReviewFormalized.of({
      ...fieldsOf(opened),
      itemId,
      contractNo: contract.contractNo,
      contractedOn: contract.signedOn,
      formalizedOn: facts.businessDate,
      ...present({ verdict: opinion?.verdict, opinionDoc: opinion?.opinionDoc }),
    });
    return [formalized, ...received, ...accepted];
  },
});

/**
 * The contract of the plot whose publicity the pre-review rests on: what was looked at for one plot says nothing of another,
 * for which the application is made anew. @throws Refusal by R-23 without a contract, by R-22 with those of other plots only.
 */
function contractOfPublicised({ filing, startFlow }: Project, preReviewId: string): LandContract {
  const { contract: first = refuse('R-23', { preReviewId, contract: 'missing' }), contracts } = filing;
  const { publicity } = startFlow;
  if (!publicity) return first;
  const { plotId: publicised } = publicity;
  const own = inForce(contracts).find(({ plotId }) => plotId === publicised);
  return own ?? refuse('R-22', { preReviewId, publicised, plotId: first.plotId });
}

function itemIdIn(events: ReturnType<typeof receiveItem.decide>, { targetId }: Facts): string {
  const found = events.map(({ data }) => data).find((data) => 'itemId' in data && typeof data.itemId === 'string');
  if (found && 'itemId' in found && typeof found.itemId === 'string') return found.itemId;
  throw new Error(`${ItemReceived.type} of ${targetId} names no item`);
}

/** What every event of a pre-review repeats. */
function fieldsOf({ projectId, preReviewId, itemCode, department, openedOn }: PreReview['opened']) {
  return { projectId, preReviewId, itemCode, department, openedOn };
}

/** @throws NotFound; StateConflict for one that ended with its publicity period. */
function goingOn({ items }: Project, preReviewId: string): PreReview {
  const found = Object.hasOwn(items.preReviews, preReviewId) ? items.preReviews[preReviewId] : undefined;
  if (!found) throw new NotFound('pre-review', preReviewId);
  if (found.endedOn === undefined) return found;
  throw new StateConflict({
    zh: `该预审已于${found.endedOn}随公示期变更终止，请重新启动预审或正式申请`,
    en: `The pre-review ended on ${found.endedOn} with its publicity period: open another, or apply formally`,
  });
}

/** Only what waits for the contract is pre-reviewed: anything else may be applied for now, and pre-review would delay it. */
function itemToPreReview(itemCode: string, { policy }: Facts) {
  const item = catalogueItem(policy, itemCode);
  if (!item?.needsLandContract) {
    throw new InvalidCommand('itemCode', {
      zh: `事项${itemCode}无须等待土地合同，请直接接件`,
      en: `${itemCode} does not wait for the land contract: receive the application itself`,
    });
  }
  return item;
}

/** One pre-review an item at a time, and none beside its application. @throws StateConflict */
function requireNoOther({ items }: Project, itemCode: string): void {
  const pending = Object.values(items.preReviews).find(
    (found) => found.opened.itemCode === itemCode && isPending(found),
  );
  const applied = Object.values(items.byId).find((item) => item.itemCode === itemCode && isOpen(item));
  const other = pending?.opened.preReviewId ?? applied?.itemId;
  if (other === undefined) return;
  throw new StateConflict(
    { zh: `该事项已有${other}在办`, en: `${other} is under way for this item already` },
    { other },
  );
}
