import type { Decision } from '../kernel/decision.js';
import type { Owner } from './state.js';

export const OWNER_DECISIONS: readonly Decision<Owner>[] = [];
