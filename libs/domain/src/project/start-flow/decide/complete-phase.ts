import { APPROVAL_ROLES } from '../../../kernel/actor.js';
import { StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { isOpen } from '../../items/state.js';
import { CompletePhase } from '../commands.js';
import { PhaseCompleted } from '../events.js';
import { itemsOf, phaseAtHand } from '../phases.js';
import { isDone } from '../progress.js';

/** A phase is completed when its main line is granted and nothing received in it is left undecided. */
export const completePhase = projectDecision(CompletePhase, {
  title: { zh: '完成阶段', en: 'Complete a phase' },
  roles: APPROVAL_ROLES,
  rule: 'R-82',
  decide(project, command, facts) {
    const atHand = phaseAtHand(project, command.phase, facts);
    const { track, template, phase, rule } = atHand;
    const { businessDate: completedOn, targetId: projectId } = facts;
    const opened = project.startFlow.phases[phase.phase];
    if (!opened || opened.completedOn !== undefined) {
      throw new StateConflict(
        opened
          ? { zh: '该阶段已完成', en: 'The phase was completed before' }
          : { zh: '该阶段尚未启动', en: 'The phase has not been opened: open it first' },
      );
    }
    requireNotBefore(facts, opened.openedOn, { zh: '阶段启动', en: 'the opening of the phase' });
    const items = itemsOf(project, atHand);
    const open = items.filter((item) => isOpen(item) || (item.decision?.decidedOn ?? completedOn) > completedOn);
    const line = template.steps.filter((step) => step.phase === phase.phase && step.line === 'MAIN');
    const steps = line.filter((step) => !isDone(project, step, completedOn)).map(({ code }) => code);
    refuseIf(open.length > 0 || steps.length > 0, rule, { open: open.map(({ itemId }) => itemId), steps });
    // A phase without a main line, as completion, is not over before anything was decided in it.
    refuseIf(items.length === 0 && line.length === 0, rule, { phase: phase.phase, items: 'none' });
    const itemIds = items.map(({ itemId }) => itemId);
    return [
      PhaseCompleted.of(
        {
          projectId,
          track,
          phase: phase.phase,
          department: phase.lead,
          openedOn: opened.openedOn,
          completedOn,
          itemIds,
        },
        [rule],
      ),
    ];
  },
});
