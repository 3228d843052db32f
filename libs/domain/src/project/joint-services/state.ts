import type { BusinessDate } from '#workdays/business-date';
import type { DataOf } from '../../kernel/event.js';
import { on, slice } from '../../kernel/slice.js';
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
} from './events.js';
import type { UtilityService, UtilityStep } from './vocabulary.js';

/** One submission of drawings, and its certificate once there is one. */
export interface DrawingReview {
  readonly reviewId: string;
  /** Left out: the whole project. */
  readonly buildings?: readonly string[];
  readonly startedOn: BusinessDate;
  readonly certificate?: DataOf<typeof JointDrawingReviewCertified>;
}

/** The last application for utilities, and how far it has come. */
export interface UtilityApplication {
  readonly applicationId: string;
  readonly services: readonly UtilityService[];
  readonly step: UtilityStep;
  /** Day of that step. */
  readonly stepOn: BusinessDate;
}

/** What the slice knows. */
export interface JointServices {
  readonly earlyReview?: DataOf<typeof EarlySchemeReviewStarted>;
  /** The scheme approved last. */
  readonly scheme?: DataOf<typeof OverallSchemeApproved>;
  readonly phases: readonly DataOf<typeof BuildingPhaseApproved>[];
  readonly drawingReviews: readonly DrawingReview[];
  readonly exemptions: readonly DataOf<typeof DrawingReviewExempted>[];
  readonly utilities?: UtilityApplication;
  /** Applications ever made: numbers their ids. */
  readonly applications: number;
  readonly surveys: readonly DataOf<typeof SurveyResultShared>[];
  readonly recognised: readonly DataOf<typeof ResultRecognized>[];
}

const INITIAL: JointServices = {
  phases: [],
  drawingReviews: [],
  exemptions: [],
  applications: 0,
  surveys: [],
  recognised: [],
};

/** The application after one of its steps; one that is not known stays so. */
function advanced(state: JointServices, applicationId: string, step: UtilityStep, stepOn: BusinessDate): JointServices {
  const { utilities } = state;
  if (utilities?.applicationId !== applicationId) return state;
  return { ...state, utilities: { ...utilities, step, stepOn } };
}

export const jointServices = slice<JointServices>(INITIAL, [
  on(EarlySchemeReviewStarted, (state, data) => ({ ...state, earlyReview: data })),
  on(OverallSchemeApproved, (state, data) => ({ ...state, scheme: data })),
  on(BuildingPhaseApproved, (state, data) => ({ ...state, phases: [...state.phases, data] })),
  on(DrawingReviewStarted, (state, { reviewId, buildings, startedOn }) => ({
    ...state,
    drawingReviews: [...state.drawingReviews, { reviewId, startedOn, ...(buildings && { buildings }) }],
  })),
  on(JointDrawingReviewCertified, (state, data) => ({
    ...state,
    drawingReviews: state.drawingReviews.map((review) =>
      review.reviewId === data.reviewId ? { ...review, certificate: data } : review,
    ),
  })),
  on(DrawingReviewExempted, (state, data) => ({ ...state, exemptions: [...state.exemptions, data] })),
  on(UtilitiesApplied, (state, { applicationId, services, appliedOn }) => ({
    ...state,
    applications: state.applications + 1,
    utilities: { applicationId, services, step: 'APPLIED', stepOn: appliedOn },
  })),
  on(UtilitiesReviewed, (state, data) => advanced(state, data.applicationId, 'REVIEWED', data.reviewedOn)),
  on(UtilitiesSurveyed, (state, data) => advanced(state, data.applicationId, 'SURVEYED', data.surveyedOn)),
  on(UtilitiesAccepted, (state, data) => advanced(state, data.applicationId, 'ACCEPTED', data.acceptedOn)),
  on(SurveyResultShared, (state, data) => ({ ...state, surveys: [...state.surveys, data] })),
  on(ResultRecognized, (state, data) => ({ ...state, recognised: [...state.recognised, data] })),
]);

/** What clears drawings for use: the certificate of their review, or an exemption from it. */
export type DrawingsClearance = {
  readonly on: BusinessDate;
  /** Buildings it is of; left out: the whole project. */
  readonly buildings?: readonly string[];
} & (
  | { readonly by: 'CERTIFICATE'; readonly certificateNo: string; readonly reviewId: string }
  | { readonly by: 'EXEMPTION'; readonly basis: string }
);

/**
 * What clears drawings of the project for use on a day: a certificate that has every merged check, or an
 * exemption that names its basis. One of the whole project goes before one of single buildings, a certificate
 * before an exemption, a later one before an earlier. Papers of single buildings clear the project once every
 * building that the overall scheme names has one; a scheme that names none is cleared as a whole only: a hut's
 * certificate says nothing of the works beside it. Nothing as long as there is none (T-3).
 */
export function drawingsCleared(
  { drawingReviews, exemptions, scheme }: JointServices,
  day: BusinessDate,
): DrawingsClearance | undefined {
  const exempted = exemptions.map(({ exemptedOn, basis, buildings }): DrawingsClearance => {
    return { by: 'EXEMPTION', on: exemptedOn, basis, ...(buildings && { buildings }) };
  });
  const certified = drawingReviews.flatMap(({ certificate }): DrawingsClearance[] => {
    if (!certificate) return [];
    const { reviewId, certificateNo, certifiedOn, buildings } = certificate;
    return [{ by: 'CERTIFICATE', on: certifiedOn, certificateNo, reviewId, ...(buildings && { buildings }) }];
  });
  const all = [...exempted, ...certified].filter((cleared) => cleared.on <= day);
  const whole = all.findLast(({ buildings }) => buildings === undefined);
  if (whole) return whole;
  if (!scheme?.buildings || scheme.approvedOn > day) return undefined;
  const covered = new Set(all.flatMap(({ buildings = [] }) => buildings));
  const isWhole = scheme.buildings.every((building) => covered.has(building));
  return isWhole ? all.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).at(-1) : undefined;
}

/** The overall scheme approved last, if one was. */
export function schemeApproved({ scheme }: JointServices): DataOf<typeof OverallSchemeApproved> | undefined {
  return scheme;
}

/** Do two submissions show the same works? What names no buildings shows the whole project. */
export function overlap(a: Pick<DrawingReview, 'buildings'>, b: Pick<DrawingReview, 'buildings'>): boolean {
  const { buildings } = a;
  return !buildings || !b.buildings || b.buildings.some((building) => buildings.includes(building));
}
