import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { DelayCaseClosed, DepartmentStatementRecorded, YellowCardWithdrawn } from '#domain/project/delays/events';
import { SHIPPED_POLICY } from '#domain/policy/data/shipped-policy';
import { carded, dismissed, rectifying, reported, substantiated, verifying } from '#test/support/delay-story';
import { happened, type History } from '#test/support/given';
import { projected } from '#test/support/projected';
import { delayCases } from './delay-cases.js';
import { emptyScorecard, scorecardOf } from '../departments/department-scorecard.js';
import { departmentScorecards } from '../departments/department-scorecards.js';
import { yellowCards } from './yellow-cards.js';

const CASE = { caseId: 'P1.c1', itemId: 'P1.i1', itemCode: 'land-planning-permit', department: 'NR' };
const CARD = { ...CASE, cardNo: 'Y-1' };
const withdrawn = [
  ...carded,
  happened('2024-10-08', YellowCardWithdrawn.of({ ...CARD, issuedOn: businessDate('2024-09-14'), reason: '核实有误' })),
];
const caseAfter = (history: History) => projected(delayCases, history)['P1.c1'];
const cardAfter = (history: History) => projected(yellowCards, history)['P1.c1'];
const scorecardAfter = (history: History) =>
  projected(departmentScorecards, history)['NR:2024-09'] ?? emptyScorecard('NR', '2024-09');

describe('a delay case', () => {
  it('goes from report to verification, with what the department says', () => {
    expect(caseAfter(reported)).toMatchObject({ status: 'REPORTED', reporterRole: 'OWNER', reportedOn: '2024-09-10' });
    const stated = DepartmentStatementRecorded.of({ ...CASE, statement: '材料不全' });
    expect(caseAfter([...verifying, happened('2024-09-12', stated)])).toMatchObject({
      status: 'VERIFYING',
      verifyingSince: '2024-09-11',
      statements: [{ on: '2024-09-12', department: 'NR', statement: '材料不全' }],
    });
  });

  it('is dismissed, or substantiated with the department that caused it', () => {
    expect(caseAfter(dismissed)).toMatchObject({ status: 'DISMISSED', cause: 'APPLICANT', concludedOn: '2024-09-13' });
    expect(caseAfter(substantiated)).toMatchObject({
      status: 'SUBSTANTIATED',
      department: 'NR',
      overrunDays: 2,
      verifyDays: 3,
    });
  });

  it('leads to a card, a rectification and its end', () => {
    expect(caseAfter(carded)).toMatchObject({ status: 'CARD_ISSUED', cardNo: 'Y-1', cardIssuedOn: '2024-09-14' });
    expect(caseAfter(rectifying)).toMatchObject({
      status: 'RECTIFYING',
      rectifications: [{ on: '2024-09-18', measures: '已整改' }],
    });
    const closed = DelayCaseClosed.of({ ...CARD, result: '整改到位' });
    expect(caseAfter([...rectifying, happened('2024-09-20', closed)])).toMatchObject({
      status: 'CLOSED',
      closedOn: '2024-09-20',
    });
  });
});

describe('a yellow card', () => {
  it('belongs to its department and the month of its issue (scoring.md 7.6)', () => {
    expect(projected(yellowCards, substantiated)).toEqual({});
    expect(cardAfter(carded)).toMatchObject({ department: 'NR', month: '2024-09', withdrawn: false });
    expect(cardAfter(rectifying)).toMatchObject({ rectifiedOn: '2024-09-18' });
  });

  it('stops counting once it is withdrawn, in the month it had counted in', () => {
    expect(cardAfter(withdrawn)).toMatchObject({ withdrawn: true, withdrawnOn: '2024-10-08', month: '2024-09' });
    expect(scorecardAfter(carded).yellowCards).toBe(1);
    expect(scorecardAfter(withdrawn).yellowCards).toBe(0);
    const points = (history: History) => scorecardOf(scorecardAfter(history), SHIPPED_POLICY.score).score.score;
    expect([points(carded), points(withdrawn)]).toEqual([95, 100]);
  });
});

describe('a scorecard', () => {
  it('holds how reports ended and how long that took', () => {
    expect(scorecardAfter(substantiated)).toMatchObject({ delaysSubstantiated: 1, delaysDismissed: 0, verifyDays: 3 });
    expect(scorecardAfter(dismissed)).toMatchObject({ delaysSubstantiated: 0, delaysDismissed: 1, verifyDays: 3 });
  });

  it('has no on-time rate without cases (D-3)', () => {
    const scored = scorecardOf(emptyScorecard('NR', '2024-09'), SHIPPED_POLICY.score);
    expect(scored).not.toHaveProperty('onTimeRate');
    expect(scored.score).toMatchObject({ score: 100, flags: expect.arrayContaining(['NO_CASES']) });
  });

  it('takes its on-time rate from the cases of the month', () => {
    const card = { ...emptyScorecard('NR', '2024-09'), cases: 20, lateCases: 2, timeliness: 19_057_142_857 };
    const { onTimeRate, score } = scorecardOf(card, SHIPPED_POLICY.score);
    expect(onTimeRate).toBe(0.9);
    expect(score.components.timeliness).toBe(95.2857);
  });
});
