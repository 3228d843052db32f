import { describe, expect, it } from '@jest/globals';
import {
  CLOCK,
  DRC,
  ISSUE,
  TASK,
  assignedToNr,
  atCommission,
  atGso,
  doneByNr,
  forwarded,
  registeredIssue,
  showing,
  type CoordinationStory,
} from '#test/support/coordination-story';
import { projected } from '#test/support/projected';
import { GSO, GUANYUN } from '#test/support/landed-project';
import { OWNER } from '#test/support/major-project';
import { conveneMeeting, requestMeeting } from '#domain/project/coordination/decide/meetings';
import { escalateToGovernment } from '#domain/project/coordination/decide/need';
import { confirmResolution, resolveIssue } from '#domain/project/coordination/decide/resolve-issue';
import { raiseCoordinationTaskOverdue, releaseCoordinationTask } from '#domain/project/coordination/decide/tasks';
import { coordinationBoard } from './coordination-board.js';

const board = ({ history }: CoordinationStory) => projected(coordinationBoard, history)['P1.is1'];
const solved = { ...ISSUE, result: '已解决', ...showing('resolution') };

describe('the coordination board', () => {
  it('shows an issue from the day it is registered, with nobody’s yet', () => {
    expect(board(registeredIssue)).toMatchObject({
      projectId: 'P1',
      status: 'REGISTERED',
      open: true,
      registrarRole: 'OWNER',
      registeredOn: '2026-03-02',
      tasks: [],
    });
    expect(board(registeredIssue)).not.toHaveProperty('office');
  });

  it('says how high it has come and who has it in hand', () => {
    expect(board(atGso)).toMatchObject({ kind: 'APPROVAL', office: 'GSO', tier: 'CITY', status: 'ROUTED' });
    expect(board(atCommission)).toMatchObject({
      office: 'DRC',
      localAttempt: 'UNSOLVED',
      needSubmittedOn: '2026-03-02',
    });
    const escalated = atCommission
      .as(DRC)
      .does(escalateToGovernment, { ...ISSUE, reason: '跨市调剂', ...showing('escalation') });
    expect(board(escalated)).toMatchObject({ tier: 'GOVERNMENT', escalatedOn: '2026-03-02', status: 'IN_PROGRESS' });
    expect(board(forwarded)).toMatchObject({ office: 'HURD', officeSince: '2026-03-04', heldDays: 2, openTasks: 1 });
  });

  it('counts tasks that are open or late, and the next day something is due', () => {
    expect(board(assignedToNr)).toMatchObject({ openTasks: 1, lateTasks: 0, nextDueOn: '2026-03-13' });
    const overdue = assignedToNr.on('2026-03-16').as(CLOCK).does(raiseCoordinationTaskOverdue, TASK);
    expect(board(overdue)).toMatchObject({ openTasks: 1, lateTasks: 1 });
    expect(board(doneByNr)).toMatchObject({ openTasks: 0, lateTasks: 0, tasks: [{ status: 'COMPLETED' }] });
    expect(board(doneByNr)).not.toHaveProperty('nextDueOn');
    const released = assignedToNr.as(GSO).does(releaseCoordinationTask, { ...TASK, reason: '已无必要' });
    expect(board(released)).toMatchObject({ openTasks: 0, tasks: [{ status: 'RELEASED', endedOn: '2026-03-02' }] });
  });

  it('names the meetings on it', () => {
    const met = atGso
      .as(GUANYUN)
      .does(requestMeeting, { ...ISSUE, reason: '意见不一' })
      .as(GSO)
      .does(conveneMeeting, { requestIds: ['P1.mr1'], mode: 'VIDEO', attendees: ['NR', 'ECO'] });
    expect(board(met)).toMatchObject({ meetingsRequested: 1, meetingIds: ['P1.mt1'] });
  });

  it('closes with the registrar’s yes, and counts each no', () => {
    const resolved = doneByNr.as(GSO).does(resolveIssue, solved).as(OWNER);
    expect(board(resolved)).toMatchObject({ status: 'RESOLVED', open: true, resolvedOn: '2026-03-12' });
    const reopened = resolved.does(confirmResolution, { ...ISSUE, solved: false, note: '缺盖章' });
    expect(board(reopened)).toMatchObject({ status: 'REOPENED', open: true, reopenings: 1 });
    expect(board(reopened)).not.toHaveProperty('resolvedOn');
    const closed = resolved.does(confirmResolution, { ...ISSUE, solved: true });
    expect(board(closed)).toMatchObject({ status: 'CLOSED', open: false, closedOn: '2026-03-12' });
  });
});
