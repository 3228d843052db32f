import type { Decision } from '../kernel/decision.js';
import type { Plot } from './state.js';

export const PLOT_DECISIONS: readonly Decision<Plot>[] = [];
