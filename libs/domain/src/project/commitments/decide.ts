import type { Decision } from '../../kernel/decision.js';
import type { Project } from '../state.js';

export const COMMITMENTS_DECISIONS: readonly Decision<Project>[] = [];
