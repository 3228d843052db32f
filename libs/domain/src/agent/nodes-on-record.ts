import type { Facts } from '../kernel/facts.js';
import { refuseIf } from '../kernel/refusal.js';
import { isUnattended } from '../project/guards.js';
import type { Project } from '../project/state.js';
import type { RecordOutcome } from './commands.js';
import { daysOfQuarter } from './quarter.js';

/**
 * An agent may have been in charge of some of a project's nodes only, but the figures say nothing the project's plan
 * contradicts: no more nodes on time, and no more late, than the record has due in the quarter. A project without a plan
 * has nothing to hold them against. @throws Refusal by R-43.
 */
export function requireOnRecord({ nodes }: Project, command: RecordOutcome, facts: Facts): void {
  if (nodes.planNo === 0 || isUnattended(facts)) return;
  const { first, last } = daysOfQuarter(command.quarter);
  const due = Object.values(nodes.byId).filter(
    ({ status, dueOn }) => status !== 'SUPERSEDED' && first <= dueOn && dueOn <= last,
  );
  const onTime = due.filter(({ status, lastStepOn, dueOn }) => status === 'REACHED' && lastStepOn <= dueOn).length;
  const late = due.length - onTime;
  const { nodesDue, nodesOnTime } = command;
  const contradicted = nodesOnTime > onTime || nodesDue - nodesOnTime > late;
  refuseIf(contradicted, 'R-43', { nodesDue, nodesOnTime, onTimeOnRecord: onTime, lateOnRecord: late });
}
