import { businessDate } from '#workdays/business-date';
import { references } from '../../kernel/other-streams.js';
import { reviewsOfAgent } from '../../project/agency/state.js';
import { attendanceOf } from '../../training/state.js';
import { NoteOwnerReview, NoteRequiredTraining } from '../commands.js';
import { agentDecision } from '../decision.js';
import { OwnerReviewNoted, TrainingRequired } from '../events.js';

/**
 * What counts for the stars of an agent stands in trainings and projects, and whoever rates could leave it out by not
 * naming it. Reactions note it in the agent's own stream. They may come twice: then nothing is left to note.
 */
export const noteRequiredTraining = agentDecision(NoteRequiredTraining, {
  title: { zh: '登记应参加的培训', en: 'Note a required training' },
  roles: ['SYSTEM'],
  rule: 'R-43',
  opens: 'WHEN_ABSENT',
  reads: (_, { trainingId }) => references('training', trainingId),
  decide({ trainings }, { trainingId }, facts) {
    const { targetId: agentId } = facts;
    const training = facts.of('training', trainingId);
    const { held } = training;
    const attendance = attendanceOf(training, agentId);
    if (!held || !attendance?.required || trainings.some((known) => known.trainingId === trainingId)) return [];
    return [TrainingRequired.of({ agentId, trainingId, trainingTopic: held.trainingTopic, heldOn: held.heldOn })];
  },
});

/** The same of owners' reviews: also of projects that have no duty or outcome on record. */
export const noteOwnerReview = agentDecision(NoteOwnerReview, {
  title: { zh: '登记业主评价', en: 'Note an owner’s review' },
  roles: ['SYSTEM'],
  rule: 'R-43',
  opens: 'WHEN_ABSENT',
  reads: (_, { projectId }) => references('project', projectId),
  decide({ reviews }, command, facts) {
    const { targetId: agentId } = facts;
    const { projectId } = command;
    const reviewedOn = businessDate(command.reviewedOn);
    const { agency } = facts.of('project', projectId);
    const given = reviewsOfAgent(agency, agentId, { first: reviewedOn, last: reviewedOn }).length > 0;
    if (!given || reviews.some((known) => known.projectId === projectId)) return [];
    return [OwnerReviewNoted.of({ agentId, projectId, reviewedOn })];
  },
});
