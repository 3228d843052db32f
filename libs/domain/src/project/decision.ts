import { decisionsOf } from '../kernel/decision.js';
import type { Project } from './state.js';

/** Declares a decision on a project: it sees the whole project, whichever slice it stands in. */
export const projectDecision = decisionsOf<Project>('project');
