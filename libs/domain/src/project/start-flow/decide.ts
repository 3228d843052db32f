import type { Decision } from '../../kernel/decision.js';
import type { Project } from '../state.js';

export const START_FLOW_DECISIONS: readonly Decision<Project>[] = [];
