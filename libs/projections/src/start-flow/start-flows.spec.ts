import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import {
  FivePermitsIssuedTogether,
  PhaseCompleted,
  PhaseOpened,
  StartFlowDueDateMoved,
  StartFlowEnded,
  StartFlowOverdue,
  StartFlowStarted,
} from '#domain/project/start-flow/events';
import type { FlowStart } from '#domain/project/start-flow/state';
import type { History } from '#test/support/given';
import { filed } from '#test/support/major-project';
import { projected } from '#test/support/projected';
import { fivePermitBatches } from './five-permit-batches.js';
import { startFlows } from './start-flows.js';

const d = businessDate;
const flow = {
  projectId: 'P1',
  department: 'HURD',
  track: 'GENERAL',
  startedOn: d('2026-03-02'),
  totalDays: 35,
  dueOn: d('2026-04-21'),
  ceilingOn: d('2026-05-08'),
} as const;
const counted = { provisional: false, calendarRevisions: { '2026': 0 } };
const step: FlowStart['steps'][number] = {
  code: 'G6',
  name: { zh: '施工许可', en: 'Construction permit' },
  phase: 'CONSTRUCTION',
  line: 'MAIN',
  department: 'HURD',
  items: ['construction-permit'],
  needs: 'ANY',
  days: 5,
  untilDay: 35,
  beforeContract: false,
  dueOn: d('2026-04-21'),
};
const started = StartFlowStarted.of({
  ...flow,
  ...counted,
  endsWith: 'construction-permit',
  pausedBy: ['SPECIAL_PROCEDURE'],
  ceilingDays: 45,
  steps: [step],
});
const overdue = StartFlowOverdue.of({
  ...flow,
  detectedOn: d('2026-04-22'),
  daysLate: 1,
  beyondCeiling: false,
  openSteps: ['G6'],
});
const moved = StartFlowDueDateMoved.of({
  ...flow,
  ...counted,
  dueOn: d('2026-04-23'),
  from: d('2026-04-21'),
  to: d('2026-04-23'),
  reason: 'SPECIAL_PROCEDURE',
  pausedDays: 2,
  steps: [{ code: 'G6', dueOn: d('2026-04-23') }],
  clearedFor: d('2026-04-21'),
});
const ended = StartFlowEnded.of({
  ...flow,
  dueOn: d('2026-04-23'),
  outcome: 'PERMIT_ISSUED',
  endedOn: d('2026-04-22'),
  usedDays: 34,
  pausedDays: 2,
  overrunDays: 0,
  late: false,
  beyondCeiling: false,
});
const phase = { projectId: 'P1', track: 'GENERAL', department: 'NR', openedOn: d('2026-02-02') } as const;
const opened = PhaseOpened.of({ ...phase, phase: 'LAND_PLANNING' });
const after = (...history: History) => projected(startFlows, [filed, ...history])['P1'];

describe('the view of start flows', () => {
  it('shows phases from before the land contract, and the flow from it on (R-82, R-87)', () => {
    expect(after(opened)).toMatchObject({ status: 'PREPARING', phases: [{ phase: 'LAND_PLANNING' }] });
    const completed = PhaseCompleted.of({
      ...phase,
      phase: 'LAND_PLANNING',
      completedOn: d('2026-03-09'),
      itemIds: [],
    });
    expect(after(opened, started, completed)).toMatchObject({
      status: 'RUNNING',
      dueOn: '2026-04-21',
      phases: [{ phase: 'LAND_PLANNING', openedOn: '2026-02-02', completedOn: '2026-03-09' }],
    });
  });

  it('is overdue until a moved due date clears it, and ended with its figures', () => {
    expect(after(started, overdue)).toMatchObject({ status: 'OVERDUE', daysLate: 1 });
    const cleared = after(started, overdue, moved);
    expect(cleared).toMatchObject({
      status: 'RUNNING',
      dueOn: '2026-04-23',
      moves: 1,
      steps: [{ dueOn: '2026-04-23' }],
    });
    expect(cleared).not.toHaveProperty('daysLate');
    expect(after(started, overdue, moved, ended)).toMatchObject({ status: 'ENDED', usedDays: 34, late: false });
  });
});

describe('the start flow of a rescinded land contract (R-87)', () => {
  const five = PhaseOpened.of({ ...phase, phase: 'FIVE_PERMITS' });
  const rescinded = StartFlowEnded.of({
    ...{ ...flow, outcome: 'CONTRACT_RESCINDED', endedOn: d('2026-04-22'), usedDays: 36, pausedDays: 0 },
    ...{ overrunDays: 0, late: false, beyondCeiling: false, phases: ['FIVE_PERMITS'] },
  });

  it('has ended, neither kept nor late, and taken along the phases that needed the contract (R-87)', () =>
    expect(after(opened, started, five, rescinded)).toMatchObject({
      ...{ status: 'ENDED', outcome: 'CONTRACT_RESCINDED', late: false, overrunDays: 0 },
      phases: [{ phase: 'LAND_PLANNING' }],
    }));

  it('gives way to the flow of another contract, which begins with nothing of it (R-87)', () => {
    const again = StartFlowStarted.of({ ...started.data, startedOn: d('2026-06-01'), dueOn: d('2026-07-21') });
    const found = after(opened, started, overdue, moved, rescinded, again);
    expect(found).toMatchObject({ status: 'RUNNING', startedOn: '2026-06-01', moves: 0 });
    for (const gone of ['outcome', 'endedOn', 'usedDays', 'late', 'daysLate']) expect(found).not.toHaveProperty(gone);
  });
});

describe('the view of five permits issued together (R-83)', () => {
  it('has one row a complete set', () => {
    const together = FivePermitsIssuedTogether.of({
      projectId: 'P1',
      department: 'HURD',
      members: [{ itemCode: 'construction-permit', itemId: 'P1.i4', decidedOn: d('2026-03-06') }],
      from: d('2026-03-06'),
      to: d('2026-03-06'),
      spanDays: 0,
      contractedOn: d('2026-03-02'),
      contractDays: 4,
      targetDays: 5,
      withinTarget: true,
    });
    expect(projected(fivePermitBatches, [filed, together])['P1']).toMatchObject({
      contractDays: 4,
      withinTarget: true,
    });
  });
});
