import { describe, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { given } from '#test/support/given';
import {
  DRAWING_SYSTEM,
  drawingsCertified,
  drawingsIn,
  onMajorProject,
  papers,
  schemeApproved,
} from '#test/support/joint-services-story';
import { ADMIN, started } from '#test/support/landed-project';
import { AGENT, HURD_OFFICER, NR_OFFICER, OWNER, designated, filed } from '#test/support/major-project';
import { InvalidCommand, NotOwnProject } from '../../../kernel/refusal.js';
import { project } from '../../state.js';
import { BuildingPhaseApproved } from '../events.js';
import { startDrawingReview } from './start-drawing-review.js';

const submission = {
  surveyedOn: '2026-01-20',
  designedOn: '2026-02-20',
  evidence: papers('geotechnical-survey', 'construction-drawings'),
};
const phased = BuildingPhaseApproved.of({
  ...{ projectId: 'P1', phaseNo: 1, buildings: ['3号楼'], approvedOn: businessDate('2026-03-02') },
});

describe('the review of the construction drawings', () => {
  it('starts before the planning permit (R-79), for all merged checks at once (R-85)', () =>
    onMajorProject()
      .as(OWNER)
      .when(startDrawingReview, submission)
      .thenHappens([
        'DrawingReviewStarted',
        {
          reviewId: 'P1.r1',
          beforePlanningPermit: true,
          checks: ['FIRE', 'CIVIL_AIR_DEFENCE', 'TECHNICAL_PROTECTION', 'LIGHTNING'],
          surveyDoc: 'doc-geotechnical-survey',
        },
      ]));

  it('is no separate review of one merged check (R-85)', () =>
    onMajorProject()
      .as(OWNER)
      .when(startDrawingReview, { ...submission, checks: ['FIRE'] })
      .thenRefused('R-85', { missing: ['CIVIL_AIR_DEFENCE', 'TECHNICAL_PROTECTION', 'LIGHTNING'] }));

  it('is one submission for the same works (R-85)', () => {
    onMajorProject(drawingsIn())
      .as(OWNER)
      .when(startDrawingReview, submission)
      .thenRefused('R-85', { underReview: 'P1.r1' });
    onMajorProject(drawingsIn(['1号楼']))
      .as(OWNER)
      .when(startDrawingReview, { ...submission, buildings: ['1号楼', '2号楼'] })
      .thenRefused('R-85', { underReview: 'P1.r1' });
    onMajorProject(drawingsIn(['1号楼']))
      .as(OWNER)
      .when(startDrawingReview, { ...submission, buildings: ['2号楼'] })
      .thenHappens(['DrawingReviewStarted', { reviewId: 'P1.r2', buildings: ['2号楼'] }]);
  });

  it('comes again after its certificate only when the drawings changed (R-85)', () => {
    const certified = onMajorProject(drawingsIn(), drawingsCertified()).as(OWNER);
    certified.when(startDrawingReview, submission).thenRefused('R-85', { certificateNo: 'C-P1.r1' });
    certified
      .when(startDrawingReview, { ...submission, reason: '结构变更' })
      .thenHappens(['DrawingReviewStarted', { reviewId: 'P1.r2', reason: '结构变更' }]);
  });

  it('follows survey and design, in that order (T-1)', () => {
    const owner = onMajorProject().as(OWNER);
    owner
      .when(startDrawingReview, { ...submission, designedOn: '2026-01-19' })
      .thenRefused('T-1', { surveyedOn: '2026-01-20', designedOn: '2026-01-19' });
    const { designedOn, evidence: documents } = submission;
    owner.when(startDrawingReview, { designedOn, evidence: documents }).thenRefused('T-1', { missing: 'surveyedOn' });
    for (const kind of ['geotechnical-survey', 'construction-drawings']) {
      const evidence = submission.evidence.filter((document) => document.kind !== kind);
      owner.when(startDrawingReview, { ...submission, evidence }).thenRefused('T-1', { missing: kind });
    }
    owner
      .when(startDrawingReview, { ...submission, designedOn: '2026-03-03' })
      .thenFails(InvalidCommand, { field: 'designedOn' });
  });

  it('comes before building (T-1): afterwards only for buildings of a later phase', () => {
    const building = onMajorProject(schemeApproved, phased, started).as(OWNER);
    building.when(startDrawingReview, submission).thenRefused('T-1', { constructionStartedOn: '2026-02-20' });
    building.when(startDrawingReview, { ...submission, buildings: ['1号楼'] }).thenRefused('T-1');
    building
      .when(startDrawingReview, { ...submission, buildings: ['3号楼'] })
      .thenHappens(['DrawingReviewStarted', { buildings: ['3号楼'] }]);
  });

  it('is started by the owner, an agent of the team, the housing department or the drawing-review system (R-85)', () => {
    onMajorProject().as(AGENT).when(startDrawingReview, submission).thenHappens(['DrawingReviewStarted']);
    onMajorProject().as(HURD_OFFICER).when(startDrawingReview, submission).thenHappens(['DrawingReviewStarted']);
    onMajorProject()
      .as(DRAWING_SYSTEM)
      .through('INTEGRATION')
      .when(startDrawingReview, submission)
      .thenHappens(['DrawingReviewStarted']);
    onMajorProject().as(NR_OFFICER).when(startDrawingReview, submission).thenRefused('R-85', { department: 'HURD' });
    onMajorProject()
      .as({ ...OWNER, uscc: '91320700MA1YYYYY0B' })
      .when(startDrawingReview, submission)
      .thenFails(NotOwnProject);
  });

  it('is for major projects in the reserve (R-01, R-12); an import is taken as it was', () => {
    given(project, filed).as(OWNER).when(startDrawingReview, submission).thenRefused('R-01');
    given(project, filed, designated).as(OWNER).when(startDrawingReview, submission).thenRefused('R-12');
    given(project, filed)
      .as(ADMIN)
      .through('IMPORT')
      .when(startDrawingReview, {})
      .thenHappens(['DrawingReviewStarted', { reviewId: 'P1.r1' }]);
  });
});
