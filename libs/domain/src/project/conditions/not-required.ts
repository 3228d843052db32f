import { actsFor, isSameOffice } from '../../department/succession/holder.js';
import type { Facts } from '../../kernel/facts.js';
import { InvalidCommand, refuseIf } from '../../kernel/refusal.js';
import { catalogueItem } from '../../policy/state.js';
import type { Project } from '../state.js';
import type { NotRequiredDto } from './commands.js';
import { isSame } from './listable.js';
import type { Condition, NotRequired, ProposedCondition } from './state.js';

/**
 * What a department itself says its project does not need: items of its own, which it does not ask for at the same time.
 * @throws Refusal by R-29 for another department's item; InvalidCommand for one that stands on the list.
 */
export function requireOwnAnswers(
  project: Project,
  department: string,
  notRequired: readonly NotRequiredDto[],
  proposed: readonly ProposedCondition[],
  facts: Facts,
): void {
  const on = [...proposed, ...(project.conditions.list?.items ?? [])];
  notRequired.forEach(({ itemCode }, i) => {
    refuseIf(!mayAnswerFor(project, itemCode, department, facts), 'R-29', { department, itemCode });
    if (on.some((condition) => condition.itemCode === itemCode)) {
      throw new InvalidCommand(`notRequired.${i}.itemCode`, {
        zh: '清单或本次提出的条件中已有该事项；不再要求的，请先撤回该条件',
        en: 'is asked for on the list or in this command: withdraw that condition instead',
      });
    }
  });
}

/**
 * An item's own department by the catalogue; in its place the county only where it assessed the project itself and
 * the city took note: to answer for a project is not to speak for the city's bodies.
 */
function mayAnswerFor({ admission }: Project, itemCode: string, department: string, facts: Facts): boolean {
  const responsible = catalogueItem(facts.policy, itemCode)?.department;
  if (responsible === undefined) return false;
  const { county } = admission;
  const assessor = county?.review === 'NOTED' ? county.completed.department : undefined;
  return [responsible, assessor].some((office) => office !== undefined && isSameOffice(office, department, facts));
}

/**
 * Everything the departments have said the project does not need, as it stands with this version. The list's office
 * repeats it and adds nothing: only an item's own department says so, in a command of its own (R-29, T-2).
 */
export function standingAnswers({ conditions }: Project, list: readonly ProposedCondition[]): readonly NotRequired[] {
  const asked = new Set(list.map(({ itemCode }) => itemCode));
  return Object.values(conditions.notRequired).filter(({ itemCode }) => !asked.has(itemCode));
}

/**
 * What a department asks for, and what is an approval item of its own, comes off the list once that department has
 * withdrawn it. The list's office strikes its own conditions, and what it put there itself and is no approval, with a
 * reason alone. @throws Refusal by R-29.
 */
export function requireReleased({ conditions }: Project, condition: Condition, facts: Facts): void {
  const { conditionId, department, itemCode } = condition;
  const isAnothers =
    !actsFor(facts, department) && (itemCode !== undefined || conditions.asked.some((one) => isSame(one, condition)));
  refuseIf(isAnothers && !conditions.withdrawn.includes(conditionId), 'R-29', {
    conditionId,
    department,
    withdrawn: false,
  });
}
