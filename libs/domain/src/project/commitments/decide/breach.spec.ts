import { describe, it } from '@jest/globals';
import {
  COMMITMENT,
  differing,
  falsified,
  fulfilled,
  rectified,
  rectifying,
  reliedUpon,
  revokedOn,
} from '#test/support/commitment-story';
import { onProject } from '#test/support/deferral-story';
import { happened, type History } from '#test/support/given';
import { BEO, HURD_OFFICER, NR_OFFICER } from '#test/support/major-project';
import { businessDate } from '#workdays/business-date';
import { InvalidCommand, StateConflict } from '../../../kernel/refusal.js';
import { SHIPPED_POLICY } from '../../../policy/data/shipped-policy.js';
import type { Consequence } from '../../../policy/sections/commitments.js';
import { CommitmentBreachHandled } from '../events.js';
import { handleBreach, orderRectification } from './breach.js';

const K1 = { commitmentId: 'P1.k1' };
const ORDER = { ...K1, orderDoc: 'doc-order', demand: '补缴欠税', rectifyBy: '2024-10-31' };
const step = (consequence: 'REVOKE_DECISION' | 'CREDIT_RECORD') => ({
  ...K1,
  consequence,
  document: 'doc-2',
  reason: '逾期未整改',
});
const by = (...history: History) =>
  onProject(...history)
    .on('2024-11-05')
    .as(NR_OFFICER);
const handled = (consequence: Consequence, result: 'DIFFERS' | 'FALSE' = 'DIFFERS') =>
  happened(
    '2024-11-04',
    CommitmentBreachHandled.of({
      ...COMMITMENT,
      decidedOn: businessDate('2024-09-12'),
      result,
      consequence,
      document: 'doc-1',
      reason: '…',
    }),
  );

describe('ordering to rectify (N-3)', () => {
  it('follows a check that failed, and names what, and by when', () =>
    by(...differing)
      .on('2024-10-11')
      .when(orderRectification, ORDER)
      .thenHappens([
        'RectificationOrdered',
        { ...COMMITMENT, result: 'DIFFERS', orderDoc: 'doc-order', demand: '补缴欠税', dueOn: '2024-10-31' },
      ]));

  it.each([
    ['what is not checked', reliedUpon],
    ['what is fulfilled', fulfilled],
    ['what is rectified', rectified],
    ['a false commitment, which nothing mends', falsified],
    ['what is ordered already, while the order runs', rectifying],
  ])('is not for %s', (_, history) =>
    by(...history)
      .on('2024-10-31')
      .when(orderRectification, ORDER)
      .thenFails(StateConflict),
  );

  it('may be repeated once the order before it has lapsed', () =>
    by(...rectifying)
      .when(orderRectification, { ...ORDER, rectifyBy: '2024-11-30' })
      .thenHappens(['RectificationOrdered', { dueOn: '2024-11-30' }]));

  it('does not set a day that lies behind', () =>
    by(...differing)
      .when(orderRectification, ORDER)
      .thenFails(InvalidCommand, { field: 'rectifyBy' }));

  it('is not believed to have been given in time when it is typed in after its term without the paper (N-3)', () => {
    const late = by(...differing)
      .on('2024-10-11')
      .recordedOn('2024-11-05');
    late.when(orderRectification, ORDER).thenRefused('N-3', { evidence: 'missing', lastDay: '2024-10-31' });
    late
      .when(orderRectification, {
        ...ORDER,
        evidence: [{ docId: 'doc-order', sha256: '0'.repeat(64), kind: 'rectification-order' }],
      })
      .thenHappens(['RectificationOrdered', { dueOn: '2024-10-31', lateRecorded: true }]);
  });

  it('is for the item’s own department (N-3)', () =>
    by(...differing)
      .as(HURD_OFFICER)
      .when(orderRectification, ORDER)
      .thenRefused('N-3', { department: 'NR' }));
});

describe('handling a breach (N-3)', () => {
  it('needs an order to rectify that has lapsed', () => {
    by(...differing)
      .when(handleBreach, step('CREDIT_RECORD'))
      .thenRefused('N-3', { needed: 'ORDER_TO_CORRECT' });
    by(...rectifying)
      .on('2024-10-31')
      .when(handleBreach, step('CREDIT_RECORD'))
      .thenRefused('N-3', { rectifyBy: '2024-10-31' });
    by(...rectifying)
      .on('2024-11-01')
      .when(handleBreach, step('CREDIT_RECORD'))
      .thenHappens(['CommitmentBreachHandled', { ...COMMITMENT, result: 'DIFFERS', consequence: 'CREDIT_RECORD' }]);
  });

  it('follows at once where the commitment was false (N-3)', () => {
    by(...falsified)
      .when(handleBreach, step('CREDIT_RECORD'))
      .thenHappens(['CommitmentBreachHandled', { result: 'FALSE' }]);
    by(...falsified, revokedOn('2024-11-04'))
      .when(handleBreach, step('REVOKE_DECISION'))
      .thenHappens(['CommitmentBreachHandled', { consequence: 'REVOKE_DECISION' }]);
  });

  it('revokes by the revocation itself, and records it after', () => {
    by(...rectifying)
      .when(handleBreach, step('REVOKE_DECISION'))
      .thenFails(StateConflict, { details: { itemId: 'P1.i1' } });
    by(...rectifying, revokedOn('2024-11-04'))
      .when(handleBreach, step('REVOKE_DECISION'))
      .thenHappens(['CommitmentBreachHandled', { consequence: 'REVOKE_DECISION' }]);
  });

  it('goes up the ladder of the policy, never down, and each step once (N-3)', () => {
    by(...rectifying, revokedOn('2024-11-02'), handled('REVOKE_DECISION'))
      .when(handleBreach, step('CREDIT_RECORD'))
      .thenHappens(['CommitmentBreachHandled', { consequence: 'CREDIT_RECORD' }]);
    by(...rectifying, handled('CREDIT_RECORD'), revokedOn('2024-11-05'))
      .when(handleBreach, step('REVOKE_DECISION'))
      .thenRefused('N-3', { after: 'CREDIT_RECORD' });
    by(...rectifying, handled('CREDIT_RECORD'))
      .when(handleBreach, step('CREDIT_RECORD'))
      .thenFails(StateConflict);
    by(...rectifying)
      .under({ commitments: { ...SHIPPED_POLICY.commitments, consequences: ['ORDER_TO_CORRECT'] } })
      .when(handleBreach, step('CREDIT_RECORD'))
      .thenRefused('N-3', { known: ['ORDER_TO_CORRECT'] });
  });

  it.each([
    ['nothing was checked', reliedUpon],
    ['the check found it fulfilled', fulfilled],
    ['it was rectified', rectified],
  ])('has nothing to handle where %s', (_, history) =>
    by(...history)
      .when(handleBreach, step('CREDIT_RECORD'))
      .thenFails(StateConflict),
  );

  it('is for the item’s own department (N-3)', () => {
    for (const actor of [HURD_OFFICER, BEO]) {
      by(...rectifying)
        .as(actor)
        .when(handleBreach, step('CREDIT_RECORD'))
        .thenRefused('N-3', { department: 'NR' });
    }
  });
});
