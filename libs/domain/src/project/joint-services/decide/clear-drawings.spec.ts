import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { folded } from '#test/support/given';
import {
  DRAWING_SYSTEM,
  drawingsCertified,
  drawingsIn,
  onMajorProject,
  papers,
} from '#test/support/joint-services-story';
import { ADMIN, started } from '#test/support/landed-project';
import { HURD_OFFICER, NR_OFFICER, filed } from '#test/support/major-project';
import type { NewEvent } from '../../../kernel/event.js';
import { InvalidCommand, NotFound, StateConflict } from '../../../kernel/refusal.js';
import { SHIPPED_POLICY } from '../../../policy/data/shipped-policy.js';
import { readGates } from '../../start-flow/gates.js';
import { project } from '../../state.js';
import { BuildingPhaseApproved, DrawingReviewExempted, OverallSchemeApproved } from '../events.js';
import { drawingsCleared } from '../state.js';
import { DRAWING_CHECKS } from '../vocabulary.js';
import { certifyDrawings, exemptDrawings } from './clear-drawings.js';

const checks = DRAWING_CHECKS.map((check) => ({ check, checkResult: 'PASSED' as const }));
const certificate = {
  reviewId: 'P1.r1',
  certificateNo: 'TS-2026-001',
  checks,
  evidence: papers('drawing-review-certificate'),
};
const inReview = onMajorProject(drawingsIn()).as(HURD_OFFICER);

describe('the certificate of the joint drawing review (R-85)', () => {
  it('is one, and says of every merged check how it came out', () =>
    inReview
      .when(certifyDrawings, certificate)
      .thenHappens([
        'JointDrawingReviewCertified',
        { reviewId: 'P1.r1', certificateNo: 'TS-2026-001', checks, docId: 'doc-drawing-review-certificate' },
      ]));

  it.each(DRAWING_CHECKS)('is refused without the check %s', (missing) =>
    inReview
      .when(certifyDrawings, { ...certificate, checks: checks.filter(({ check }) => check !== missing) })
      .thenRefused('R-85', { missing: [missing] }),
  );

  it('leaves a check out only as not applicable, with a reason', () => {
    const without = checks.filter(({ check }) => check !== 'CIVIL_AIR_DEFENCE');
    const notApplicable = { check: 'CIVIL_AIR_DEFENCE', checkResult: 'NOT_APPLICABLE' } as const;
    inReview
      .when(certifyDrawings, { ...certificate, checks: [...without, notApplicable] })
      .thenRefused('R-85', { withoutReason: ['CIVIL_AIR_DEFENCE'] });
    inReview
      .when(certifyDrawings, {
        ...certificate,
        checks: [...without, { ...notApplicable, reason: '工业厂房无人防要求' }],
      })
      .thenHappens(['JointDrawingReviewCertified']);
  });

  it('certifies something: at least one check was passed (R-85, T-3)', () =>
    inReview
      .when(certifyDrawings, {
        ...certificate,
        checks: DRAWING_CHECKS.map((check) => ({ check, checkResult: 'NOT_APPLICABLE' as const, reason: '不涉及' })),
      })
      .thenRefused('R-85', { passed: 'none' }));

  it('lists no check twice, rests on the certificate itself, and on a review', () => {
    inReview
      .when(certifyDrawings, { ...certificate, checks: [...checks, ...checks.slice(0, 1)] })
      .thenFails(InvalidCommand, { field: 'checks' });
    inReview
      .when(certifyDrawings, { ...certificate, evidence: [] })
      .thenRefused('R-85', { missing: 'drawing-review-certificate' });
    inReview.when(certifyDrawings, { ...certificate, reviewId: 'P1.r9' }).thenFails(NotFound);
  });

  it('is issued once for a review, by the housing department or the drawing-review system', () => {
    onMajorProject(drawingsIn(), drawingsCertified())
      .as(HURD_OFFICER)
      .when(certifyDrawings, certificate)
      .thenFails(StateConflict);
    inReview.as(NR_OFFICER).when(certifyDrawings, certificate).thenRefused('R-85', { department: 'HURD' });
    inReview
      .as(DRAWING_SYSTEM)
      .through('INTEGRATION')
      .when(certifyDrawings, certificate)
      .thenHappens(['JointDrawingReviewCertified']);
  });

  it('is not dated before its review', () =>
    inReview.on('2026-03-01').when(certifyDrawings, certificate).thenFails(InvalidCommand, { field: 'occurredAt' }));
});

const exemption = {
  basisKind: 'POLICY',
  basis: '苏建规字〔2020〕3号 第四条',
  reason: '小型标准厂房，采用已审定通用图',
  evidence: papers('exemption-basis'),
} as const;

describe('an exemption from drawing review (R-03, T-3)', () => {
  const office = onMajorProject().as(HURD_OFFICER);

  it('names the law or policy that allows it, with its document', () =>
    office
      .when(exemptDrawings, exemption)
      .thenHappens([
        'DrawingReviewExempted',
        { basisKind: 'POLICY', basis: exemption.basis, docId: 'doc-exemption-basis' },
      ]));

  it('is refused without the basis, its kind or its document (R-03)', () => {
    const { basisKind, basis, reason, evidence } = exemption;
    office.when(exemptDrawings, { basisKind, reason, evidence }).thenRefused('R-03', { missing: 'basis' });
    office.when(exemptDrawings, { basis, reason, evidence }).thenRefused('R-03', { missing: 'basisKind' });
    office.when(exemptDrawings, { ...exemption, evidence: [] }).thenRefused('R-03', { missing: 'exemption-basis' });
    office
      .when(exemptDrawings, { ...exemption, evidence: papers('note') })
      .thenRefused('R-03', { missing: 'exemption-basis' });
  });

  it('is told by no import without its basis either', () =>
    onMajorProject().as(ADMIN).through('IMPORT').when(exemptDrawings, { reason: '…' }).thenRefused('R-03'));

  it('is the housing department’s alone: no other department and no neighbouring system gives it', () => {
    office.as(NR_OFFICER).when(exemptDrawings, exemption).thenRefused('R-03', { department: 'HURD' });
    expect(exemptDrawings.roles).toEqual(['HURD']);
  });

  it('does not get around a review that has begun (T-3), and is given once', () => {
    onMajorProject(drawingsIn()).as(HURD_OFFICER).when(exemptDrawings, exemption).thenFails(StateConflict);
    onMajorProject(drawingsIn(), drawingsCertified())
      .as(HURD_OFFICER)
      .when(exemptDrawings, exemption)
      .thenFails(StateConflict);
    const given = office.when(exemptDrawings, exemption).events;
    onMajorProject(...given)
      .as(HURD_OFFICER)
      .when(exemptDrawings, exemption)
      .thenFails(StateConflict);
  });

  it('does not make good what was built without one (T-3)', () =>
    onMajorProject(started)
      .as(HURD_OFFICER)
      .when(exemptDrawings, exemption)
      .thenRefused('T-3', { constructionStartedOn: '2026-02-20' }));
});

describe('drawings (T-3)', () => {
  const clearedBy = (...history: Parameters<typeof folded>[1]) =>
    drawingsCleared(folded(project, [filed, ...history]).jointServices, businessDate('2026-03-31'));
  const exempted = DrawingReviewExempted.of({
    ...{ projectId: 'P1', exemptedOn: businessDate('2026-03-02'), basis: '条例第四条', reason: '…' },
  });

  it('are not cleared by default, nor by a review that is under way', () => {
    expect(clearedBy()).toBeUndefined();
    expect(clearedBy(drawingsIn())).toBeUndefined();
  });

  it('are cleared by their certificate, or by an exemption, which say what they are', () => {
    expect(clearedBy(drawingsIn(), drawingsCertified())).toEqual({
      ...{ by: 'CERTIFICATE', on: '2026-03-02', certificateNo: 'C-P1.r1', reviewId: 'P1.r1' },
    });
    expect(clearedBy(exempted)).toEqual({ by: 'EXEMPTION', on: '2026-03-02', basis: '条例第四条' });
  });

  it('of single buildings clear the project once every building of its scheme has them (R-78, R-85, T-3)', () => {
    const hut = ['门卫室'];
    const scheme = (...buildings: string[]) =>
      OverallSchemeApproved.of({
        ...{ projectId: 'P1', schemeNo: 'S-1', approvedOn: businessDate('2026-03-02'), early: true },
        ...(buildings.length > 0 && { buildings }),
      });
    const phase = BuildingPhaseApproved.of({
      ...{ projectId: 'P1', phaseNo: 1, buildings: hut, approvedOn: businessDate('2026-03-02'), docId: 'phase-1' },
    });
    const certified = [drawingsIn(hut), drawingsCertified(hut)];
    expect(clearedBy(phase, ...certified)).toBeUndefined();
    expect(clearedBy(scheme(), phase, ...certified)).toBeUndefined();
    expect(clearedBy(scheme('门卫室', '1号楼'), phase, ...certified)).toBeUndefined();
    const missing = (...history: NewEvent[]) =>
      readGates(folded(project, [filed, ...history]), 'CONSTRUCTION_PERMIT', businessDate('2026-03-31'), {
        version: 1,
        ...SHIPPED_POLICY,
      }).missing;
    expect(missing(scheme('门卫室', '1号楼'), phase, ...certified)).toContain('drawings');
    const other = [drawingsIn(['1号楼'], 'P1.r2'), drawingsCertified(['1号楼'], 'P1.r2')];
    expect(clearedBy(scheme('门卫室', '1号楼'), phase, ...certified, ...other)).toMatchObject({ by: 'CERTIFICATE' });
    expect(missing(scheme('门卫室', '1号楼'), phase, ...certified, ...other)).not.toContain('drawings');
  });

  it('are not cleared before the day of their certificate', () =>
    expect(
      drawingsCleared(
        folded(project, [filed, drawingsIn(), drawingsCertified()]).jointServices,
        businessDate('2026-03-01'),
      ),
    ).toBeUndefined());

  it('of the whole project go before those of a building', () => {
    const single = ['1号楼'];
    expect(
      clearedBy(drawingsIn(), drawingsCertified(), drawingsIn(single, 'P1.r2'), drawingsCertified(single, 'P1.r2')),
    ).not.toHaveProperty('buildings');
  });
});
