import type { BusinessDate } from '#workdays/business-date';
import { holderOf } from '../../department/succession/holder.js';
import type { Facts } from '../../kernel/facts.js';
import type { StepTemplate } from '../../policy/sections/start-flow.js';
import type { Track } from '../filing/vocabulary.js';
import type { Items } from '../items/state.js';
import { countFlow } from './clock.js';
import type { FlowStart } from './state.js';

/** The flow of a project as its policy plans it, from the day of the land contract on. */
export function plannedFlow(
  { track, startedOn, projectId }: { track: Track; startedOn: BusinessDate; projectId: string },
  extensionDays: number,
  items: Items,
  facts: Facts,
): FlowStart {
  const { totalDays, endsWith, pausedBy, ceiling, tracks } = facts.policy.startFlow;
  const { steps } = tracks[track];
  const untilDay = daysUntil(steps);
  const plan = {
    startedOn,
    totalDays,
    endsWith,
    pausedBy,
    ceilingDays: ceiling.days,
    steps: steps.map(({ dependsOn: _, mayBeginEarly: __, neededFor: ___, ...step }) => ({
      ...step,
      untilDay: untilDay(step.code),
      dueOn: startedOn,
    })),
  };
  const last = steps.find(({ items: codes }) => codes.includes(endsWith));
  const {
    dueOn,
    ceilingOn,
    provisional,
    calendarRevisions,
    steps: dated,
  } = countFlow(plan, extensionDays, items, facts);
  const dates = { dueOn, ceilingOn, provisional, calendarRevisions, steps: dated };
  return { projectId, department: last?.department ?? holderOf('HURD', facts), track, ...plan, ...dates };
}

/**
 * Working days from the land contract to the last day of a step: its own days after the last step it depends on; for one
 * that another waits for, the day on which that one's days begin.
 */
function daysUntil(steps: readonly StepTemplate[]): (code: string) => number {
  const known = new Map<string, number>();
  const until = (code: string): number => {
    const before = known.get(code);
    if (before !== undefined) return before;
    const step = steps.find((candidate) => candidate.code === code);
    const days = step === undefined || step.beforeContract ? 0 : count(step);
    known.set(code, days);
    return days;
  };
  const count = ({ days, dependsOn, neededFor }: StepTemplate): number => {
    const waiting = steps.find(({ code }) => code === neededFor);
    if (waiting) return Math.max(until(waiting.code) - waiting.days, 0);
    return Math.max(0, ...dependsOn.map(until)) + days;
  };
  return until;
}
