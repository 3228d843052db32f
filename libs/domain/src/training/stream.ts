import { single } from '../kernel/slice.js';
import type { StreamKind } from '../kernel/stream-kind.js';
import { TRAINING_DECISIONS } from './decide.js';
import { TRAINING_EVENTS } from './events.js';
import { training, type Training } from './state.js';

/** `training-{id}`: one training session and who attended it. */
export const trainingStream: StreamKind<Training> = {
  ...single(training),
  name: 'training',
  title: { zh: '培训', en: 'Training' },
  idPattern: /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/,
  events: TRAINING_EVENTS,
  decisions: TRAINING_DECISIONS,
};
