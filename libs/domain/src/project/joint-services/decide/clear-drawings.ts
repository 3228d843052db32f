import { present } from '../../../kernel/present.js';
import { InvalidCommand, NotFound, StateConflict, refuse, refuseIf } from '../../../kernel/refusal.js';
import { requireNotBefore } from '../../chronology.js';
import { projectDecision } from '../../decision.js';
import { requireUnfinished } from '../../filing/unfinished.js';
import { isUnattended } from '../../guards.js';
import type { Project } from '../../state.js';
import { CertifyDrawings, ExemptDrawings } from '../commands.js';
import { DrawingReviewExempted, JointDrawingReviewCertified } from '../events.js';
import { paper, requireOffice, requireServed } from '../office.js';
import { overlap } from '../state.js';
import { DRAWING_CHECKS } from '../vocabulary.js';

/** one certificate that says of every merged check how it came out. */
export const certifyDrawings = projectDecision(CertifyDrawings, {
  title: { zh: '核发联合图审合格书', en: 'Certify the drawings' },
  roles: ['HURD', 'DRAWING_REVIEW_SYSTEM'],
  rule: 'R-85',
  decide(project, command, facts) {
    requireOffice(facts, 'HURD', 'R-85', 'DRAWING_REVIEW_SYSTEM');
    requireUnfinished(project);
    const { reviewId, certificateNo } = command;
    const review = project.jointServices.drawingReviews.find((known) => known.reviewId === reviewId);
    if (!review) throw new NotFound('drawing review', reviewId);
    if (review.certificate) {
      throw new StateConflict(
        {
          zh: `该次审查已出具合格书${review.certificate.certificateNo}`,
          en: `The review is certified already by ${review.certificate.certificateNo}`,
        },
        { reviewId },
      );
    }
    requireNotBefore(facts, review.startedOn, { zh: '报送审查', en: 'the start of the review' });
    const checks = checksOf(command);
    const docId = paper(command, 'drawing-review-certificate', 'R-85', facts);
    const { buildings } = review;
    return [
      JointDrawingReviewCertified.of({
        ...{ projectId: facts.targetId, reviewId, certificateNo, certifiedOn: facts.businessDate, checks },
        ...present({ buildings: buildings && [...buildings], docId }),
      }),
    ];
  },
});

/** @throws Refusal by R-85 when a check is missing, said not to apply without a reason, or none was passed. */
function checksOf({ checks }: CertifyDrawings) {
  const named = checks.map(({ check }) => check);
  const twice = named.find((check, i) => named.indexOf(check) !== i);
  if (twice) throw new InvalidCommand('checks', { zh: `${twice}重复`, en: `${twice} is listed twice` });
  const missing = DRAWING_CHECKS.filter((check) => !named.includes(check));
  refuseIf(missing.length > 0, 'R-85', { missing });
  const unexplained = checks.filter(({ checkResult, reason }) => checkResult === 'NOT_APPLICABLE' && !reason);
  refuseIf(unexplained.length > 0, 'R-85', { withoutReason: unexplained.map(({ check }) => check) });
  refuseIf(!checks.some(({ checkResult }) => checkResult === 'PASSED'), 'R-85', { passed: 'none' });
  return checks.map(({ check, checkResult, reason }) => ({ check, checkResult, ...present({ reason }) }));
}

/**
 * R-03, T-3: there is no exemption but on a law or policy that allows it, which is named and in the file, also where an
 * import tells of one. It does not get around a review that has begun, nor make good what was built without one.
 */
export const exemptDrawings = projectDecision(ExemptDrawings, {
  title: { zh: '施工图豁免审查', en: 'Exempt drawings from review' },
  roles: ['HURD'],
  rule: 'R-03',
  decide(project, command, facts) {
    requireOffice(facts, 'HURD', 'R-03');
    requireServed(project, facts);
    const { basisKind, basis, buildings, reason } = command;
    if (basis === undefined) return refuse('R-03', { missing: 'basis' });
    refuseIf(basisKind === undefined && !isUnattended(facts), 'R-03', { missing: 'basisKind' });
    const docId = paper(command, 'exemption-basis', 'R-03', facts);
    requireUnreviewed(project, command);
    const { started } = project.filing;
    const tooLate = started !== undefined && facts.businessDate >= started.date && buildings === undefined;
    refuseIf(tooLate && !isUnattended(facts), 'T-3', { constructionStartedOn: started?.date ?? '' });
    return [
      DrawingReviewExempted.of({
        ...{ projectId: facts.targetId, exemptedOn: facts.businessDate, basis, reason },
        ...present({ basisKind, buildings, docId }),
      }),
    ];
  },
});

function requireUnreviewed({ jointServices }: Project, command: ExemptDrawings): void {
  const review = jointServices.drawingReviews.find((known) => overlap(known, command));
  if (review) {
    throw new StateConflict(
      { zh: `施工图已报送审查（${review.reviewId}）`, en: `The drawings are in review ${review.reviewId}` },
      { reviewId: review.reviewId, certified: review.certificate !== undefined },
    );
  }
  if (jointServices.exemptions.some((known) => overlap(known, command))) {
    throw new StateConflict({ zh: '已豁免审查', en: 'They are exempt already' });
  }
}
