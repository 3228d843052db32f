import type { Decision } from '../kernel/decision.js';
import type { Zone } from './state.js';

export const ZONE_DECISIONS: readonly Decision<Zone>[] = [];
