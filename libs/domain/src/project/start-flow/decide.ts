import type { Decision } from '../../kernel/decision.js';
import type { Project } from '../state.js';
import { completePhase } from './decide/complete-phase.js';
import { extendConstructionTerm } from './decide/extend-construction-term.js';
import { extendStartFlow } from './decide/extend-start-flow.js';
import { openPhase } from './decide/open-phase.js';
import { raiseStartFlowOverdue } from './decide/raise-start-flow-overdue.js';
import { recordLandPublicity } from './decide/record-land-publicity.js';

/** Every decision of the slice; what else happens to the flow follows from other slices' decisions (follow.ts). */
export const START_FLOW_DECISIONS: readonly Decision<Project>[] = [
  recordLandPublicity,
  openPhase,
  completePhase,
  extendStartFlow,
  extendConstructionTerm,
  raiseStartFlowOverdue,
];
