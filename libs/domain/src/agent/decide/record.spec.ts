import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { single } from '#domain/kernel/slice';
import { NodePlanEstablished, NodeProgressRecorded } from '#domain/project/nodes/events';
import { project } from '#domain/project/state';
import { folded, given, happened } from '#test/support/given';
import { ADMIN, DONGHAI, GSO, GUANYUN, inGuanyun } from '#test/support/landed-project';
import { designated, filed, served } from '#test/support/major-project';
import { InvalidCommand, NotFound, StateConflict } from '../../kernel/refusal.js';
import { OutcomeRecorded } from '../events.js';
import { agent } from '../state.js';
import { recordOutcome, scoreDuty } from './record.js';

const SHOWN = [{ docId: 'doc-tasks', sha256: '0'.repeat(64), kind: 'task-list' }];
const FINDING = [{ docId: 'doc-finding', sha256: '0'.repeat(64), kind: 'misconduct-finding' }];
const duty = { projectId: 'P1', quarter: '2026-Q1', tasksDue: 25, tasksOnTime: 23, evidence: SHOWN };
const outcome = { projectId: 'P1', quarter: '2026-Q1', nodesDue: 4, nodesOnTime: 3, evidence: SHOWN };
const projects = { P1: folded(project, [filed, designated, inGuanyun, served]) };
const ofAgent = (agentId: string, ...history: Parameters<typeof folded>[1]) => ({
  agentId,
  office: given(single(agent), ...history)
    .of(agentId)
    .as(GSO)
    .knowing('project', projects),
});
const { office } = ofAgent('agent-1');

describe('duty and outcome of an agent (R-43)', () => {
  it('are recorded by project and quarter, as counts', () => {
    office
      .when(scoreDuty, duty)
      .thenHappens([
        'DutyScored',
        { agentId: 'agent-1', projectId: 'P1', quarter: '2026-Q1', tasksDue: 25, tasksOnTime: 23 },
      ]);
    office
      .when(recordOutcome, outcome)
      .thenHappens([
        'OutcomeRecorded',
        { agentId: 'agent-1', projectId: 'P1', quarter: '2026-Q1', nodesDue: 4, nodesOnTime: 3 },
      ]);
  });

  it('need papers that show the figures, and a finding where misconduct is told', () => {
    office.when(scoreDuty, { ...duty, evidence: [] }).thenRefused('R-43', { evidence: 'missing' });
    office.when(scoreDuty, { ...duty, misconduct: '收受礼品' }).thenRefused('R-43', { missing: 'misconduct-finding' });
    office
      .when(scoreDuty, { ...duty, misconduct: '收受礼品', evidence: FINDING })
      .thenHappens(['DutyScored', { misconduct: { finding: '收受礼品', docId: 'doc-finding' } }]);
  });

  it('are those of agents who serve or served the project', () => {
    ofAgent('agent-9').office.when(scoreDuty, duty).thenRefused('R-43', { agentId: 'agent-9', served: false });
    office.when(recordOutcome, { ...outcome, projectId: 'P9' }).thenFails(NotFound);
  });

  it('are recorded by the county that answers for the project and by no other (R-16), never by the agent', () => {
    office.as(GUANYUN).when(scoreDuty, duty).thenHappens(['DutyScored']);
    office.as(DONGHAI).when(scoreDuty, duty).thenRefused('R-16', { territorialEntity: 'COUNTY-GUANYUN' });
    office
      .as({ ...GSO, agentId: 'agent-1' })
      .when(recordOutcome, outcome)
      .thenRefused('R-43', { own: true });
  });

  it('are not more on time than were due, nor of a quarter that has not begun', () => {
    office.when(scoreDuty, { ...duty, tasksOnTime: 26 }).thenFails(InvalidCommand, { field: 'tasksOnTime' });
    office.when(recordOutcome, { ...outcome, nodesOnTime: 5 }).thenFails(InvalidCommand, { field: 'nodesOnTime' });
    office.when(scoreDuty, { ...duty, quarter: '2026-Q2' }).thenFails(InvalidCommand, { field: 'quarter' });
  });

  it('are replaced with a reason only, and then count as they stand', () => {
    const before = OutcomeRecorded.of({
      ...{ agentId: 'agent-1', projectId: 'P1', quarter: '2026-Q1' },
      nodesDue: 4,
      nodesOnTime: 4,
    });
    const known = ofAgent('agent-1', before).office;
    known.when(recordOutcome, outcome).thenFails(StateConflict);
    const corrected = known.when(recordOutcome, { ...outcome, reason: '节点误记' });
    corrected.thenHappens(['OutcomeRecorded', { nodesOnTime: 3, reason: '节点误记' }]);
    expect(folded(single(agent), [before, ...corrected.events]).outcomes).toHaveLength(1);
  });

  it('say nothing of nodes that the project’s plan contradicts (R-04, R-24)', () => {
    const node = (nodeId: string, dueOn: string) => ({
      ...{ nodeId, item: nodeId, department: 'NR', standard: '办结', dueOn: businessDate(dueOn) },
    });
    const due = [node('P1.n1', '2026-01-20'), node('P1.n2', '2026-02-20'), node('P1.n3', '2026-05-20')];
    const reached = (nth: number, on: string) => {
      const planned = due[nth];
      if (!planned) throw new Error(`There is no node ${nth}`);
      return happened(on, NodeProgressRecorded.of({ projectId: 'P1', ...planned, progress: 'REACHED' }));
    };
    const planned = folded(project, [
      ...[filed, designated, inGuanyun, served].map((event) => happened('2026-01-05', event)),
      happened('2026-01-05', NodePlanEstablished.of({ projectId: 'P1', planNo: 1, nodes: due })),
      reached(0, '2026-01-20'),
      reached(1, '2026-02-21'),
    ]);
    const onPlan = office.knowing('project', { P1: planned });
    const figures = (nodesDue: number, nodesOnTime: number) => ({ ...outcome, nodesDue, nodesOnTime });
    onPlan.when(recordOutcome, figures(2, 1)).thenHappens(['OutcomeRecorded', { nodesDue: 2, nodesOnTime: 1 }]);
    onPlan.when(recordOutcome, figures(1, 1)).thenHappens(['OutcomeRecorded']);
    onPlan.when(recordOutcome, figures(2, 2)).thenRefused('R-43', { onTimeOnRecord: 1, lateOnRecord: 1 });
    onPlan.when(recordOutcome, figures(3, 1)).thenRefused('R-43', { onTimeOnRecord: 1, lateOnRecord: 1 });
  });

  it('are taken from an import as they were', () =>
    office
      .as(ADMIN)
      .through('IMPORT')
      .when(scoreDuty, { ...duty, evidence: [], misconduct: '通报' })
      .thenHappens(['DutyScored', { misconduct: { finding: '通报' } }]));
});
