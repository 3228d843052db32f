import { applyRegionalAssessment } from './decide/apply-regional-assessment.js';
import { issueConditionList, reviseConditionList } from './decide/condition-list.js';
import { proposeConditions } from './decide/propose-conditions.js';
import { pushConditionList } from './decide/push-list.js';

/** Every decision of the slice. */
export const CONDITIONS_DECISIONS = [
  proposeConditions,
  issueConditionList,
  reviseConditionList,
  pushConditionList,
  applyRegionalAssessment,
];
