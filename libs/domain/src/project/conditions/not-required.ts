import { isSameOffice } from '../../department/succession/holder.js';
import type { Command } from '../../kernel/command.js';
import type { Facts } from '../../kernel/facts.js';
import { present } from '../../kernel/present.js';
import { InvalidCommand, refuseIf } from '../../kernel/refusal.js';
import { catalogueItem } from '../../policy/state.js';
import { isCompetent } from '../competent.js';
import type { Project } from '../state.js';
import type { NotRequiredByPaperDto, NotRequiredDto, RemovedConditionDto } from './commands.js';
import { isSame } from './listable.js';
import type { Condition, NotRequired, ProposedCondition } from './state.js';

/** Kind of the evidence in which a department says what it does not ask for. */
const DEPARTMENT_OPINION = 'department-opinion';

/** Is it a paper of that department: one attached as such, or an early-service opinion of its own without objection? */
function isPaperOf(
  department: string,
  docId: string,
  { nodes }: Project,
  { evidence = [] }: Pick<Command, 'evidence'>,
  facts: Facts,
) {
  const isOpinion = Object.values(nodes.opinions).some(
    (opinion) =>
      isSameOffice(opinion.department, department, facts) &&
      opinion.docId === docId &&
      opinion.stance === 'NO_OBJECTION',
  );
  return isOpinion || evidence.some((one) => one.kind === DEPARTMENT_OPINION && one.docId === docId);
}

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
    const isOwn =
      catalogueItem(facts.policy, itemCode) !== undefined && isCompetent(project, itemCode, department, facts);
    refuseIf(!isOwn, 'R-29', { department, itemCode });
    requireNotAsked(itemCode, on, `notRequired.${i}.itemCode`);
  });
}

function requireNotAsked(itemCode: string, asked: readonly ProposedCondition[], field: string): void {
  if (!asked.some((condition) => condition.itemCode === itemCode)) return;
  throw new InvalidCommand(field, {
    zh: '清单或本次提出的条件中已有该事项；不再要求的，请先撤回该条件',
    en: 'is asked for on the list or in this command: withdraw that condition instead',
  });
}

/**
 * Everything the departments say the project does not need, as it stands with this version: said by themselves, or in the
 * papers the list's office attaches. @throws Refusal by R-29 without the department's paper; InvalidCommand.
 */
export function standingAnswers(
  project: Project,
  given: readonly NotRequiredByPaperDto[],
  list: readonly ProposedCondition[],
  command: Pick<Command, 'evidence'>,
  facts: Facts,
): readonly NotRequired[] {
  const byPaper = given.map(({ itemCode, reason, docId }, i): NotRequired => {
    const field = `notRequired.${i}.itemCode`;
    const department = catalogueItem(facts.policy, itemCode)?.department;
    if (department === undefined) {
      throw new InvalidCommand(field, { zh: `目录中没有事项${itemCode}`, en: 'is not in the catalogue' });
    }
    requireNotAsked(itemCode, list, field);
    refuseIf(!isPaperOf(department, docId, project, command, facts), 'R-29', {
      itemCode,
      department,
      missing: DEPARTMENT_OPINION,
    });
    return { itemCode, department, reason, docId };
  });
  const codes = new Set([...byPaper, ...list].map(({ itemCode }) => itemCode));
  const said = Object.values(project.conditions.notRequired).filter(({ itemCode }) => !codes.has(itemCode));
  return [...said, ...byPaper];
}

/**
 * What a department proposed is not taken off over its head: it has withdrawn it, or a paper of it says so.
 * @returns what its paper says of the approval item that goes with it.
 * @throws Refusal by R-29.
 */
export function requireReleased(
  project: Project,
  condition: Condition,
  { docId, reason }: RemovedConditionDto,
  command: Pick<Command, 'evidence'>,
  facts: Facts,
): readonly NotRequired[] {
  const { conditions } = project;
  const { conditionId, department, itemCode } = condition;
  if (docId !== undefined && isPaperOf(department, docId, project, command, facts)) {
    return itemCode === undefined ? [] : [{ itemCode, department, ...present({ docId }), reason }];
  }
  const isFree = conditions.withdrawn.includes(conditionId) || !conditions.asked.some((one) => isSame(one, condition));
  refuseIf(!isFree, 'R-29', { conditionId, department, missing: DEPARTMENT_OPINION });
  return [];
}
