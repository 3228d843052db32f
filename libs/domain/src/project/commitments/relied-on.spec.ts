import { describe, expect, it } from '@jest/globals';
import { COMMITMENT, DECIDED, committed, made, notified, reliedUpon } from '#test/support/commitment-story';
import { onProject } from '#test/support/deferral-story';
import { happened, type History } from '#test/support/given';
import { NR_OFFICER, OWNER } from '#test/support/major-project';
import { businessDate } from '#workdays/business-date';
import { SHIPPED_POLICY } from '../../policy/data/shipped-policy.js';
import { acceptItem } from '../items/decide/accept-item.js';
import { issuePermit } from '../items/decide/issue-permit.js';
import { withdrawItem } from '../items/decide/withdraw-item.js';
import { revokePermit } from '../items/decide/after-permit.js';
import { ApprovalTrackSelected } from '../filing/events.js';
import { ItemAccepted } from '../items/events.js';
import { CommitmentChecked, CommitmentWithdrawn } from './events.js';

const accepted = happened(
  '2024-09-05',
  ItemAccepted.of({
    itemId: 'P1.i1',
    itemCode: 'land-planning-permit',
    department: 'NR',
    promisedDays: 5,
    timeUnit: 'WORKING_DAY',
    acceptedOn: businessDate('2024-09-05'),
    dueOn: businessDate('2024-09-12'),
    missing: ['tax-receipt'],
    deemed: false,
    due: { to: businessDate('2024-09-12'), reason: 'ACCEPTED', provisional: false, calendarRevisions: { 2024: 0 } },
  }),
);
const track = happened('2024-09-05', ApprovalTrackSelected.of({ projectId: 'P1', track: 'GENERAL', reason: '…' }));
const by = (...history: History) =>
  onProject(...history)
    .on('2024-09-12')
    .as(NR_OFFICER);
const PERMIT = { itemId: 'P1.i1', permitNo: '地字第1号', docId: 'doc-permit' };
const exempt = made().map((entry) =>
  'event' in entry && entry.event.type === 'NotificationGiven'
    ? { ...entry, event: { ...entry.event, data: { ...entry.event.data, checkMethods: [] } } }
    : entry,
);

describe('an item with a commitment (R-81)', () => {
  it('is accepted without the material the commitment stands in for, and not without the commitment (R-65)', () => {
    const asked = { itemId: 'P1.i1', missing: ['tax-receipt'] };
    by(...committed)
      .on('2024-09-05')
      .when(acceptItem, asked)
      .thenHappens(['ItemAccepted', { missing: ['tax-receipt'] }]);
    for (const history of [
      notified,
      [...committed, happened('2024-09-04', CommitmentWithdrawn.of({ ...COMMITMENT, reason: '…' }))],
    ]) {
      by(...history)
        .on('2024-09-05')
        .when(acceptItem, asked)
        .thenRefused('R-65', { materials: ['tax-receipt'] });
    }
  });

  it('is decided with the term of the check in the same append: 60 working days (R-81)', () =>
    by(...committed, accepted, track)
      .when(issuePermit, PERMIT)
      .thenHappens(['PermitIssued', { status: 11 }], ['CommitmentReliedOn', { ...DECIDED, provisional: false }]));

  it('takes the term from the policy, and none where the listing exempts it from check (R-80)', () => {
    by(...committed, accepted, track)
      .under({ commitments: { ...SHIPPED_POLICY.commitments, checkWithinDays: 1 } })
      .when(issuePermit, PERMIT)
      .thenHappens(['PermitIssued'], ['CommitmentReliedOn', { dueOn: '2024-09-13' }]);
    const { events } = by(...exempt, accepted, track).when(issuePermit, PERMIT);
    expect(events.map(({ type }) => type)).toEqual(['PermitIssued', 'CommitmentReliedOn']);
    expect(events[1]?.data).not.toHaveProperty('dueOn');
  });

  it('rests on nothing the applicant was only notified of', () =>
    by(...notified, accepted, track)
      .when(issuePermit, PERMIT)
      .thenHappens(['PermitIssued', { lapsedCommitmentIds: ['P1.k1'] }]));

  it('takes its commitments along when it ends without a decision that stands (R-81)', () => {
    by(...committed)
      .as(OWNER)
      .when(withdrawItem, { itemId: 'P1.i1', reason: '改期', by: 'APPLICANT' })
      .thenHappens(['ItemWithdrawn', { lapsedCommitmentIds: ['P1.k1'] }]);
    by(...reliedUpon)
      .on('2024-10-11')
      .when(revokePermit, { itemId: 'P1.i1', legalBasis: '行政许可法第六十九条', reason: '…' })
      .thenHappens(['PermitRevoked', { lapsedCommitmentIds: ['P1.k1'] }]);
  });

  it('loses its permit by N-3 once the check has failed, and by the law it names otherwise', () => {
    const failed = happened(
      '2024-10-10',
      CommitmentChecked.of({
        ...DECIDED,
        supervisor: 'NR',
        method: 'DOCUMENT_CHECK',
        result: 'FALSE',
        note: '…',
        late: false,
      }),
    );
    const rulesAfter = (...history: History) =>
      by(...reliedUpon, ...history)
        .on('2024-10-11')
        .when(revokePermit, { itemId: 'P1.i1', legalBasis: '行政许可法第六十九条', reason: '承诺不实' })
        .events.map(({ rules }) => rules);
    expect(rulesAfter(failed)).toEqual([['N-3']]);
    expect(rulesAfter()).toEqual([['R-70']]);
  });
});
