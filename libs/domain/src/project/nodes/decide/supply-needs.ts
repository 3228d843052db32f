import { addDays } from '#workdays/business-date';
import { isSameOffice } from '../../../department/succession/holder.js';
import { APPROVAL_ROLES } from '../../../kernel/actor.js';
import type { Facts } from '../../../kernel/facts.js';
import { NotFound, StateConflict, refuse, refuseIf } from '../../../kernel/refusal.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { requireUnfinished } from '../../filing/unfinished.js';
import { requireDepartment } from '../../guards.js';
import { requireShown } from '../../items/late-recording.js';
import type { Project } from '../../state.js';
import { AllocateQuota, CloseFactorNeed, RecordLandPreparation } from '../commands.js';
import { FactorNeedClosed, FactorQuotaAllocated, LandPreparationRecorded } from '../events.js';
import { needFields } from '../node-fields.js';
import type { FactorNeed } from '../state.js';
import { QUOTA_FACTORS } from '../vocabulary.js';

/** The need, still open on a project that goes on. @throws NotFound, StateConflict, or InvalidCommand before its list. */
function openNeed(project: Project, needId: string, facts: Facts): FactorNeed {
  requireUnfinished(project);
  const { needs } = project.nodes;
  const need = Object.hasOwn(needs, needId) ? needs[needId] : undefined;
  if (!need) throw new NotFound('factor need', needId);
  if (need.closed) {
    throw new StateConflict({ zh: `需求${needId}已销号`, en: `The need ${needId} is closed` }, { needId });
  }
  requireNotBefore(facts, need.listedOn, { zh: '列入需求清单', en: 'the list that names it' });
  return need;
}

/** Sums of quantities with four decimals, without what binary fractions add to them. */
const sum = (a: number, b: number): number => Math.round((a + b) * 1e4) / 1e4;

/** Scarce quota goes to major projects, each factor from the departments that keep it, and no more than is needed. */
export const allocateQuota = projectDecision(AllocateQuota, {
  title: { zh: '统筹安排要素指标', en: 'Allocate quota' },
  // INDUSTRY_DEPT: a successor of one of them under a code of its own, as the policy then names it.
  roles: ['DRC', 'MIIT', 'NR', 'ECO', 'INDUSTRY_DEPT'],
  rule: 'R-35',
  decide(project, { needId, department, amount, document }, facts) {
    const need = openNeed(project, needId, facts);
    const { level } = project.filing.designated ?? refuse('R-35', { designated: false });
    requireDepartment(facts, department, 'R-35');
    const authorities = facts.policy.earlyService.factorAuthorities[need.factor];
    refuseIf(!authorities.includes(department), 'R-35', {
      factor: need.factor,
      authorities,
    });
    const allocated = sum(need.allocated, amount);
    refuseIf(allocated > need.quantity, 'R-35', { quantity: need.quantity, allocated: need.allocated, amount });
    return [
      FactorQuotaAllocated.of({
        projectId: facts.targetId,
        ...needFields(need),
        allocatedBy: department,
        amount,
        allocated,
        document,
        level,
      }),
    ];
  },
});

/** §3.3: the land is put in order and in reserve before the project needs it, so that it waits for the project. */
export const recordLandPreparation = projectDecision(RecordLandPreparation, {
  title: { zh: '记录土地整理储备', en: 'Record land preparation' },
  roles: ['NR', 'COUNTY', 'ZONE'],
  rule: 'R-35',
  decide(project, command, facts) {
    const { needId, department, plotId, step, document } = command;
    const need = openNeed(project, needId, facts);
    requireDepartment(facts, department, 'R-35');
    const { territorialEntity, contract } = project.filing;
    refuseIf(need.factor !== 'LAND', 'R-35', { factor: need.factor });
    const answers = ['NR', territorialEntity].some((office = 'none') => isSameOffice(office, department, facts));
    refuseIf(!answers, 'R-16', {
      territorialEntity: territorialEntity ?? 'none',
    });
    if (contract && contract.signedOn <= facts.businessDate) {
      throw new StateConflict({
        zh: `土地出让合同已于${contract.signedOn}签订，无需再提前准备`,
        en: `The land contract was signed on ${contract.signedOn}: nothing is left to prepare early`,
      });
    }
    if (contract) requireShown(addDays(contract.signedOn, -1), command, 'R-35', facts, ['land-preparation-record']);
    if (need.landStep === step || need.landStep === 'RESERVED') {
      throw new StateConflict({ zh: `地块已记录为${need.landStep}`, en: `The land is recorded as ${need.landStep}` });
    }
    return [
      LandPreparationRecorded.of({
        projectId: facts.targetId,
        ...needFields(need),
        preparedBy: department,
        plotId,
        step,
        document,
      }),
    ];
  },
});

/**
 * The competent department closes what it guided, on paper that shows it (办结销号). A need of quota is met by the quota on
 * record, not by a word for it.
 */
export const closeFactorNeed = projectDecision(CloseFactorNeed, {
  title: { zh: '需求销号', en: 'Close a factor need' },
  roles: APPROVAL_ROLES,
  rule: 'R-18',
  decide(project, { needId, closedAs, account, evidence = [] }, facts) {
    const need = openNeed(project, needId, facts);
    requireDepartment(facts, need.department, 'R-18');
    refuseIf(evidence.length === 0 && facts.channel !== 'IMPORT', 'R-18', { evidence: 'missing', needId });
    const { factor, quantity, allocated } = need;
    const short = closedAs === 'MET' && QUOTA_FACTORS.has(factor) && allocated < quantity;
    refuseIf(short && facts.channel !== 'IMPORT', 'R-18', { needId, factor, quantity, allocated });
    return [
      FactorNeedClosed.of({
        projectId: facts.targetId,
        ...needFields(need),
        closedAs,
        account,
        allocated,
        evidence: evidence.map(({ docId }) => docId),
      }),
    ];
  },
});
