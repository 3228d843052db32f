import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { correctItemDates } from '#domain/project/items/decide/correct-item-dates';
import {
  escalateByWindow,
  issueNegativeReply,
  recordCollectiveOpinion,
  signNegativeReply,
} from '#domain/project/items/decide/negative-reply';
import { ItemStory, NR_LEADER } from '#test/support/item-story';
import { NR_OFFICER, received } from '#test/support/major-project';
import { projected } from '#test/support/projected';
import { negativeReplies } from './negative-replies.js';

const itemId = 'P1.i1';
const signed = ItemStory.of(received({ receivedOn: businessDate('2024-04-01') }))
  .on('2024-04-01')
  .does(escalateByWindow, { itemId, reason: '…' })
  .does(recordCollectiveOpinion, { itemId, conclusion: 'NEGATIVE', opinion: '不符合规划', minutesDoc: 'doc-1' })
  .as(NR_LEADER)
  .does(signNegativeReply, { itemId, outcome: 5 })
  .as(NR_OFFICER);
const replied = signed
  .on('2024-04-02')
  .does(issueNegativeReply, { itemId, outcome: 5, reasons: ['不符合规划'], remedy: '可申请复议', docId: 'doc-2' });

describe('a negative reply', () => {
  it('is none before it is issued, however far the question has come', () => {
    expect(projected(negativeReplies, signed.history)).toEqual({});
  });

  it('shows collective opinion, signer, reasons and outcome (R-52, R-53, N-4)', () => {
    expect(projected(negativeReplies, replied.history)[itemId]).toMatchObject({
      projectId: 'P1',
      department: 'NR',
      outcome: 5,
      decidedOn: '2024-04-02',
      month: '2024-04',
      collectiveOpinion: { conclusion: 'NEGATIVE', heldOn: '2024-04-01', opinion: '不符合规划' },
      signer: 'leader-1',
      reasons: ['不符合规划'],
      remedy: '可申请复议',
    });
  });

  it('moves to the month of its corrected day', () => {
    const corrected = ItemStory.of(received({ receivedOn: businessDate('2024-03-29') }))
      .and(...replied.history.slice(2).map((entry) => ('event' in entry ? entry.event : entry)))
      .on('2024-04-03')
      .does(correctItemDates, {
        itemId,
        field: 'decidedOn',
        to: businessDate('2024-03-29'),
        reason: '…',
        evidence: [{ docId: 'doc-3', sha256: '0'.repeat(64), kind: 'receipt' }],
      });
    expect(projected(negativeReplies, corrected.history)[itemId]).toMatchObject({
      decidedOn: '2024-03-29',
      month: '2024-03',
    });
  });
});
