import type { Decision } from '../kernel/decision.js';
import type { Intermediary } from './state.js';

export const INTERMEDIARY_DECISIONS: readonly Decision<Intermediary>[] = [];
