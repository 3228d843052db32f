import { ANNEXES } from './annexes.js';
import { CLOCKS } from './clocks.js';
import { DEFERRAL_AND_COMMITMENT } from './deferral-and-commitment.js';
import { NOTES } from './notes.js';
import { OPTIMISED_MATTERS } from './optimised-matters.js';
import { PARALLEL_APPROVAL } from './parallel-approval.js';
import { SAFEGUARDS } from './safeguards.js';
import { SERVICE_FLOW } from './service-flow.js';

/** Every rule in the order of rules.md, with its literal id: rule.ts derives `RuleId` from it. */
export const CATALOGUE = [
  ...SERVICE_FLOW,
  ...OPTIMISED_MATTERS,
  ...SAFEGUARDS,
  ...DEFERRAL_AND_COMMITMENT,
  ...PARALLEL_APPROVAL,
  ...ANNEXES,
  ...NOTES,
  ...CLOCKS,
] as const;
