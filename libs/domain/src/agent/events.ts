import { Type } from '@sinclair/typebox';
import { event, type EventDeclaration } from '../kernel/event.js';
import { BusinessDateSchema, PersonId, oneOf, record } from '../kernel/schema.js';
import { TRAINING_TOPICS } from '../policy/sections/service.js';
import { AGENT_RATING_FLAGS } from '../scoring/agent-rating.js';

const quarter = Type.String({ pattern: '^\\d{4}-Q[1-4]$', description: 'Quarter, YYYY-Qn' });
const count = (description: string) => Type.Integer({ minimum: 0, description });
const points = (description: string) => Type.Number({ minimum: 0, maximum: 100, description });
const reason = Type.Optional(Type.String({ minLength: 1, description: 'Why it replaces the one before it' }));
const fields = { agentId: PersonId, projectId: Type.String(), quarter };

export const DutyScored = event('DutyScored', {
  version: 1,
  title: { zh: '帮代办履职记分', en: 'Duty scored' },
  sentence: {
    zh: '{agentId}在项目{projectId}{quarter}应办{tasksDue}项，按时{tasksOnTime}项',
    en: 'Agent {agentId}: tasks of project {projectId} done on time in {quarter}, {tasksOnTime} of {tasksDue}',
  },
  rules: ['R-43'],
  data: record({
    ...fields,
    tasksDue: count('Tasks due in the quarter'),
    tasksOnTime: count('Those done on time'),
    misconduct: Type.Optional(
      record({
        finding: Type.String({ minLength: 1 }),
        docId: Type.Optional(Type.String({ minLength: 1, description: 'Document of the finding' })),
      }),
    ),
    reason,
  }),
});

export const OutcomeRecorded = event('OutcomeRecorded', {
  version: 1,
  title: { zh: '帮代办成效记录', en: 'Outcome recorded' },
  sentence: {
    zh: '{agentId}在项目{projectId}{quarter}应达节点{nodesDue}个，按时{nodesOnTime}个',
    en: 'Agent {agentId}: nodes of project {projectId} reached on time in {quarter}, {nodesOnTime} of {nodesDue}',
  },
  rules: ['R-43'],
  data: record({
    ...fields,
    nodesDue: count('Nodes due in the quarter'),
    nodesOnTime: count('Those reached on time'),
    reason,
  }),
});

export const TrainingRequired = event('TrainingRequired', {
  version: 1,
  title: { zh: '应参加培训', en: 'Training required' },
  sentence: {
    zh: '{agentId}应参加{heldOn}的“{trainingTopic}”培训（{trainingId}）',
    en: 'Agent {agentId} was to attend the training on {trainingTopic} of {heldOn} ({trainingId})',
  },
  rules: ['R-43', 'R-54'],
  data: record({
    agentId: PersonId,
    trainingId: Type.String(),
    trainingTopic: oneOf(TRAINING_TOPICS, 'Topic (R-54)'),
    heldOn: BusinessDateSchema,
  }),
});

export const OwnerReviewNoted = event('OwnerReviewNoted', {
  version: 1,
  title: { zh: '业主评价登记', en: 'Owner’s review noted' },
  sentence: {
    zh: '项目{projectId}的业主于{reviewedOn}评价{agentId}',
    en: 'The owner of project {projectId} reviewed agent {agentId} on {reviewedOn}',
  },
  rules: ['R-43'],
  data: record({ agentId: PersonId, projectId: Type.String(), reviewedOn: BusinessDateSchema }),
});

export const AgentStarRated = event('AgentStarRated', {
  version: 1,
  title: { zh: '帮代办星级评定', en: 'Agent star rated' },
  sentence: {
    zh: '{agentId}{quarter}评定为{stars}星（{total}分）',
    en: 'Agent {agentId} is rated for {quarter}; stars: {stars}, points: {total}',
  },
  rules: ['R-43'],
  data: record({
    agentId: PersonId,
    quarter,
    /** Whose records and reviews it rests on. */
    projects: Type.Array(Type.String()),
    trainings: Type.Array(Type.String()),
    inputs: record({
      tasksDue: count('Tasks due'),
      tasksOnTime: count('Tasks done on time'),
      nodesDue: count('Nodes due'),
      nodesOnTime: count('Nodes reached on time'),
      reviewPoints: count('Sum of the points of owners’ reviews'),
      reviews: count('Owners’ reviews'),
      trainingsRequired: count('Trainings to attend'),
      trainingsAttended: count('Those attended'),
      misconduct: Type.Boolean({ description: 'Misconduct substantiated in the quarter' }),
    }),
    formula: Type.String({ description: 'Formula and its version' }),
    policyVersion: Type.Integer({ minimum: 1 }),
    components: record({
      duty: points('Duty, 0–100'),
      outcome: points('Outcome, 0–100'),
      ownerSatisfaction: points('Owner satisfaction, 0–100'),
      training: points('Training, 0–100'),
    }),
    total: points('Points, 0–100'),
    stars: Type.Integer({ minimum: 1, maximum: 5, description: 'Stars, 1–5' }),
    flags: Type.Array(oneOf(AGENT_RATING_FLAGS, 'What is to be known with it')),
    reason,
  }),
});

export const AGENT_EVENTS: readonly EventDeclaration[] = [
  DutyScored,
  OutcomeRecorded,
  TrainingRequired,
  OwnerReviewNoted,
  AgentStarRated,
];
