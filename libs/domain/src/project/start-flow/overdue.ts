import type { BusinessDate } from '#workdays/business-date';
import { readClock } from '#workdays/clock';
import type { NewEvent } from '../../kernel/event.js';
import type { Facts } from '../../kernel/facts.js';
import type { Project } from '../state.js';
import { termsOf } from './clock.js';
import { StartFlowOverdue } from './events.js';
import { isDone } from './progress.js';
import { flowFieldsOf, type Flow } from './state.js';

/** The flow found overdue on a day: a fact of the calendar, nobody's fault yet (N-6). */
export function overdueOn(project: Project, flow: Flow, detectedOn: BusinessDate, { calendar }: Facts): NewEvent {
  const { overrun } = readClock(termsOf(flow, project.items), calendar, detectedOn);
  // What was late is what was not there on the due date, also where the permit that shows it is there now.
  const open = flow.steps.filter((step) => step.line === 'MAIN' && !isDone(project, step, flow.dueOn));
  return StartFlowOverdue.of({
    ...flowFieldsOf(flow),
    detectedOn,
    // A rest day after the due date uses no day; overdue it is all the same (scoring.md 7.1).
    daysLate: Math.max(overrun, 1),
    beyondCeiling: detectedOn > flow.ceilingOn,
    openSteps: open.map(({ code }) => code),
  });
}

/**
 * Has a working day passed since the due date by the end of that day, with nothing begun in time still stopping the clock?
 * Rest days make nobody late.
 */
export function isFlowOverdue(project: Project, flow: Flow, on: BusinessDate, { calendar }: Facts): boolean {
  const { signal, overrun } = readClock(termsOf(flow, project.items), calendar, on);
  return signal === 'OVERDUE' && overrun > 0;
}
