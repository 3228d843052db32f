import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import {
  ConditionListIssued,
  ConditionListPushed,
  ConditionListRevised,
  ConditionsProposed,
  RegionalAssessmentApplied,
} from '#domain/project/conditions/events';
import { EarlyInterventionStarted } from '#domain/project/nodes/events';
import { happened } from '#test/support/given';
import { projected } from '#test/support/projected';
import { conditionLists } from './condition-lists.js';

const flood = {
  kind: 'ASSESSMENT',
  name: '洪水影响评价',
  department: 'WATER',
  lane: 'PARALLEL',
  phase: 'PARALLEL',
  assessmentKind: 'FLOOD_IMPACT',
} as const;
const permit = {
  conditionId: 'P1.b1',
  kind: 'PERMIT',
  name: '施工许可证',
  department: 'HURD',
  lane: 'MAIN',
  phase: 'CONSTRUCTION',
  report: 'ENVIRONMENT',
} as const;
const listed = { conditionId: 'P1.b2', ...flood };

const proposed = happened(
  '2026-03-02',
  ConditionsProposed.of({ projectId: 'P1', department: 'WATER', items: [flood] }),
);
const issued = happened(
  '2026-03-03',
  ConditionListIssued.of({ projectId: 'P1', version: 1, items: [permit, listed], notApplicable: [] }),
);
const pushed = happened(
  '2026-03-04',
  ConditionListPushed.of({
    projectId: 'P1',
    version: 1,
    recipients: [
      { recipient: 'OWNER', id: '91320700MA1XXXXX0A' },
      { recipient: 'AGENT', id: 'agent-1' },
    ],
  }),
);
const applied = RegionalAssessmentApplied.of({
  projectId: 'P1',
  zone: 'ZONE-XUWEI',
  assessmentId: 'ZONE-XUWEI.a1',
  assessmentKind: 'FLOOD_IMPACT',
  kindName: { zh: '洪水影响评价', en: 'Flood impact' },
  department: 'WATER',
  approvalDoc: '连水许〔2025〕1号',
  validUntil: businessDate('2028-01-10'),
  conditionIds: ['P1.b2'],
});
const list = (...history: Parameters<typeof projected>[1]) => projected(conditionLists, history)['P1'];

describe('the condition list of a project', () => {
  it('shows whose proposals wait before it is issued, and is in preparation until then (R-29)', () =>
    expect(list(proposed)).toMatchObject({ status: 'IN_PREPARATION', version: 0, items: [], proposedBy: ['WATER'] }));

  it('is issued, then pushed to owner and team (R-30)', () => {
    expect(list(proposed, issued)).toMatchObject({ status: 'ISSUED', issuedOn: '2026-03-03', proposedBy: [] });
    expect(list(proposed, issued, pushed)).toMatchObject({
      status: 'PUSHED',
      pushedVersion: 1,
      pushedOn: '2026-03-04',
      recipients: [{ recipient: 'OWNER' }, { recipient: 'AGENT', id: 'agent-1' }],
    });
  });

  it('waits to be pushed again once it is revised, and keeps what a zone’s assessment stands for (R-28)', () => {
    const revised = ConditionListRevised.of({
      projectId: 'P1',
      version: 2,
      items: [permit, listed],
      notApplicable: [],
      added: [],
      removed: [],
      reason: '补充',
    });
    expect(list(issued, pushed, applied, happened('2026-03-10', revised))).toMatchObject({
      status: 'ISSUED',
      version: 2,
      pushedVersion: 1,
      revisedOn: '2026-03-10',
      applied: ['FLOOD_IMPACT'],
      items: [{ conditionId: 'P1.b1' }, { conditionId: 'P1.b2', metBy: 'ZONE-XUWEI.a1' }],
    });
  });

  it('tells which reports it asks for, and where a department stepped in early (R-31)', () => {
    const started = EarlyInterventionStarted.of({
      projectId: 'P1',
      report: 'ENVIRONMENT',
      department: 'ECO',
      service: '指导监测点位',
    });
    expect(list(started, issued)).toMatchObject({ reports: ['ENVIRONMENT'], interventions: ['ENVIRONMENT'] });
    expect(list(issued)).toMatchObject({ reports: ['ENVIRONMENT'], interventions: [] });
  });
});
