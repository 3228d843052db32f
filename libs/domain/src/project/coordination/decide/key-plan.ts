import type { Command } from '../../../kernel/command.js';
import { StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { projectDecision } from '../../decision.js';
import { isUnattended, requireDesignated, restsOn } from '../../guards.js';
import { ListInKeyPlan, RemoveFromKeyPlan } from '../commands.js';
import { KeyPlanListed, KeyPlanListingRemoved } from '../events.js';

/** The plan is a document, not a word: without it anybody's issue would come before the Commission. @throws Refusal */
function requirePlan(command: Command): void {
  refuseIf(!restsOn(command, 'key-plan'), 'R-20', { missing: 'evidence of kind key-plan' });
}

/** the Commission, which draws the plan up, says which projects are in it. */
export const listInKeyPlan = projectDecision(ListInKeyPlan, {
  title: { zh: '列入市级重点项目投资计划', en: 'List the project in the key-project plan' },
  roles: ['DRC'],
  rule: 'R-20',
  decide(project, command, facts) {
    const { year, planDoc } = command;
    if (!isUnattended(facts)) requireDesignated(project, 'R-01');
    requirePlan(command);
    if (project.coordination.keyPlanYears.includes(year)) {
      throw new StateConflict({
        zh: `项目已列入${year}年计划`,
        en: `The project is in the plan of ${year} already`,
      });
    }
    return [KeyPlanListed.of({ projectId: facts.targetId, year, planDoc })];
  },
});

export const removeFromKeyPlan = projectDecision(RemoveFromKeyPlan, {
  title: { zh: '调出市级重点项目投资计划', en: 'Take the project out of the key-project plan' },
  roles: ['DRC'],
  rule: 'R-20',
  decide(project, command, facts) {
    const { year, planDoc, reason } = command;
    requirePlan(command);
    if (!project.coordination.keyPlanYears.includes(year)) {
      throw new StateConflict({ zh: `项目未列入${year}年计划`, en: `The project is not in the plan of ${year}` });
    }
    return [KeyPlanListingRemoved.of({ projectId: facts.targetId, year, planDoc, reason })];
  },
});
