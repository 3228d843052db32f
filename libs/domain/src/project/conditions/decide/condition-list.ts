import { NotFound, InvalidCommand, StateConflict } from '../../../kernel/refusal.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import type { Project } from '../../state.js';
import { IssueConditionList, ReviseConditionList, type NotApplicableDto } from '../commands.js';
import { requireComplete } from '../completeness.js';
import { ConditionListIssued, ConditionListRevised } from '../events.js';
import { listed, listingReads, requireListable } from '../listable.js';
import { requireReleased, standingAnswers } from '../not-required.js';
import { pending, type Condition, type ConditionList, type ProposedCondition } from '../state.js';

/** The conditions under ids of their own, which follow those ever given. */
function numbered(added: readonly ProposedCondition[], { conditions }: Project, projectId: string): Condition[] {
  return added.map((condition, i) => ({ conditionId: `${projectId}.b${conditions.count + i + 1}`, ...condition }));
}

const reasons = (notApplicable: readonly NotApplicableDto[]) =>
  notApplicable.map(({ kind, reason }) => ({ kind, reason }));

/** The list there is. @throws StateConflict before the first. */
export function listOf({ conditions: { list } }: Project): ConditionList {
  if (list) return list;
  throw new StateConflict({
    zh: '建设条件清单尚未出具，请先出具',
    en: 'No condition list is issued: issue it first',
  });
}

/** The departments propose, the list's office makes one list of it: nothing proposed is left out. */
export const issueConditionList = projectDecision(IssueConditionList, {
  title: { zh: '出具建设条件清单', en: 'Issue the condition list' },
  roles: ['WGR'],
  rule: 'R-29',
  reads: (project, command) => listingReads(project, command),
  decide(project, command, facts) {
    requireListable(project, command, facts);
    const { list } = project.conditions;
    if (list) {
      throw new StateConflict(
        { zh: '清单已出具，如需变动请调整清单', en: 'The list is issued: revise it instead' },
        { version: list.version },
      );
    }
    const { notApplicable = [] } = command;
    const all = [...pending(project.conditions), ...listed(project, command.items, facts)];
    requireComplete(all, notApplicable, facts);
    if (all.length === 0) throw new InvalidCommand('items', { zh: '清单不能为空', en: 'the list must not be empty' });
    return [
      ConditionListIssued.of({
        projectId: facts.targetId,
        version: 1,
        items: numbered(all, project, facts.targetId),
        notApplicable: reasons(notApplicable),
        notRequired: [...standingAnswers(project, all)],
      }),
    ];
  },
});

/** A new version of the whole list; it has to be pushed again. */
export const reviseConditionList = projectDecision(ReviseConditionList, {
  title: { zh: '调整建设条件清单', en: 'Revise the condition list' },
  roles: ['WGR'],
  rule: 'R-29',
  reads: (project, command) => listingReads(project, command),
  decide(project, command, facts) {
    requireListable(project, command, facts);
    const list = listOf(project);
    requireNotBefore(facts, list.since, { zh: '上一版清单', en: 'the version before' });
    const { notApplicable = [], removed = [], reason } = command;
    const taken = removed.map(({ conditionId, reason: why }) => {
      const found = list.items.find((condition) => condition.conditionId === conditionId);
      if (!found) throw new NotFound('condition', conditionId);
      if (facts.channel !== 'IMPORT') requireReleased(project, found, facts);
      return { found, off: { conditionId, name: found.name, reason: why } };
    });
    const off = taken.map((one) => one.off);
    const withdrawnBy = new Set(
      taken.flatMap(({ found }) => (project.conditions.withdrawn.includes(found.conditionId) ? found.department : [])),
    );
    const added = numbered(
      [...pending(project.conditions), ...listed(project, command.items, facts)],
      project,
      facts.targetId,
    );
    const kept = list.items.filter(({ conditionId }) => !off.some((one) => one.conditionId === conditionId));
    const items = [...kept, ...added];
    const answers = standingAnswers(project, items);
    const isSaid = answers.every(({ itemCode }) => list.notRequired.includes(itemCode));
    if (added.length === 0 && off.length === 0 && isSaid) {
      throw new InvalidCommand('items', { zh: '没有要调整的内容', en: 'nothing is added and nothing taken off' });
    }
    requireComplete(items, notApplicable, facts);
    return [
      ConditionListRevised.of({
        projectId: facts.targetId,
        version: list.version + 1,
        items,
        notApplicable: reasons(notApplicable),
        notRequired: [...answers],
        added: added.map(({ conditionId }) => conditionId),
        removed: off,
        ...(withdrawnBy.size > 0 && { withdrawnBy: [...withdrawnBy] }),
        reason,
      }),
    ];
  },
});
