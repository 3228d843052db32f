import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { single } from '#domain/kernel/slice';
import { SHIPPED_POLICY } from '#domain/policy/data/shipped-policy';
import { ServiceReviewed } from '#domain/project/agency/events';
import { project } from '#domain/project/state';
import { TrainingAttended, TrainingHeld } from '#domain/training/events';
import { training } from '#domain/training/state';
import { folded, given, happened, type History } from '#test/support/given';
import { GSO } from '#test/support/landed-project';
import { designated, filed, served } from '#test/support/major-project';
import { InvalidCommand, NotFound, StateConflict } from '../../kernel/refusal.js';
import { AgentStarRated, DutyScored, OutcomeRecorded, OwnerReviewNoted, TrainingRequired } from '../events.js';
import { agent } from '../state.js';
import { rateAgent } from './rate-agent.js';

const quarter = '2026-Q1';
const of = { agentId: 'agent-1', projectId: 'P1', quarter };
const duty = DutyScored.of({ ...of, tasksDue: 25, tasksOnTime: 23 });
const outcome = OutcomeRecorded.of({ ...of, nodesDue: 50, nodesOnTime: 44 });

const reviewed = (projectId: string, level: number, points: number) =>
  ServiceReviewed.of({ projectId, subject: 'AGENT', id: 'agent-1', level, points, policyVersion: 1 });
const projectWith = (...history: History) => folded(project, [filed, designated, served, ...history], '2026-02-02');
const PROJECTS = {
  P1: projectWith(reviewed('P1', 5, 10)),
  P2: projectWith(reviewed('P2', 4, 8)),
  P3: projectWith(happened('2026-04-01', reviewed('P3', 1, 0))),
};

const held = (trainingId: string, on: string, required: string[]) =>
  TrainingHeld.of({
    ...{ trainingId, trainingTopic: 'MECHANISM', department: 'GSO', heldOn: businessDate(on), title: '推进机制' },
    required,
  });
const attended = (trainingId: string, on: string) =>
  TrainingAttended.of({
    ...{ trainingId, trainingTopic: 'MECHANISM', department: 'GSO', heldOn: businessDate(on), agentId: 'agent-1' },
    required: true,
  });
const TRAININGS = {
  T1: folded(single(training), [held('T1', '2026-01-15', ['agent-1']), attended('T1', '2026-01-15')]),
  T2: folded(single(training), [held('T2', '2026-02-15', ['agent-1', 'agent-2'])]),
  T3: folded(single(training), [held('T3', '2026-02-20', ['agent-2'])]),
  T4: folded(single(training), [held('T4', '2026-04-02', ['agent-1'])]),
};

const ofAgent = (...history: History) =>
  given(single(agent), ...history)
    .of('agent-1')
    .on('2026-04-10')
    .as(GSO)
    .knowing('project', PROJECTS)
    .knowing('training', TRAININGS);
const known = ofAgent(duty, outcome);

describe('rating an agent (R-43)', () => {
  it('computes the stars from duty, outcome, reviews and training, and tells inputs, formula and policy', () =>
    known.when(rateAgent, { quarter, projects: ['P2'], trainings: ['T1', 'T2'] }).thenHappens([
      'AgentStarRated',
      {
        agentId: 'agent-1',
        quarter,
        projects: ['P1', 'P2'],
        trainings: ['T1', 'T2'],
        inputs: {
          ...{ tasksDue: 25, tasksOnTime: 23, nodesDue: 50, nodesOnTime: 44, misconduct: false },
          ...{ reviewPoints: 18, reviews: 2, trainingsRequired: 2, trainingsAttended: 1 },
        },
        components: { duty: 92, outcome: 88, ownerSatisfaction: 90, training: 50 },
        total: 86,
        stars: 4,
        formula: 'agent-rating@1',
        policyVersion: 1,
        flags: [],
      },
    ]));

  it('takes no stars from whoever rates', () => {
    const asked: object = { quarter, projects: ['P2'], trainings: ['T1', 'T2'], stars: 5, total: 100 };
    known.when(rateAgent, asked).thenHappens(['AgentStarRated', { total: 86, stars: 4 }]);
  });

  it('leaves out no project that has a record, whether or not it is named', () =>
    known.when(rateAgent, { quarter }).thenHappens(['AgentStarRated', { projects: ['P1'], inputs: { reviews: 1 } }]));

  it('leaves out no training the agent was to attend, and no owner’s review, whatever the command names (R-43)', () => {
    const required = (trainingId: 'T1' | 'T2' | 'T4', on: string) =>
      TrainingRequired.of({ agentId: 'agent-1', trainingId, trainingTopic: 'MECHANISM', heldOn: businessDate(on) });
    const noted = OwnerReviewNoted.of({ agentId: 'agent-1', projectId: 'P2', reviewedOn: businessDate('2026-02-02') });
    const absent = ofAgent(duty, outcome, required('T2', '2026-02-15'), required('T4', '2026-04-02'), noted);
    for (const trainings of [undefined, [], ['T2']]) {
      absent.when(rateAgent, { quarter, ...(trainings && { trainings }) }).thenHappens([
        'AgentStarRated',
        {
          projects: ['P1', 'P2'],
          trainings: ['T2'],
          inputs: { reviewPoints: 18, reviews: 2, trainingsRequired: 1, trainingsAttended: 0 },
          components: { training: 0 },
          flags: [],
        },
      ]);
    }
    absent
      .when(rateAgent, { quarter, trainings: ['T1'] })
      .thenHappens([
        'AgentStarRated',
        { trainings: ['T2', 'T1'], inputs: { trainingsRequired: 2, trainingsAttended: 1 } },
      ]);
  });

  it('counts reviews of the quarter only', () =>
    known.when(rateAgent, { quarter, projects: ['P3'] }).thenHappens(['AgentStarRated', { inputs: { reviews: 1 } }]));

  it('is capped by substantiated misconduct', () => {
    const caught = DutyScored.of({ ...of, tasksDue: 1, tasksOnTime: 1, misconduct: { finding: '收受礼品' } });
    ofAgent(caught, outcome)
      .when(rateAgent, { quarter })
      .thenHappens(['AgentStarRated', { stars: 2, flags: ['NO_TRAINING', 'MISCONDUCT_CAP'] }]);
  });

  it('follows the policy in force', () => {
    const agentRating = { ...SHIPPED_POLICY.service.agentRating, stars: { five: 99, four: 98, three: 97, two: 96 } };
    known
      .under({ version: 3, service: { ...SHIPPED_POLICY.service, agentRating } })
      .when(rateAgent, { quarter })
      .thenHappens(['AgentStarRated', { stars: 1, policyVersion: 3 }]);
  });

  it('is the Government Services Office’s, and no agent rates himself', () => {
    expect(rateAgent.roles).toEqual(['GSO']);
    known
      .as({ ...GSO, agentId: 'agent-1' })
      .when(rateAgent, { quarter })
      .thenRefused('R-43', { own: true });
  });

  it('waits for the end of the quarter', () =>
    known.on('2026-03-31').when(rateAgent, { quarter }).thenRefused('R-43', { quarter, endsOn: '2026-03-31' }));

  it('needs a record of the quarter', () =>
    known.on('2026-07-01').when(rateAgent, { quarter: '2026-Q2' }).thenFails(StateConflict));

  it('takes trainings that were held for the agent in the quarter, and projects the agent served', () => {
    for (const id of ['T3', 'T4']) {
      known.when(rateAgent, { quarter, trainings: [id] }).thenFails(InvalidCommand, { field: 'trainings' });
    }
    known.when(rateAgent, { quarter, trainings: ['T9'] }).thenFails(NotFound);
    known
      .knowing('project', { ...PROJECTS, P2: folded(project, [filed, designated]) })
      .when(rateAgent, { quarter, projects: ['P2'] })
      .thenRefused('R-43', { projectId: 'P2', served: false });
  });

  it('is made again with a reason only', () => {
    const before = known.when(rateAgent, { quarter }).events;
    expect(before.map(({ type }) => type)).toEqual([AgentStarRated.type]);
    const rated = ofAgent(duty, outcome, ...before);
    rated.when(rateAgent, { quarter }).thenFails(StateConflict);
    rated
      .when(rateAgent, { quarter, reason: '漏计培训', trainings: ['T1'] })
      .thenHappens(['AgentStarRated', { reason: '漏计培训' }]);
  });
});
