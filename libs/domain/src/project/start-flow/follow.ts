import type { Command } from '../../kernel/command.js';
import type { NewEvent } from '../../kernel/event.js';
import type { Facts } from '../../kernel/facts.js';
import { MajorProjectDesignated } from '../filing/events.js';
import { isUnattended } from '../guards.js';
import type { Project } from '../state.js';
import { followFlow } from './follow-flow.js';
import { followPermitSet } from './follow-permit-set.js';
import { followReadiness } from './follow-readiness.js';
import { foreseen } from './foreseen.js';

/**
 * What follows for the start flow from events that are decided, in the same append: the flow starts with the land
 * contract, its dates move with what stops its clock, it ends with the construction permit, the set of permits is
 * complete, the project becomes ready to start. Designated projects only; imports are taken as they are.
 */
export function withStartFlow(
  project: Project,
  events: readonly NewEvent[],
  command: Pick<Command, 'evidence'>,
  facts: Facts,
): readonly NewEvent[] {
  if (facts.channel === 'IMPORT') return events;
  // A command that finds nothing to do appends nothing, unless the clock itself gave it: the calendar may have changed.
  if (events.length === 0 && !isUnattended(facts)) return events;
  if (!project.filing.designated && !events.some(({ type }) => type === MajorProjectDesignated.type)) return events;
  let after = foreseen(project, events, facts);
  const all = [...events];
  const followers = events.length === 0 ? [followFlow] : [followFlow, followPermitSet, followReadiness];
  for (const follow of followers) {
    const next = follow(after, { before: project, events, command }, facts);
    all.push(...next);
    after = foreseen(after, next, facts);
  }
  return all;
}
