import { handleBreach, orderRectification } from './decide/breach.js';
import { checkCommitment, raiseCommitmentCheckOverdue } from './decide/check.js';
import { makeCommitment, withdrawCommitment } from './decide/commit.js';
import { giveNotification } from './decide/notify.js';

/** Every decision of the slice. */
export const COMMITMENTS_DECISIONS = [
  giveNotification,
  makeCommitment,
  withdrawCommitment,
  checkCommitment,
  raiseCommitmentCheckOverdue,
  orderRectification,
  handleBreach,
];
