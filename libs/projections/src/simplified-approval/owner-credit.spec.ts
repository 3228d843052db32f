import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import type { DataOf } from '#domain/kernel/event';
import { CreditRepaired, DefaultRecorded, DefaultRemoved } from '#domain/owner/events';
import { happened, type History } from '#test/support/given';
import { projected } from '#test/support/projected';
import { ownerCredit } from './owner-credit.js';

const USCC = '91320700MA1XXXXX0A';
const DEFAULT = {
  uscc: USCC,
  projectId: 'P1',
  subject: 'P1.d1',
  kind: 'DEFERRAL' as const,
  department: 'NR',
  itemId: 'P1.i1',
  itemCode: 'land-planning-permit',
  defaultedOn: businessDate('2024-09-28'),
};
const broke = (change: Partial<DataOf<typeof DefaultRecorded>> = {}) =>
  happened('2024-09-29', DefaultRecorded.of({ ...DEFAULT, nth: 1, barredFrom: businessDate('2024-09-28'), ...change }));
const repaired = (lifted: boolean) =>
  happened(
    '2024-10-20',
    CreditRepaired.of({
      ...DEFAULT,
      madeGoodOn: businessDate('2024-10-08'),
      repairedBy: 'NR',
      reason: '…',
      lifted,
    }),
  );
const after = (...history: History) => projected(ownerCredit, history)[USCC];

describe('the credit of an owner (N-3)', () => {
  it('says since when the owner is barred, and for what', () =>
    expect(after(broke())).toMatchObject({
      barred: true,
      barredFrom: '2024-09-28',
      open: 1,
      defaults: [{ subject: 'P1.d1', kind: 'DEFERRAL', department: 'NR' }],
    }));

  it('counts a default the policy does not bar for', () => {
    const passing = { ...DEFAULT, nth: 1 };
    const document = after(happened('2024-09-29', DefaultRecorded.of(passing)));
    expect(document).toMatchObject({ barred: false, open: 1 });
  });

  it('begins a bar with its earliest default', () =>
    expect(after(broke(), broke({ subject: 'P7.d1', barredFrom: businessDate('2024-08-01') }))).toMatchObject({
      barredFrom: '2024-08-01',
      open: 2,
    }));

  it('is repaired, and the bar lifted when no other default still bars', () => {
    const free = after(broke(), repaired(true));
    expect(free).toMatchObject({ barred: false, liftedOn: '2024-10-20', open: 0 });
    expect(free).not.toHaveProperty('barredFrom');
    expect(free?.defaults).toMatchObject([{ repairedOn: '2024-10-20' }]);
    expect(after(broke(), broke({ subject: 'P7.d1' }), repaired(false))).toMatchObject({
      barred: true,
      open: 1,
      defaults: [{ subject: 'P1.d1', repairedOn: '2024-10-20' }, { subject: 'P7.d1' }],
    });
  });

  it('is as if nothing had been where the default was of a project of another owner', () => {
    const removed = happened('2024-10-20', DefaultRemoved.of({ ...DEFAULT, lifted: true }));
    expect(after(broke(), removed)).toEqual({ barred: false, liftedOn: '2024-10-20', open: 0, defaults: [] });
    expect(after(broke(), repaired(true), removed)).toMatchObject({ open: 0, defaults: [] });
  });
});
