import { describe, expect, it } from '@jest/globals';
import {
  GRANTED,
  closedLate,
  defaulted,
  deferred,
  onProject,
  rejected,
  requested,
  supplied,
  verified,
} from '#test/support/deferral-story';
import { happened, type History } from '#test/support/given';
import { HURD_OFFICER, NR_OFFICER } from '#test/support/major-project';
import { businessDate } from '#workdays/business-date';
import { SYSTEM_ACTOR } from '../../../kernel/actor.js';
import { NotFound, StateConflict } from '../../../kernel/refusal.js';
import { SHIPPED_POLICY } from '../../../policy/data/shipped-policy.js';
import type { Consequence } from '../../../policy/sections/commitments.js';
import { PermitRevoked } from '../../items/events.js';
import { DeferralConsequenceApplied } from '../events.js';
import { applyConsequence, raiseDeferralDefault } from './default.js';

const D1 = { deferralId: 'P1.d1' };
const clock = (...history: History) => onProject(...history).as(SYSTEM_ACTOR);

describe('the clock on a deferral (R-69)', () => {
  it('belongs to the system', () => expect(raiseDeferralDefault).toMatchObject({ roles: ['SYSTEM'], rule: 'R-69' }));

  it('raises the default on the first working day after the last, a make-up day too; on no rest day (R-69)', () => {
    clock(...deferred)
      .on('2024-09-28')
      .when(raiseDeferralDefault, D1)
      .thenNothing();
    clock(...deferred)
      .on('2024-09-29')
      .when(raiseDeferralDefault, D1)
      .thenHappens(['DeferralDefaulted', { ...GRANTED, daysLate: 1 }]);
  });

  it('counts the days late in working days', () =>
    clock(...deferred)
      .on('2024-09-30')
      .when(raiseDeferralDefault, D1)
      .thenHappens(['DeferralDefaulted', { daysLate: 2 }]));

  it('raises it for a material that was rejected and has not come again', () =>
    clock(...rejected)
      .on('2024-09-29')
      .when(raiseDeferralDefault, D1)
      .thenHappens(['DeferralDefaulted']));

  it.each([
    ['on the last day', deferred, '2024-09-27'],
    ['a second time', defaulted, '2024-10-15'],
    ['while the department has not checked what came in time', supplied, '2024-10-15'],
    ['once it is closed', verified, '2024-10-15'],
    ['once it is closed late', closedLate, '2024-10-15'],
  ])('raises nothing %s, so it may run twice', (_, history, day) =>
    clock(...history)
      .on(day)
      .when(raiseDeferralDefault, D1)
      .thenNothing(),
  );

  it('finds nothing to raise where nothing was granted', () => {
    clock(...requested)
      .on('2024-10-15')
      .when(raiseDeferralDefault, D1)
      .thenFails(StateConflict);
    clock(...requested)
      .when(raiseDeferralDefault, { deferralId: 'P1.d9' })
      .thenFails(NotFound, { id: 'P1.d9' });
  });
});

describe('the consequence of a default (N-3)', () => {
  const ITEM = {
    itemId: 'P1.i1',
    itemCode: 'land-planning-permit',
    department: 'NR',
    promisedDays: 5,
    timeUnit: 'WORKING_DAY' as const,
  };
  const revoked = happened(
    '2024-10-10',
    PermitRevoked.of({
      ...ITEM,
      decidedOn: businessDate('2024-09-12'),
      revokedOn: businessDate('2024-10-10'),
      legalBasis: '行政许可法第六十九条',
      reason: '逾期未补',
    }),
  );
  const applied = (consequence: Consequence) =>
    happened(
      '2024-10-09',
      DeferralConsequenceApplied.of({ ...GRANTED, consequence, document: 'doc-1', reason: '逾期未补' }),
    );
  const step = (consequence: Consequence) => ({
    ...D1,
    consequence,
    document: 'doc-2',
    reason: '逾期未补',
  });
  const by = (...history: History) =>
    onProject(...history)
      .on('2024-10-12')
      .as(NR_OFFICER);

  it('begins with the order to correct', () => {
    by(...defaulted)
      .when(applyConsequence, step('ORDER_TO_CORRECT'))
      .thenHappens([
        'DeferralConsequenceApplied',
        { ...GRANTED, consequence: 'ORDER_TO_CORRECT', document: 'doc-2', reason: '逾期未补' },
      ]);
    by(...defaulted)
      .when(applyConsequence, step('CREDIT_RECORD'))
      .thenRefused('N-3', { needed: 'ORDER_TO_CORRECT' });
    by(...defaulted, revoked)
      .when(applyConsequence, step('REVOKE_DECISION'))
      .thenRefused('N-3', { needed: 'ORDER_TO_CORRECT' });
  });

  it('goes on with the revocation, once the permit is revoked', () => {
    const ordered = [...defaulted, applied('ORDER_TO_CORRECT')];
    by(...ordered)
      .when(applyConsequence, step('REVOKE_DECISION'))
      .thenFails(StateConflict, { details: { itemId: 'P1.i1' } });
    by(...ordered, revoked)
      .when(applyConsequence, step('REVOKE_DECISION'))
      .thenHappens(['DeferralConsequenceApplied', { consequence: 'REVOKE_DECISION', lapsed: true }]);
  });

  it('ends the debt of a revoked permit with the revocation, not with the order before it (R-69)', () => {
    const open = [...defaulted, revoked];
    const order = by(...open).when(applyConsequence, step('ORDER_TO_CORRECT'));
    expect(order.events[0]?.data).not.toHaveProperty('lapsed');
    by(...open, applied('ORDER_TO_CORRECT'))
      .when(applyConsequence, step('CREDIT_RECORD'))
      .thenHappens(['DeferralConsequenceApplied', { lapsed: true }]);
  });

  it('ends with the credit record', () => {
    const ordered = [...defaulted, applied('ORDER_TO_CORRECT')];
    by(...ordered, revoked, applied('REVOKE_DECISION'))
      .when(applyConsequence, step('CREDIT_RECORD'))
      .thenHappens(['DeferralConsequenceApplied', { consequence: 'CREDIT_RECORD' }]);
    by(...ordered, applied('CREDIT_RECORD'), revoked)
      .when(applyConsequence, step('REVOKE_DECISION'))
      .thenRefused('N-3', { consequence: 'REVOKE_DECISION', after: 'CREDIT_RECORD' });
  });

  it('follows the order the city’s policy gives, and knows no step it leaves out (N-3)', () => {
    const under = (...consequences: Consequence[]) =>
      by(...defaulted).under({ commitments: { ...SHIPPED_POLICY.commitments, consequences } });
    under('CREDIT_RECORD', 'ORDER_TO_CORRECT')
      .when(applyConsequence, step('CREDIT_RECORD'))
      .thenHappens(['DeferralConsequenceApplied', { consequence: 'CREDIT_RECORD' }]);
    under('CREDIT_RECORD')
      .when(applyConsequence, step('ORDER_TO_CORRECT'))
      .thenRefused('N-3', { known: ['CREDIT_RECORD'] });
  });

  it('leaves a default that was closed late nothing to correct, but a place on the credit record', () => {
    by(...closedLate)
      .when(applyConsequence, step('ORDER_TO_CORRECT'))
      .thenFails(StateConflict);
    by(...closedLate)
      .when(applyConsequence, step('CREDIT_RECORD'))
      .thenHappens(['DeferralConsequenceApplied', { consequence: 'CREDIT_RECORD' }]);
  });

  it('is applied once', () =>
    by(...defaulted, applied('ORDER_TO_CORRECT'))
      .when(applyConsequence, step('ORDER_TO_CORRECT'))
      .thenFails(StateConflict));

  it('needs a default', () =>
    by(...deferred)
      .when(applyConsequence, step('ORDER_TO_CORRECT'))
      .thenFails(StateConflict, { details: { status: 'DEFERRED' } }));

  it('is for the item’s own department', () =>
    by(...defaulted)
      .as(HURD_OFFICER)
      .when(applyConsequence, step('ORDER_TO_CORRECT'))
      .thenRefused('N-3', { department: 'NR' }));
});
