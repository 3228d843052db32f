import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import {
  CommitmentBreachHandled,
  CommitmentCheckDueMoved,
  CommitmentCheckOverdueCleared,
  CommitmentWithdrawn,
} from '#domain/project/commitments/events';
import {
  COMMITMENT,
  DECIDED,
  committed,
  differing,
  fulfilled,
  notified,
  overdue,
  rectifying,
  reliedUpon,
  revokedOn,
} from '#test/support/commitment-story';
import { happened, type History } from '#test/support/given';
import { projected } from '#test/support/projected';
import { commitments } from './commitments.js';

const after = (history: History) => projected(commitments, history)['P1.k1'];

describe('a commitment', () => {
  it('begins with the notification', () =>
    expect(after(notified)).toMatchObject({
      projectId: 'P1',
      itemId: 'P1.i1',
      department: 'NR',
      matter: 'no-arrears',
      status: 'NOTIFIED',
      notifiedOn: '2024-09-03',
      materials: ['tax-receipt'],
      checks: 0,
    }));

  it('is made by somebody, on a paper (R-36)', () =>
    expect(after(committed)).toMatchObject({
      status: 'COMMITTED',
      committedOn: '2024-09-04',
      committer: 'OWNER',
      commitmentDoc: 'doc-word',
    }));

  it('is withdrawn before the decision', () => {
    const withdrawn = CommitmentWithdrawn.of({ ...COMMITMENT, reason: '…' });
    expect(after([...committed, happened('2024-09-05', withdrawn)])).toMatchObject({
      status: 'WITHDRAWN',
      withdrawnOn: '2024-09-05',
    });
  });

  it('is relied on by the decision, with the last day of its check', () =>
    expect(after(reliedUpon)).toMatchObject({ status: 'RELIED_ON', decidedOn: '2024-09-12', checkBy: '2024-12-11' }));

  it('is checked: fulfilled, or breached', () => {
    expect(after(fulfilled)).toMatchObject({
      status: 'FULFILLED',
      checkedOn: '2024-10-10',
      supervisor: 'NR',
      method: 'NETWORK_VERIFICATION',
      result: 'FULFILLED',
      checks: 1,
    });
    expect(after(differing)).toMatchObject({ status: 'BREACHED', result: 'DIFFERS' });
  });

  it('is not checked in time, unless a check typed in later shows that it was', () => {
    expect(after(overdue)).toMatchObject({ checkOverdue: true });
    const [checkedOn, clearedOn] = [businessDate('2024-12-10'), businessDate('2024-12-16')];
    const cleared = CommitmentCheckOverdueCleared.of({ ...DECIDED, checkedOn, clearedOn });
    expect(after([...overdue, happened('2024-12-10', cleared)])).toMatchObject({ checkOverdue: false });
  });

  it('is to be checked by another day after an amended calendar (R-81, CLK-02)', () => {
    const moved = CommitmentCheckDueMoved.of({
      ...{ ...DECIDED, dueOn: businessDate('2024-12-12'), from: DECIDED.dueOn, clearedFor: DECIDED.dueOn },
      ...{ reason: 'CALENDAR_AMENDED', checkDays: 60, provisional: false, calendarRevisions: { 2024: 1 } },
    });
    expect(after([...overdue, happened('2024-12-12', moved)])).toMatchObject({
      checkBy: '2024-12-12',
      checkOverdue: false,
    });
  });

  it('is to be rectified, and answered when it is not (N-3)', () => {
    expect(after(rectifying)).toMatchObject({
      status: 'RECTIFYING',
      rectifyBy: '2024-10-31',
      consequences: ['ORDER_TO_CORRECT'],
    });
    const answer = CommitmentBreachHandled.of({
      ...COMMITMENT,
      decidedOn: DECIDED.decidedOn,
      result: 'DIFFERS',
      consequence: 'CREDIT_RECORD',
      document: 'doc',
      reason: '…',
    });
    expect(after([...rectifying, happened('2024-11-05', answer)])).toMatchObject({
      status: 'HANDLED',
      consequences: ['ORDER_TO_CORRECT', 'CREDIT_RECORD'],
    });
  });

  it('lapses with its item', () =>
    expect(after([...reliedUpon, revokedOn('2024-10-08', { lapsedCommitmentIds: ['P1.k1'] })])).toMatchObject({
      status: 'LAPSED',
    }));
});
