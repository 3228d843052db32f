import { APPROVAL_ROLES } from '../../../kernel/actor.js';
import { StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { references } from '../../../kernel/other-streams.js';
import { projectDecision } from '../../decision.js';
import { requireDepartment } from '../../guards.js';
import { ProposeConditions } from '../commands.js';
import { ConditionsProposed } from '../events.js';
import { isSame, listed, listingReads, requireListable } from '../listable.js';

/** The departments say what they will ask for; the list's office has to take it over. */
export const proposeConditions = projectDecision(ProposeConditions, {
  title: { zh: '提出建设条件', en: 'Propose conditions' },
  roles: APPROVAL_ROLES,
  rule: 'R-29',
  reads: (project, command) => [
    ...listingReads(project, command),
    ...references('department', ...(command.channel === 'IMPORT' ? [] : [command.department])),
  ],
  decide(project, command, facts) {
    requireListable(project, command, facts);
    const { department } = command;
    requireDepartment(facts, department, 'R-29');
    const items = listed(project, command.items, facts);
    const foreign = items.find((condition) => condition.department !== department);
    refuseIf(foreign !== undefined, 'R-29', { department, condition: foreign?.name ?? '' });
    const known = project.conditions.list?.items.find((there) => items.some((condition) => isSame(there, condition)));
    if (known) {
      throw new StateConflict(
        { zh: `“${known.name}”已在清单中`, en: `“${known.name}” is on the list already` },
        { conditionId: known.conditionId },
      );
    }
    return [ConditionsProposed.of({ projectId: facts.targetId, department, items: [...items] })];
  },
});
