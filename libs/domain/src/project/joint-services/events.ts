import type { EventDeclaration } from '../../kernel/event.js';
import { DrawingReviewExempted, DrawingReviewStarted, JointDrawingReviewCertified } from './events/drawing-events.js';
import { ResultRecognized, SurveyResultShared } from './events/result-events.js';
import { BuildingPhaseApproved, EarlySchemeReviewStarted, OverallSchemeApproved } from './events/scheme-events.js';
import { UtilitiesAccepted, UtilitiesApplied, UtilitiesReviewed, UtilitiesSurveyed } from './events/utility-events.js';

export * from './events/drawing-events.js';
export * from './events/result-events.js';
export * from './events/scheme-events.js';
export * from './events/utility-events.js';

/** Every event of the slice. */
export const JOINT_SERVICES_EVENTS: readonly EventDeclaration[] = [
  EarlySchemeReviewStarted,
  OverallSchemeApproved,
  BuildingPhaseApproved,
  DrawingReviewStarted,
  JointDrawingReviewCertified,
  DrawingReviewExempted,
  UtilitiesApplied,
  UtilitiesReviewed,
  UtilitiesSurveyed,
  UtilitiesAccepted,
  SurveyResultShared,
  ResultRecognized,
];
