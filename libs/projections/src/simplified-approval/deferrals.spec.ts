import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import {
  DeferralConsequenceApplied,
  DeferralDefaultCleared,
  DeferralDenied,
  PostSupervisionRecorded,
} from '#domain/project/deferral/events';
import { ItemWithdrawn } from '#domain/project/items/events';
import {
  FIELDS,
  GRANTED,
  closedLate,
  defaulted,
  deferred,
  rejected,
  requested,
  supplied,
  suppliedLate,
  verified,
} from '#test/support/deferral-story';
import { happened, type History } from '#test/support/given';
import { projected } from '#test/support/projected';
import { deferrals } from './deferrals.js';

const after = (history: History) => projected(deferrals, history)['P1.d1'];
const sanctioned = happened(
  '2024-10-01',
  DeferralConsequenceApplied.of({ ...GRANTED, consequence: 'ORDER_TO_CORRECT', document: 'doc', reason: '…' }),
);

describe('a deferral', () => {
  it('is asked for', () => {
    expect(after(requested)).toMatchObject({
      projectId: 'P1',
      status: 'REQUESTED',
      material: 'business-licence',
      category: 1,
      requestedOn: '2024-09-03',
      defaulted: false,
    });
  });

  it('is denied, by a rule', () => {
    const denied = DeferralDenied.of({ ...FIELDS, rule: 'R-64', reason: '…' });
    expect(after([...requested, happened('2024-09-04', denied)])).toMatchObject({
      status: 'DENIED',
      deniedBy: 'R-64',
      deniedOn: '2024-09-04',
    });
  });

  it('is granted against a commitment', () => {
    expect(after(deferred)).toMatchObject({
      status: 'DEFERRED',
      grantedOn: '2024-09-09',
      deadlineKind: 'BEFORE_CONSTRUCTION_START',
      supplyBy: '2024-09-27',
      committer: 'OWNER',
    });
  });

  it('is supplied, verified or rejected', () => {
    expect(after(supplied)).toMatchObject({ status: 'SUPPLIED', suppliedOn: '2024-09-20', suppliedLate: false });
    expect(after(verified)).toMatchObject({ status: 'VERIFIED', verifiedOn: '2024-09-23' });
    expect(after(rejected)).toMatchObject({ status: 'REJECTED', rejections: 1 });
  });

  it('is broken, and stays so when the material comes late', () => {
    expect(after(defaulted)).toMatchObject({ status: 'DEFAULTED', defaulted: true, daysLate: 1 });
    expect(after(suppliedLate)).toMatchObject({ status: 'SUPPLIED', defaulted: true, suppliedLate: true });
    expect(after(closedLate)).toMatchObject({ status: 'VERIFIED', defaulted: true });
  });

  it('is no default where a supply typed in later shows that there was none', () => {
    const [suppliedOn, clearedOn] = [businessDate('2024-09-26'), businessDate('2024-10-08')];
    const cleared = DeferralDefaultCleared.of({ ...GRANTED, suppliedOn, clearedOn });
    const document = after([...defaulted, happened('2024-10-08', cleared)]);
    expect(document).toMatchObject({ defaulted: false });
    expect(document).not.toHaveProperty('daysLate');
  });

  it('is sanctioned (N-3)', () => {
    expect(after([...defaulted, sanctioned])).toMatchObject({
      status: 'SANCTIONED',
      consequences: ['ORDER_TO_CORRECT'],
    });
  });

  it('counts the checks made after the decision (R-70), on it and not on the item alone', () => {
    const { itemId, itemCode, department, deferralId } = FIELDS;
    const check = { itemId, itemCode, department, supervisor: 'NR', note: '…' };
    const found = { method: 'SITE_INSPECTION' as const, finding: 'IN_ORDER' as const };
    const onItem = PostSupervisionRecorded.of({ ...check, ...found });
    const onDeferral = PostSupervisionRecorded.of({ ...check, ...found, deferralId });
    expect(after([...verified, onItem, onDeferral])).toMatchObject({ supervisions: 1 });
  });

  it('lapses with the consequence that answers the default of an item that has ended (R-69, N-3)', () => {
    const sanction = { ...GRANTED, consequence: 'CREDIT_RECORD' as const, document: 'doc', reason: '…' };
    const answered = (lapsed: object) =>
      after([...defaulted, happened('2024-10-10', DeferralConsequenceApplied.of({ ...sanction, ...lapsed }))]);
    expect(answered({})).toMatchObject({ status: 'SANCTIONED', consequences: ['CREDIT_RECORD'] });
    expect(answered({ lapsed: true })).toMatchObject({
      status: 'LAPSED',
      lapsedOn: '2024-10-10',
      consequences: ['CREDIT_RECORD'],
    });
  });

  it('lapses with its item', () => {
    const withdrawn = ItemWithdrawn.of({
      itemId: 'P1.i1',
      itemCode: 'land-planning-permit',
      department: 'NR',
      promisedDays: 5,
      timeUnit: 'WORKING_DAY',
      withdrawnOn: businessDate('2024-09-10'),
      reason: '…',
      deemed: false,
      lapsedDeferralIds: ['P1.d1'],
    });
    expect(after([...deferred, happened('2024-09-10', withdrawn)])).toMatchObject({
      status: 'LAPSED',
      lapsedOn: '2024-09-10',
    });
  });
});
