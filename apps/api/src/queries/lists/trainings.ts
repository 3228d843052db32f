import { TRAINING_TOPICS } from '#domain/policy/sections/service';
import { trainings as view } from '#projections/intermediaries-and-agents/trainings';
import { choice } from '../../parameters.js';
import { PUBLIC_BODIES } from '../readers.js';
import { day, DEPARTMENT, MONTH, text, texts, whole, word } from '../views/fields.js';
import { atLeast, atMost, equals } from '../views/filters.js';
import { viewQuery } from '../views/view-query.js';
import { department, from, month, to } from './parameters.js';

/** Trainings of agents and who attended them. */
export const trainings = viewQuery({
  path: 'trainings',
  operationId: 'listTrainings',
  tag: 'Agency service',
  summary: 'Trainings · 帮代办培训',
  description: 'Trainings of agents (R-54): topic, who held them, who was to attend and who did.',
  view,
  askedBy: PUBLIC_BODIES,
  filters: {
    department: equals('department', department()),
    topic: equals('trainingTopic', choice('Only on this topic', TRAINING_TOPICS)),
    month: equals('month', month('held')),
    from: atLeast('heldOn', from('trainings held')),
    to: atMost('heldOn', to('trainings held')),
  },
  sorts: { held: [{ field: 'heldOn' }], id: [{ field: '_id' }] },
  fields: {
    trainingTopic: word('Topic', TRAINING_TOPICS),
    title: text('What it is called'),
    department: DEPARTMENT,
    heldOn: day('When it was held'),
    month: MONTH,
    required: texts('Ids of the agents who were to attend'),
    attended: texts('Ids of the agents who attended'),
    requiredAttended: whole('Of those who were to attend, how many did'),
  },
});
