import { assessAuthenticity } from './decide/assess-authenticity.js';
import { concludeAssessment } from './decide/conclude-assessment.js';
import { confirmMaturity } from './decide/confirm-maturity.js';
import { completeCountyAssessment, enterInReserve, reviewCountyFiling } from './decide/county-assessment.js';
import { openAssessment } from './decide/open-assessment.js';
import { submitComplianceOpinion } from './decide/submit-compliance-opinion.js';

/** Every decision of the slice. */
export const ADMISSION_DECISIONS = [
  assessAuthenticity,
  confirmMaturity,
  openAssessment,
  submitComplianceOpinion,
  concludeAssessment,
  completeCountyAssessment,
  reviewCountyFiling,
  enterInReserve,
];
