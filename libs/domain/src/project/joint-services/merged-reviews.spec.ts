import { describe, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { IMPORTER, ItemStory } from '#test/support/item-story';
import { drawingsIn } from '#test/support/joint-services-story';
import { HURD_OFFICER, designated, inReserve } from '#test/support/major-project';
import { onTrack } from '#test/support/start-story';
import type { NewEvent } from '../../kernel/event.js';
import { LandContractSigned } from '../filing/events.js';
import { acceptItem } from '../items/decide/accept-item.js';
import { issuePermit } from '../items/decide/issue-permit.js';
import { receiveItem } from '../items/decide/receive-item.js';
import { DrawingReviewExempted, JointDrawingReviewCertified } from './events.js';
import { DRAWING_CHECKS } from './vocabulary.js';

const on = businessDate('2024-03-18');
const contract = LandContractSigned.of({ projectId: 'P1', contractNo: 'C-1', plotId: 'plot-1', signedOn: on });
const major = [designated, inReserve, onTrack('GENERAL'), contract];
const certified = JointDrawingReviewCertified.of({
  ...{ projectId: 'P1', reviewId: 'P1.r1', certificateNo: '图审1', certifiedOn: on },
  checks: DRAWING_CHECKS.map((check) => ({ check, checkResult: 'PASSED' as const })),
});
const permit = { itemId: 'P1.i1', permitNo: '图审1', docId: 'doc-permit' };
const atDecision = (...opening: readonly NewEvent[]) =>
  ItemStory.of(...opening)
    .as(HURD_OFFICER)
    .on('2024-03-18')
    .does(receiveItem, { itemCode: 'drawing-review' })
    .does(acceptItem, { itemId: 'P1.i1' });

describe('the item drawing-review of a major project (R-85)', () => {
  const missing = { itemCode: 'drawing-review', missing: 'drawing-review-certificate' };

  it('is issued on the certificate of the joint review only, which no plain permit replaces (R-85, T-3)', () => {
    atDecision(...major)
      .when(issuePermit, permit)
      .thenRefused('R-85', missing);
    atDecision(...major, drawingsIn())
      .when(issuePermit, permit)
      .thenRefused('R-85', missing);
    atDecision(...major, drawingsIn(), certified)
      .when(issuePermit, permit)
      .thenHappens(['PermitIssued']);
  });

  it('is not issued on drawings that were exempted from review: nothing was checked (R-03, R-85)', () => {
    const exempted = DrawingReviewExempted.of({ projectId: 'P1', exemptedOn: on, basis: '条例第四条', reason: '…' });
    atDecision(...major, exempted)
      .when(issuePermit, permit)
      .thenRefused('R-85', missing);
  });

  it('is issued as it was where the project is no major one, or an import tells it (R-01)', () => {
    atDecision().when(issuePermit, permit).thenHappens(['PermitIssued']);
    atDecision(...major)
      .as(IMPORTER)
      .through('IMPORT')
      .when(issuePermit, permit)
      .thenHappens(['PermitIssued']);
  });
});
