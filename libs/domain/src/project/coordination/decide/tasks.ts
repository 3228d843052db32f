import type { BusinessDate } from '#workdays/business-date';
import { DEPARTMENT_ROLES } from '../../../department/roles.js';
import { daysLate, isOverdue } from '../../../kernel/days-late.js';
import type { DataOf, NewEvent } from '../../../kernel/event.js';
import type { Facts } from '../../../kernel/facts.js';
import { present } from '../../../kernel/present.js';
import { StateConflict, refuseIf } from '../../../kernel/refusal.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { requireDepartment, restsOn } from '../../guards.js';
import { isLateRecorded } from '../../items/late-recording.js';
import type { Project } from '../../state.js';
import { documentsOf, issueFields } from '../at-issue.js';
import { CompleteCoordinationTask, RaiseCoordinationTaskOverdue, ReleaseCoordinationTask } from '../commands.js';
import { CoordinationTaskCompleted, CoordinationTaskOverdue, CoordinationTaskReleased } from '../events.js';
import { issueOf, taskOf, type CoordinationTask } from '../state.js';

const GIVEN = { zh: '交办', en: 'the task was given' };

/** What events on a task repeat. */
function taskFields({ coordination }: Project, found: CoordinationTask) {
  const { id: taskId, source, meetingId, department, task, dueOn } = found;
  const { issueId, title } = issueFields(issueOf(coordination, found.issueId));
  return present({ issueId, title, taskId, source, meetingId, department, task, dueOn });
}

/** @throws StateConflict on a task that is done or released. */
function requireOpen({ id, status }: CoordinationTask): void {
  if (status === 'OPEN') return;
  throw new StateConflict(
    { zh: `任务${id}已办结或撤销`, en: `Task ${id} is done or released already` },
    { taskId: id, status },
  );
}

/** The body that got the task reports it done, and shows it; nobody reports for another. */
export const completeCoordinationTask = projectDecision(CompleteCoordinationTask, {
  title: { zh: '办结协调任务', en: 'Complete a coordination task' },
  roles: DEPARTMENT_ROLES,
  rule: 'R-21',
  decide(project, command, facts) {
    const { taskId, result } = command;
    const found = taskOf(project.coordination, taskId);
    const rule = ruleOf(found);
    requireDepartment(facts, found.department, rule);
    requireOpen(found);
    requireNotBefore(facts, found.givenOn, GIVEN);
    // Always shown, so that one typed in later can clear an overdue task on its paper only.
    refuseIf(!restsOn(command, 'result'), rule, { missing: 'evidence of kind result' });
    const days = daysLate(found.dueOn, facts.businessDate, facts);
    const data: DataOf<typeof CoordinationTaskCompleted> = {
      ...taskFields(project, found),
      completedOn: facts.businessDate,
      late: days > 0,
      daysLate: days,
      overdueRaised: found.overdue,
      ...(isLateRecorded(found.dueOn, facts.businessDate, facts) && { lateRecorded: true }),
      result,
      documents: documentsOf(command),
    };
    // Late is told as for a node: whether the clock or the late report comes first, the record says it was overdue.
    return [...overdueOn(project, found, facts, facts.businessDate), CoordinationTaskCompleted.of(data, [rule])];
  },
});

/** Whoever gave the task takes it back. One that was due by then is first found overdue: it stays so on record. */
export const releaseCoordinationTask = projectDecision(ReleaseCoordinationTask, {
  title: { zh: '撤销协调任务', en: 'Release a coordination task' },
  roles: DEPARTMENT_ROLES,
  rule: 'R-21',
  decide(project, { taskId, reason }, facts) {
    const found = taskOf(project.coordination, taskId);
    const rule = ruleOf(found);
    requireDepartment(facts, found.givenBy, rule);
    requireOpen(found);
    requireNotBefore(facts, found.givenOn, GIVEN);
    const released = CoordinationTaskReleased.of({ ...taskFields(project, found), office: found.givenBy, reason }, [
      rule,
    ]);
    return [...overdueOn(project, found, facts, facts.recordedOn), released];
  },
});

/** Given by the clock; where there is nothing (any more) to raise it does nothing, so it may run twice. It warns and leads to no card (N-6). */
export const raiseCoordinationTaskOverdue = projectDecision(RaiseCoordinationTaskOverdue, {
  title: { zh: '记录协调任务逾期', en: 'Raise an overdue coordination task' },
  roles: ['SYSTEM'],
  rule: 'R-25',
  decide(project, { taskId }, facts) {
    const found = taskOf(project.coordination, taskId);
    if (found.status !== 'OPEN' || project.filing.terminated) return [];
    if (!isOverdue(found.dueOn, facts.businessDate, facts)) return [];
    return overdueOn(project, found, facts, facts.businessDate);
  },
});

function overdueOn(project: Project, found: CoordinationTask, facts: Facts, on: BusinessDate): NewEvent[] {
  if (found.overdue || on <= found.dueOn) return [];
  const late = daysLate(found.dueOn, on, facts);
  return [CoordinationTaskOverdue.of({ ...taskFields(project, found), detectedOn: on, daysLate: late })];
}

/** A resolution rests on R-25, what Commerce passed on R-56, every other task R-21. */
function ruleOf({ source }: CoordinationTask): 'R-21' | 'R-25' | 'R-56' {
  switch (source) {
    case 'RESOLUTION':
      return 'R-25';
    case 'FORWARDING':
      return 'R-56';
    case 'ASSIGNMENT':
      return 'R-21';
  }
}
