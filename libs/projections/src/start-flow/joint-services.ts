import type { BusinessDate } from '#workdays/business-date';
import {
  BuildingPhaseApproved,
  DrawingReviewExempted,
  DrawingReviewStarted,
  EarlySchemeReviewStarted,
  JointDrawingReviewCertified,
  OverallSchemeApproved,
  ResultRecognized,
  SurveyResultShared,
  UtilitiesAccepted,
  UtilitiesApplied,
  UtilitiesReviewed,
  UtilitiesSurveyed,
} from '#domain/project/joint-services/events';
import type { ResultKind, Survey, UtilityService, UtilityStep } from '#domain/project/joint-services/vocabulary';
import { projectOf } from '../project-of.js';
import { projection } from '../projection.js';
import { when } from '../reaction.js';
import { whenKnown } from '../when-known.js';

type DrawingReviewRow = {
  readonly reviewId: string;
  readonly startedOn: BusinessDate;
  readonly beforePlanningPermit: boolean;
  readonly buildings?: readonly string[];
  readonly certificateNo?: string;
  readonly certifiedOn?: BusinessDate;
};
type UtilitiesRow = {
  readonly applicationId: string;
  readonly services: readonly UtilityService[];
  readonly step: UtilityStep;
  readonly stepOn: BusinessDate;
};
type SurveyRow = {
  readonly surveyId: string;
  readonly survey: Survey;
  readonly institution: string;
  readonly sharedOn: BusinessDate;
};
type RecognisedRow = {
  readonly department: string;
  readonly itemCode: string;
  readonly resultKind: ResultKind;
  readonly resultId: string;
  readonly material?: string;
};

/** The joint services of one project; its id is the project's. */
export type JointServicesDocument = {
  readonly earlySchemeReviewOn?: BusinessDate;
  readonly schemeNo?: string;
  readonly schemeApprovedOn?: BusinessDate;
  /** Buildings approved so far, in phases. */
  readonly buildings: readonly string[];
  readonly drawingReviews: readonly DrawingReviewRow[];
  /** Where the drawings stand: NONE, IN_REVIEW, CERTIFIED or EXEMPTED; a review under way goes before what was cleared. */
  readonly drawings: 'NONE' | 'IN_REVIEW' | 'CERTIFIED' | 'EXEMPTED';
  /** Basis of the last exemption. */
  readonly exemptionBasis?: string;
  /** The last application for utilities. */
  readonly utilities?: UtilitiesRow;
  readonly surveys: readonly SurveyRow[];
  readonly recognised: readonly RecognisedRow[];
};

const EMPTY: JointServicesDocument = {
  buildings: [],
  drawingReviews: [],
  drawings: 'NONE',
  surveys: [],
  recognised: [],
};

/** One document per project that uses a joint service. No index: it is asked for by project, or read through. */
export const jointServices = projection<JointServicesDocument>('joint_services', {
  version: 1,
  indexes: [],
  key: projectOf,
  on: [
    when(EarlySchemeReviewStarted, (doc = EMPTY, { startedOn }) => ({ ...doc, earlySchemeReviewOn: startedOn })),
    when(OverallSchemeApproved, (doc = EMPTY, { schemeNo, approvedOn }) => ({
      ...doc,
      schemeNo,
      schemeApprovedOn: approvedOn,
    })),
    when(BuildingPhaseApproved, (doc = EMPTY, { buildings }) => ({
      ...doc,
      buildings: [...doc.buildings, ...buildings],
    })),

    when(DrawingReviewStarted, (doc = EMPTY, { reviewId, startedOn, beforePlanningPermit, buildings }) => ({
      ...doc,
      drawings: 'IN_REVIEW',
      drawingReviews: [
        ...doc.drawingReviews,
        { reviewId, startedOn, beforePlanningPermit, ...(buildings && { buildings }) },
      ],
    })),
    whenKnown(JointDrawingReviewCertified, (doc, { reviewId, certificateNo, certifiedOn }) => {
      const drawingReviews = doc.drawingReviews.map((review) =>
        review.reviewId === reviewId ? { ...review, certificateNo, certifiedOn } : review,
      );
      const open = drawingReviews.some((review) => review.certificateNo === undefined);
      return { ...doc, drawingReviews, drawings: open ? 'IN_REVIEW' : 'CERTIFIED' };
    }),
    when(DrawingReviewExempted, (doc = EMPTY, { basis }) => ({
      ...doc,
      drawings: doc.drawings === 'NONE' ? 'EXEMPTED' : doc.drawings,
      exemptionBasis: basis,
    })),

    when(UtilitiesApplied, (doc = EMPTY, { applicationId, services, appliedOn }) => ({
      ...doc,
      utilities: { applicationId, services, step: 'APPLIED', stepOn: appliedOn },
    })),
    whenKnown(UtilitiesReviewed, (doc, { reviewedOn }) => advanced(doc, 'REVIEWED', reviewedOn)),
    whenKnown(UtilitiesSurveyed, (doc, { surveyedOn }) => advanced(doc, 'SURVEYED', surveyedOn)),
    whenKnown(UtilitiesAccepted, (doc, { acceptedOn }) => advanced(doc, 'ACCEPTED', acceptedOn)),

    when(SurveyResultShared, (doc = EMPTY, { surveyId, survey, institution, sharedOn }) => ({
      ...doc,
      surveys: [...doc.surveys, { surveyId, survey, institution, sharedOn }],
    })),
    when(ResultRecognized, (doc = EMPTY, { department, itemCode, resultKind, resultId, material }) => ({
      ...doc,
      recognised: [
        ...doc.recognised,
        { department, itemCode, resultKind, resultId, ...(material !== undefined && { material }) },
      ],
    })),
  ],
});

function advanced(doc: JointServicesDocument, step: UtilityStep, stepOn: BusinessDate): JointServicesDocument {
  return doc.utilities ? { ...doc, utilities: { ...doc.utilities, step, stepOn } } : doc;
}
