import { describe, it } from '@jest/globals';
import {
  FIELDS,
  GRANTED,
  defaulted,
  deferred,
  onProject,
  rejected,
  requested,
  supplied,
  suppliedLate,
  verified,
} from '#test/support/deferral-story';
import { happened, type History } from '#test/support/given';
import { AGENT, HURD_OFFICER, NR_OFFICER, NR_WINDOW, OWNER } from '#test/support/major-project';
import { businessDate } from '#workdays/business-date';
import { InvalidCommand, NotFound, NotOwnProject, StateConflict } from '../../../kernel/refusal.js';
import { ItemWithdrawn, PermitRevoked } from '../../items/events.js';
import { supplyMaterial, verifyMaterial } from './supply.js';

const HANDED_IN = { deferralId: 'P1.d1', docId: 'doc-licence' };
const RECEIPT = [{ docId: 'doc-receipt', sha256: '0'.repeat(64), kind: 'receipt' }];
const ITEM = {
  itemId: 'P1.i1',
  itemCode: 'land-planning-permit',
  department: 'NR',
  promisedDays: 5,
  timeUnit: 'WORKING_DAY' as const,
};
const withdrawal = { ...ITEM, withdrawnOn: businessDate('2024-09-18'), reason: '…', deemed: false };
const revoked = PermitRevoked.of({
  ...ITEM,
  decidedOn: businessDate('2024-09-12'),
  revokedOn: businessDate('2024-09-18'),
  legalBasis: '行政许可法第六十九条',
  reason: '…',
});
const by = (...history: History) => onProject(...history).as(OWNER);

describe('supplying a deferred material (R-68)', () => {
  it('repeats what was deferred and by when', () =>
    by(...deferred)
      .on('2024-09-20')
      .when(supplyMaterial, HANDED_IN)
      .thenHappens(['DeferredMaterialSupplied', { ...GRANTED, docId: 'doc-licence', late: false }]));

  it('is in time on the last day', () =>
    by(...deferred)
      .on('2024-09-27')
      .when(supplyMaterial, HANDED_IN)
      .thenHappens(['DeferredMaterialSupplied', { late: false }]));

  it('is open to the agent of the team and to the window for the applicant', () => {
    for (const actor of [AGENT, NR_WINDOW]) {
      onProject(...deferred)
        .as(actor)
        .on('2024-09-20')
        .when(supplyMaterial, HANDED_IN)
        .thenHappens(['DeferredMaterialSupplied']);
    }
  });

  it('is not for the park of another territory (R-16)', () =>
    onProject(...deferred)
      .as({ id: 'park-1', roles: ['PARK'], department: 'ZONE-XUWEI' })
      .on('2024-09-20')
      .when(supplyMaterial, HANDED_IN)
      .thenRefused('R-16', { territorialEntity: 'none' }));

  it('is refused to the owner of another project (R-45)', () =>
    onProject(...deferred)
      .as({ ...OWNER, uscc: '91320700MA1XXXXX9Z' })
      .on('2024-09-20')
      .when(supplyMaterial, HANDED_IN)
      .thenFails(NotOwnProject));

  it('brings the default along when it is late and no clock was faster (R-69)', () =>
    by(...deferred)
      .on('2024-10-08')
      .when(supplyMaterial, HANDED_IN)
      .thenHappens(['DeferralDefaulted', { ...GRANTED, daysLate: 3 }], ['DeferredMaterialSupplied', { late: true }]));

  it('does not raise the default a second time', () =>
    by(...defaulted)
      .on('2024-10-08')
      .when(supplyMaterial, HANDED_IN)
      .thenHappens(['DeferredMaterialSupplied', { late: true }]));

  it('takes the default back when it was in time and is typed in late, on the evidence that shows it (R-69)', () =>
    by(...defaulted)
      .on('2024-09-26')
      .recordedOn('2024-10-08')
      .when(supplyMaterial, { ...HANDED_IN, evidence: RECEIPT })
      .thenHappens(
        [
          'DeferralDefaultCleared',
          { ...GRANTED, suppliedOn: '2024-09-26', clearedOn: '2024-10-08', lateRecorded: true },
        ],
        ['DeferredMaterialSupplied', { late: false, lateRecorded: true }],
      ));

  it('is not believed to have been in time when it is typed in late without evidence, default or not (R-69)', () => {
    for (const history of [deferred, defaulted]) {
      for (const actor of [OWNER, NR_WINDOW]) {
        by(...history)
          .as(actor)
          .on('2024-09-26')
          .recordedOn('2024-09-28')
          .when(supplyMaterial, HANDED_IN)
          .thenRefused('R-69', { evidence: 'missing', lastDay: '2024-09-27' });
      }
    }
  });

  it('needs no evidence when it was late anyway, or is typed in before the last day is over', () => {
    by(...deferred)
      .on('2024-09-20')
      .recordedOn('2024-09-27')
      .when(supplyMaterial, HANDED_IN)
      .thenHappens(['DeferredMaterialSupplied', { late: false }]);
    by(...defaulted)
      .on('2024-10-08')
      .recordedOn('2024-10-10')
      .when(supplyMaterial, HANDED_IN)
      .thenHappens(['DeferredMaterialSupplied', { late: true }]);
  });

  it('may be repeated after a rejection', () =>
    by(...rejected)
      .on('2024-09-25')
      .when(supplyMaterial, HANDED_IN)
      .thenHappens(['DeferredMaterialSupplied', { late: false }]));

  it.each([
    ['a request nobody has granted', requested],
    ['a material that waits for its check', supplied],
    ['a closed deferral', verified],
    [
      'a lapsed deferral',
      [...deferred, ItemWithdrawn.of({ ...withdrawal, by: 'PROJECT_TERMINATED', lapsedDeferralIds: ['P1.d1'] })],
    ],
  ])('means nothing for %s', (_, history) =>
    by(...history)
      .on('2024-09-26')
      .when(supplyMaterial, HANDED_IN)
      .thenFails(StateConflict),
  );

  it('closes the debt of an item that was withdrawn or a permit that was revoked too (R-69)', () => {
    for (const ended of [ItemWithdrawn.of(withdrawal), revoked]) {
      by(...deferred, happened('2024-09-18', ended))
        .on('2024-09-20')
        .when(supplyMaterial, HANDED_IN)
        .thenHappens(['DeferredMaterialSupplied']);
    }
  });

  it('does not lie before the grant', () =>
    by(...deferred)
      .on('2024-09-06')
      .when(supplyMaterial, HANDED_IN)
      .thenFails(InvalidCommand, { field: 'occurredAt' }));

  it('says when there is no such deferral', () =>
    by(...deferred)
      .when(supplyMaterial, { ...HANDED_IN, deferralId: 'P1.d9' })
      .thenFails(NotFound, { id: 'P1.d9' }));
});

describe('verifying a supplied material (R-68)', () => {
  const OK = { deferralId: 'P1.d1', result: 'VERIFIED' as const };
  const checking = (...history: History) => onProject(...history).as(NR_OFFICER);

  it('closes the deferral', () =>
    checking(...supplied)
      .on('2024-09-23')
      .when(verifyMaterial, OK)
      .thenHappens([
        'DeferredMaterialVerified',
        { ...GRANTED, result: 'VERIFIED', suppliedOn: '2024-09-20', late: false },
      ]));

  it('counts the day of supply, not its own: a slow check makes nobody late', () =>
    checking(...supplied)
      .on('2024-10-15')
      .when(verifyMaterial, OK)
      .thenHappens(['DeferredMaterialVerified', { late: false }]));

  it('closes late what was supplied late', () =>
    checking(...suppliedLate)
      .on('2024-10-09')
      .when(verifyMaterial, OK)
      .thenHappens(['DeferredMaterialVerified', { suppliedOn: '2024-10-08', late: true }]));

  it('rejects with the reason', () => {
    const story = checking(...supplied).on('2024-09-23');
    story
      .when(verifyMaterial, { ...OK, result: 'REJECTED', reason: '执照过期' })
      .thenHappens([
        'DeferredMaterialRejected',
        { ...GRANTED, result: 'REJECTED', suppliedOn: '2024-09-20', reason: '执照过期' },
      ]);
    story.when(verifyMaterial, { ...OK, result: 'REJECTED' }).thenFails(InvalidCommand, { field: 'reason' });
    story.when(verifyMaterial, { ...OK, reason: '执照过期' }).thenFails(InvalidCommand, { field: 'reason' });
  });

  it('is for the item’s own department', () =>
    checking(...supplied)
      .as(HURD_OFFICER)
      .on('2024-09-23')
      .when(verifyMaterial, OK)
      .thenRefused('R-68', { department: FIELDS.department }));

  it('does not lie before the supply', () =>
    checking(...supplied)
      .on('2024-09-19')
      .when(verifyMaterial, OK)
      .thenFails(InvalidCommand, { field: 'occurredAt' }));

  it.each([
    ['was never granted', requested],
    ['has not come yet', deferred],
    ['is verified', verified],
    ['is rejected and has not come again', rejected],
  ])('is not for a material that %s', (_, history) =>
    checking(...history)
      .on('2024-10-09')
      .when(verifyMaterial, OK)
      .thenFails(StateConflict),
  );
});
