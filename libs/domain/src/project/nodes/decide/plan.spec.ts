import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { given, happened, type History } from '#test/support/given';
import { drawingsCertified, drawingsIn } from '#test/support/joint-services-story';
import { ADMIN, GSO, admitted, inGuanyun, suspended, terminated } from '#test/support/landed-project';
import { NR_OFFICER, HURD_OFFICER, designated, filed, received } from '#test/support/major-project';
import type { Department } from '../../../department/state.js';
import { SYSTEM_ACTOR } from '../../../kernel/actor.js';
import { InvalidCommand, NotFound, StateConflict } from '../../../kernel/refusal.js';
import { project } from '../../state.js';
import { ItemWithdrawn, PermitIssued } from '../../items/events.js';
import { establishNodePlan } from './establish-plan.js';
import { raiseNodeOverdue, recordNodeProgress } from './progress.js';

const evidence = [{ docId: 'doc-1', sha256: '0'.repeat(64), kind: 'result' }];
const register = [{ docId: 'doc-2', sha256: '0'.repeat(64), kind: 'register-page' }];
const known: Department = { leaders: [], authority: [] };
const siting = {
  code: 'NR',
  dutyCode: 'siting',
  rule: 'A2-4',
  dutyKind: 'OPINION',
  item: { zh: '选址意见', en: 'Siting opinion' },
  standard: { zh: '一次出具', en: 'Once' },
  process: { zh: '受理、出具', en: 'Take in, answer' },
  node: 'PLANNING_GENERATION',
  version: 1,
} as const;
const nr: Department = { ...known, duties: { siting } };

const at = (...history: History) =>
  given(project, filed, ...history)
    .as(GSO)
    .knowing('department', { NR: nr, HURD: known });
const major = (...history: History) => at(designated, admitted, ...history);

const land = { item: '出具选址意见', department: 'NR', standard: '书面意见', dueOn: '2026-03-16', dutyCode: 'siting' };
const permit = {
  item: '核发施工许可证',
  department: 'HURD',
  standard: '证书送达',
  dueOn: '2026-06-30',
  itemCode: 'construction-permit',
};
const plan = { nodes: [land, permit] };
const established = major()
  .on('2026-03-02')
  .when(establishNodePlan, plan)
  .events.map((event) => happened('2026-03-02', event));

describe('a node plan (R-04)', () => {
  it('states owner department, item, standard and due date of every node', () =>
    major()
      .when(establishNodePlan, plan)
      .thenHappens([
        'NodePlanEstablished',
        {
          planNo: 1,
          nodes: [
            { nodeId: 'P1.n1', ...land },
            { nodeId: 'P1.n2', ...permit },
          ],
        },
      ]));

  it('is for designated projects that are in the reserve (R-01, R-12)', () => {
    at().when(establishNodePlan, plan).thenRefused('R-01', { designated: false });
    at(designated).when(establishNodePlan, plan).thenRefused('R-12', { admitted: false });
    at().as(ADMIN).through('IMPORT').when(establishNodePlan, plan).thenHappens(['NodePlanEstablished']);
  });

  it('is of projects that go on', () => major(suspended).when(establishNodePlan, plan).thenFails(StateConflict));

  it('names departments that are registered, and their own items and duties (R-05)', () => {
    const one = (change: object) => ({ nodes: [{ ...land, ...change }] });
    major()
      .when(establishNodePlan, one({ department: 'NRR', dutyCode: undefined }))
      .thenFails(NotFound, { id: 'NRR' });
    major()
      .when(establishNodePlan, one({ dutyCode: 'fire' }))
      .thenRefused('R-05', { department: 'NR', dutyCode: 'fire' });
    major()
      .when(establishNodePlan, one({ itemCode: 'construction-permit' }))
      .thenFails(InvalidCommand, { field: 'nodes.0.itemCode' });
  });

  it('has a node for the county that decides an item itself, where it answers for the project (R-05, R-16)', () => {
    const counties = { 'COUNTY-GUANYUN': known, 'COUNTY-DONGHAI': known };
    const here = major(inGuanyun).knowing('department', counties);
    const ours = (department: string) => ({ nodes: [{ ...permit, department }] });
    here.when(establishNodePlan, ours('COUNTY-GUANYUN')).thenHappens(['NodePlanEstablished']);
    here.when(establishNodePlan, ours('COUNTY-DONGHAI')).thenFails(InvalidCommand, { field: 'nodes.0.itemCode' });
  });

  it('gives no node to a department that has ended: its successor does the work (R-05)', () => {
    const ended: Department = {
      ...nr,
      succession: { names: [], ended: { endedOn: businessDate('2026-01-01'), successor: 'LAND' } },
    };
    major()
      .knowing('department', { NR: ended })
      .when(establishNodePlan, { nodes: [land] })
      .thenRefused('R-05', { department: 'NR', successor: 'LAND' });
  });

  it('has due dates that lie ahead, on working days, and each item once', () => {
    const due = (dueOn: string) => ({ nodes: [{ ...land, dueOn }] });
    major().when(establishNodePlan, due('2026-02-27')).thenFails(InvalidCommand, { field: 'nodes.0.dueOn' });
    major().when(establishNodePlan, due('2026-03-14')).thenFails(InvalidCommand, { field: 'nodes.0.dueOn' });
    // a year whose calendar is not out: nobody can say yet
    major().when(establishNodePlan, due('2029-03-03')).thenHappens(['NodePlanEstablished']);
    major()
      .when(establishNodePlan, { nodes: [land, { ...land, dueOn: '2026-03-17' }] })
      .thenFails(InvalidCommand, { field: 'nodes.1.item' });
  });

  it('is one at a time: a new one gives a reason and says which nodes were open', () => {
    major(...established)
      .when(establishNodePlan, plan)
      .thenRefused('R-04', { plan: 1 });
    major(...established)
      .on('2026-03-10')
      .when(establishNodePlan, { nodes: [permit], reason: '规划调整' })
      .thenHappens([
        'NodePlanEstablished',
        {
          planNo: 2,
          nodes: [{ nodeId: 'P1.n3' }],
          reason: '规划调整',
          replaces: {
            planNo: 1,
            open: [
              { nodeId: 'P1.n1', dueOn: '2026-03-16' },
              { nodeId: 'P1.n2', dueOn: '2026-06-30' },
            ],
          },
        },
      ]);
  });

  it('does not wash away what the plan before it was late with (R-24)', () =>
    major(...established)
      .on('2026-03-18')
      .when(establishNodePlan, { nodes: [permit], reason: '重排' })
      .thenHappens(['NodeOverdue', { nodeId: 'P1.n1', daysLate: 2 }], ['NodePlanEstablished', { planNo: 2 }]));

  it('is not dated back before a due date that has passed, but on paper that shows it (R-24)', () => {
    const late = major(...established)
      .on('2026-03-13')
      .recordedOn('2026-03-20');
    late.when(establishNodePlan, { nodes: [permit], reason: '重排' }).thenRefused('R-24', { evidence: 'missing' });
    late
      .when(establishNodePlan, { nodes: [permit], reason: '重排', evidence: register })
      .thenHappens(['NodePlanEstablished', { planNo: 2 }]);
  });
});

describe('the progress of a node (R-24)', () => {
  const running = major(...established);
  const reached = { nodeId: 'P1.n1', progress: 'REACHED' } as const;
  const overdue = happened(
    '2026-03-17',
    running.on('2026-03-17').as(SYSTEM_ACTOR).when(raiseNodeOverdue, { nodeId: 'P1.n1' }).events[0]!,
  );

  it('is tracked by the services office on every node, and reported by the department on its own', () => {
    running
      .on('2026-03-09')
      .when(recordNodeProgress, { nodeId: 'P1.n1', progress: 'IN_PROGRESS', note: '资料已收齐' })
      .thenHappens(['NodeProgressRecorded', { nodeId: 'P1.n1', department: 'NR', dueOn: '2026-03-16' }]);
    running
      .as(NR_OFFICER)
      .when(recordNodeProgress, { ...reached, evidence })
      .thenHappens(['NodeProgressRecorded']);
    running
      .as(HURD_OFFICER)
      .when(recordNodeProgress, { ...reached, evidence })
      .thenRefused('R-24', { department: 'NR', actorDepartment: 'HURD' });
  });

  it('is shown by the department that says it has reached its own node', () =>
    running.as(NR_OFFICER).when(recordNodeProgress, reached).thenRefused('R-24', { evidence: 'missing' }));

  it('is not “reached” while the approval item the node stands for is undecided', () =>
    major(...established, received({ itemCode: 'construction-permit', department: 'HURD' }))
      .on('2026-03-10')
      .when(recordNodeProgress, { nodeId: 'P1.n2', progress: 'REACHED' })
      .thenRefused('R-24', { nodeId: 'P1.n2', itemCode: 'construction-permit', itemId: 'P1.i1' }));

  it('is “reached” by that item alone: granted by that day, not missing, withdrawn or granted later (R-24)', () => {
    const item = { itemId: 'P1.i1', itemCode: 'construction-permit', department: 'HURD' };
    const inHand = received({ ...item, receivedOn: businessDate('2026-03-04') });
    const issued = PermitIssued.of({
      ...{ ...item, timeUnit: 'WORKING_DAY', promisedDays: 5, acceptedOn: businessDate('2026-03-04') },
      ...{ dueOn: businessDate('2026-03-11'), decidedOn: businessDate('2026-03-10'), elapsedDays: 4, pausedDays: 0 },
      ...{ overrunDays: 0, late: false, status: 11, deferralIds: [] },
    });
    const withdrawn = ItemWithdrawn.of({
      ...{ ...item, timeUnit: 'WORKING_DAY', promisedDays: 5, withdrawnOn: businessDate('2026-03-06') },
      ...{ by: 'APPLICANT', reason: '撤回', deemed: false },
    });
    const says = (...history: History) => major(...established, ...history).on('2026-03-09');
    const said = { nodeId: 'P1.n2', progress: 'REACHED', evidence } as const;
    for (const history of [[], [inHand, withdrawn], [inHand, issued]]) {
      for (const actor of [GSO, HURD_OFFICER]) {
        says(...history)
          .as(actor)
          .when(recordNodeProgress, said)
          .thenRefused('R-24', { nodeId: 'P1.n2', itemCode: 'construction-permit', granted: false });
      }
    }
    says(inHand, issued)
      .on('2026-03-10')
      .when(recordNodeProgress, said)
      .thenHappens(['NodeProgressRecorded', { progress: 'REACHED' }]);
  });

  it('is “reached” by what stands for the item, such as the joint certificate for the drawing review (R-24, R-85)', () => {
    const review = { ...permit, item: '联合图审', itemCode: 'drawing-review' };
    const planned = major()
      .on('2026-03-02')
      .when(establishNodePlan, { nodes: [review] })
      .events.map((event) => happened('2026-03-02', event));
    major(...planned, drawingsIn(), drawingsCertified())
      .on('2026-03-30')
      .when(recordNodeProgress, { nodeId: 'P1.n1', progress: 'REACHED' })
      .thenHappens(['NodeProgressRecorded', { progress: 'REACHED' }]);
  });

  it('says by how many working days a node was reached late, and puts that on record first', () =>
    running
      .on('2026-03-18')
      .when(recordNodeProgress, reached)
      .thenHappens(['NodeOverdue', { daysLate: 2 }], ['NodeProgressRecorded', { progress: 'REACHED', daysLate: 2 }]));

  it('counts the delay once, when the clock found it before', () =>
    major(...established, overdue)
      .on('2026-03-18')
      .when(recordNodeProgress, reached)
      .thenHappens(['NodeProgressRecorded', { daysLate: 2 }]));

  it('recorded after the due date as of a day before it needs evidence, and then clears the delay', () => {
    const later = major(...established, overdue)
      .on('2026-03-16')
      .recordedOn('2026-03-19');
    // `overdue` was recorded on the 17th, so the history has it although the node was reached on the 16th.
    later.when(recordNodeProgress, reached).thenRefused('R-24', { evidence: 'missing', lastDay: '2026-03-16' });
    later
      .when(recordNodeProgress, { ...reached, evidence })
      .thenHappens(
        ['NodeProgressRecorded', { lateRecorded: true }],
        ['NodeOverdueCleared', { nodeId: 'P1.n1', reachedOn: '2026-03-16' }],
      );
  });

  it('ends when the node is reached, or its plan replaced', () => {
    const done = running.on('2026-03-10').when(recordNodeProgress, reached).events;
    major(...established, ...done.map((event) => happened('2026-03-10', event)))
      .on('2026-03-11')
      .when(recordNodeProgress, reached)
      .thenFails(StateConflict, { details: { status: 'REACHED' } });
    const replaced = running.on('2026-03-10').when(establishNodePlan, { nodes: [permit], reason: '重排' }).events;
    major(...established, ...replaced.map((event) => happened('2026-03-10', event)))
      .on('2026-03-11')
      .when(recordNodeProgress, reached)
      .thenFails(StateConflict, { details: { status: 'SUPERSEDED' } });
  });

  it('does not lie before what was recorded of the node before', () =>
    running.on('2026-03-01').when(recordNodeProgress, reached).thenFails(InvalidCommand, { field: 'occurredAt' }));
});

describe('an overdue node (R-24, N-6)', () => {
  const clock = (...history: History) => major(...established, ...history).as(SYSTEM_ACTOR);
  const raise = { nodeId: 'P1.n1' };

  it('is raised by the clock on the working day after its due date, once', () => {
    clock().on('2026-03-16').when(raiseNodeOverdue, raise).thenNothing();
    const raised = clock().on('2026-03-17').when(raiseNodeOverdue, raise);
    raised.thenHappens(['NodeOverdue', { nodeId: 'P1.n1', department: 'NR', dueOn: '2026-03-16', daysLate: 1 }]);
    clock(...raised.events)
      .on('2026-03-18')
      .when(raiseNodeOverdue, raise)
      .thenNothing();
  });

  it('is none where the project is suspended or terminated, or the plan replaced', () => {
    clock(suspended).on('2026-03-20').when(raiseNodeOverdue, raise).thenNothing();
    clock(terminated).on('2026-03-20').when(raiseNodeOverdue, raise).thenNothing();
    const replaced = major(...established)
      .on('2026-03-10')
      .when(establishNodePlan, { nodes: [permit], reason: '重排' }).events;
    clock(...replaced)
      .on('2026-03-20')
      .when(raiseNodeOverdue, raise)
      .thenNothing();
    expect(replaced).toHaveLength(1);
  });

  it('has to be there', () => clock().when(raiseNodeOverdue, { nodeId: 'P1.n9' }).thenFails(NotFound, { id: 'P1.n9' }));
});
