import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { SHIPPED_POLICY } from '#domain/policy/data/shipped-policy';
import { ApprovalDelayed, PermitIssued } from '#domain/project/items/events';
import {
  ComplianceFindingRecorded,
  ComplianceFindingWithdrawn,
  WarningRecorded,
  WarningWithdrawn,
} from '#domain/department/compliance/events';
import { completeCoordinationTask, raiseCoordinationTaskOverdue } from '#domain/project/coordination/decide/tasks';
import { CLOCK, TASK, assignedToNr, doneByNr, showing } from '#test/support/coordination-story';
import { carded } from '#test/support/delay-story';
import { happened, type History } from '#test/support/given';
import { NR_OFFICER } from '#test/support/major-project';
import { projected } from '#test/support/projected';
import { scorecardOf } from './department-scorecard.js';
import { departmentScorecards } from './department-scorecards.js';

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

const cardOf = (id: string, history: History) => {
  const card = projected(departmentScorecards, history)[id];
  if (!card) throw new Error(`There is no card ${id}`);
  return scorecardOf(card, SHIPPED_POLICY.score);
};

describe('coordination tasks in the card of the month they are due in (scoring.md 7.3, K)', () => {
  const overdue = assignedToNr.on('2026-03-16').as(CLOCK).does(raiseCoordinationTaskOverdue, TASK);
  const done = { ...TASK, result: '已出具', ...showing('result') };

  it('count once they are done in time', () => {
    const { card, score } = cardOf('NR:2026-03', doneByNr.history);
    expect(card.coordination).toEqual({ closedOnTime: 1, due: 1 });
    expect(score.components.coordination).toBe(100);
    expect(score.flags).not.toContain('NO_COORDINATION');
  });

  it('count as due when the clock finds them overdue, and not again when they are done late', () => {
    expect(cardOf('NR:2026-03', overdue.history).score.components.coordination).toBe(0);
    const late = overdue.on('2026-04-01').as(NR_OFFICER).does(completeCoordinationTask, done);
    expect(cardOf('NR:2026-03', late.history).card.coordination).toEqual({ closedOnTime: 0, due: 1 });
  });

  it('were in time after all when the paper that shows it comes in later', () => {
    const shown = overdue.on('2026-03-13').recordedOn('2026-03-17').as(NR_OFFICER).does(completeCoordinationTask, done);
    expect(cardOf('NR:2026-03', shown.history).card.coordination).toEqual({ closedOnTime: 1, due: 1 });
  });

  it('say nothing as long as they are neither done nor due', () =>
    expect(projected(departmentScorecards, assignedToNr.history)).toEqual({}));
});

describe('warnings and compliance findings in the card of their month (scoring.md 7.3, C)', () => {
  const documents = ['doc-1'];
  const warning = (n: number, level: 'WARNING' | 'RED_CARD' = 'WARNING') =>
    WarningRecorded.of({
      department: 'NR',
      warningId: `NR.w${n}`,
      level,
      rule: 'R-24',
      ground: '滞后',
      documents,
    });
  const FINDING = { department: 'NR', findingId: 'NR.f1', fault: 'FORCED_DEFERRAL' as const, deduction: 10 };
  const finding = ComplianceFindingRecorded.of({ ...FINDING, rule: 'R-66', finding: '强制承诺', documents });
  const recordedOn = businessDate('2024-09-10');
  const inSeptember = (...events: Parameters<typeof happened>[1][]) =>
    events.map((event) => happened('2024-09-10', event));
  const taken = (event: Parameters<typeof happened>[1]) => happened('2024-10-08', event);

  it('take points off: for every third warning, and by what each finding costs', () => {
    const { card, score } = cardOf('NR:2024-09', inSeptember(warning(1), warning(2), warning(3), finding));
    expect(card).toMatchObject({ warnings: 3, redCards: 0, complianceDeductions: 10 });
    // 0.10 × 10 for the finding, 3 for the third warning.
    expect(score.score).toBe(96);
  });

  it('count red cards, which only a policy that knows them lets through (N-5)', () =>
    expect(cardOf('NR:2024-09', inSeptember(warning(1, 'RED_CARD'))).score.score).toBe(90));

  it('are taken out of the month they were in when they are withdrawn later', () => {
    const { card } = cardOf('NR:2024-09', [
      ...inSeptember(warning(1), finding),
      taken(
        WarningWithdrawn.of({ department: 'NR', warningId: 'NR.w1', level: 'WARNING', recordedOn, reason: '误报' }),
      ),
      taken(ComplianceFindingWithdrawn.of({ ...FINDING, recordedOn, reason: '不成立' })),
    ]);
    expect(card).toMatchObject({ warnings: 0, complianceDeductions: 0 });
  });
});

describe('the indicators of a card (scoring.md 7.6)', () => {
  it('are, for the fixture, one card in September and three working days to verify', () => {
    const { card, indicators } = cardOf('NR:2024-09', carded);
    expect(card).toMatchObject({ yellowCards: 1, delaysSubstantiated: 1 });
    expect(indicators).toEqual({ meanVerifyDays: 3, dismissalRatio: 0 });
  });
});
