import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { single } from '#domain/kernel/slice';
import { ServiceReviewed } from '#domain/project/agency/events';
import { project } from '#domain/project/state';
import { TrainingHeld } from '#domain/training/events';
import { training } from '#domain/training/state';
import { folded, given, type History } from '#test/support/given';
import { SYSTEM } from '#test/support/item-story';
import { designated, filed, served } from '#test/support/major-project';
import { agent } from '../state.js';
import { noteOwnerReview, noteRequiredTraining } from './note.js';

const held = TrainingHeld.of({
  ...{ trainingId: 'T1', trainingTopic: 'MECHANISM', department: 'GSO', heldOn: businessDate('2026-01-15') },
  ...{ title: '推进机制', required: ['agent-1'] },
});
const reviewed = ServiceReviewed.of({
  ...{ projectId: 'P1', subject: 'AGENT', id: 'agent-1', level: 1, points: 0, policyVersion: 1 },
});
const of = (agentId: string, ...history: History) =>
  given(single(agent), ...history)
    .of(agentId)
    .on('2026-02-03')
    .as(SYSTEM)
    .through('SYSTEM')
    .knowing('training', { T1: folded(single(training), [held]) })
    .knowing('project', { P1: folded(project, [filed, designated, served, reviewed], '2026-02-02') });

describe('what counts for the stars of an agent (R-43)', () => {
  it('is noted by the system alone: the trainings the agent was to attend', () => {
    expect(noteRequiredTraining.roles).toEqual(['SYSTEM']);
    of('agent-1')
      .when(noteRequiredTraining, { trainingId: 'T1' })
      .thenHappens(['TrainingRequired', { agentId: 'agent-1', trainingId: 'T1', heldOn: '2026-01-15' }]);
    of('agent-2').when(noteRequiredTraining, { trainingId: 'T1' }).thenHappens();
  });

  it('is noted by the system alone: the reviews of owners', () => {
    expect(noteOwnerReview.roles).toEqual(['SYSTEM']);
    const review = { projectId: 'P1', reviewedOn: '2026-02-02' };
    of('agent-1')
      .when(noteOwnerReview, review)
      .thenHappens(['OwnerReviewNoted', { projectId: 'P1', reviewedOn: '2026-02-02' }]);
    of('agent-1')
      .when(noteOwnerReview, { ...review, reviewedOn: '2026-02-01' })
      .thenHappens();
    of('agent-2').when(noteOwnerReview, review).thenHappens();
  });

  it('is noted once, however often the system says it', () => {
    const training = of('agent-1').when(noteRequiredTraining, { trainingId: 'T1' }).events;
    of('agent-1', ...training)
      .when(noteRequiredTraining, { trainingId: 'T1' })
      .thenHappens();
    const review = { projectId: 'P1', reviewedOn: '2026-02-02' };
    of('agent-1', ...of('agent-1').when(noteOwnerReview, review).events)
      .when(noteOwnerReview, review)
      .thenHappens();
  });
});
