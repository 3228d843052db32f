import { describe, expect, it } from '@jest/globals';
import {
  COMMITMENT,
  DECIDED,
  committed,
  differing,
  falsified,
  fulfilled,
  made,
  notified,
  overdue,
  rectifying,
  reliedOnAfter,
  reliedUpon,
  revokedOn,
} from '#test/support/commitment-story';
import { onProject } from '#test/support/deferral-story';
import type { History } from '#test/support/given';
import { BEO, HURD_OFFICER, NR_OFFICER, OWNER } from '#test/support/major-project';
import { businessDate } from '#workdays/business-date';
import { SYSTEM_ACTOR } from '../../../kernel/actor.js';
import { InvalidCommand, StateConflict } from '../../../kernel/refusal.js';
import { checkCommitment, raiseCommitmentCheckOverdue } from './check.js';

const K1 = { commitmentId: 'P1.k1' };
const FOUND = [{ docId: 'doc-query', sha256: '0'.repeat(64), kind: 'check-record' }];
const CHECK = {
  ...K1,
  method: 'NETWORK_VERIFICATION' as const,
  result: 'FULFILLED' as const,
  note: '查询纳税记录',
  evidence: FOUND,
};
const by = (...history: History) =>
  onProject(...history)
    .on('2024-10-10')
    .as(NR_OFFICER);

describe('checking a commitment (R-81)', () => {
  it('records how it was checked, what was found and by when it was due', () =>
    by(...reliedUpon)
      .when(checkCommitment, CHECK)
      .thenHappens([
        'CommitmentChecked',
        { ...DECIDED, supervisor: 'NR', method: 'NETWORK_VERIFICATION', result: 'FULFILLED', late: false },
      ]));

  it('is for the item’s department or the Business Environment Office, for nobody else (R-81)', () => {
    by(...reliedUpon)
      .as(BEO)
      .when(checkCommitment, CHECK)
      .thenHappens(['CommitmentChecked', { supervisor: 'BEO' }]);
    by(...reliedUpon)
      .as(HURD_OFFICER)
      .when(checkCommitment, CHECK)
      .thenRefused('R-81', { department: 'NR' });
    for (const role of OWNER.roles) expect(checkCommitment.roles).not.toContain(role);
  });

  it('follows the decision (R-81)', () => {
    by(...committed)
      .when(checkCommitment, CHECK)
      .thenRefused('R-81', { status: 'COMMITTED' });
    by(...notified)
      .when(checkCommitment, CHECK)
      .thenFails(StateConflict, { details: { status: 'NOTIFIED' } });
    by(...reliedUpon)
      .on('2024-09-11')
      .when(checkCommitment, CHECK)
      .thenFails(InvalidCommand, { field: 'occurredAt' });
  });

  it('stays within the ways its listing names (R-80)', () =>
    by(...reliedUpon)
      .when(checkCommitment, { ...CHECK, method: 'SITE_VISIT' })
      .thenRefused('R-80', { method: 'SITE_VISIT', listed: ['NETWORK_VERIFICATION', 'DOCUMENT_CHECK'] }));

  it('shows what it found: words alone do not break or clear a commitment (R-81)', () => {
    for (const result of ['FULFILLED', 'DIFFERS', 'FALSE'] as const) {
      by(...reliedUpon)
        .when(checkCommitment, { ...CHECK, result, evidence: [] })
        .thenRefused('R-81', { evidence: 'missing' });
      const menu = [{ docId: 'menu', sha256: '0'.repeat(64), kind: 'menu' }];
      by(...reliedUpon)
        .when(checkCommitment, { ...CHECK, result, evidence: menu })
        .thenRefused('R-81', { kind: 'check-record' });
    }
  });

  it('finds nothing unfulfilled before the day it was promised for (R-81)', () => {
    const promised = reliedOnAfter(made({ fulfilBy: businessDate('2024-10-31') }));
    const unfulfilled = { ...CHECK, result: 'NOT_FULFILLED' as const };
    by(...promised)
      .on('2024-10-31')
      .when(checkCommitment, unfulfilled)
      .thenRefused('R-81', { fulfilBy: '2024-10-31' });
    by(...promised)
      .on('2024-11-01')
      .when(checkCommitment, unfulfilled)
      .thenHappens(['CommitmentChecked', { result: 'NOT_FULFILLED' }]);
  });

  it('is made again after an order to rectify, or when what seemed fulfilled turns out not to be; never of a false one', () => {
    for (const history of [rectifying, fulfilled, differing]) {
      by(...history)
        .on('2024-10-30')
        .when(checkCommitment, { ...CHECK, result: 'DIFFERS' })
        .thenHappens(['CommitmentChecked', { late: false }]);
    }
    by(...falsified)
      .on('2024-10-30')
      .when(checkCommitment, CHECK)
      .thenFails(StateConflict, { details: { result: 'FALSE' } });
  });

  it('has nothing to check once the permit is revoked', () =>
    by(...reliedUpon, revokedOn('2024-10-08', { lapsedCommitmentIds: ['P1.k1'] }))
      .when(checkCommitment, CHECK)
      .thenFails(StateConflict, { details: { status: 'LAPSED' } }));
});

describe('the term of the check: 60 working days after the decision, by policy (R-81)', () => {
  const clock = (...history: History) => onProject(...history).as(SYSTEM_ACTOR);

  it('is raised by the system the day after the last', () => {
    expect(raiseCommitmentCheckOverdue).toMatchObject({ roles: ['SYSTEM'], rule: 'R-81' });
    clock(...reliedUpon)
      .on('2024-12-12')
      .when(raiseCommitmentCheckOverdue, K1)
      .thenHappens(['CommitmentCheckOverdue', { ...DECIDED, daysLate: 1 }]);
  });

  it.each([
    ['on the last day', reliedUpon, '2024-12-11'],
    ['a second time', overdue, '2024-12-20'],
    ['once it is checked', fulfilled, '2024-12-20'],
    ['of what nobody relied on', committed, '2024-12-20'],
    [
      'once the permit is revoked',
      [...reliedUpon, revokedOn('2024-10-08', { lapsedCommitmentIds: ['P1.k1'] })],
      '2024-12-20',
    ],
  ])('raises nothing %s, so it may run twice', (_, history, day) =>
    clock(...history)
      .on(day)
      .when(raiseCommitmentCheckOverdue, K1)
      .thenNothing(),
  );

  it('is brought along by a late check where no clock was faster', () => {
    by(...reliedUpon)
      .on('2024-12-16')
      .when(checkCommitment, CHECK)
      .thenHappens(['CommitmentCheckOverdue', { daysLate: 3 }], ['CommitmentChecked', { late: true }]);
    by(...overdue)
      .on('2024-12-16')
      .when(checkCommitment, CHECK)
      .thenHappens(['CommitmentChecked', { late: true }]);
  });

  it('is cleared by a check made in time and typed in later', () =>
    by(...overdue)
      .on('2024-12-10')
      .recordedOn('2024-12-16')
      .when(checkCommitment, CHECK)
      .thenHappens(
        ['CommitmentCheckOverdueCleared', { ...DECIDED, checkedOn: '2024-12-10', clearedOn: '2024-12-16' }],
        ['CommitmentChecked', { late: false, lateRecorded: true }],
      ));

  it('does not run again for a second check', () =>
    by(...fulfilled)
      .on('2024-12-20')
      .when(checkCommitment, CHECK)
      .thenHappens(['CommitmentChecked', { ...COMMITMENT, late: false }]));
});
