import { NoteOwnerReview, NoteRequiredTraining } from '#domain/agent/commands';
import { ServiceReviewed } from '#domain/project/agency/events';
import { projectStream } from '#domain/project/stream';
import { TrainingHeld } from '#domain/training/events';
import { trainingStream } from '#domain/training/stream';
import { reactionsTo } from './reaction.js';

/** a training stands on the record of every agent who was to attend it, attended or not … */
const trainingHeld = reactionsTo(trainingStream)(TrainingHeld, {
  name: 'required-training-on-agent',
  commands: ({ trainingId, required }) =>
    required.map((agentId) => ({
      kind: 'agent',
      id: agentId,
      name: NoteRequiredTraining.name,
      fields: { trainingId },
    })),
});

/** … and so does an owner's review of the agent. */
const agentReviewed = reactionsTo(projectStream)(ServiceReviewed, {
  name: 'owner-review-on-agent',
  commands: ({ projectId, subject, id }, _, { metadata }) =>
    subject === 'AGENT'
      ? [{ kind: 'agent', id, name: NoteOwnerReview.name, fields: { projectId, reviewedOn: metadata.businessDate } }]
      : [],
});

/** What trainings and projects ask of `agent-{agentId}`, so that no rating can leave anything out. */
export const AGENT_RECORD = [trainingHeld, agentReviewed];
