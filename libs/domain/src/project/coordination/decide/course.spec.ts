import { describe, expect, it } from '@jest/globals';
import {
  CoordinationStory,
  DRC,
  ISSUE,
  TASK,
  assignedToNr,
  atCommission,
  atGso,
  classified,
  doneByNr,
  keyPlanIssue,
  registeredIssue,
  showing,
  triedInVain,
} from '#test/support/coordination-story';
import { COMMERCE, DONGHAI, GSO, GUANYUN, terminated } from '#test/support/landed-project';
import { AGENT, BEO, HURD_OFFICER, NR_OFFICER, OWNER, filed, received } from '#test/support/major-project';
import { given } from '#test/support/given';
import { InvalidCommand, NotFound, NotOwnProject, StateConflict } from '../../../kernel/refusal.js';
import { project } from '../../state.js';
import { assignCoordination } from './assign.js';
import { classifyIssue } from './classify-issue.js';
import { recordLocalAttempt } from './local-attempt.js';
import { registerIssue } from './register-issue.js';
import { confirmResolution, resolveIssue } from './resolve-issue.js';
import { routeIssue } from './route-issue.js';
import { releaseCoordinationTask } from './tasks.js';

const said = { title: '道路不通', account: '场外道路未接通' };
const CLASS = {
  ...ISSUE,
  kind: 'APPROVAL' as const,
  cause: 'APPROVAL_PROCEDURE' as const,
  analysis: '前后手材料互为前置',
  departments: [],
};

describe('registering an issue (R-19)', () => {
  const story = CoordinationStory.of();

  it.each([
    ['the owner', OWNER, { registrarRole: 'OWNER' }],
    ['an agent of the team', AGENT, { registrarRole: 'AGENT' }],
    ['the county', GUANYUN, { registrarRole: 'DEPARTMENT', department: 'COUNTY-GUANYUN' }],
    ['a department', NR_OFFICER, { registrarRole: 'DEPARTMENT', department: 'NR' }],
  ])('%s does', (_, actor, registrar) =>
    story
      .as(actor)
      .when(registerIssue, said)
      .thenHappens(['IssueRegistered', { issueId: 'P1.is1', ...said, ...registrar }]),
  );

  it('is not for owners of other projects, nor for another county (R-16)', () => {
    story
      .as({ ...OWNER, uscc: '91320700MA1YYYYY0B' })
      .when(registerIssue, said)
      .thenFails(NotOwnProject);
    story.as(DONGHAI).when(registerIssue, said).thenRefused('R-16');
  });

  it('names an approval item of the project or none', () => {
    story.when(registerIssue, { ...said, itemId: 'P1.i9' }).thenFails(NotFound);
    story
      .and(received())
      .when(registerIssue, { ...said, itemId: 'P1.i1' })
      .thenHappens(['IssueRegistered', { itemId: 'P1.i1' }]);
  });

  it('serves designated projects (R-01) that have not ended', () => {
    given(project, filed).as(OWNER).when(registerIssue, said).thenRefused('R-01');
    story.and(terminated).when(registerIssue, said).thenFails(StateConflict);
  });
});

describe('classifying an issue (R-19)', () => {
  it('is the county’s, which answers for the project', () => {
    registeredIssue
      .when(classifyIssue, CLASS)
      .thenHappens(['IssueClassified', { kind: 'APPROVAL', department: 'COUNTY-GUANYUN' }]);
    registeredIssue.as(GSO).when(classifyIssue, CLASS).thenRefused('R-19', { department: 'COUNTY-GUANYUN' });
    registeredIssue.as(DONGHAI).when(classifyIssue, CLASS).thenRefused('R-19');
  });

  it('comes before anybody is called to solve it', () => {
    registeredIssue.when(routeIssue, ISSUE).thenRefused('R-19', { status: 'REGISTERED' });
    registeredIssue
      .as(GSO)
      .when(assignCoordination, { ...ISSUE, tasks: [{ department: 'NR', task: '…' }] })
      .thenRefused('R-19');
    registeredIssue
      .as(GSO)
      .when(resolveIssue, { ...ISSUE, result: '…' })
      .thenRefused('R-19');
  });

  it('names departments that exist', () => {
    registeredIssue.when(classifyIssue, { ...CLASS, departments: ['NOBODY'] }).thenFails(NotFound);
    registeredIssue.when(classifyIssue, { ...CLASS, departments: ['OLD'] }).thenRefused('R-19', { successor: 'NR' });
  });

  it('may be put right until somebody works on it', () => {
    atGso
      .as(GUANYUN)
      .when(classifyIssue, { ...CLASS, kind: 'POLICY' })
      .thenHappens(['IssueClassified']);
    assignedToNr.as(GUANYUN).when(classifyIssue, CLASS).thenFails(StateConflict);
  });

  it('does not lie before the registration', () =>
    registeredIssue.on('2026-02-27').when(classifyIssue, CLASS).thenFails(InvalidCommand, { field: 'occurredAt' }));
});

describe('the router (R-55)', () => {
  it.each([
    ['INVESTMENT_QUALITY', 'COMMERCE'],
    ['RESERVE', 'COMMERCE'],
    ['APPROVAL', 'GSO'],
    ['AGENCY_SERVICE', 'GSO'],
  ] as const)('sends %s to %s', (kind, office) =>
    classified(kind)
      .when(routeIssue, ISSUE)
      .thenHappens(['IssueRouted', { kind, office, tier: 'CITY' }]),
  );

  it.each(['FACTOR', 'POLICY'] as const)('keeps %s with the county as long as R-20 does not open the way', (kind) =>
    classified(kind)
      .when(routeIssue, ISSUE)
      .thenHappens(['IssueRouted', { office: 'COUNTY-GUANYUN', tier: 'LOCAL' }]),
  );

  it('sends factor and policy issues of key-plan projects to the Commission once tried on the spot', () =>
    triedInVain.when(routeIssue, ISSUE).thenHappens(['IssueRouted', { office: 'DRC', tier: 'CITY' }]));

  it('sends nothing to an office it does not belong to', () => {
    classified('APPROVAL')
      .when(routeIssue, { ...ISSUE, to: 'COMMERCE' })
      .thenRefused('R-55', { office: 'GSO', to: 'COMMERCE' });
    classified('RESERVE')
      .when(routeIssue, { ...ISSUE, to: 'DRC' })
      .thenRefused('R-55');
    classified('APPROVAL')
      .when(routeIssue, { ...ISSUE, to: 'LOCAL' })
      .thenRefused('R-55');
  });

  it('sends to the Business Environment Office what meets a ground of supervision (R-48)', () => {
    classified('APPROVAL', ['NR', 'ECO'])
      .when(routeIssue, { ...ISSUE, to: 'BEO', ground: 'MULTI_DEPARTMENT' })
      .thenHappens(['IssueRouted', { office: 'BEO', ground: 'MULTI_DEPARTMENT' }]);
    classified('APPROVAL', ['NR'])
      .when(routeIssue, { ...ISSUE, to: 'BEO', ground: 'MULTI_DEPARTMENT' })
      .thenRefused('R-48', { involved: ['NR'] });
    classified('APPROVAL')
      .when(routeIssue, { ...ISSUE, to: 'BEO' })
      .thenRefused('R-48', { missing: 'ground' });
    classified('APPROVAL')
      .when(routeIssue, { ...ISSUE, ground: 'DIFFICULT' })
      .thenFails(InvalidCommand, { field: 'ground' });
  });

  it('is used by those who have the issue in hand', () => {
    classified('APPROVAL').as(COMMERCE).when(routeIssue, ISSUE).thenRefused('R-55', { actorDepartment: 'COMMERCE' });
    classified('APPROVAL').as(DONGHAI).when(routeIssue, ISSUE).thenRefused('R-55');
    classified('APPROVAL').as(GSO).when(routeIssue, ISSUE).thenHappens(['IssueRouted']);
  });

  it('does not send an issue again to where it lies, nor away from those who work on it', () => {
    atGso.when(routeIssue, ISSUE).thenFails(StateConflict);
    assignedToNr.as(GUANYUN).when(routeIssue, ISSUE).thenFails(StateConflict);
  });

  it('lets a county that worked on an issue in vain send it up', () => {
    const local = keyPlanIssue
      .does(routeIssue, { ...ISSUE, to: 'LOCAL' })
      .does(assignCoordination, { ...ISSUE, tasks: [{ department: 'COUNTY-GUANYUN', task: '盘活存量' }] });
    local.when(routeIssue, { ...ISSUE, to: 'DRC' }).thenRefused('R-20', { localAttempt: 'missing' });
    local
      .does(recordLocalAttempt, {
        ...ISSUE,
        outcome: 'UNSOLVED',
        account: '存量不足',
        ...showing('local-attempt'),
      })
      .when(routeIssue, ISSUE)
      .thenHappens(['IssueRouted', { office: 'DRC', tier: 'CITY' }]);
  });
});

describe('the end of an issue (R-18)', () => {
  const solved = { ...ISSUE, result: '意见已出具', ...showing('resolution') };
  const resolved = doneByNr.as(GSO).does(resolveIssue, solved);

  it('is reported by the body it lies with, with evidence', () => {
    doneByNr
      .as(GSO)
      .when(resolveIssue, solved)
      .thenHappens(['IssueResolved', { office: 'GSO', documents: ['doc-resolution'] }]);
    doneByNr
      .as(GSO)
      .when(resolveIssue, { ...ISSUE, result: '…' })
      .thenRefused('R-18');
    doneByNr
      .as(GSO)
      .when(resolveIssue, { ...solved, ...showing('photo') })
      .thenRefused('R-18');
    doneByNr.as(NR_OFFICER).when(resolveIssue, solved).thenRefused('R-18', { department: 'GSO' });
  });

  it('comes after its tasks, done or released, and after some work', () => {
    assignedToNr
      .as(GSO)
      .when(resolveIssue, solved)
      .thenFails(StateConflict, { details: { tasks: ['P1.tk1'] } });
    assignedToNr
      .as(GSO)
      .does(releaseCoordinationTask, { ...TASK, reason: '已无必要' })
      .when(resolveIssue, solved)
      .thenHappens(['IssueResolved']);
    atGso.as(GSO).when(resolveIssue, solved).thenFails(StateConflict);
    doneByNr.on('2026-03-11').as(GSO).when(resolveIssue, solved).thenFails(InvalidCommand, { field: 'occurredAt' });
  });

  it('is confirmed by whoever registered it, and by nobody else', () => {
    resolved
      .as(OWNER)
      .when(confirmResolution, { ...ISSUE, solved: true })
      .thenHappens(['IssueClosed', ISSUE]);
    for (const actor of [GSO, GUANYUN, AGENT, BEO, HURD_OFFICER]) {
      resolved
        .as(actor)
        .when(confirmResolution, { ...ISSUE, solved: true })
        .thenRefused('R-18', { registrar: 'OWNER' });
    }
  });

  it('is refused by the registrar with what is unsolved, and the issue goes on', () => {
    resolved
      .as(OWNER)
      .when(confirmResolution, { ...ISSUE, solved: false })
      .thenFails(InvalidCommand, { field: 'note' });
    const reopened = resolved.as(OWNER).does(confirmResolution, { ...ISSUE, solved: false, note: '仍缺盖章' });
    expect(reopened.project().coordination.issues[0]?.status).toBe('REOPENED');
    reopened
      .as(GSO)
      .when(assignCoordination, { ...ISSUE, tasks: [{ department: 'NR', task: '补盖章' }] })
      .thenHappens(['CoordinationAssigned', { taskId: 'P1.tk2' }]);
  });

  it('is final once confirmed', () => {
    const closed = resolved.as(OWNER).does(confirmResolution, { ...ISSUE, solved: true });
    closed.when(confirmResolution, { ...ISSUE, solved: false, note: '…' }).thenFails(StateConflict);
    closed.as(GSO).when(resolveIssue, solved).thenFails(StateConflict);
  });

  it('of what a department registered is confirmed by that department', () => {
    const byNr = CoordinationStory.of()
      .as(NR_OFFICER)
      .does(registerIssue, said)
      .as(GUANYUN)
      .does(classifyIssue, CLASS)
      .does(routeIssue, ISSUE)
      .as(GSO)
      .does(assignCoordination, { ...ISSUE, tasks: [{ department: 'GSO', task: '协调' }] })
      .does(releaseCoordinationTask, { ...TASK, reason: '当日解决' })
      .does(resolveIssue, solved);
    byNr
      .as(HURD_OFFICER)
      .when(confirmResolution, { ...ISSUE, solved: true })
      .thenRefused('R-18', { department: 'NR' });
    byNr
      .as(NR_OFFICER)
      .when(confirmResolution, { ...ISSUE, solved: true })
      .thenHappens(['IssueClosed']);
  });
});

describe('an issue before the Commission', () => {
  it('has gone through every state of model.md 5', () => {
    const statuses = [registeredIssue, triedInVain, atCommission].map(
      (told) => told.project().coordination.issues[0]?.status,
    );
    expect(statuses).toEqual(['REGISTERED', 'CLASSIFIED', 'ROUTED']);
    const worked = atCommission
      .as(DRC)
      .does(assignCoordination, { ...ISSUE, tasks: [{ department: 'NR', task: '调剂指标' }] });
    expect(worked.project().coordination.issues[0]?.status).toBe('IN_PROGRESS');
  });
});
