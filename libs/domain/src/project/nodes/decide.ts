import { compileFactorNeeds } from './decide/compile-needs.js';
import { issueEarlyServiceOpinion, startEarlyIntervention } from './decide/early-service.js';
import { establishNodePlan } from './decide/establish-plan.js';
import { raiseNodeOverdue, recordNodeProgress } from './decide/progress.js';
import { allocateQuota, closeFactorNeed, recordLandPreparation } from './decide/supply-needs.js';

/** Every decision of the slice. */
export const NODES_DECISIONS = [
  establishNodePlan,
  recordNodeProgress,
  raiseNodeOverdue,
  compileFactorNeeds,
  allocateQuota,
  recordLandPreparation,
  closeFactorNeed,
  startEarlyIntervention,
  issueEarlyServiceOpinion,
];
