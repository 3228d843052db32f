import { addDays, addMonths, businessDate, type BusinessDate } from '#workdays/business-date';
import { actsFor } from '../../../department/succession/holder.js';
import type { Facts } from '../../../kernel/facts.js';
import { present } from '../../../kernel/present.js';
import { InvalidCommand, NotOwnProject, StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { itemOf } from '../../items/state.js';
import type { Project } from '../../state.js';
import { EvaluateDepartment } from '../commands.js';
import { endedOn } from '../ended-item.js';
import { DepartmentEvaluatedByAgent } from '../events.js';
import { isServedBy } from '../state.js';

/** What is rated: a department, for an item or for a month. */
interface Rated {
  readonly department: string;
  readonly itemId?: string;
  readonly itemCode?: string;
  readonly period?: string;
}

/**
 * an agent of the project's team and nobody else, not even an import, once an item or a month is over. What was
 * given stands: no command changes it, whoever asks.
 */
export const evaluateDepartment = projectDecision(EvaluateDepartment, {
  title: { zh: '帮代办人员评价部门', en: 'Evaluate a department' },
  roles: ['AGENT'],
  rule: 'R-44',
  decide(project, command, facts) {
    const agentId = agentOf(project, facts);
    const rated =
      command.itemId === undefined ? ratedForPeriod(project, command, facts) : ratedForItem(project, command, facts);
    const { department, itemId, period } = rated;
    // Whoever serves the rated department does not rate it, whatever other role he has.
    refuseIf(actsFor(facts, department), 'R-44', { department, agentId });
    const before = project.agency.evaluations.some(
      (given) =>
        given.agentId === agentId &&
        given.itemId === itemId &&
        given.period === period &&
        given.department === department,
    );
    if (before) {
      throw new StateConflict(
        { zh: '已作出评价，评价不能更改', en: 'You have rated this before: a rating is not changed' },
        { department, about: itemId ?? period ?? '' },
      );
    }
    const { stars, comment } = command;
    return [
      DepartmentEvaluatedByAgent.of({ projectId: facts.targetId, agentId, ...rated, stars, ...present({ comment }) }),
    ];
  },
});

function agentOf({ agency }: Project, { actor, targetId }: Facts): string {
  const { agentId } = actor;
  if (agentId === undefined || !isServedBy(agency, agentId)) throw new NotOwnProject(targetId);
  return agentId;
}

function ratedForItem(project: Project, { itemId = '', department, period }: EvaluateDepartment, facts: Facts): Rated {
  const item = itemOf(project, itemId);
  if (period !== undefined || (department !== undefined && department !== item.department)) {
    throw new InvalidCommand(period === undefined ? 'department' : 'period', {
      zh: '按事项评价时只填事项，部门即该事项的办理部门',
      en: `leave it out: an item’s rating is of its department, ${item.department}`,
    });
  }
  const ended = endedOn(item);
  refuseIf(ended === undefined, 'R-44', { itemId, status: item.status });
  if (ended) requireNotBefore(facts, ended, { zh: '事项办结', en: 'the end of the item' });
  return { department: item.department, itemId, itemCode: item.itemCode };
}

function ratedForPeriod(project: Project, { department, period }: EvaluateDepartment, facts: Facts): Rated {
  if (department === undefined || period === undefined) {
    throw new InvalidCommand(department === undefined ? 'department' : 'period', {
      zh: '请填写事项，或填写部门和月份',
      en: 'name an item, or a department and a month',
    });
  }
  const last = lastDayOf(period);
  refuseIf(facts.businessDate <= last, 'R-44', { period, endsOn: last });
  const concerned = Object.values(project.items.byId).some(
    (item) => item.department === department && item.receivedOn <= last && (endedOn(item) ?? period) >= period,
  );
  refuseIf(!concerned, 'R-44', { department, period, items: 0 });
  return { department, period };
}

function lastDayOf(month: string): BusinessDate {
  return addDays(addMonths(businessDate(`${month}-01`), 1), -1);
}
