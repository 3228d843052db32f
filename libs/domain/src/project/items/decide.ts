import { acceptItem } from './decide/accept-item.js';
import { deliverPermit, revokePermit } from './decide/after-permit.js';
import { raiseApprovalDelayed, recountDueDates } from './decide/clock.js';
import { correctItemDates } from './decide/correct-item-dates.js';
import { completeCorrection, requestCorrection } from './decide/correction.js';
import { exemptSubmission, substituteDocument } from './decide/excuse-material.js';
import { extendDeadline } from './decide/extend-deadline.js';
import { issuePermit } from './decide/issue-permit.js';
import {
  escalateByWindow,
  issueNegativeReply,
  recordCollectiveOpinion,
  signNegativeReply,
} from './decide/negative-reply.js';
import { formalizePreReview, issuePreReviewOpinion, openPreReview } from './decide/pre-review.js';
import { recordItemStep, startProcessing } from './decide/processing.js';
import { receiveItem } from './decide/receive-item.js';
import { endSpecialProcedure, startSpecialProcedure } from './decide/special-procedure.js';
import { raiseTemporaryProofExpired, supplyProvenMaterial } from './decide/temporary-proof.js';
import { withdrawItem } from './decide/withdraw-item.js';

/** Every decision on approval items. */
export const ITEM_DECISIONS = [
  openPreReview,
  issuePreReviewOpinion,
  formalizePreReview,
  receiveItem,
  requestCorrection,
  completeCorrection,
  exemptSubmission,
  substituteDocument,
  supplyProvenMaterial,
  raiseTemporaryProofExpired,
  acceptItem,
  startProcessing,
  recordItemStep,
  correctItemDates,
  startSpecialProcedure,
  endSpecialProcedure,
  extendDeadline,
  issuePermit,
  deliverPermit,
  revokePermit,
  escalateByWindow,
  recordCollectiveOpinion,
  signNegativeReply,
  issueNegativeReply,
  withdrawItem,
  raiseApprovalDelayed,
  recountDueDates,
];
