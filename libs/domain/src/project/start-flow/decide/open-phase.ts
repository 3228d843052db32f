import { APPROVAL_ROLES } from '../../../kernel/actor.js';
import { StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { requireAdmitted } from '../../admission/admitted.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { OpenPhase } from '../commands.js';
import { PhaseOpened } from '../events.js';
import { phaseAtHand } from '../phases.js';

/** Items inside a phase run in parallel; phases do where the template lets them. */
export const openPhase = projectDecision(OpenPhase, {
  title: { zh: '启动阶段', en: 'Open a phase' },
  roles: APPROVAL_ROLES,
  rule: 'R-82',
  decide(project, command, facts) {
    const { track, phase, rule } = phaseAtHand(project, command.phase, facts);
    requireAdmitted(project, facts);
    const { phases } = project.startFlow;
    if (phases[phase.phase]) {
      throw new StateConflict({ zh: '该阶段已启动', en: 'The phase was opened before' });
    }
    const { contract } = project.filing;
    refuseIf(phase.needsContract && contract === undefined, 'R-23', { phase: phase.phase, contract: 'missing' });
    if (phase.needsContract && contract)
      requireNotBefore(facts, contract.signedOn, { zh: '签订土地合同', en: 'the land contract' });
    const notOpened = phase.opensWith.filter((earlier) => !phases[earlier]);
    const notCompleted = phase.opensAfter.filter((earlier) => phases[earlier]?.completedOn === undefined);
    refuseIf(notOpened.length > 0 || notCompleted.length > 0, rule, { phase: phase.phase, notOpened, notCompleted });
    for (const earlier of [...phase.opensWith, ...phase.opensAfter]) {
      const { openedOn, completedOn } = phases[earlier] ?? {};
      const day = phase.opensAfter.includes(earlier) ? completedOn : openedOn;
      if (day) requireNotBefore(facts, day, { zh: '前一阶段', en: 'the phase before it' });
    }
    const { targetId: projectId, businessDate: openedOn } = facts;
    return [PhaseOpened.of({ projectId, track, phase: phase.phase, department: phase.lead, openedOn }, [rule])];
  },
});
