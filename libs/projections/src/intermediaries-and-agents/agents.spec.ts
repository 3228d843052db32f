import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { AgentStarRated, DutyScored, OutcomeRecorded } from '#domain/agent/events';
import { ServiceReviewed } from '#domain/project/agency/events';
import { TrainingAttended, TrainingHeld } from '#domain/training/events';
import { happened, type History } from '#test/support/given';
import { projected } from '#test/support/projected';
import { agents } from './agents.js';

const of = { agentId: 'agent-1', projectId: 'P1', quarter: '2026-Q1' };
const duty = DutyScored.of({ ...of, tasksDue: 10, tasksOnTime: 9 });
const outcome = OutcomeRecorded.of({ ...of, nodesDue: 4, nodesOnTime: 4 });
const review = ServiceReviewed.of({
  ...{ projectId: 'P1', subject: 'AGENT', id: 'agent-1', level: 4, points: 8, policyVersion: 1 },
});
const course = {
  trainingId: 'T1',
  trainingTopic: 'MECHANISM',
  department: 'GSO',
  heldOn: businessDate('2026-02-02'),
} as const;
const held = TrainingHeld.of({ ...course, title: '推进机制', required: ['agent-1', 'agent-2'] });
const attended = TrainingAttended.of({ ...course, agentId: 'agent-1', required: true });
const INPUTS = {
  ...{ tasksDue: 10, tasksOnTime: 9, nodesDue: 4, nodesOnTime: 4, reviewPoints: 8, reviews: 1 },
  ...{ trainingsRequired: 1, trainingsAttended: 1, misconduct: false },
};
const rated = (inputs: Partial<typeof INPUTS> = {}, stars = 5) =>
  AgentStarRated.of({
    ...{ agentId: 'agent-1', quarter: '2026-Q1', projects: ['P1'], trainings: ['T1'], stars, total: 94, flags: [] },
    inputs: { ...INPUTS, ...inputs },
    components: { duty: 90, outcome: 100, ownerSatisfaction: 80, training: 100 },
    ...{ formula: 'agent-rating@1', policyVersion: 1 },
  });
const recorded: History = [happened('2026-02-02', duty), outcome, review, held, attended];
const documentOf = (...history: History) => projected(agents, history)['agent-1:2026-Q1'];

describe('an agent in a quarter (R-43)', () => {
  it('has everything on record: duty, outcome, reviews and training', () =>
    expect(documentOf(...recorded)).toMatchObject({
      ...{ agentId: 'agent-1', quarter: '2026-Q1', inputs: INPUTS, ratings: [], recordDiffers: false },
    }));

  it('keeps the history of its stars, the last of which count', () =>
    expect(
      documentOf(...recorded, happened('2026-04-10', rated()), happened('2026-04-20', rated({}, 4))),
    ).toMatchObject({
      stars: 4,
      ratings: [
        { stars: 5, ratedOn: '2026-04-10' },
        { stars: 4, ratedOn: '2026-04-20' },
      ],
    }));

  it('shows where a rating left out what is on record', () => {
    expect(documentOf(...recorded, rated())).toMatchObject({ recordDiffers: false });
    expect(documentOf(...recorded, rated({ trainingsRequired: 0, trainingsAttended: 0 }))).toMatchObject({
      recordDiffers: true,
    });
    expect(documentOf(...recorded, rated(), review)).toMatchObject({ recordDiffers: true });
  });

  it('counts the last record of a project only', () => {
    const corrected = DutyScored.of({ ...of, tasksDue: 12, tasksOnTime: 9, reason: '漏记' });
    expect(documentOf(duty, corrected)?.inputs).toMatchObject({ tasksDue: 12, tasksOnTime: 9 });
    const elsewhere = DutyScored.of({ ...of, projectId: 'P2', tasksDue: 1, tasksOnTime: 1 });
    expect(documentOf(duty, elsewhere)?.inputs).toMatchObject({ tasksDue: 11, tasksOnTime: 10 });
  });

  it('counts a training missed, and no review of an item', () => {
    const documents = projected(agents, [
      held,
      ServiceReviewed.of({
        ...{ projectId: 'P1', subject: 'ITEM', id: 'P1.i1', level: 5, points: 10, policyVersion: 1 },
      }),
    ]);
    expect(Object.keys(documents)).toEqual(['agent-1:2026-Q1', 'agent-2:2026-Q1']);
    expect(documents['agent-2:2026-Q1']?.inputs).toMatchObject({ trainingsRequired: 1, trainingsAttended: 0 });
  });
});
