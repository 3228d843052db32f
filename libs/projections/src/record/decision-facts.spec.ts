import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { BILLION } from '#domain/scoring/case-terms';
import { acceptItem } from '#domain/project/items/decide/accept-item';
import { raiseApprovalDelayed } from '#domain/project/items/decide/clock';
import { correctItemDates } from '#domain/project/items/decide/correct-item-dates';
import { issuePermit } from '#domain/project/items/decide/issue-permit';
import {
  escalateByWindow,
  issueNegativeReply,
  recordCollectiveOpinion,
  signNegativeReply,
} from '#domain/project/items/decide/negative-reply';
import { endSpecialProcedure, startSpecialProcedure } from '#domain/project/items/decide/special-procedure';
import { withdrawItem } from '#domain/project/items/decide/withdraw-item';
import { ItemStory, NR_LEADER, SYSTEM } from '#test/support/item-story';
import { NR_OFFICER, OWNER, received } from '#test/support/major-project';
import { projected } from '#test/support/projected';
import type { DecisionFact, FactMeasures } from './decision-fact.js';
import { decisionFacts } from './decision-facts.js';

const itemId = 'P1.i1';
const EVIDENCE = [{ docId: 'doc-1', sha256: '0'.repeat(64), kind: 'receipt' }];

/** Fixture C-1 up to the end of its pause: due on 2024-04-01. */
const taken = ItemStory.of(received({ promisedDays: 7, receivedOn: businessDate('2024-03-18') }));
const running = taken.does(acceptItem, { itemId });
const resumed = running
  .on('2024-03-20')
  .does(startSpecialProcedure, { itemId, kind: 'EXPERT_REVIEW', plannedDays: 3, noticeDoc: 'doc-2' })
  .on('2024-03-25')
  .does(endSpecialProcedure, { itemId, procedureId: `${itemId}.p1` });
const issue = (story: ItemStory, on: string) =>
  story.on(on).as(NR_OFFICER).does(issuePermit, { itemId, permitNo: 'N-1', docId: 'doc-3' });
const correct = (story: ItemStory, field: 'acceptedOn' | 'decidedOn', to: string) =>
  story
    .on('2024-04-30')
    .does(correctItemDates, { itemId, field, to: businessDate(to), reason: '…', evidence: EVIDENCE });

/** Rows in the order they were added. */
function rowsOf(story: ItemStory): readonly DecisionFact[] {
  const rows = projected(decisionFacts, story.history);
  return Object.keys(rows)
    .sort()
    .flatMap((id) => rows[id] ?? []);
}

/** What a plain sum over the rows of a month says. */
function sumOf(story: ItemStory, month: string, measure: keyof FactMeasures): number {
  return rowsOf(story)
    .filter((fact) => fact.month === month)
    .reduce((sum, fact) => sum + fact[measure], 0);
}

describe('decision facts', () => {
  it('C-1: a decision on 2024-04-02 took 8 days, 3 paused, and went over by 1, the department’s', () => {
    const rows = rowsOf(issue(resumed, '2024-04-02'));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ kind: 'OVERDUE', sign: 1, businessDate: '2024-04-01', overdueItems: 1, cases: 0 });
    expect(rows[1]).toEqual({
      kind: 'DECIDED',
      sign: 1,
      projectId: 'P1',
      itemId,
      itemCode: 'land-planning-permit',
      department: 'NR',
      businessDate: '2024-04-02',
      month: '2024-04',
      acceptedOn: '2024-03-18',
      dueOn: '2024-04-01',
      promisedDays: 7,
      statutoryDays: 20,
      timeUnit: 'WORKING_DAY',
      late: true,
      outcome: 11,
      attribution: 'DEPARTMENT',
      cases: 1,
      lateCases: 1,
      earlyCases: 0,
      statutoryCases: 1,
      negativeReplies: 0,
      overdueItems: 0,
      elapsedDays: 8,
      pausedDays: 3,
      overrunDays: 1,
      timeliness: Math.round((6 / 7) * BILLION),
      compression: 0.65 * BILLION,
    });
  });

  it('attributes nothing where the due date was kept', () => {
    expect(rowsOf(issue(resumed, '2024-04-01'))).toMatchObject([
      { late: false, attribution: 'NONE', elapsedDays: 7, overrunDays: 0, timeliness: BILLION },
    ]);
  });

  it('writes no row for an item that is neither decided nor overdue, nor for a withdrawn one', () => {
    expect(rowsOf(resumed)).toEqual([]);
    expect(rowsOf(resumed.as(OWNER).does(withdrawItem, { itemId, reason: '…' }))).toEqual([]);
  });

  it('counts a refusal of acceptance as a negative reply, not as a case: no clock ran', () => {
    const refused = taken
      .does(escalateByWindow, { itemId, reason: '…' })
      .does(recordCollectiveOpinion, { itemId, conclusion: 'NEGATIVE', opinion: '…', minutesDoc: 'doc-4' })
      .as(NR_LEADER)
      .does(signNegativeReply, { itemId, outcome: 5 })
      .as(NR_OFFICER)
      .on('2024-03-20')
      .does(issueNegativeReply, { itemId, outcome: 5, reasons: ['…'], remedy: '…', docId: 'doc-5' });
    expect(rowsOf(refused)).toMatchObject([{ kind: 'DECIDED', outcome: 5, negativeReplies: 1, cases: 0 }]);
    const earlier = correct(refused, 'decidedOn', '2024-03-18');
    expect(
      rowsOf(earlier).map(({ sign, businessDate, negativeReplies }) => [sign, businessDate, negativeReplies]),
    ).toEqual([
      [1, '2024-03-20', 1],
      [-1, '2024-03-20', -1],
      [1, '2024-03-18', 1],
    ]);
  });

  it('takes an earlier row back before it writes the corrected one, so that every sum is right again', () => {
    const corrected = correct(issue(resumed, '2024-04-02'), 'decidedOn', '2024-03-29');
    const decided = rowsOf(corrected).filter(({ kind }) => kind === 'DECIDED');
    expect(decided.map(({ sign, businessDate }) => [sign, businessDate])).toEqual([
      [1, '2024-04-02'],
      [-1, '2024-04-02'],
      [1, '2024-03-29'],
    ]);
    const measures = ['cases', 'lateCases', 'elapsedDays', 'overrunDays', 'timeliness'] as const;
    expect(measures.map((measure) => sumOf(corrected, '2024-04', measure))).toEqual([0, 0, 0, 0, 0]);
    expect(sumOf(corrected, '2024-03', 'cases')).toBe(1);
    expect(sumOf(corrected, '2024-03', 'elapsedDays')).toBe(6);
  });

  it('takes the overdue row back when the delay is cleared', () => {
    const corrected = correct(issue(resumed, '2024-04-02'), 'decidedOn', '2024-03-29');
    expect(
      rowsOf(corrected)
        .filter(({ kind }) => kind === 'OVERDUE')
        .map(({ sign, businessDate }) => [sign, businessDate]),
    ).toEqual([
      [1, '2024-04-01'],
      [-1, '2024-04-01'],
    ]);
    expect(sumOf(corrected, '2024-04', 'overdueItems')).toBe(0);
  });

  it('says of a corrected acceptance what each row was counted from', () => {
    const corrected = correct(issue(running, '2024-03-27'), 'acceptedOn', '2024-03-19');
    expect(
      rowsOf(corrected).map(({ sign, acceptedOn, dueOn, elapsedDays }) => [sign, acceptedOn, dueOn, elapsedDays]),
    ).toEqual([
      [1, '2024-03-18', '2024-03-27', 7],
      [-1, '2024-03-18', '2024-03-27', -7],
      [1, '2024-03-19', '2024-03-28', 6],
    ]);
  });

  it('writes an overdue item in the month of its due date, however late that was noticed', () => {
    const noticed = running.on('2024-05-06').as(SYSTEM).does(raiseApprovalDelayed, { itemId });
    expect(rowsOf(noticed)).toMatchObject([{ kind: 'OVERDUE', month: '2024-03', businessDate: '2024-03-27' }]);
  });
});
