import { applyConsequence, raiseDeferralDefault } from './decide/default.js';
import { deferMaterial, denyDeferral } from './decide/grant.js';
import { recordPostSupervision } from './decide/post-supervision.js';
import { requestDeferral } from './decide/request.js';
import { supplyMaterial, verifyMaterial } from './decide/supply.js';

/** Every decision of the slice. */
export const DEFERRAL_DECISIONS = [
  requestDeferral,
  deferMaterial,
  denyDeferral,
  supplyMaterial,
  verifyMaterial,
  raiseDeferralDefault,
  applyConsequence,
  recordPostSupervision,
];
