import type { Decision } from '../kernel/decision.js';
import type { Training } from './state.js';

export const TRAINING_DECISIONS: readonly Decision<Training>[] = [];
