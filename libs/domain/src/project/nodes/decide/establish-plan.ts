import { businessDate } from '#workdays/business-date';
import { dutyHeldBy } from '../../../department/responsibility/held.js';
import { requireStanding } from '../../../department/succession/standing.js';
import type { Command } from '../../../kernel/command.js';
import { daysLate } from '../../../kernel/days-late.js';
import type { NewEvent } from '../../../kernel/event.js';
import type { Facts } from '../../../kernel/facts.js';
import { references } from '../../../kernel/other-streams.js';
import { present } from '../../../kernel/present.js';
import { InvalidCommand, refuseIf } from '../../../kernel/refusal.js';
import { catalogueItem } from '../../../policy/state.js';
import { requireAdmitted } from '../../admission/admitted.js';
import { projectDecision } from '../../decision.js';
import { isCompetent } from '../../competent.js';
import { registered } from '../../filing/registered.js';
import { requireUnfinished } from '../../filing/unfinished.js';
import { isUnattended, requireDesignated } from '../../guards.js';
import { requireShown } from '../../items/late-recording.js';
import { EstablishNodePlan, type PlannedNodeDto } from '../commands.js';
import { NodeOverdue, NodePlanEstablished } from '../events.js';
import { nodeFields } from '../node-fields.js';
import { isKnownRestDay, lastDayOf } from '../planned-day.js';
import type { Project } from '../../state.js';
import { openNodes, type ProjectNode } from '../state.js';

/** The due date lies ahead and on a working day. @throws InvalidCommand */
function requirePlannable({ dueOn }: PlannedNodeDto, field: string, facts: Facts): void {
  const due = businessDate(dueOn);
  if (due < facts.businessDate) {
    throw new InvalidCommand(`${field}.dueOn`, {
      zh: `不得早于排定之日${facts.businessDate}`,
      en: `must not be before ${facts.businessDate}, the day of the plan`,
    });
  }
  if (!isKnownRestDay(due, facts)) return;
  const next = facts.calendar.nextWorkingDay(due);
  throw new InvalidCommand(`${field}.dueOn`, {
    zh: `${due}不是工作日，请改为${next}`,
    en: `${due} is no working day: take ${next}`,
  });
}

/** A node that stands for an approval item or a duty names one there is, of the body that has it. */
function requireOwnSubject(project: Project, node: PlannedNodeDto, field: string, facts: Facts): void {
  const { itemCode, dutyCode, department } = node;
  const isOfCatalogue = itemCode !== undefined && catalogueItem(facts.policy, itemCode) !== undefined;
  if (itemCode !== undefined && !(isOfCatalogue && isCompetent(project, itemCode, department, facts))) {
    throw new InvalidCommand(`${field}.itemCode`, {
      zh: `${department}没有目录事项${itemCode}`,
      en: `${department} has no item ${itemCode} in the catalogue`,
    });
  }
  if (dutyCode === undefined) return;
  refuseIf(dutyHeldBy(department, dutyCode, facts) === undefined, 'R-05', { department, dutyCode });
}

function requireDistinct(planned: readonly PlannedNodeDto[]): void {
  const keys = planned.map(({ department, item }) => `${department} ${item}`);
  const repeated = keys.findIndex((key, i) => keys.indexOf(key) !== i);
  if (repeated < 0) return;
  throw new InvalidCommand(`nodes.${repeated}.item`, {
    zh: '同一部门的同一事项只排一个节点',
    en: 'is planned twice for this department: keep one node',
  });
}

/**
 * A new plan does not wash away what the old one was late with: a node past its date is recorded as overdue, and a plan
 * typed in after that date as of an earlier day is believed on its paper only.
 */
function lateInOldPlan(open: readonly ProjectNode[], command: Command, facts: Facts): readonly NewEvent[] {
  return open.flatMap((node) => {
    if (node.overdue) return [];
    const lastDay = lastDayOf(node, facts);
    if (facts.businessDate <= lastDay) {
      requireShown(lastDay, command, 'R-24', facts, ['node-plan']);
      return [];
    }
    const late = daysLate(lastDay, facts.businessDate, facts);
    return [NodeOverdue.of({ projectId: facts.targetId, ...nodeFields(node), daysLate: late })];
  });
}

/** One plan is active; a new one takes its place and says why. */
export const establishNodePlan = projectDecision(EstablishNodePlan, {
  title: { zh: '排定节点计划', en: 'Establish the node plan' },
  roles: ['GSO'],
  rule: 'R-04',
  reads: (_, { nodes, channel }) =>
    references('department', ...new Set(nodes.flatMap(({ department }) => registered(department, channel)))),
  decide(project, command, facts) {
    requireUnfinished(project);
    const { nodes: planned, reason } = command;
    if (!isUnattended(facts)) requireDesignated(project, 'R-01');
    requireAdmitted(project, facts);
    const { planNo, byId } = project.nodes;
    refuseIf(planNo > 0 && reason === undefined, 'R-04', { plan: planNo });
    requireDistinct(planned);
    if (facts.channel !== 'IMPORT') {
      planned.forEach((node, i) => {
        requireStanding(facts, node.department, 'R-05');
        requirePlannable(node, `nodes.${i}`, facts);
        requireOwnSubject(project, node, `nodes.${i}`, facts);
      });
    }
    const open = openNodes(project.nodes);
    const count = Object.keys(byId).length;
    return [
      ...lateInOldPlan(open, command, facts),
      NodePlanEstablished.of(
        present({
          projectId: facts.targetId,
          planNo: planNo + 1,
          nodes: planned.map(({ item, itemCode, dutyCode, department, standard, dueOn }, i) =>
            present({
              nodeId: `${facts.targetId}.n${count + i + 1}`,
              item,
              itemCode,
              dutyCode,
              department,
              standard,
              dueOn: businessDate(dueOn),
            }),
          ),
          replaces: planNo > 0 ? { planNo, open: open.map(({ nodeId, dueOn }) => ({ nodeId, dueOn })) } : undefined,
          reason,
        }),
      ),
    ];
  },
});
