import { addDays, daysBetween, yearOf, type BusinessDate } from '#workdays/business-date';
import type { Command } from '../../kernel/command.js';
import type { NewEvent } from '../../kernel/event.js';
import type { Facts } from '../../kernel/facts.js';
import { requireShown } from '../items/late-recording.js';
import type { Project } from '../state.js';
import { NodeDueDateMoved } from './events.js';
import { nodeFields } from './node-fields.js';
import { lastDayOf } from './planned-day.js';
import { openNodes, type ProjectNode } from './state.js';

/** Nodes that were not past their day when the project was suspended: a pause begun after it hides nothing (scoring.md 7.1). */
function stillDue(project: Project, suspendedOn: BusinessDate, facts: Facts): readonly ProjectNode[] {
  return openNodes(project.nodes).filter((node) => node.dueOn >= suspendedOn || lastDayOf(node, facts) >= suspendedOn);
}

/**
 * Nodes stand still with a suspended project, as an item does in a special procedure (R-24, CLK-09): on the day it is
 * resumed the dates of those that were still due then move by the working days it was suspended.
 */
export function nodesResumed(project: Project, suspendedOn: BusinessDate, facts: Facts): readonly NewEvent[] {
  const { businessDate: resumedOn, targetId: projectId } = facts;
  const pausedDays = facts.calendar.count(suspendedOn, resumedOn);
  if (pausedDays === 0) return [];
  return stillDue(project, suspendedOn, facts).map((node) =>
    NodeDueDateMoved.of({
      projectId,
      ...nodeFields(node),
      dueOn: later(node.dueOn, suspendedOn, pausedDays, facts),
      from: node.dueOn,
      reason: 'PROJECT_SUSPENDED',
      ...{ suspendedOn, resumedOn, pausedDays },
      ...(node.overdue && { clearedFor: node.dueOn }),
    }),
  );
}

/** Beyond the years whose calendar is out nobody can count working days: there a node stands still for as many days. */
function later(
  dueOn: BusinessDate,
  suspendedOn: BusinessDate,
  pausedDays: number,
  { businessDate, calendar }: Facts,
): BusinessDate {
  const shifted = addDays(dueOn, daysBetween(suspendedOn, businessDate));
  if (yearOf(shifted) > (calendar.years.at(-1) ?? 0)) return shifted;
  return calendar.add(dueOn, pausedDays).date;
}

/**
 * A suspension typed in after a node's day would clear that it was late, so it is believed on its paper only.
 * @throws Refusal by R-24.
 */
export function requireNodesShown(
  project: Project,
  command: Pick<Command, 'evidence'>,
  papers: readonly string[],
  facts: Facts,
): void {
  const passed = stillDue(project, facts.businessDate, facts).filter(({ dueOn }) => dueOn < facts.recordedOn);
  for (const node of passed) requireShown(lastDayOf(node, facts), command, 'R-24', facts, papers);
}
