import { Type } from '@sinclair/typebox';
import { event, type EventDeclaration } from '../kernel/event.js';
import { BusinessDateSchema, DepartmentCode, PersonId, oneOf, record } from '../kernel/schema.js';
import { TRAINING_TOPICS } from '../policy/sections/service.js';

const fields = {
  trainingId: Type.String(),
  trainingTopic: oneOf(TRAINING_TOPICS, 'Topic (R-54)'),
  /** Who held it. */
  department: Type.Optional(DepartmentCode),
  heldOn: BusinessDateSchema,
};

export const TrainingHeld = event('TrainingHeld', {
  version: 1,
  title: { zh: '帮代办培训', en: 'Training held' },
  sentence: {
    zh: '{heldOn}举办“{trainingTopic}”培训：{title}',
    en: 'A training on {trainingTopic} is held on {heldOn}: {title}',
  },
  rules: ['R-54'],
  data: record({
    ...fields,
    title: Type.String({ minLength: 1 }),
    required: Type.Array(PersonId, { minItems: 1, description: 'Ids of the agents who were to attend' }),
  }),
});

export const TrainingAttended = event('TrainingAttended', {
  version: 1,
  title: { zh: '参加培训', en: 'Training attended' },
  sentence: {
    zh: '{agentId}参加{heldOn}的“{trainingTopic}”培训',
    en: 'Agent {agentId} attended the training on {trainingTopic} of {heldOn}',
  },
  rules: ['R-54'],
  data: record({
    ...fields,
    agentId: PersonId,
    required: Type.Boolean({ description: 'The agent was to attend' }),
  }),
});

export const TRAINING_EVENTS: readonly EventDeclaration[] = [TrainingHeld, TrainingAttended];
