import { describe, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { given, happened, type History } from '#test/support/given';
import { earlyReview, onMajorProject, papers, schemeApproved } from '#test/support/joint-services-story';
import { ADMIN, contracted } from '#test/support/landed-project';
import { HURD_OFFICER, NR_OFFICER, designated, filed, inReserve, received } from '#test/support/major-project';
import { InvalidCommand, StateConflict } from '../../../kernel/refusal.js';
import { PermitIssued } from '../../items/events.js';
import { project } from '../../state.js';
import { BuildingPhaseApproved } from '../events.js';
import { approveBuilding, approveScheme, startSchemeReview } from './scheme.js';

const READY = papers('owner-request', 'plan-conformity', 'survey-demarcation-map');
const start = { landArea: 66_700.5, evidence: READY };
const approval = { schemeNo: 'S-1', evidence: papers('scheme-approval') };
const phase = { buildings: ['1号楼', '2号楼'], evidence: papers('building-approval') };

describe('the early review of the scheme (R-77)', () => {
  it('starts on request before the land procedure, once plans, map and area are settled', () =>
    onMajorProject()
      .as(NR_OFFICER)
      .when(startSchemeReview, start)
      .thenHappens([
        'EarlySchemeReviewStarted',
        { landArea: 66_700.5, requestDoc: 'doc-owner-request', surveyMapDoc: 'doc-survey-demarcation-map' },
      ]));

  it.each(['owner-request', 'plan-conformity', 'survey-demarcation-map'])('does not start without %s', (kind) =>
    onMajorProject()
      .as(NR_OFFICER)
      .when(startSchemeReview, { ...start, evidence: READY.filter((document) => document.kind !== kind) })
      .thenRefused('R-77', { missing: kind }),
  );

  it('does not start before the area is fixed', () =>
    onMajorProject().as(NR_OFFICER).when(startSchemeReview, { evidence: READY }).thenRefused('R-77', {
      missing: 'landArea',
    }));

  it('is none of another department, nor for projects outside the scheme (R-01) or the reserve (R-12)', () => {
    onMajorProject().as(HURD_OFFICER).when(startSchemeReview, start).thenRefused('R-77', { department: 'NR' });
    given(project, filed).as(NR_OFFICER).when(startSchemeReview, start).thenRefused('R-01');
    given(project, filed, designated).as(NR_OFFICER).when(startSchemeReview, start).thenRefused('R-12');
  });

  it('has no place once there is a land contract, and starts once', () => {
    onMajorProject(contracted).as(NR_OFFICER).when(startSchemeReview, start).thenFails(StateConflict);
    onMajorProject(earlyReview).as(NR_OFFICER).when(startSchemeReview, start).thenFails(StateConflict);
    onMajorProject(schemeApproved).as(NR_OFFICER).when(startSchemeReview, start).thenFails(StateConflict);
  });

  it('is taken from an import as it was', () =>
    given(project, filed)
      .as(ADMIN)
      .through('IMPORT')
      .when(startSchemeReview, {})
      .thenHappens(['EarlySchemeReviewStarted']));
});

describe('the overall scheme (R-77, R-78)', () => {
  it('is approved after its early review, or after the land contract', () => {
    onMajorProject(earlyReview)
      .as(NR_OFFICER)
      .when(approveScheme, approval)
      .thenHappens(['OverallSchemeApproved', { schemeNo: 'S-1', early: true, docId: 'doc-scheme-approval' }]);
    onMajorProject(contracted)
      .as(NR_OFFICER)
      .when(approveScheme, approval)
      .thenHappens(['OverallSchemeApproved', { early: false }]);
    onMajorProject(earlyReview, contracted)
      .as(NR_OFFICER)
      .when(approveScheme, approval)
      .thenHappens(['OverallSchemeApproved', { early: false }]);
  });

  it('is not approved with neither', () =>
    onMajorProject().as(NR_OFFICER).when(approveScheme, approval).thenRefused('R-77', {
      earlyReview: false,
      landContract: false,
    }));

  it('is not approved without the decision, by another department, or before its review began', () => {
    const reviewed = onMajorProject(earlyReview);
    reviewed
      .as(NR_OFFICER)
      .when(approveScheme, { schemeNo: 'S-1' })
      .thenRefused('R-78', { missing: 'scheme-approval' });
    reviewed.as(HURD_OFFICER).when(approveScheme, approval).thenRefused('R-78', { department: 'NR' });
    given(project, ...[filed, designated, inReserve].map((event) => happened('2026-02-01', event)), earlyReview)
      .on('2026-03-01')
      .as(NR_OFFICER)
      .when(approveScheme, approval)
      .thenFails(InvalidCommand, { field: 'occurredAt' });
  });

  it('is replaced with a reason only', () => {
    const approved = onMajorProject(earlyReview, schemeApproved).as(NR_OFFICER);
    approved.when(approveScheme, approval).thenFails(StateConflict);
    approved
      .when(approveScheme, { ...approval, schemeNo: 'S-2', reason: '总平调整' })
      .thenHappens(['OverallSchemeApproved', { schemeNo: 'S-2', reason: '总平调整' }]);
  });
});

describe('approval building by building (R-78)', () => {
  it('keeps the buildings it has approved when the scheme is replaced, and says which others the new one names no more', () => {
    const asNr = (...history: History) => onMajorProject(earlyReview, ...history).as(NR_OFFICER);
    const scheme = (schemeNo: string, ...buildings: string[]) => ({
      ...{ schemeNo, buildings, reason: '总平调整' },
      evidence: [{ docId: `doc-${schemeNo}`, sha256: schemeNo.slice(-1).repeat(64), kind: 'scheme-approval' }],
    });
    const first = asNr().when(approveScheme, scheme('S-1', '1号楼', '2号楼', '门卫室')).events;
    const phased = asNr(...first).when(approveBuilding, phase).events;
    asNr(...first, ...phased)
      .when(approveScheme, scheme('S-2', '门卫室'))
      .thenRefused('R-78', { approvedInPhases: ['1号楼', '2号楼'] });
    asNr(...first, ...phased)
      .when(approveScheme, scheme('S-2', '1号楼', '2号楼'))
      .thenHappens(['OverallSchemeApproved', { leftOut: ['门卫室'] }]);
  });

  it('is of buildings of the scheme, where that names them', () => {
    const named = onMajorProject(earlyReview)
      .as(NR_OFFICER)
      .when(approveScheme, { schemeNo: 'S-1', buildings: ['1号楼', '门卫室'], evidence: papers('scheme-approval') });
    named.thenHappens(['OverallSchemeApproved', { buildings: ['1号楼', '门卫室'] }]);
    const next = onMajorProject(earlyReview, ...named.events).as(NR_OFFICER);
    const evidence = papers('building-approval');
    next.when(approveBuilding, { buildings: ['9号楼'], evidence }).thenRefused('R-78', { notInScheme: ['9号楼'] });
    next.when(approveBuilding, { buildings: ['门卫室'], evidence }).thenHappens(['BuildingPhaseApproved']);
  });

  it('goes in phases once the overall scheme is approved', () =>
    onMajorProject(schemeApproved)
      .as(NR_OFFICER)
      .when(approveBuilding, phase)
      .thenHappens(['BuildingPhaseApproved', { phaseNo: 1, buildings: ['1号楼', '2号楼'], schemeNo: 'S-1' }]));

  it('is refused before that, also while the scheme is under review', () => {
    onMajorProject().as(NR_OFFICER).when(approveBuilding, phase).thenRefused('R-78', { schemeApproved: false });
    onMajorProject(earlyReview)
      .as(NR_OFFICER)
      .when(approveBuilding, phase)
      .thenRefused('R-78', { schemeApproved: false });
  });

  it('rests on a scheme approved by its item just as well', () => {
    const schemeItem = received({ itemCode: 'scheme-review' });
    const issued = PermitIssued.of({
      ...{ itemId: 'P1.i1', itemCode: 'scheme-review', department: 'NR', timeUnit: 'WORKING_DAY', promisedDays: 5 },
      ...{ acceptedOn: businessDate('2026-02-02'), dueOn: businessDate('2026-02-09') },
      ...{ decidedOn: businessDate('2026-02-05'), elapsedDays: 3, pausedDays: 0, overrunDays: 0, late: false },
      ...{ status: 11, deferralIds: [] },
    });
    onMajorProject(schemeItem, issued)
      .as(NR_OFFICER)
      .when(approveBuilding, phase)
      .thenHappens(['BuildingPhaseApproved', { phaseNo: 1 }]);
  });

  it('approves no building twice, none without the decision, and none for another department', () => {
    const first = BuildingPhaseApproved.of({
      ...{ projectId: 'P1', phaseNo: 1, buildings: ['1号楼'], approvedOn: businessDate('2026-03-02') },
    });
    const phased = onMajorProject(schemeApproved, first).as(NR_OFFICER);
    phased.when(approveBuilding, phase).thenFails(StateConflict, { details: { buildings: ['1号楼'] } });
    phased
      .when(approveBuilding, { ...phase, buildings: ['3号楼'] })
      .thenHappens(['BuildingPhaseApproved', { phaseNo: 2 }]);
    phased.when(approveBuilding, { buildings: ['3号楼'] }).thenRefused('R-78', { missing: 'building-approval' });
    phased.as(HURD_OFFICER).when(approveBuilding, phase).thenRefused('R-78', { department: 'NR' });
  });
});
