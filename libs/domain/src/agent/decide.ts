import type { Decision } from '../kernel/decision.js';
import type { Agent } from './state.js';

export const AGENT_DECISIONS: readonly Decision<Agent>[] = [];
