import { APPROVAL_ROLES } from '../../../kernel/actor.js';
import { daysLate, isOverdue } from '../../../kernel/days-late.js';
import type { Facts } from '../../../kernel/facts.js';
import { present } from '../../../kernel/present.js';
import { StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { requireNotBefore } from '../../chronology.js';
import { coveredItems } from '../../conditions/state.js';
import { projectDecision } from '../../decision.js';
import { isUnattended, requireDepartment, requireNotClosed } from '../../guards.js';
import { requireShown } from '../../items/late-recording.js';
import { isOpen } from '../../items/state.js';
import { standing } from '../../start-flow/standing.js';
import type { Project } from '../../state.js';
import { RaiseNodeOverdue, RecordNodeProgress } from '../commands.js';
import { NodeOverdue, NodeOverdueCleared, NodeProgressRecorded } from '../events.js';
import { nodeFields } from '../node-fields.js';
import { lastDayOf } from '../planned-day.js';
import { nodeOf, type ProjectNode } from '../state.js';

/** @throws StateConflict for a node that is reached, or whose plan was replaced. */
function requireOpen({ nodeId, status }: ProjectNode): void {
  if (status === 'OPEN') return;
  throw new StateConflict(
    status === 'REACHED'
      ? { zh: `节点${nodeId}已完成`, en: `The node ${nodeId} is reached` }
      : {
          zh: `节点${nodeId}所在计划已被替换，请在现行计划中记录`,
          en: `The plan of ${nodeId} was replaced: record progress on a node of the active plan`,
        },
    { nodeId, status },
  );
}

/**
 * A node that stands for an approval item is reached when the item is granted, or what stands for it is on record, by
 * that day: neither while it is undecided, nor where there is none, was withdrawn or refused. @throws Refusal by R-24
 */
function requireGranted(project: Project, { nodeId, itemCode }: ProjectNode, { businessDate, policy }: Facts): void {
  if (itemCode === undefined) return;
  const undecided = Object.values(project.items.byId).find((item) => item.itemCode === itemCode && isOpen(item));
  refuseIf(undecided !== undefined, 'R-24', { nodeId, itemCode, itemId: undecided?.itemId ?? '' });
  const granted =
    standing(project, itemCode, businessDate) !== undefined ||
    coveredItems(project.conditions, policy.land).has(itemCode);
  refuseIf(!granted, 'R-24', { nodeId, itemCode, granted: false, on: businessDate });
}

const tracks = ({ actor }: Facts): boolean => actor.roles.includes('GSO');

/**
 * The services office tracks every node; a department reports on its own, and shows that it is reached: who is tracked
 * does not find for himself. What is late stays on record as late, whoever records it.
 */
export const recordNodeProgress = projectDecision(RecordNodeProgress, {
  title: { zh: '记录节点进展', en: 'Record the progress of a node' },
  roles: ['GSO', ...APPROVAL_ROLES],
  rule: 'R-24',
  decide(project, command, facts) {
    requireNotClosed(project);
    const { nodeId, progress, note, evidence = [] } = command;
    const node = nodeOf(project, nodeId);
    if (!tracks(facts)) requireDepartment(facts, node.department, 'R-24');
    requireOpen(node);
    requireNotBefore(facts, node.lastStepOn, { zh: '上一次记录', en: 'what was recorded of it before' });
    const projectId = facts.targetId;
    const fields = { projectId, ...nodeFields(node), progress };
    if (progress === 'IN_PROGRESS') return [NodeProgressRecorded.of(present({ ...fields, note }))];
    const believed = tracks(facts) || isUnattended(facts);
    refuseIf(!believed && evidence.length === 0, 'R-24', { evidence: 'missing', nodeId });
    requireGranted(project, node, facts);
    const lastDay = lastDayOf(node, facts);
    if (facts.businessDate > lastDay) {
      const late = daysLate(lastDay, facts.businessDate, facts);
      return [
        ...(node.overdue ? [] : [NodeOverdue.of({ projectId, ...nodeFields(node), daysLate: late })]),
        NodeProgressRecorded.of(present({ ...fields, note, daysLate: late })),
      ];
    }
    const { lateRecorded } = requireShown(lastDay, command, 'R-24', facts, ['result']);
    const reached = NodeProgressRecorded.of(present({ ...fields, note, lateRecorded }));
    if (!node.overdue) return [reached];
    return [reached, NodeOverdueCleared.of({ projectId, ...nodeFields(node), reachedOn: facts.businessDate })];
  },
});

/**
 * Given by the clock after the due date. A fact of the calendar, no fault (N-6): a card still needs a delay case. Where
 * there is nothing (any more) to raise it does nothing, so it may run twice.
 */
export const raiseNodeOverdue = projectDecision(RaiseNodeOverdue, {
  title: { zh: '记录节点逾期', en: 'Raise an overdue node' },
  roles: ['SYSTEM'],
  rule: 'R-24',
  decide(project, { nodeId }, facts) {
    const node = nodeOf(project, nodeId);
    const { suspended, terminated } = project.filing;
    if (node.status !== 'OPEN' || node.overdue || suspended || terminated) return [];
    const lastDay = lastDayOf(node, facts);
    if (!isOverdue(lastDay, facts.businessDate, facts)) return [];
    const late = daysLate(lastDay, facts.businessDate, facts);
    return [NodeOverdue.of({ projectId: facts.targetId, ...nodeFields(node), daysLate: late })];
  },
});
