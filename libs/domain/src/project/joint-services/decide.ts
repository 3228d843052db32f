import { certifyDrawings, exemptDrawings } from './decide/clear-drawings.js';
import { recognizeResult, shareSurvey } from './decide/results.js';
import { approveBuilding, approveScheme, startSchemeReview } from './decide/scheme.js';
import { startDrawingReview } from './decide/start-drawing-review.js';
import { acceptUtilities, applyUtilities, reviewUtilities, surveyUtilities } from './decide/utilities.js';

export const JOINT_SERVICES_DECISIONS = [
  startSchemeReview,
  approveScheme,
  approveBuilding,
  startDrawingReview,
  certifyDrawings,
  exemptDrawings,
  applyUtilities,
  reviewUtilities,
  surveyUtilities,
  acceptUtilities,
  shareSurvey,
  recognizeResult,
];
