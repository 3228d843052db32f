import type { BusinessDate } from '#workdays/business-date';
import { present } from '../../../kernel/present.js';
import { StateConflict, refuse, refuseIf } from '../../../kernel/refusal.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { isUnattended } from '../../guards.js';
import type { Project } from '../../state.js';
import { ApproveBuilding, ApproveScheme, StartSchemeReview } from '../commands.js';
import { BuildingPhaseApproved, EarlySchemeReviewStarted, OverallSchemeApproved } from '../events.js';
import { paper, requireOffice, requireServed } from '../office.js';
import { schemeApproved } from '../state.js';

/** The catalogue's item by which a scheme is reviewed once there is a land procedure. */
const SCHEME_REVIEW = 'scheme-review';

/** on the owner's request, once plans, survey-demarcation map and area are settled, and before the land procedure. */
export const startSchemeReview = projectDecision(StartSchemeReview, {
  title: { zh: '先行启动方案审查', en: 'Start the scheme review early' },
  roles: ['NR'],
  rule: 'R-77',
  decide(project, command, facts) {
    requireOffice(facts, 'NR', 'R-77');
    requireServed(project, facts);
    const { earlyReview, scheme } = project.jointServices;
    if (earlyReview || scheme) {
      throw new StateConflict({
        zh: scheme ? `整体方案已审定（${scheme.schemeNo}）` : '方案审查已先行启动',
        en: scheme ? `The overall scheme is approved (${scheme.schemeNo})` : 'The scheme is under early review already',
      });
    }
    if (project.filing.contract && !isUnattended(facts)) {
      throw new StateConflict({
        zh: '土地合同已签订，请按“设计方案审查”事项办理',
        en: 'The land contract is signed: hand the scheme in as the item scheme-review',
      });
    }
    const { landArea } = command;
    const requestDoc = paper(command, 'owner-request', 'R-77', facts);
    const conformityDoc = paper(command, 'plan-conformity', 'R-77', facts);
    const surveyMapDoc = paper(command, 'survey-demarcation-map', 'R-77', facts);
    refuseIf(landArea === undefined && !isUnattended(facts), 'R-77', { missing: 'landArea' });
    return [
      EarlySchemeReviewStarted.of({
        projectId: facts.targetId,
        startedOn: facts.businessDate,
        ...present({ landArea, requestDoc, conformityDoc, surveyMapDoc }),
      }),
    ];
  },
});

/** Follows the early review, or the land procedure; a scheme that changed takes the place of the one before. */
export const approveScheme = projectDecision(ApproveScheme, {
  title: { zh: '审定整体方案', en: 'Approve the overall scheme' },
  roles: ['NR'],
  rule: 'R-78',
  decide(project, command, facts) {
    requireOffice(facts, 'NR', 'R-78');
    requireServed(project, facts);
    const { earlyReview, scheme, phases } = project.jointServices;
    const { contract } = project.filing;
    const early = earlyReview !== undefined && (contract === undefined || facts.businessDate < contract.signedOn);
    if (!earlyReview && !isUnattended(facts)) {
      if (!contract) refuse('R-77', { earlyReview: false, landContract: false });
      requireNotBefore(facts, contract.signedOn, { zh: '土地合同签订', en: 'the land contract' });
    }
    if (earlyReview)
      requireNotBefore(facts, earlyReview.startedOn, { zh: '方案审查启动', en: 'the start of its review' });
    if (scheme) {
      requireNotBefore(facts, scheme.approvedOn, { zh: '原方案审定', en: 'the approval before' });
      if (command.reason === undefined) {
        throw new StateConflict({
          zh: `整体方案已审定（${scheme.schemeNo}），如须变更请说明理由`,
          en: `The overall scheme is approved (${scheme.schemeNo}): to replace it, say why`,
        });
      }
    }
    const docId = paper(command, 'scheme-approval', 'R-78', facts);
    const { schemeNo, buildings, reason } = command;
    const isLeftOut = (building: string): boolean => buildings?.includes(building) === false;
    // What was approved in phases is built by now: it does not go by a scheme that does not know it, nor its drawings with it.
    const approved = phases.flatMap((phase) => phase.buildings).filter(isLeftOut);
    refuseIf(approved.length > 0 && !isUnattended(facts), 'R-78', { approvedInPhases: approved });
    const leftOut = scheme?.buildings?.filter(isLeftOut) ?? [];
    return [
      OverallSchemeApproved.of({
        ...{ projectId: facts.targetId, schemeNo, approvedOn: facts.businessDate, early },
        ...present({ buildings, leftOut: leftOut.length > 0 ? leftOut : undefined, docId, reason }),
      }),
    ];
  },
});

/** phase by phase, once the overall scheme is approved. */
export const approveBuilding = projectDecision(ApproveBuilding, {
  title: { zh: '按楼栋分期审批', en: 'Approve buildings in phases' },
  roles: ['NR'],
  rule: 'R-78',
  decide(project, command, facts) {
    requireOffice(facts, 'NR', 'R-78');
    requireServed(project, facts);
    const { scheme, phases } = project.jointServices;
    const schemeApprovedOn = overallSchemeOn(project);
    refuseIf(schemeApprovedOn === undefined && !isUnattended(facts), 'R-78', { schemeApproved: false });
    if (schemeApprovedOn) requireNotBefore(facts, schemeApprovedOn, { zh: '整体方案审定', en: 'the overall scheme' });
    const { buildings } = command;
    const foreign = buildings.filter((building) => scheme?.buildings?.includes(building) === false);
    refuseIf(foreign.length > 0 && !isUnattended(facts), 'R-78', { notInScheme: foreign });
    const before = buildings.filter((building) => phases.some((phase) => phase.buildings.includes(building)));
    if (before.length > 0) {
      throw new StateConflict(
        { zh: `楼栋${before.join('、')}已审批`, en: `${before.join(', ')}: approved already` },
        { buildings: before },
      );
    }
    const docId = paper(command, 'building-approval', 'R-78', facts);
    return [
      BuildingPhaseApproved.of({
        ...{ projectId: facts.targetId, phaseNo: phases.length + 1, buildings, approvedOn: facts.businessDate },
        ...present({ schemeNo: scheme?.schemeNo, docId }),
      }),
    ];
  },
});

/** The day the overall scheme was approved: as such, or by its item. */
function overallSchemeOn({ jointServices, items }: Project): BusinessDate | undefined {
  const scheme = schemeApproved(jointServices);
  if (scheme) return scheme.approvedOn;
  const item = Object.values(items.byId).find(
    ({ itemCode, status }) => itemCode === SCHEME_REVIEW && status === 'ISSUED',
  );
  return item?.decision?.decidedOn;
}
