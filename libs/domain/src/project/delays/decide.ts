import { closeDelayCase, submitRectification } from './decide/rectification.js';
import { nameCauseDepartment } from './decide/name-cause.js';
import { reportDelay, supplementDelayReport } from './decide/report-delay.js';
import { concludeVerification, recordStatement, startVerification } from './decide/verification.js';
import { issueYellowCard, withdrawYellowCard } from './decide/yellow-card.js';

/** Every decision of the slice. */
export const DELAY_DECISIONS = [
  reportDelay,
  supplementDelayReport,
  startVerification,
  nameCauseDepartment,
  recordStatement,
  concludeVerification,
  issueYellowCard,
  submitRectification,
  withdrawYellowCard,
  closeDelayCase,
];
