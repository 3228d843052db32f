import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { CALENDARS } from '#workdays/data/calendars';
import { WorkingCalendar } from '#workdays/working-calendar';
import { COMMITMENT, DECIDED, fulfilled, overdue, reliedUpon } from '#test/support/commitment-story';
import { onProject } from '#test/support/deferral-story';
import { folded, happened, type History } from '#test/support/given';
import { NR_OFFICER } from '#test/support/major-project';
import { SYSTEM_ACTOR } from '../../kernel/actor.js';
import { SHIPPED_POLICY } from '../../policy/data/shipped-policy.js';
import { project } from '../state.js';
import { checkCommitment, raiseCommitmentCheckOverdue } from './decide/check.js';
import { CommitmentReliedOn } from './events.js';

const K1 = { commitmentId: 'P1.k1' };
/** 2024-11-20, a Wednesday within the term, becomes a rest day: the check is due on 2024-12-12, not on the 11th. */
const amended = new WorkingCalendar(
  CALENDARS.map((year) =>
    year.year === 2024
      ? { ...year, off: [...year.off, { date: businessDate('2024-11-20'), name: { zh: '防汛', en: 'Flood' } }] }
      : year,
  ),
);
const on = (day: string, ...history: History) =>
  onProject(...history)
    .countedOn(amended, { 2024: 1 })
    .on(day)
    .as(SYSTEM_ACTOR);
const MOVED = { from: '2024-12-11', dueOn: '2024-12-12', reason: 'CALENDAR_AMENDED', calendarRevisions: { 2024: 1 } };
const CHECK = {
  ...K1,
  ...{ method: 'NETWORK_VERIFICATION' as const, result: 'FULFILLED' as const, note: '查询纳税记录' },
  evidence: [{ docId: 'doc-query', sha256: '0'.repeat(64), kind: 'check-record' }],
};

describe('the last day of a check after an amended calendar (R-81, CLK-02)', () => {
  it('moves with it, on the working days the decision gave, whatever the policy says by now (R-81)', () => {
    const moved = on('2024-11-18', ...reliedUpon)
      .under({ commitments: { ...SHIPPED_POLICY.commitments, checkWithinDays: 30 } })
      .when(raiseCommitmentCheckOverdue, K1);
    moved.thenHappens(['CommitmentCheckDueMoved', { ...COMMITMENT, ...MOVED, checkDays: 60, provisional: false }]);
    const history = [...reliedUpon, ...moved.events.map((event) => happened('2024-11-18', event))];
    expect(folded(project, history).commitments.all[0]).toMatchObject({ checkBy: '2024-12-12' });
    on('2024-12-12', ...history)
      .when(raiseCommitmentCheckOverdue, K1)
      .thenNothing();
    on('2024-12-13', ...history)
      .when(raiseCommitmentCheckOverdue, K1)
      .thenHappens(['CommitmentCheckOverdue', { dueOn: '2024-12-12', daysLate: 1 }]);
  });

  it('is overdue no more where it was so by the old count only (R-81)', () => {
    const cleared = on('2024-12-12', ...overdue).when(raiseCommitmentCheckOverdue, K1);
    cleared.thenHappens(['CommitmentCheckDueMoved', { ...MOVED, clearedFor: '2024-12-11' }]);
    const history = [...overdue, ...cleared.events.map((event) => happened('2024-12-12', event))];
    expect(folded(project, history).commitments.all[0]).toMatchObject({ overdue: false });
    const late = on('2024-12-16', ...overdue).when(raiseCommitmentCheckOverdue, K1);
    expect(late.events.map(({ data }) => data)).toEqual([expect.not.objectContaining({ clearedFor: '2024-12-11' })]);
  });

  it('is brought up to date by a check that comes before the clock (R-81)', () =>
    on('2024-12-12', ...reliedUpon)
      .as(NR_OFFICER)
      .when(checkCommitment, CHECK)
      .thenHappens(['CommitmentCheckDueMoved', MOVED], ['CommitmentChecked', { dueOn: '2024-12-12', late: false }]));

  it('stays as it was once the check is made', () =>
    on('2024-12-12', ...fulfilled)
      .when(raiseCommitmentCheckOverdue, K1)
      .thenNothing());

  it('was counted on the first calendars at least, where an older release has not said on which', () => {
    const { commitmentId, ...term } = DECIDED;
    const before = { ...term, commitmentId, provisional: false };
    expect(CommitmentReliedOn.upcast({ ...before, dueOn: '2025-01-06' }, 1)).toMatchObject({
      calendarRevisions: { 2024: 0, 2025: 0 },
    });
    expect(CommitmentReliedOn.upcast({ ...before, provisional: true }, 1)).toMatchObject({ calendarRevisions: {} });
  });
});
