import { decisionsOf } from '../kernel/decision.js';
import type { Agent } from './state.js';

/** Declares a decision on an agent. */
export const agentDecision = decisionsOf<Agent>('agent');
