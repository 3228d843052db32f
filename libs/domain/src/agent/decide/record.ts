import type { Role } from '../../kernel/actor.js';
import type { Facts } from '../../kernel/facts.js';
import { references } from '../../kernel/other-streams.js';
import { present } from '../../kernel/present.js';
import { InvalidCommand, StateConflict, refuseIf } from '../../kernel/refusal.js';
import { wasServedBy } from '../../project/agency/state.js';
import { isUnattended } from '../../project/guards.js';
import { requireOwnTerritory } from '../../project/territory.js';
import { RecordOutcome, ScoreDuty } from '../commands.js';
import { agentDecision } from '../decision.js';
import { DutyScored, OutcomeRecorded } from '../events.js';
import { requireOnRecord } from '../nodes-on-record.js';
import { daysOfQuarter } from '../quarter.js';
import { isRecorded } from '../state.js';

/** The office that leads agency service, and the counties and zones that run it at the project's place. */
const ROLES = ['GSO', 'COUNTY', 'ZONE'] as const satisfies readonly Role[];

export const scoreDuty = agentDecision(ScoreDuty, {
  title: { zh: '帮代办履职记分', en: 'Score an agent’s duty' },
  roles: ROLES,
  rule: 'R-43',
  opens: 'WHEN_ABSENT',
  reads: (_, { projectId }) => references('project', projectId),
  decide({ duties }, command, facts) {
    const { projectId, quarter, tasksDue, tasksOnTime, misconduct, reason, evidence = [] } = command;
    requireRecordable(command, facts);
    requireWithin(tasksOnTime, tasksDue, 'tasksOnTime');
    requireReason(isRecorded(duties, command), reason);
    const docId = evidence.find(({ kind }) => kind === 'misconduct-finding')?.docId;
    const attended = !isUnattended(facts);
    refuseIf(attended && misconduct !== undefined && docId === undefined, 'R-43', { missing: 'misconduct-finding' });
    const found = misconduct === undefined ? undefined : present({ finding: misconduct, docId });
    const figures = { agentId: facts.targetId, projectId, quarter, tasksDue, tasksOnTime };
    return [DutyScored.of({ ...figures, ...present({ misconduct: found, reason }) })];
  },
});

export const recordOutcome = agentDecision(RecordOutcome, {
  title: { zh: '帮代办成效记录', en: 'Record an agent’s outcome' },
  roles: ROLES,
  rule: 'R-43',
  opens: 'WHEN_ABSENT',
  reads: (_, { projectId }) => references('project', projectId),
  decide({ outcomes }, command, facts) {
    const { projectId, quarter, nodesDue, nodesOnTime, reason } = command;
    requireRecordable(command, facts);
    requireWithin(nodesOnTime, nodesDue, 'nodesOnTime');
    requireOnRecord(facts.of('project', projectId), command, facts);
    requireReason(isRecorded(outcomes, command), reason);
    const figures = { agentId: facts.targetId, projectId, quarter, nodesDue, nodesOnTime };
    return [OutcomeRecorded.of({ ...figures, ...present({ reason }) })];
  },
});

/**
 * Figures are recorded for agents who serve or served the project, on papers, by the body that answers for it, and never
 * by the agent concerned. @throws Refusal by; InvalidCommand for a quarter that has not begun.
 */
function requireRecordable({ projectId, quarter, evidence = [] }: ScoreDuty | RecordOutcome, facts: Facts): void {
  const { actor, targetId: agentId } = facts;
  const project = facts.of('project', projectId);
  refuseIf(actor.agentId === agentId, 'R-43', { agentId, own: true });
  refuseIf(!wasServedBy(project.agency, agentId), 'R-43', { agentId, projectId, served: false });
  requireOwnTerritory(project, facts);
  refuseIf(!isUnattended(facts) && evidence.length === 0, 'R-43', { evidence: 'missing' });
  const { first } = daysOfQuarter(quarter);
  if (facts.businessDate < first) {
    throw new InvalidCommand('quarter', {
      zh: `该季度自${first}开始`,
      en: `has not begun: it begins on ${first}`,
    });
  }
}

function requireWithin(onTime: number, due: number, field: string): void {
  if (onTime <= due) return;
  throw new InvalidCommand(field, { zh: `不得多于${due}`, en: `must not be more than the ${due} due` });
}

function requireReason(recorded: boolean, reason: string | undefined): void {
  if (!recorded || reason !== undefined) return;
  throw new StateConflict({
    zh: '该项目该季度已有记录，如须更正请说明理由',
    en: 'There is a record for this project and quarter: to replace it, say why',
  });
}
