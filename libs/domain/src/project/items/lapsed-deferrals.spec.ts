import { describe, expect, it } from '@jest/globals';
import { ItemStory } from '#test/support/item-story';
import { NR_OFFICER, OWNER, designated, inReserve } from '#test/support/major-project';
import { gatesHeldOn } from '#test/support/start-story';
import { businessDate } from '#workdays/business-date';
import { deferMaterial } from '../deferral/decide/grant.js';
import { requestDeferral } from '../deferral/decide/request.js';
import { supplyMaterial, verifyMaterial } from '../deferral/decide/supply.js';
import { startConstruction } from '../filing/decide/start-construction.js';
import { ApprovalTrackSelected, LandContractSigned } from '../filing/events.js';
import { acceptItem } from './decide/accept-item.js';
import { revokePermit } from './decide/after-permit.js';
import { issuePermit } from './decide/issue-permit.js';
import { receiveItem } from './decide/receive-item.js';
import { withdrawItem } from './decide/withdraw-item.js';

const PERMIT = { itemCode: 'land-planning-permit' };
const LICENCE = { material: 'business-licence', category: 1, voluntary: true };
const signedOn = businessDate('2024-03-18');

/** The licence for the permit is asked to follow. */
const asked = ItemStory.of(
  designated,
  inReserve,
  ApprovalTrackSelected.of({ projectId: 'P1', track: 'GENERAL' }),
  LandContractSigned.of({ projectId: 'P1', contractNo: 'L-1', plotId: 'plot-1', signedOn }),
)
  .does(receiveItem, PERMIT)
  .as(OWNER)
  .does(requestDeferral, { ...LICENCE, itemId: 'P1.i1' });
/** It is promised before construction starts. */
const owing = asked.as(NR_OFFICER).does(deferMaterial, {
  deferralId: 'P1.d1',
  deadlineKind: 'BEFORE_CONSTRUCTION_START',
  supplyBy: '2024-03-29',
  committer: 'OWNER',
  commitmentDoc: 'doc-commitment',
  evidence: [{ docId: 'doc-commitment', sha256: '0'.repeat(64), kind: 'commitment' }],
  curable: true,
  curableJudgement: '可在线核验',
});
const granted = (story: ItemStory, itemId: string, missing: string[] = []) =>
  story
    .as(NR_OFFICER)
    .does(acceptItem, { itemId, missing })
    .does(issuePermit, { itemId, permitNo: itemId, docId: 'doc-permit' });
const permitted = granted(owing, 'P1.i1', ['business-licence']);

const withdrawn = owing.as(OWNER).does(withdrawItem, { itemId: 'P1.i1', reason: '改期' });
const revoked = permitted.does(revokePermit, { itemId: 'P1.i1', legalBasis: '行政许可法第六十九条', reason: '…' });

const status = (story: ItemStory) => story.project().deferrals.all[0]?.status;
const started = (story: ItemStory) =>
  story
    .and(...gatesHeldOn('2024-03-18'))
    .as(OWNER)
    .when(startConstruction);

describe('what an applicant owes for an item that ends (R-69)', () => {
  it.each([
    ['withdrawn', withdrawn],
    ['revoked', revoked],
  ])('stays owed when it is %s: construction does not start by ending the item', (_, story) => {
    expect(status(story)).toBe('DEFERRED');
    started(story).thenRefused('R-69', { deferrals: ['P1.d1'] });
  });

  it.each([
    ['withdrawn', withdrawn],
    ['revoked', revoked],
  ])('is settled by the material after it is %s', (_, story) =>
    started(
      story
        .as(OWNER)
        .does(supplyMaterial, { deferralId: 'P1.d1', docId: 'doc-licence' })
        .as(NR_OFFICER)
        .does(verifyMaterial, { deferralId: 'P1.d1', result: 'VERIFIED' }),
    ).thenHappens(['ConstructionStarted']),
  );

  it('is settled by a permit granted anew, which asked for its materials anew, not by asking for one', () => {
    const again = revoked.as(NR_OFFICER).does(receiveItem, PERMIT);
    started(again).thenRefused('R-69', { deferrals: ['P1.d1'] });
    const anew = granted(again, 'P1.i2');
    expect(status(anew)).toBe('LAPSED');
    expect(anew.history.at(-1)).toMatchObject({ event: { data: { lapsedDeferralIds: ['P1.d1'] } } });
    started(anew).thenHappens(['ConstructionStarted']);
  });

  it('is not settled by a permit of another kind', () => {
    const other = granted(revoked.as(NR_OFFICER).does(receiveItem, { itemCode: 'scheme-review' }), 'P1.i2');
    expect(status(other)).toBe('DEFERRED');
  });

  it('lapses with it while nobody has decided the request', () =>
    expect(status(asked.does(withdrawItem, { itemId: 'P1.i1', reason: '改期' }))).toBe('LAPSED'));
});
