import type { Decision } from '../../kernel/decision.js';
import type { Project } from '../state.js';

export const JOINT_SERVICES_DECISIONS: readonly Decision<Project>[] = [];
