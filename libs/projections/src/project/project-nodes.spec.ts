import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import {
  NodeDueDateMoved,
  NodeOverdue,
  NodeOverdueCleared,
  NodePlanEstablished,
  NodeProgressRecorded,
} from '#domain/project/nodes/events';
import { happened } from '#test/support/given';
import { projected } from '#test/support/projected';
import { projectNodes } from './project-nodes.js';

const node = {
  nodeId: 'P1.n1',
  item: '出具选址意见',
  department: 'NR',
  standard: '书面意见',
  dueOn: businessDate('2026-03-16'),
};
const later = { ...node, nodeId: 'P1.n2', item: '核发施工许可证', department: 'HURD' };
const planned = happened('2026-03-02', NodePlanEstablished.of({ projectId: 'P1', planNo: 1, nodes: [node, later] }));
const overdue = happened('2026-03-17', NodeOverdue.of({ projectId: 'P1', ...node, daysLate: 1 }));
const board = (...history: Parameters<typeof projected>[1]) => projected(projectNodes, [planned, ...history]);

describe('the node board (R-04, R-24)', () => {
  it('has every node with its project, department, due date and status', () =>
    expect(board()['P1.n1']).toEqual({
      projectId: 'P1',
      planNo: 1,
      item: '出具选址意见',
      department: 'NR',
      standard: '书面意见',
      dueOn: '2026-03-16',
      plannedOn: '2026-03-02',
      status: 'PLANNED',
      overdue: false,
    }));

  it('follows progress, and keeps that a node was reached late', () => {
    const working = NodeProgressRecorded.of({ projectId: 'P1', ...node, progress: 'IN_PROGRESS', note: '已受理' });
    const reached = NodeProgressRecorded.of({ projectId: 'P1', ...node, progress: 'REACHED', daysLate: 3 });
    expect(board(happened('2026-03-09', working))['P1.n1']).toMatchObject({ status: 'IN_PROGRESS', note: '已受理' });
    expect(board(overdue)['P1.n1']).toMatchObject({ status: 'PLANNED', overdue: true, daysLate: 1 });
    expect(board(overdue, happened('2026-03-19', reached))['P1.n1']).toMatchObject({
      status: 'REACHED',
      reachedOn: '2026-03-19',
      overdue: true,
      daysLate: 3,
    });
  });

  it('takes the delay back that later paper cleared', () => {
    const cleared = NodeOverdueCleared.of({ projectId: 'P1', ...node, reachedOn: businessDate('2026-03-16') });
    const found = board(overdue, happened('2026-03-16', cleared))['P1.n1'];
    expect(found).toMatchObject({ overdue: false });
    expect(found).not.toHaveProperty('daysLate');
  });

  it('moves the day of a node that stood still with its project, and takes back that it was late (R-24)', () => {
    const moved = NodeDueDateMoved.of({
      ...{ projectId: 'P1', ...node, dueOn: businessDate('2026-03-24'), from: node.dueOn, clearedFor: node.dueOn },
      ...{ reason: 'PROJECT_SUSPENDED', suspendedOn: businessDate('2026-03-12'), pausedDays: 6 },
      resumedOn: businessDate('2026-03-20'),
    });
    const found = board(overdue, happened('2026-03-20', moved))['P1.n1'];
    expect(found).toMatchObject({ dueOn: '2026-03-24', overdue: false });
    expect(found).not.toHaveProperty('daysLate');
  });

  it('shows which nodes a new plan has superseded, and leaves those that were reached', () => {
    const reached = NodeProgressRecorded.of({ projectId: 'P1', ...node, progress: 'REACHED' });
    const replaced = NodePlanEstablished.of({
      projectId: 'P1',
      planNo: 2,
      nodes: [{ ...later, nodeId: 'P1.n3' }],
      replaces: { planNo: 1, open: [{ nodeId: 'P1.n2', dueOn: later.dueOn }] },
      reason: '规划调整',
    });
    const after = board(happened('2026-03-10', reached), happened('2026-03-11', replaced));
    expect(Object.values(after).map(({ planNo, status }) => [planNo, status])).toEqual([
      [1, 'REACHED'],
      [1, 'SUPERSEDED'],
      [2, 'PLANNED'],
    ]);
  });
});
