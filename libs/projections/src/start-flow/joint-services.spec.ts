import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import {
  BuildingPhaseApproved,
  DrawingReviewExempted,
  ResultRecognized,
  UtilitiesReviewed,
} from '#domain/project/joint-services/events';
import type { History } from '#test/support/given';
import {
  drawingsCertified,
  drawingsIn,
  earlyReview,
  schemeApproved,
  surveyShared,
  utilitiesApplied,
} from '#test/support/joint-services-story';
import { projected } from '#test/support/projected';
import { jointServices } from './joint-services.js';

const day = businessDate('2026-03-02');
const phase = (phaseNo: number, building: string) =>
  BuildingPhaseApproved.of({ projectId: 'P1', phaseNo, buildings: [building], approvedOn: day });
const exempted = DrawingReviewExempted.of({ projectId: 'P1', exemptedOn: day, basis: '条例第四条', reason: '…' });
const documentOf = (...history: History) => projected(jointServices, history)['P1'];

describe('the joint services of a project', () => {
  it('show its scheme and the buildings approved in phases (R-77, R-78)', () =>
    expect(documentOf(earlyReview, schemeApproved, phase(1, '1号楼'), phase(2, '2号楼'))).toMatchObject({
      ...{ earlySchemeReviewOn: day, schemeNo: 'S-1', schemeApprovedOn: day, buildings: ['1号楼', '2号楼'] },
    }));

  it('show where its drawings stand (R-85, R-03)', () => {
    expect(documentOf(drawingsIn())).toMatchObject({ drawings: 'IN_REVIEW' });
    expect(documentOf(drawingsIn(), drawingsCertified())).toMatchObject({
      drawings: 'CERTIFIED',
      drawingReviews: [{ reviewId: 'P1.r1', certificateNo: 'C-P1.r1', beforePlanningPermit: true }],
    });
    expect(documentOf(drawingsIn(), drawingsCertified(), drawingsIn(undefined, 'P1.r2'))).toMatchObject({
      drawings: 'IN_REVIEW',
    });
    expect(documentOf(exempted)).toMatchObject({ drawings: 'EXEMPTED', exemptionBasis: '条例第四条' });
  });

  it('show how far its utilities have come (R-84)', () => {
    const reviewed = UtilitiesReviewed.of({
      ...{ projectId: 'P1', applicationId: 'P1.u1', services: ['WATER', 'POWER'], reviewedOn: day, opinion: '…' },
    });
    expect(documentOf(utilitiesApplied)?.utilities).toMatchObject({ services: ['WATER', 'POWER'], step: 'APPLIED' });
    expect(documentOf(utilitiesApplied, reviewed)?.utilities?.step).toBe('REVIEWED');
  });

  it('show its surveys and what departments recognised (R-86, R-32)', () => {
    const recognised = ResultRecognized.of({
      ...{ projectId: 'P1', department: 'NR', itemCode: 'scheme-review', material: 'topographic-survey' },
      ...{ resultKind: 'SURVEY', resultId: 'P1.m1', issuer: 'NR', recognisedOn: day },
    });
    expect(documentOf(surveyShared('TOPOGRAPHIC_MAP'), recognised)).toMatchObject({
      surveys: [{ surveyId: 'P1.m1', survey: 'TOPOGRAPHIC_MAP' }],
      recognised: [{ department: 'NR', resultId: 'P1.m1', material: 'topographic-survey' }],
    });
  });
});
