import { describe, it } from '@jest/globals';
import {
  CoordinationStory,
  DRC,
  GOV,
  ISSUE,
  atCommission,
  atGso,
  classified,
  keyPlanIssue,
  showing,
  triedInVain,
} from '#test/support/coordination-story';
import { DONGHAI, GSO, GUANYUN } from '#test/support/landed-project';
import { filed } from '#test/support/major-project';
import { given } from '#test/support/given';
import { InvalidCommand, StateConflict } from '../../../kernel/refusal.js';
import { project } from '../../state.js';
import { assignCoordination } from './assign.js';
import { listInKeyPlan, removeFromKeyPlan } from './key-plan.js';
import { recordLocalAttempt } from './local-attempt.js';
import { escalateToGovernment, submitNeed } from './need.js';
import { resolveIssue } from './resolve-issue.js';
import { routeIssue } from './route-issue.js';
import { urgeBody } from './urge-body.js';

const PLAN = { year: 2026, planDoc: '连发改〔2026〕1号', ...showing('key-plan') };
const NEED = { ...ISSUE, need: '追加50亩指标' };
const ATTEMPT = { ...ISSUE, outcome: 'UNSOLVED' as const, account: '县内无存量', ...showing('local-attempt') };
const tasks = [{ department: 'NR', task: '调剂指标', dueOn: '2026-03-20' }];

describe('the key-project plan (R-20)', () => {
  const story = CoordinationStory.of().as(DRC);

  it('is the Commission’s to record, on the plan itself', () => {
    story.when(listInKeyPlan, PLAN).thenHappens(['KeyPlanListed', { year: 2026, planDoc: PLAN.planDoc }]);
    story.when(listInKeyPlan, { ...PLAN, evidence: [] }).thenRefused('R-20');
    given(project, filed).as(DRC).when(listInKeyPlan, PLAN).thenRefused('R-01');
  });

  it('lists a project once a year, and can be put right', () => {
    const listed = story.does(listInKeyPlan, PLAN);
    listed.when(listInKeyPlan, PLAN).thenFails(StateConflict);
    listed.when(removeFromKeyPlan, { ...PLAN, reason: '调出', evidence: [] }).thenRefused('R-20');
    listed.when(removeFromKeyPlan, { ...PLAN, reason: '调出' }).thenHappens(['KeyPlanListingRemoved', { year: 2026 }]);
    story.when(removeFromKeyPlan, { ...PLAN, reason: '调出' }).thenFails(StateConflict);
  });

  it('counts in its year and, until the next is out, in the first months after it', () => {
    const attempt = triedInVain;
    attempt
      .on('2027-03-31')
      .when(routeIssue, ISSUE)
      .thenHappens(['IssueRouted', { office: 'DRC' }]);
    attempt
      .on('2027-04-01')
      .when(routeIssue, { ...ISSUE, to: 'DRC' })
      .thenRefused('R-20', { keyPlanProject: false });
  });
});

describe('the way to the Commission (R-20)', () => {
  it('is open to key-plan projects only', () => {
    const tried = classified('FACTOR').does(recordLocalAttempt, ATTEMPT);
    tried.when(routeIssue, { ...ISSUE, to: 'DRC' }).thenRefused('R-20', { keyPlanProject: false });
    tried.when(submitNeed, NEED).thenRefused('R-20', { keyPlanProject: false });
  });

  it('is open after a recorded local attempt that did not solve it', () => {
    keyPlanIssue.when(routeIssue, { ...ISSUE, to: 'DRC' }).thenRefused('R-20', { localAttempt: 'missing' });
    keyPlanIssue.when(submitNeed, NEED).thenRefused('R-20', { localAttempt: 'missing' });
    keyPlanIssue
      .does(recordLocalAttempt, { ...ATTEMPT, outcome: 'SOLVED' })
      .when(routeIssue, { ...ISSUE, to: 'DRC' })
      .thenRefused('R-20', { localAttempt: 'SOLVED' });
    triedInVain.when(routeIssue, { ...ISSUE, to: 'DRC' }).thenHappens(['IssueRouted', { office: 'DRC' }]);
  });

  it('takes an attempt of the county that answers for the project, with its papers', () => {
    keyPlanIssue.when(recordLocalAttempt, { ...ATTEMPT, evidence: [] }).thenRefused('R-20');
    keyPlanIssue.as(DONGHAI).when(recordLocalAttempt, ATTEMPT).thenRefused('R-20', { department: 'COUNTY-GUANYUN' });
    keyPlanIssue.on('2026-02-27').when(recordLocalAttempt, ATTEMPT).thenFails(InvalidCommand, { field: 'occurredAt' });
  });

  it('is gone by that county with the list of needs', () => {
    const routed = triedInVain.does(routeIssue, ISSUE);
    routed.when(submitNeed, NEED).thenHappens(['CoordinationNeedSubmitted', { planYear: 2026, ...NEED }]);
    routed.as(DONGHAI).when(submitNeed, NEED).thenRefused('R-20');
    triedInVain.when(submitNeed, NEED).thenFails(StateConflict);
  });

  it('lets what was solved on the spot end there', () =>
    keyPlanIssue
      .does(recordLocalAttempt, { ...ATTEMPT, outcome: 'SOLVED' })
      .does(routeIssue, ISSUE)
      .when(resolveIssue, { ...ISSUE, result: '已盘活存量', ...showing('resolution') })
      .thenHappens(['IssueResolved', { office: 'COUNTY-GUANYUN' }]));
});

describe('the Commission (R-21)', () => {
  const escalation = { ...ISSUE, reason: '跨市调剂', ...showing('escalation') };

  it('coordinates the departments on a submitted need', () => {
    atCommission
      .as(DRC)
      .when(assignCoordination, { ...ISSUE, tasks: [...tasks, { department: 'ECO', task: '核定总量' }] })
      .thenHappens(
        ['CoordinationAssigned', { taskId: 'P1.tk1', department: 'NR', dueOn: '2026-03-20', office: 'DRC' }],
        ['CoordinationAssigned', { taskId: 'P1.tk2', department: 'ECO', dueOn: '2026-03-16' }],
      );
    triedInVain
      .does(routeIssue, ISSUE)
      .as(DRC)
      .when(assignCoordination, { ...ISSUE, tasks })
      .thenFails(StateConflict);
  });

  it('is the one that coordinates what lies with it', () =>
    atCommission
      .as(GSO)
      .when(assignCoordination, { ...ISSUE, tasks })
      .thenRefused('R-21', { department: 'DRC' }));

  it('or asks the municipal government, in writing and once, which then coordinates too', () => {
    atCommission
      .as(DRC)
      .when(escalateToGovernment, { ...escalation, evidence: [] })
      .thenRefused('R-21');
    triedInVain.does(routeIssue, ISSUE).as(DRC).when(escalateToGovernment, escalation).thenFails(StateConflict);
    const escalated = atCommission.as(DRC).does(escalateToGovernment, escalation);
    escalated.when(escalateToGovernment, escalation).thenFails(StateConflict);
    escalated
      .as(GOV)
      .when(assignCoordination, { ...ISSUE, tasks })
      .thenHappens(['CoordinationAssigned', { office: 'GOV' }]);
    atCommission
      .as(GOV)
      .when(assignCoordination, { ...ISSUE, tasks })
      .thenRefused('R-21', { department: 'DRC' });
  });

  it('alone goes to the municipal government', () =>
    atGso.as(DRC).when(escalateToGovernment, escalation).thenRefused('R-21', { department: 'GSO' }));
});

describe('urging a responsible body (R-57)', () => {
  const assigned = atCommission.as(DRC).does(assignCoordination, { ...ISSUE, tasks });
  const urge = { ...ISSUE, department: 'NR', demand: '请于本周落实' };

  it('meets the bodies that answer for the issue: those with an open task, and the county', () => {
    assigned.when(urgeBody, urge).thenHappens(['ResponsibleBodyUrged', { department: 'NR', taskIds: ['P1.tk1'] }]);
    assigned.when(urgeBody, { ...urge, department: 'COUNTY-GUANYUN' }).thenHappens(['ResponsibleBodyUrged']);
    assigned.when(urgeBody, { ...urge, department: 'HURD' }).thenRefused('R-57', { department: 'HURD' });
  });

  it('is done on issues of key-plan projects that lie with the Commission', () => {
    atGso.as(DRC).when(urgeBody, urge).thenRefused('R-57');
    const removed = assigned.does(removeFromKeyPlan, { ...PLAN, reason: '调出' });
    removed.when(urgeBody, urge).thenRefused('R-57', { keyPlanProject: false });
    assigned.as(GUANYUN).when(urgeBody, urge).thenRefused('R-57');
  });
});
