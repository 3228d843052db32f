import { present } from '../../../kernel/present.js';
import { StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { requireUnfinished } from '../../filing/unfinished.js';
import { isUnattended, requireDesignated, requireOwnProject } from '../../guards.js';
import { requireOwnTerritory } from '../../territory.js';
import { AdoptPlan } from '../commands.js';
import { ApprovalPlanAdopted } from '../events.js';

/** One project, one plan: its team draws it up, and a new one takes the place of the old one, and says why. */
export const adoptPlan = projectDecision(AdoptPlan, {
  title: { zh: '确定审批方案', en: 'Adopt the approval plan' },
  roles: ['AGENT', 'GSO', 'COUNTY', 'ZONE'],
  rule: 'R-42',
  decide(project, { summary, reason, evidence = [] }, facts) {
    requireOwnProject(project, facts);
    requireOwnTerritory(project, facts);
    requireUnfinished(project);
    const planDoc = evidence.find(({ kind }) => kind === 'approval-plan')?.docId;
    const { team, plan, planSince } = project.agency;
    if (!isUnattended(facts)) {
      requireDesignated(project, 'R-01');
      if (!team) {
        throw new StateConflict({
          zh: '尚未指派帮办团队，请先指派，再确定审批方案',
          en: 'There is no agency team: assign one first, then adopt its plan',
        });
      }
      refuseIf(planDoc === undefined, 'R-42', { missing: 'approval-plan' });
    }
    refuseIf(plan !== undefined && reason === undefined, 'R-42', { planNo: plan?.planNo ?? 0 });
    if (planSince !== undefined) requireNotBefore(facts, planSince, { zh: '现方案确定', en: 'the plan in force' });
    const planNo = (plan?.planNo ?? 0) + 1;
    const { department } = facts.actor;
    return [
      ApprovalPlanAdopted.of(present({ projectId: facts.targetId, department, planNo, summary, planDoc, reason })),
    ];
  },
});
