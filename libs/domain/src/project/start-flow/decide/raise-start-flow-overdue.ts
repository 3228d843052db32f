import { projectDecision } from '../../decision.js';
import { RaiseStartFlowOverdue } from '../commands.js';
import { movedDates } from '../follow-flow.js';
import { foreseen } from '../foreseen.js';
import { isFlowOverdue, overdueOn } from '../overdue.js';
import { isFlowing } from '../state.js';

/**
 * The clock's own command, safe to send twice and late: it moves the dates that a calendar has changed and, by following
 * (follow-flow.ts), starts a flow whose contract an older release has recorded; it raises nothing when the flow has ended,
 * is not late, or is on record as late already. While the project is suspended nobody may decide, so nobody is late.
 */
export const raiseStartFlowOverdue = projectDecision(RaiseStartFlowOverdue, {
  title: { zh: '登记开工流程逾期', en: 'Raise the start flow overdue' },
  roles: ['SYSTEM'],
  rule: 'R-87',
  decide(project, _command, facts) {
    const { flow: found } = project.startFlow;
    const { suspended, terminated } = project.filing;
    if (!isFlowing(found) || suspended || terminated) return [];
    const moved = movedDates(project, found, { before: project, events: [] }, facts);
    const { flow = found } = foreseen(project, moved, facts).startFlow;
    if (flow.overdueFor === flow.dueOn || !isFlowOverdue(project, flow, facts.businessDate, facts)) return moved;
    return [...moved, overdueOn(project, flow, facts.businessDate, facts)];
  },
});
