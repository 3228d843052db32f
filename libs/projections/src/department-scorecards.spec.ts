import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { SHIPPED_POLICY } from '#domain/policy/data/shipped-policy';
import { ApprovalDelayed, PermitIssued } from '#domain/project/items/events';
import { happened, type History } from '#test/support/given';
import { projected } from '#test/support/projected';
import { departmentScorecards, scorecardOf } from './department-scorecards.js';

const ITEM = {
  itemId: 'P1.i1',
  itemCode: 'land-planning-permit',
  department: 'NR',
  promisedDays: 7,
  timeUnit: 'WORKING_DAY' as const,
  acceptedOn: businessDate('2024-09-18'),
  dueOn: businessDate('2024-09-27'),
};
const overdue = happened(
  '2024-09-29',
  ApprovalDelayed.of({ ...ITEM, detectedOn: businessDate('2024-09-29'), daysLate: 1 }),
);
const decidedInOctober = happened(
  '2024-10-10',
  PermitIssued.of({
    ...ITEM,
    decidedOn: businessDate('2024-10-10'),
    elapsedDays: 12,
    pausedDays: 0,
    overrunDays: 5,
    late: true,
    status: 11,
    deferralIds: [],
  }),
);
const september = (...history: History) => {
  const card = projected(departmentScorecards, history)['NR:2024-09'];
  if (!card) throw new Error('The month has no scorecard');
  return scorecardOf(card, SHIPPED_POLICY.score);
};

describe('an item that was due and is not decided (scoring.md 7.3)', () => {
  it('stands in the card of the month it was due in, which is flagged', () => {
    const { card, score } = september(overdue);
    expect(card).toMatchObject({ overdueItems: 1, overdueOpen: 1 });
    expect(score.flags).toContain('OVERDUE_OPEN');
  });

  it('is open no more once it is decided, in whatever month', () => {
    const { card, score } = september(overdue, decidedInOctober);
    expect(card).toMatchObject({ overdueItems: 1, overdueOpen: 0, cases: 0 });
    expect(score.flags).not.toContain('OVERDUE_OPEN');
  });
});
