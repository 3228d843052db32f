import { describe, it } from '@jest/globals';
import { given, happened } from '#test/support/given';
import { ADMIN, DONGHAI, GSO, inGuanyun } from '#test/support/landed-project';
import { AGENT, designated, filed, served } from '#test/support/major-project';
import { InvalidCommand, NotOwnProject, StateConflict } from '../../../kernel/refusal.js';
import { project } from '../../state.js';
import { ApprovalPlanAdopted } from '../events.js';
import { adoptPlan } from './adopt-plan.js';

const planned = ApprovalPlanAdopted.of({ projectId: 'P1', planNo: 1, summary: '先方案后图审', planDoc: 'doc-plan-1' });
const command = {
  summary: '方案、图审、施工许可并联',
  evidence: [{ docId: 'doc-plan-2', sha256: '0'.repeat(64), kind: 'approval-plan' }],
};
const team = given(project, filed, designated, served);

describe('the approval plan (R-42)', () => {
  it('is adopted by an agent of the team, on the plan itself', () =>
    team
      .as(AGENT)
      .when(adoptPlan, command)
      .thenHappens(['ApprovalPlanAdopted', { planNo: 1, planDoc: 'doc-plan-2' }]));

  it('is not adopted without the plan', () =>
    team.as(GSO).when(adoptPlan, { summary: '口头方案' }).thenRefused('R-42', { missing: 'approval-plan' }));

  it('is one at a time: another takes its place with a reason only', () => {
    const withPlan = given(project, filed, designated, served, planned).as(GSO);
    withPlan.when(adoptPlan, command).thenRefused('R-42', { planNo: 1 });
    withPlan
      .when(adoptPlan, { ...command, reason: '改为拿地即开工' })
      .thenHappens(['ApprovalPlanAdopted', { planNo: 2, reason: '改为拿地即开工' }]);
  });

  it('needs a team first', () =>
    given(project, filed, designated).as(GSO).when(adoptPlan, command).thenFails(StateConflict));

  it('is not adopted by an agent of another team, nor by another territory (R-16)', () => {
    team
      .as({ ...AGENT, agentId: 'agent-9' })
      .when(adoptPlan, command)
      .thenFails(NotOwnProject);
    given(project, filed, designated, served, inGuanyun).as(DONGHAI).when(adoptPlan, command).thenRefused('R-16');
  });

  it('serves designated projects only (R-01); an import is taken as it was', () => {
    given(project, filed, served).as(GSO).when(adoptPlan, command).thenRefused('R-01', { designated: false });
    given(project, filed)
      .as(ADMIN)
      .through('IMPORT')
      .when(adoptPlan, { summary: '原方案' })
      .thenHappens(['ApprovalPlanAdopted', { planNo: 1 }]);
  });

  it('is not dated before the plan it replaces', () =>
    given(project, filed, designated, served, happened('2026-02-10', planned))
      .on('2026-02-09')
      .as(GSO)
      .when(adoptPlan, { ...command, reason: '补录' })
      .thenFails(InvalidCommand, { field: 'occurredAt' }));
});
