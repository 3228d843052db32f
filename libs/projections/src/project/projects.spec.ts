import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import {
  ApprovalTrackSelected,
  CompletionAccepted,
  InvestmentRecordFiled,
  LandContractRescinded,
  LandContractSigned,
  ProjectDetailsCorrected,
  ProjectResumed,
  ProjectVerified,
} from '#domain/project/filing/events';
import { NodePlanEstablished } from '#domain/project/nodes/events';
import { StartReadinessLost, StartReadinessReached } from '#domain/project/start-flow/events';
import { deferred, verified } from '#test/support/deferral-story';
import { dismissed, reported } from '#test/support/delay-story';
import { happened, type History } from '#test/support/given';
import { admitted, contracted, inGuanyun, opened, started, suspended, terminated } from '#test/support/landed-project';
import { designated, filed, received, served } from '#test/support/major-project';
import { projected } from '#test/support/projected';
import { PROJECT_STAGES } from './project-stage.js';
import { projects } from './projects.js';

const after = (...history: History) => projected(projects, history)['P1'];
const completed = CompletionAccepted.of({
  projectId: 'P1',
  date: businessDate('2026-03-01'),
  acceptanceDoc: 'doc',
  gates: [],
});

const planned = NodePlanEstablished.of({
  projectId: 'P1',
  planNo: 1,
  nodes: [
    {
      nodeId: 'P1.n1',
      item: '施工许可',
      department: 'HURD',
      standard: '5个工作日',
      dueOn: businessDate('2026-06-30'),
    },
  ],
});
const ready = StartReadinessReached.of({ projectId: 'P1', readyOn: businessDate('2026-02-19'), gates: [] });

describe('a project', () => {
  it('is filed, with nobody assigned yet', () => {
    const document = after(happened('2024-03-18', filed));
    expect(document).toMatchObject({
      name: '年产10万吨新材料项目',
      ownerUscc: '91320700MA1XXXXX0A',
      filedOn: '2024-03-18',
      stage: 'FILED',
      status: 'FILED',
      agentIds: [],
      itemsTotal: 0,
    });
    expect(document).not.toHaveProperty('designated');
  });

  it('has its land contracts in force, the first signed of them before the others, and none that was rescinded (R-23)', () => {
    const second = LandContractSigned.of({
      ...{ projectId: 'P1', contractNo: 'LC-2', plotId: 'PLOT-2', signedOn: businessDate('2026-02-01') },
    });
    const rescinded = (contractNo: string) =>
      LandContractRescinded.of({
        ...{ projectId: 'P1', contractNo, plotId: 'PLOT-1', signedOn: businessDate('2026-02-02') },
        ...{ rescindedOn: businessDate('2026-02-10'), reason: '解除', remaining: [], evidence: [] },
      });
    expect(after(filed, admitted, contracted, second)).toMatchObject({
      contract: { contractNo: 'LC-2' },
      contracts: [{ contractNo: 'LC-1' }, { contractNo: 'LC-2' }],
    });
    expect(after(filed, admitted, contracted, second, rescinded('LC-2'))).toMatchObject({
      contract: { contractNo: 'LC-1' },
    });
    const none = after(filed, admitted, contracted, rescinded('LC-1'));
    expect(none).toMatchObject({ stage: 'ADMITTED', contracts: [] });
    expect(none).not.toHaveProperty('contract');
  });

  it('goes through the stages events tell of (model.md 5)', () => {
    const steps = [filed, admitted, planned, contracted, received(), ready, started, completed];
    const stages = steps.map((_, n) => after(...steps.slice(0, n + 1))?.status);
    expect(stages).toEqual([...PROJECT_STAGES]);
  });

  it('is no longer ready to start once a gate is lost (T-2)', () => {
    const lost = StartReadinessLost.of({ projectId: 'P1', lostOn: businessDate('2026-03-02'), missing: ['eia'] });
    expect(after(filed, admitted, contracted, received(), ready, lost)).toMatchObject({ stage: 'IN_APPROVAL' });
  });

  it('never falls back to an earlier stage', () => {
    expect(after(filed, received(), admitted, contracted)).toMatchObject({ stage: 'IN_APPROVAL' });
  });

  it('is suspended, resumed where it stood, or terminated', () => {
    expect(after(filed, admitted, suspended)).toMatchObject({ status: 'SUSPENDED', stage: 'ADMITTED' });
    const resumed = after(filed, admitted, suspended, ProjectResumed.of({ projectId: 'P1', reason: '…' }));
    expect(resumed).toMatchObject({ status: 'ADMITTED' });
    expect(resumed).not.toHaveProperty('interruption');
    expect(after(filed, terminated)).toMatchObject({ status: 'TERMINATED', interruption: '业主撤资' });
  });

  it('keeps its side state whatever else is recorded', () => {
    expect(after(filed, suspended, admitted)).toMatchObject({ status: 'SUSPENDED', stage: 'ADMITTED' });
  });

  it('shows details as corrected', () => {
    const corrected = ProjectDetailsCorrected.of({
      projectId: 'P1',
      field: 'name',
      to: '新材料项目',
      reason: '…',
      evidence: [],
    });
    expect(after(filed, corrected)).toMatchObject({ name: '新材料项目' });
  });

  it('shows designation, track, territory, team, record-filing and verification', () => {
    const document = after(
      filed,
      designated,
      served,
      inGuanyun,
      ApprovalTrackSelected.of({ projectId: 'P1', track: 'LAND_AND_START' }),
      InvestmentRecordFiled.of({ projectId: 'P1', filingNo: 'F-1', projectCode: '2403-320700-04-01-123456' }),
      ProjectVerified.of({ projectId: 'P1', docNo: 'V-1', validUntil: businessDate('2026-03-18') }),
      admitted,
      contracted,
    );
    expect(document).toMatchObject({
      designated: 'CITY',
      agentIds: ['agent-1'],
      territorialEntity: 'COUNTY-GUANYUN',
      track: 'LAND_AND_START',
      filingNo: 'F-1',
      projectCode: '2403-320700-04-01-123456',
      verificationNo: 'V-1',
      verifiedUntil: '2026-03-18',
      reserveNo: 'LYG-2026-001',
      contract: { contractNo: 'LC-1', plotId: 'PLOT-1', signedOn: '2026-02-02' },
    });
  });

  it('counts deferrals granted and not closed, and delay cases not concluded', () => {
    expect(after(...deferred)).toMatchObject({ openDeferrals: 1, openDeferralIds: ['P1.d1'] });
    expect(after(...verified)).toMatchObject({ openDeferrals: 0, openDeferralIds: [] });
    expect(after(...reported)).toMatchObject({ openDelayCases: 1 });
    expect(after(...dismissed)).toMatchObject({ openDelayCases: 0 });
  });

  it('names its last event, also one that changes nothing else', () => {
    expect(after(filed, happened('2026-03-02', opened))).toMatchObject({
      lastEvent: { type: 'AssessmentOpened', businessDate: '2026-03-02', revision: 1 },
      createdAt: '2024-03-18T02:00:00.000Z',
      updatedAt: '2026-03-02T02:00:00.000Z',
    });
  });
});
