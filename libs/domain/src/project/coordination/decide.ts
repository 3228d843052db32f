import { assignCoordination, forwardIssue } from './decide/assign.js';
import { classifyIssue } from './decide/classify-issue.js';
import { listInKeyPlan, removeFromKeyPlan } from './decide/key-plan.js';
import { recordLocalAttempt } from './decide/local-attempt.js';
import { conveneMeeting, recordResolution, requestMeeting } from './decide/meetings.js';
import { escalateToGovernment, submitNeed } from './decide/need.js';
import { registerIssue } from './decide/register-issue.js';
import { confirmResolution, resolveIssue } from './decide/resolve-issue.js';
import { routeIssue } from './decide/route-issue.js';
import { completeCoordinationTask, raiseCoordinationTaskOverdue, releaseCoordinationTask } from './decide/tasks.js';
import { urgeBody } from './decide/urge-body.js';

/** Every decision of the slice. */
export const COORDINATION_DECISIONS = [
  listInKeyPlan,
  removeFromKeyPlan,
  registerIssue,
  classifyIssue,
  recordLocalAttempt,
  routeIssue,
  forwardIssue,
  submitNeed,
  assignCoordination,
  escalateToGovernment,
  requestMeeting,
  conveneMeeting,
  recordResolution,
  completeCoordinationTask,
  releaseCoordinationTask,
  raiseCoordinationTaskOverdue,
  urgeBody,
  resolveIssue,
  confirmResolution,
];
