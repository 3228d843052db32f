import type { BusinessDate } from '#workdays/business-date';
import { isOpen } from '../items/state.js';
import type { Project } from '../state.js';
import { standing } from './standing.js';
import type { Flow } from './state.js';

type Step = Pick<Flow['steps'][number], 'items' | 'needs'>;

/** Where a step of the flow stands: nobody has applied for it, it is under way, or it is done. */
export type StepStatus = 'NOT_BEGUN' | 'UNDER_WAY' | 'DONE';

/** Is the step done by a day: any of its items granted, or all of them? */
export function isDone(project: Project, { items, needs }: Step, on: BusinessDate): boolean {
  const granted = (code: string): boolean => standing(project, code, on) !== undefined;
  return needs === 'ANY' ? items.some(granted) : items.every(granted);
}

/** The day on which the step was done, where it is and the record tells. */
export function doneOn(project: Project, { items, needs }: Step, on: BusinessDate): BusinessDate | undefined {
  const days = items.flatMap((code) => standing(project, code, on)?.since ?? []).toSorted();
  return needs === 'ANY' ? days[0] : days.at(-1);
}

export function statusOf(project: Project, step: Step, on: BusinessDate): StepStatus {
  if (isDone(project, step, on)) return 'DONE';
  return Object.values(project.items.byId).some((item) => step.items.includes(item.itemCode) && isOpen(item))
    ? 'UNDER_WAY'
    : 'NOT_BEGUN';
}
