import { businessDate } from '#workdays/business-date';
import type { Actor } from '#domain/kernel/actor';
import { UtilitiesApplied } from '#domain/project/joint-services/events/utility-events';
import {
  DrawingReviewStarted,
  JointDrawingReviewCertified,
} from '#domain/project/joint-services/events/drawing-events';
import { SurveyResultShared } from '#domain/project/joint-services/events/result-events';
import { EarlySchemeReviewStarted, OverallSchemeApproved } from '#domain/project/joint-services/events/scheme-events';
import { DRAWING_CHECKS } from '#domain/project/joint-services/vocabulary';
import { project } from '#domain/project/state';
import { given, type History } from './given.js';
import { designated, filed, inReserve, served } from './major-project.js';

export const UTIL: Actor = { id: 'util-1', roles: ['UTIL'], department: 'UTIL' };
/** The drawing-review system and the multi-survey platform. */
export const DRAWING_SYSTEM: Actor = { id: 'drawing-system', roles: ['DRAWING_REVIEW_SYSTEM'] };
export const SURVEY_PLATFORM: Actor = { id: 'survey-platform', roles: ['SURVEY_PLATFORM'] };

/** Documents of these kinds. */
export const papers = (...kinds: readonly string[]) =>
  kinds.map((kind) => ({ docId: `doc-${kind}`, sha256: '0'.repeat(64), kind }));

/** A major project in the reserve, served by a team. */
export const onMajorProject = (...history: History) => given(project, filed, designated, inReserve, served, ...history);

const projectId = 'P1';
const day = businessDate('2026-03-02');

export const earlyReview = EarlySchemeReviewStarted.of({ projectId, startedOn: day });
export const schemeApproved = OverallSchemeApproved.of({ projectId, schemeNo: 'S-1', approvedOn: day, early: true });

/** Review P1.r1 of the whole project, or of single buildings. */
export const drawingsIn = (buildings?: string[], reviewId = 'P1.r1') =>
  DrawingReviewStarted.of({
    ...{ projectId, reviewId, startedOn: day, checks: [...DRAWING_CHECKS], beforePlanningPermit: true },
    ...(buildings && { buildings }),
  });
export const drawingsCertified = (buildings?: string[], reviewId = 'P1.r1') =>
  JointDrawingReviewCertified.of({
    ...{ projectId, reviewId, certificateNo: `C-${reviewId}`, certifiedOn: day },
    checks: DRAWING_CHECKS.map((check) => ({ check, checkResult: 'PASSED' as const })),
    ...(buildings && { buildings }),
  });

export const utilitiesApplied = UtilitiesApplied.of({
  ...{ projectId, applicationId: 'P1.u1', services: ['WATER', 'POWER'], appliedOn: day },
});

export const surveyShared = (survey: 'TOPOGRAPHIC_MAP' | 'PLANNING_VERIFICATION') =>
  SurveyResultShared.of({
    ...{ projectId, surveyId: 'P1.m1', survey, standard: 'DB32/T 4405-2022', institution: '91320100MA1SURVEY1' },
    ...{ surveyedOn: day, sharedOn: day },
  });
