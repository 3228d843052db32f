import { isSameOffice } from '../../../department/succession/holder.js';
import { APPROVAL_ROLES } from '../../../kernel/actor.js';
import type { Facts } from '../../../kernel/facts.js';
import { InvalidCommand, NotFound, StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { references } from '../../../kernel/other-streams.js';
import { present } from '../../../kernel/present.js';
import { projectDecision } from '../../decision.js';
import { requireDepartment } from '../../guards.js';
import { requireShown } from '../../items/late-recording.js';
import { ProposeConditions } from '../commands.js';
import { ConditionsProposed } from '../events.js';
import type { Project } from '../../state.js';
import { isSame, listed, listingReads, requireListable } from '../listable.js';
import { requireOwnAnswers } from '../not-required.js';
import type { Condition } from '../state.js';

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
    const foreign = items.find((condition) => !isSameOffice(condition.department, department, facts));
    refuseIf(foreign !== undefined, 'R-29', { department, condition: foreign?.name ?? '' });
    const known = project.conditions.list?.items.find((there) => items.some((condition) => isSame(there, condition)));
    if (known) {
      throw new StateConflict(
        { zh: `“${known.name}”已在清单中`, en: `“${known.name}” is on the list already` },
        { conditionId: known.conditionId },
      );
    }
    const { notRequired = [], withdrawn = [] } = command;
    if (items.length + notRequired.length + withdrawn.length === 0) {
      throw new InvalidCommand('items', {
        zh: '请至少提出、撤回一项条件，或说明一项不需要办理的事项',
        en: 'propose or withdraw a condition, or name an item the project does not need',
      });
    }
    // What frees from a gate frees from that day on: said of an earlier day, a paper of the department shows it (T-2).
    if (notRequired.length + withdrawn.length > 0)
      requireShown(facts.businessDate, command, 'R-29', facts, ['department-opinion']);
    requireOwnAnswers(project, department, notRequired, items, facts);
    const taken = withdrawn.map(({ conditionId, reason }) => {
      const { name, itemCode } = ownCondition(project, conditionId, department, facts);
      return { conditionId, name, ...present({ itemCode }), reason };
    });
    return [
      ConditionsProposed.of({
        projectId: facts.targetId,
        department,
        items: [...items],
        ...present({
          notRequired: command.notRequired?.map(({ itemCode, reason }) => ({ itemCode, reason })),
          withdrawn: command.withdrawn && taken,
        }),
      }),
    ];
  },
});

/** A condition of the department on the list. @throws NotFound, or Refusal by R-29 for another department's. */
function ownCondition({ conditions }: Project, conditionId: string, department: string, facts: Facts): Condition {
  const found = conditions.list?.items.find((condition) => condition.conditionId === conditionId);
  if (!found) throw new NotFound('condition', conditionId);
  refuseIf(!isSameOffice(found.department, department, facts), 'R-29', { department, condition: found.name });
  return found;
}
