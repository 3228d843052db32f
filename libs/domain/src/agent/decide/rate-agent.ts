import type { Facts } from '../../kernel/facts.js';
import { references } from '../../kernel/other-streams.js';
import { present } from '../../kernel/present.js';
import { InvalidCommand, StateConflict, refuseIf } from '../../kernel/refusal.js';
import { reviewsOfAgent, wasServedBy } from '../../project/agency/state.js';
import { agentRating, type AgentRatingInputs } from '../../scoring/agent-rating.js';
import type { Marks } from '../../scoring/department-score.js';
import { attendanceOf } from '../../training/state.js';
import { RateAgent } from '../commands.js';
import { agentDecision } from '../decision.js';
import { AgentStarRated } from '../events.js';
import { daysOfQuarter } from '../quarter.js';
import { projectsOf, reviewedProjectsOf, trainingsOf, type Agent } from '../state.js';

/**
 * the stars follow from what is on record (scoring.md 7.4); nobody gives them. Duty and outcome stand in the
 * agent's own stream, reviews in the projects', attendance in the trainings'. The event says what it was computed from.
 */
export const rateAgent = agentDecision(RateAgent, {
  title: { zh: '帮代办星级评定', en: 'Rate an agent' },
  roles: ['GSO'],
  rule: 'R-43',
  reads: (agent, command) => [
    ...references('project', ...projectsAt(agent, command)),
    ...references('training', ...trainingsAt(agent, command)),
  ],
  decide(agent, command, facts) {
    const { quarter, reason } = command;
    const { targetId: agentId, policy } = facts;
    refuseIf(facts.actor.agentId === agentId, 'R-43', { agentId, own: true });
    const { last } = daysOfQuarter(quarter);
    refuseIf(facts.businessDate <= last, 'R-43', { quarter, endsOn: last });
    if (agent.ratedQuarters.includes(quarter) && reason === undefined) {
      throw new StateConflict({
        zh: `${quarter}已评定，如须重评请说明理由`,
        en: `${quarter} is rated: to rate it again, say why`,
      });
    }
    if (projectsOf(agent, quarter).length === 0) {
      throw new StateConflict({
        zh: `${quarter}没有履职或成效记录，请先记录（ScoreDuty、RecordOutcome）`,
        en: `Neither duty nor outcome is on record for ${quarter}: record it first (ScoreDuty, RecordOutcome)`,
      });
    }
    const projects = projectsAt(agent, command);
    const trainings = trainingsAt(agent, command);
    const inputs: AgentRatingInputs = {
      ...recordsOf(agent, quarter),
      reviews: reviewsIn(projects, quarter, facts),
      ...trainingIn(trainings, quarter, facts),
    };
    const { reviews, ...counted } = inputs;
    return [
      AgentStarRated.of({
        ...{ agentId, quarter, projects: [...projects], trainings: [...trainings] },
        inputs: { ...counted, reviewPoints: reviews.sum, reviews: reviews.count },
        policyVersion: policy.version,
        ...rated(inputs, facts),
        ...present({ reason }),
      }),
    ];
  },
});

function rated(inputs: AgentRatingInputs, { policy }: Facts) {
  const { flags, ...rating } = agentRating(inputs, policy.service.agentRating);
  return { ...rating, flags: [...flags] };
}

/** Projects with a record or an owner's review count whether or not the command names them: none can be left out. */
function projectsAt(agent: Agent, { quarter, projects = [] }: RateAgent): readonly string[] {
  return [...new Set([...projectsOf(agent, quarter), ...reviewedProjectsOf(agent, quarter), ...projects])];
}

/** So do the trainings the agent was to attend. */
function trainingsAt(agent: Agent, { quarter, trainings = [] }: RateAgent): readonly string[] {
  return [...new Set([...trainingsOf(agent, quarter), ...trainings])];
}

function recordsOf({ duties, outcomes }: Agent, quarter: string) {
  const duty = duties.filter((known) => known.quarter === quarter);
  const outcome = outcomes.filter((known) => known.quarter === quarter);
  return {
    tasksDue: sumOf(duty.map(({ tasksDue }) => tasksDue)),
    tasksOnTime: sumOf(duty.map(({ tasksOnTime }) => tasksOnTime)),
    nodesDue: sumOf(outcome.map(({ nodesDue }) => nodesDue)),
    nodesOnTime: sumOf(outcome.map(({ nodesOnTime }) => nodesOnTime)),
    misconduct: duty.some(({ misconduct }) => misconduct !== undefined),
  };
}

function reviewsIn(projects: readonly string[], quarter: string, facts: Facts): Marks {
  const agentId = facts.targetId;
  const points = projects.flatMap((projectId) => {
    const { agency } = facts.of('project', projectId);
    refuseIf(!wasServedBy(agency, agentId), 'R-43', { agentId, projectId, served: false });
    return reviewsOfAgent(agency, agentId, daysOfQuarter(quarter));
  });
  return { sum: sumOf(points), count: points.length };
}

function trainingIn(trainings: readonly string[], quarter: string, facts: Facts) {
  const { first, last } = daysOfQuarter(quarter);
  const attendances = trainings.map((id) => {
    const attendance = attendanceOf(facts.of('training', id), facts.targetId);
    if (!attendance || attendance.heldOn < first || last < attendance.heldOn) {
      throw new InvalidCommand('trainings', {
        zh: `培训${id}不在${quarter}，或与该人员无关`,
        en: `${id} was not held in ${quarter}, or not for this agent`,
      });
    }
    return attendance;
  });
  const required = attendances.filter((attendance) => attendance.required);
  return {
    trainingsRequired: required.length,
    trainingsAttended: required.filter(({ attended }) => attended).length,
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
