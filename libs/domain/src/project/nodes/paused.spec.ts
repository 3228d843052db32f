import { describe, expect, it } from '@jest/globals';
import { given, happened, type History } from '#test/support/given';
import { GSO, admitted } from '#test/support/landed-project';
import { OWNER, designated, filed } from '#test/support/major-project';
import type { Department } from '../../department/state.js';
import { SYSTEM_ACTOR } from '../../kernel/actor.js';
import { InvalidCommand } from '../../kernel/refusal.js';
import { resumeProject, suspendProject } from '../filing/decide/interruption.js';
import { ProjectSuspended } from '../filing/events.js';
import { project } from '../state.js';
import { establishNodePlan } from './decide/establish-plan.js';
import { raiseNodeOverdue } from './decide/progress.js';

const known: Department = { leaders: [], authority: [] };
const planned = (dueOn: string) => ({ item: '出具选址意见', department: 'NR', standard: '书面意见', dueOn });
const at = (...history: History) =>
  given(project, filed, designated, happened('2026-02-02', admitted), ...history)
    .as(GSO)
    .knowing('department', { NR: known });
const plan = (...dueOn: readonly string[]) =>
  at()
    .on('2026-03-02')
    .when(establishNodePlan, { nodes: dueOn.map((day, i) => ({ ...planned(day), item: `节点${i + 1}` })) })
    .events.map((event) => happened('2026-03-02', event));
const suspendedOn = (day: string) => happened(day, ProjectSuspended.of({ projectId: 'P1', reason: '业主资金未到位' }));
const resume = { reason: '资金已到位' };
const nodes = plan('2026-03-16', '2026-06-30');
const clock = (...history: History) => at(...history).as(SYSTEM_ACTOR);
const raise = { nodeId: 'P1.n1' };

describe('the nodes of a suspended project (R-24, CLK-09)', () => {
  it('move by a resumption of an earlier day on its paper only, whoever says so (R-24)', () => {
    const paused = at(...nodes, suspendedOn('2026-03-12'))
      .on('2026-03-20')
      .recordedOn('2026-04-07');
    for (const actor of [GSO, OWNER]) {
      for (const evidence of [[], [{ docId: 'menu', sha256: '0'.repeat(64), kind: 'menu' }]]) {
        paused
          .as(actor)
          .when(resumeProject, { ...resume, evidence })
          .thenRefused('R-24', { evidence: 'missing', happenedOn: '2026-03-20', recordedOn: '2026-04-07' });
      }
      paused
        .as(actor)
        .on('2026-03-12')
        .when(resumeProject, resume)
        .thenRefused('R-24', { evidence: 'missing', happenedOn: '2026-03-12' });
      paused
        .as(actor)
        .when(resumeProject, {
          ...resume,
          evidence: [{ docId: 'doc-1', sha256: '0'.repeat(64), kind: 'basis-document' }],
        })
        .thenHappens(['ProjectResumed'], ['NodeDueDateMoved'], ['NodeDueDateMoved']);
    }
  });

  it('stand still with it: their dates move by the working days it was suspended (R-24)', () => {
    const resumed = at(...nodes, suspendedOn('2026-03-12'))
      .on('2026-03-20')
      .when(resumeProject, resume);
    resumed.thenHappens(
      ['ProjectResumed'],
      [
        'NodeDueDateMoved',
        {
          ...{ nodeId: 'P1.n1', department: 'NR', from: '2026-03-16', dueOn: '2026-03-24', pausedDays: 6 },
          ...{ suspendedOn: '2026-03-12', resumedOn: '2026-03-20', reason: 'PROJECT_SUSPENDED' },
        },
      ],
      ['NodeDueDateMoved', { nodeId: 'P1.n2', from: '2026-06-30', dueOn: '2026-07-08' }],
    );
    const after = [
      ...nodes,
      suspendedOn('2026-03-12'),
      ...resumed.events.map((event) => happened('2026-03-20', event)),
    ];
    clock(...after)
      .on('2026-03-24')
      .when(raiseNodeOverdue, raise)
      .thenNothing();
    clock(...after)
      .on('2026-03-25')
      .when(raiseNodeOverdue, raise)
      .thenHappens(['NodeOverdue', { dueOn: '2026-03-24', daysLate: 1 }]);
  });

  it('hide nothing that was late before, and are as due as ever after a suspension over rest days (R-24)', () => {
    at(...nodes, suspendedOn('2026-03-17'))
      .on('2026-03-20')
      .when(resumeProject, resume)
      .thenHappens(['ProjectResumed'], ['NodeDueDateMoved', { nodeId: 'P1.n2' }]);
    at(...nodes, suspendedOn('2026-03-13'))
      .on('2026-03-15')
      .when(resumeProject, resume)
      .thenHappens(['ProjectResumed']);
  });

  it('stand still for as many days where the calendar of their year is not out (R-24)', () =>
    at(...plan('2029-05-08'), suspendedOn('2026-03-12'))
      .on('2026-03-20')
      .when(resumeProject, resume)
      .thenHappens(['ProjectResumed'], ['NodeDueDateMoved', { dueOn: '2029-05-16' }]));

  it('are not late by a suspension that is typed in later, on a paper that shows it only (R-24)', () => {
    const overdue = clock(...nodes)
      .on('2026-03-18')
      .when(raiseNodeOverdue, raise).events;
    const history = [...nodes, ...overdue.map((event) => happened('2026-03-18', event))];
    const back = at(...history)
      .as(OWNER)
      .on('2026-03-12')
      .recordedOn('2026-03-19');
    const asked = [{ docId: 'doc-1', sha256: '0'.repeat(64), kind: 'owner-request' }];
    back.when(suspendProject, { reason: '停工' }).thenRefused('R-24', { evidence: 'missing', lastDay: '2026-03-16' });
    back.when(suspendProject, { reason: '停工', evidence: asked }).thenHappens(['ProjectSuspended']);
    at(...history, suspendedOn('2026-03-12'))
      .on('2026-03-20')
      .when(resumeProject, resume)
      .thenHappens(['ProjectResumed'], ['NodeDueDateMoved', { clearedFor: '2026-03-16' }], ['NodeDueDateMoved']);
  });

  it('are paused once for a day: a suspension follows the resumption before it, and is resumed after it began', () => {
    const resumed = at(...nodes, suspendedOn('2026-03-12'))
      .on('2026-03-20')
      .when(resumeProject, resume).events;
    const history = [...nodes, suspendedOn('2026-03-12'), ...resumed.map((event) => happened('2026-03-20', event))];
    at(...history)
      .as(OWNER)
      .on('2026-03-19')
      .when(suspendProject, { reason: '停工' })
      .thenFails(InvalidCommand, { field: 'occurredAt' });
    at(...nodes, suspendedOn('2026-03-12'))
      .on('2026-03-11')
      .when(resumeProject, resume)
      .thenFails(InvalidCommand, { field: 'occurredAt' });
    expect(resumed).toHaveLength(3);
  });
});
