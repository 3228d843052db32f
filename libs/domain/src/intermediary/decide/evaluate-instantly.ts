import { present } from '../../kernel/present.js';
import { NotOwnProject, StateConflict, refuseIf } from '../../kernel/refusal.js';
import { requireNotBefore } from '../../project/chronology.js';
import { isUnattended, requireDesignated } from '../../project/guards.js';
import { requireShown } from '../../project/items/late-recording.js';
import { EvaluateInstantly } from '../commands.js';
import { countedIn, engagementFields, engagementOf, intermediaryDecision, projectOf } from '../decision.js';
import { IntermediaryInstantEvaluated } from '../events.js';

/** the owner's own word, on a major project, once for each delivery and in time. */
export const evaluateInstantly = intermediaryDecision(EvaluateInstantly, {
  title: { zh: '即时评价', en: 'Evaluate instantly' },
  roles: ['OWNER'],
  rule: 'R-38',
  reads: (state, command) => projectOf(state, command),
  decide(intermediary, command, facts) {
    const { engagementId, capability, duration, fee } = command;
    const engagement = engagementOf(intermediary, engagementId);
    const { projectId } = engagement.engaged;
    const project = facts.of('project', projectId);
    // No agent and no park: owner experience is the owner's.
    const owns = facts.actor.uscc !== undefined && facts.actor.uscc === project.filing.filed?.ownerUscc;
    if (!owns && !isUnattended(facts)) throw new NotOwnProject(projectId);
    requireDesignated(project, 'R-38');
    // An owner that is the intermediary itself would rate its own work.
    refuseIf(facts.targetId === project.filing.filed?.ownerUscc, 'R-38', { ownerUscc: facts.targetId });
    const { delivered, evaluated } = engagement;
    if (!delivered) {
      throw new StateConflict({
        zh: `${engagementId}尚未交付成果`,
        en: `${engagementId} is not delivered: evaluate it then`,
      });
    }
    if (evaluated) {
      const { evaluatedOn } = evaluated;
      throw new StateConflict({
        zh: `${engagementId}已于${evaluatedOn}评价`,
        en: `${engagementId} was evaluated on ${evaluatedOn}: a delivery is evaluated once`,
      });
    }
    const { deliveredOn, evaluateBy } = delivered;
    requireNotBefore(facts, deliveredOn, { zh: '交付', en: 'the delivery' });
    refuseIf(facts.businessDate > evaluateBy, 'R-38', { deliveredOn, evaluateBy });
    const { lateRecorded } = requireShown(evaluateBy, command, 'R-38', facts, ['evaluation-form']);
    return [
      IntermediaryInstantEvaluated.of(
        present({
          ...engagementFields(engagement),
          capability,
          duration,
          fee,
          evaluatedOn: facts.businessDate,
          period: countedIn(intermediary, facts),
          lateRecorded,
        }),
      ),
    ];
  },
});
