import { describe, expect, it } from '@jest/globals';
import {
  CLOCK,
  ISSUE,
  TASK,
  assignedToNr,
  atCommerce,
  atGso,
  doneByNr,
  forwarded,
  showing,
} from '#test/support/coordination-story';
import { COMMERCE, GSO, GUANYUN, terminated } from '#test/support/landed-project';
import { HURD_OFFICER, NR_OFFICER } from '#test/support/major-project';
import { InvalidCommand, NotFound, StateConflict } from '../../../kernel/refusal.js';
import { issueYellowCard } from '../../delays/decide/yellow-card.js';
import { assignCoordination, forwardIssue } from './assign.js';
import { completeCoordinationTask, raiseCoordinationTaskOverdue, releaseCoordinationTask } from './tasks.js';

const DONE = { ...TASK, result: '已出具', ...showing('result') };
const tasks = (dueOn?: string, department = 'NR') => [{ department, task: '出具意见', ...(dueOn && { dueOn }) }];

describe('a coordination task (R-21)', () => {
  it('has a body that exists and a last day: the one named, or the policy’s working days later', () => {
    const office = atGso.as(GSO);
    office
      .when(assignCoordination, { ...ISSUE, tasks: tasks() })
      .thenHappens(['CoordinationAssigned', { dueOn: '2026-03-16' }]);
    office.when(assignCoordination, { ...ISSUE, tasks: tasks('2026-03-13', 'NOBODY') }).thenFails(NotFound);
    office
      .when(assignCoordination, { ...ISSUE, tasks: tasks('2026-03-13', 'OLD') })
      .thenRefused('R-21', { successor: 'NR' });
    office
      .when(assignCoordination, { ...ISSUE, tasks: tasks('2026-02-27') })
      .thenFails(InvalidCommand, { field: 'tasks.0.dueOn' });
  });

  it('whose last day had passed before it came into the record is believed on a document only', () => {
    const late = atGso.as(GSO).recordedOn('2026-04-01');
    late
      .when(assignCoordination, { ...ISSUE, tasks: tasks('2026-03-13'), ...showing('menu') })
      .thenRefused('R-21', { evidence: 'missing' });
    late
      .when(assignCoordination, { ...ISSUE, tasks: tasks('2026-03-13'), ...showing('letter') })
      .thenHappens(['CoordinationAssigned']);
  });

  it('is reported done by its own body, with evidence', () => {
    const nr = assignedToNr.on('2026-03-12').as(NR_OFFICER);
    nr.when(completeCoordinationTask, DONE).thenHappens([
      'CoordinationTaskCompleted',
      { ...TASK, department: 'NR', completedOn: '2026-03-12', late: false, daysLate: 0, overdueRaised: false },
    ]);
    nr.when(completeCoordinationTask, { ...DONE, evidence: [] }).thenRefused('R-21');
    nr.as(HURD_OFFICER).when(completeCoordinationTask, DONE).thenRefused('R-21', { department: 'NR' });
    nr.as(GSO).when(completeCoordinationTask, DONE).thenRefused('R-21');
    doneByNr.when(completeCoordinationTask, DONE).thenFails(StateConflict);
  });

  it('is late after its last day, on a rest day too, and then found overdue first', () =>
    assignedToNr
      .on('2026-03-14')
      .as(NR_OFFICER)
      .when(completeCoordinationTask, DONE)
      .thenHappens(
        ['CoordinationTaskOverdue', { daysLate: 1 }],
        ['CoordinationTaskCompleted', { late: true, daysLate: 1 }],
      ));

  it('done in time and typed in later says so, and that the clock had found it overdue', () => {
    const overdue = assignedToNr.on('2026-03-16').as(CLOCK).does(raiseCoordinationTaskOverdue, TASK);
    const typedIn = overdue.on('2026-03-13').recordedOn('2026-03-17').as(NR_OFFICER);
    typedIn
      .when(completeCoordinationTask, DONE)
      .thenHappens(['CoordinationTaskCompleted', { late: false, overdueRaised: true, lateRecorded: true }]);
    expect(typedIn.does(completeCoordinationTask, DONE).project().coordination.tasks[0]?.overdue).toBe(false);
  });

  it('does not end before it was given', () =>
    assignedToNr.on('2026-03-01').as(NR_OFFICER).when(completeCoordinationTask, DONE).thenFails(InvalidCommand));

  it('is taken back by whoever gave it, and stays overdue if it was', () => {
    const reason = '已无必要';
    assignedToNr
      .as(GSO)
      .when(releaseCoordinationTask, { ...TASK, reason })
      .thenHappens(['CoordinationTaskReleased']);
    assignedToNr
      .as(NR_OFFICER)
      .when(releaseCoordinationTask, { ...TASK, reason })
      .thenRefused('R-21', { department: 'GSO' });
    assignedToNr
      .on('2026-03-17')
      .as(GSO)
      .when(releaseCoordinationTask, { ...TASK, reason })
      .thenHappens(['CoordinationTaskOverdue', { daysLate: 2 }], ['CoordinationTaskReleased']);
    assignedToNr
      .on('2026-03-12')
      .recordedOn('2026-03-17')
      .as(GSO)
      .when(releaseCoordinationTask, { ...TASK, reason })
      .thenHappens(['CoordinationTaskOverdue'], ['CoordinationTaskReleased']);
  });
});

describe('the clock of coordination tasks', () => {
  const clock = (on: string) => assignedToNr.on(on).as(CLOCK);

  it('finds a task overdue after its last day, once', () => {
    for (const day of ['2026-03-13', '2026-03-14', '2026-03-15']) {
      clock(day).when(raiseCoordinationTaskOverdue, TASK).thenNothing();
    }
    const found = clock('2026-03-16').when(raiseCoordinationTaskOverdue, TASK);
    found.thenHappens(['CoordinationTaskOverdue', { ...TASK, department: 'NR', dueOn: '2026-03-13', daysLate: 1 }]);
    clock('2026-03-16')
      .and(...found.events)
      .when(raiseCoordinationTaskOverdue, TASK)
      .thenNothing();
  });

  it('finds nothing in what is done, or in a project that is terminated', () => {
    doneByNr.on('2026-03-20').as(CLOCK).when(raiseCoordinationTaskOverdue, TASK).thenNothing();
    clock('2026-03-20').and(terminated).when(raiseCoordinationTaskOverdue, TASK).thenNothing();
  });

  it('warns, and gives no card: a card needs a report and its verification (N-6)', () => {
    const { events } = clock('2026-04-20').when(raiseCoordinationTaskOverdue, TASK);
    expect(events.map(({ type }) => type)).toEqual(['CoordinationTaskOverdue']);
    expect(issueYellowCard.roles).toEqual(['BEO']);
  });
});

describe('passing an issue on (R-56)', () => {
  const to = { department: 'HURD', task: '明确配建要求' };

  it('is what Commerce does with what is outside its power, and how long that took is on record', () =>
    atCommerce
      .on('2026-03-06')
      .when(forwardIssue, { ...ISSUE, to })
      .thenHappens([
        'IssueForwarded',
        { office: 'COMMERCE', department: 'HURD', heldDays: 4, withinDays: 3, dueOn: '2026-03-20' },
      ]));

  it('is Commerce’s own, of issues that lie with it, and not to itself', () => {
    atGso
      .as(COMMERCE)
      .when(forwardIssue, { ...ISSUE, to })
      .thenRefused('R-56', { department: 'GSO' });
    atCommerce.when(forwardIssue, { ...ISSUE, to: { ...to, department: 'COMMERCE' } }).thenRefused('R-56');
    atCommerce
      .as(GUANYUN)
      .when(forwardIssue, { ...ISSUE, to })
      .thenRefused('R-56');
  });

  it('is no way around R-20', () =>
    atCommerce.when(forwardIssue, { ...ISSUE, to: { ...to, department: 'DRC' } }).thenRefused('R-20'));

  it('puts the issue into the hands of the department, which may call on others', () => {
    forwarded
      .as(HURD_OFFICER)
      .when(assignCoordination, { ...ISSUE, tasks: tasks() })
      .thenHappens(['CoordinationAssigned', { office: 'HURD', taskId: 'P1.tk2' }]);
    forwarded
      .as(COMMERCE)
      .when(assignCoordination, { ...ISSUE, tasks: tasks() })
      .thenRefused('R-21');
  });
});
