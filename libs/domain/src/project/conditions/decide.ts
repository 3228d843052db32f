import type { Decision } from '../../kernel/decision.js';
import type { Project } from '../state.js';

export const CONDITIONS_DECISIONS: readonly Decision<Project>[] = [];
