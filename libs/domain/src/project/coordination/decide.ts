import type { Decision } from '../../kernel/decision.js';
import type { Project } from '../state.js';

export const COORDINATION_DECISIONS: readonly Decision<Project>[] = [];
