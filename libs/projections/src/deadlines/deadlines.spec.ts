import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { SHIPPED_POLICY } from '#domain/policy/data/shipped-policy';
import { AssessmentPassed, ComplianceOpinionSubmitted } from '#domain/project/admission/events';
import {
  CommitmentCheckDueMoved,
  CommitmentCheckOverdue,
  CommitmentChecked,
  CommitmentReliedOn,
  RectificationOrdered,
} from '#domain/project/commitments/events';
import { ApprovalTrackSelected } from '#domain/project/filing/events';
import { rescindLandContract } from '#domain/project/filing/decide/rescind-land-contract';
import { signLandContract } from '#domain/project/filing/decide/sign-land-contract';
import { ItemWithdrawn } from '#domain/project/items/events';
import { NodeDueDateMoved, NodeOverdue, NodePlanEstablished, NodeProgressRecorded } from '#domain/project/nodes/events';
import { SupervisionClosed, SupervisionOpened, SupervisionOverdue } from '#domain/project/supervision/events';
import { acceptItem } from '#domain/project/items/decide/accept-item';
import { requestCorrection } from '#domain/project/items/decide/correction';
import { deliverPermit } from '#domain/project/items/decide/after-permit';
import { issuePermit } from '#domain/project/items/decide/issue-permit';
import { receiveItem } from '#domain/project/items/decide/receive-item';
import { substituteDocument } from '#domain/project/items/decide/excuse-material';
import { raiseTemporaryProofExpired, supplyProvenMaterial } from '#domain/project/items/decide/temporary-proof';
import { withdrawItem } from '#domain/project/items/decide/withdraw-item';
import { raiseApprovalDelayed } from '#domain/project/items/decide/clock';
import { GRANTED, defaulted, deferred, rejected, supplied, verified } from '#test/support/deferral-story';
import { happened, type History } from '#test/support/given';
import { ItemStory, SYSTEM } from '#test/support/item-story';
import { opened } from '#test/support/landed-project';
import { papers } from '#test/support/joint-services-story';
import { CATALOGUE, designated, inReserve } from '#test/support/major-project';
import { projected } from '#test/support/projected';
import { deadlines } from './deadlines.js';

const after = (history: History) => projected(deadlines, history);
const dueAfter = (history: History) => Object.keys(after(history));

describe('an approval item', () => {
  const item = { itemId: 'P1.i1' };
  const accepted = ItemStory.of()
    .under({ ...SHIPPED_POLICY, catalogue: CATALOGUE })
    .on('2024-03-18')
    .does(receiveItem, { itemCode: 'land-planning-permit' })
    .does(acceptItem, item);
  const issued = accepted.on('2024-03-20').does(issuePermit, { ...item, permitNo: '地字1', docId: 'permit-1' });

  it('is due from acceptance on, for its department', () =>
    expect(after(accepted.history)).toMatchObject({
      'P1.i1': {
        kind: 'ITEM',
        projectId: 'P1',
        party: 'DEPARTMENT',
        department: 'NR',
        dueOn: '2024-03-25',
        raised: false,
      },
    }));

  it('stands as overdue once the clock has raised it', () =>
    expect(after(accepted.on('2024-03-26').as(SYSTEM).does(raiseApprovalDelayed, item).history)).toMatchObject({
      'P1.i1': { raised: true },
    }));

  it('leaves the delivery of its permit due for ten working days after the decision (CLK-12)', () => {
    expect(after(issued.history)).toEqual({
      'P1.i1.delivery': expect.objectContaining({ kind: 'DELIVERY', department: 'NR', dueOn: '2024-04-03' }),
    });
    expect(dueAfter(issued.on('2024-03-22').does(deliverPermit, item).history)).toEqual([]);
  });

  it('pauses while the applicant owes a correction, and nothing is left of either when it is withdrawn', () => {
    const asked = accepted.on('2024-03-19').does(requestCorrection, {
      ...item,
      missing: [{ material: 'business-licence', description: '营业执照' }],
      deadline: businessDate('2024-04-01'),
    });
    expect(after(asked.history)).toMatchObject({
      'P1.i1': { openPauses: 1 },
      'P1.i1.correction': { kind: 'CORRECTION', party: 'OWNER', dueOn: '2024-04-01' },
    });
    const withdrawn = ItemWithdrawn.of({
      itemId: 'P1.i1',
      itemCode: 'land-planning-permit',
      department: 'NR',
      promisedDays: 5,
      timeUnit: 'WORKING_DAY',
      withdrawnOn: businessDate('2024-03-21'),
      reason: '业主放弃',
      deemed: false,
    });
    expect(dueAfter([...asked.history, withdrawn])).toEqual([]);
  });
});

describe('the licence for which a department’s proof stands in (R-74)', () => {
  const proven = ItemStory.of(designated, inReserve, ApprovalTrackSelected.of({ projectId: 'P1', track: 'GENERAL' }))
    .does(receiveItem, { itemCode: 'scheme-review' })
    .does(substituteDocument, {
      ...{ itemId: 'P1.i1', material: 'business-licence', substitute: 'DEPARTMENT_PROOF', issuer: 'HURD' },
      ...{ docId: 'doc-department-proof', standsUntil: '2024-03-22', evidence: papers('department-proof') },
    })
    .does(acceptItem, { itemId: 'P1.i1', missing: ['business-licence'] });
  const licence = { proofId: 'P1.i1.t1', docId: 'doc-licence', evidence: papers('licence') };

  it('is due for the owner by the proof’s last day, also after the permit, until it is there (R-74)', () => {
    const permit = { itemId: 'P1.i1', permitNo: '建字1', docId: 'permit-1' };
    const issued = proven.on('2024-03-20').does(issuePermit, permit);
    expect(after(issued.history)).toMatchObject({
      'P1.i1.t1': { kind: 'TEMPORARY_PROOF', party: 'OWNER', department: 'NR', dueOn: '2024-03-22', raised: false },
    });
    expect(dueAfter(issued.does(supplyProvenMaterial, licence).history)).toEqual(['P1.i1.delivery']);
  });

  it('stands as overdue once the clock has raised it, and is owed no more for a withdrawn item (R-74)', () => {
    const raised = proven.on('2024-03-25').as(SYSTEM).does(raiseTemporaryProofExpired, { proofId: 'P1.i1.t1' });
    expect(after(raised.history)).toMatchObject({ 'P1.i1.t1': { raised: true } });
    const evidence = papers('withdrawal-request');
    expect(dueAfter(proven.does(withdrawItem, { itemId: 'P1.i1', reason: '业主放弃', evidence }).history)).toEqual([]);
  });
});

describe('a deferred material (R-65)', () => {
  it('is due for the owner by the day committed to, until it is supplied and found in order', () => {
    expect(after(deferred)).toMatchObject({
      'P1.d1': { kind: 'DEFERRED_MATERIAL', party: 'OWNER', dueOn: '2024-09-27', raised: false },
    });
    expect(after(supplied)).toMatchObject({ 'P1.d1': { supplied: true } });
    expect(after(rejected)['P1.d1']).not.toHaveProperty('supplied');
    expect(after(verified)).not.toHaveProperty('P1.d1');
  });

  it('stands as overdue after the default (R-69)', () =>
    expect(after(defaulted)).toMatchObject({ 'P1.d1': { raised: true, department: GRANTED.department } }));
});

describe('a commitment a decision rests on (R-81)', () => {
  const term = {
    commitmentId: 'P1.k1',
    itemId: 'P1.i1',
    itemCode: 'land-planning-permit',
    department: 'NR',
    matter: 'fire-safety',
    matterName: { zh: '消防', en: 'Fire safety' },
    decidedOn: businessDate('2024-09-02'),
  };
  const dueOn = businessDate('2024-11-04');
  const reliedOn = CommitmentReliedOn.of({
    ...term,
    dueOn,
    provisional: false,
    calendarRevisions: { 2024: 0 },
    checkDays: 40,
  });
  const checked = (result: 'FULFILLED' | 'NOT_FULFILLED') =>
    CommitmentChecked.of({
      ...term,
      dueOn,
      supervisor: 'NR',
      method: 'SITE_VISIT',
      result,
      note: '现场核查',
      late: false,
    });
  const ordered = RectificationOrdered.of({
    ...term,
    result: 'NOT_FULFILLED',
    orderDoc: 'order-1',
    demand: '补齐设施',
    dueOn: businessDate('2024-12-02'),
  });

  it('is to be checked by the department, and rectified by the owner where the check ordered it', () => {
    expect(after([reliedOn])).toMatchObject({ 'P1.k1': { kind: 'COMMITMENT_CHECK', department: 'NR', dueOn } });
    expect(dueAfter([reliedOn, checked('FULFILLED')])).toEqual([]);
    const rectifying = [reliedOn, checked('NOT_FULFILLED'), ordered];
    expect(after(rectifying)).toEqual({
      'P1.k1.rectification': expect.objectContaining({ party: 'OWNER', dueOn: '2024-12-02' }),
    });
    expect(dueAfter([...rectifying, checked('FULFILLED')])).toEqual([]);
  });

  it('is counted on calendars, and follows an amended one, which may clear that it was overdue (R-81, CLK-02)', () => {
    const counted = { countedFrom: '2024-09-02', provisional: false, calendarRevisions: { 2024: 0 } };
    expect(after([reliedOn])).toMatchObject({ 'P1.k1': counted });
    const overdue = CommitmentCheckOverdue.of({ ...term, dueOn, daysLate: 1 });
    const moved = CommitmentCheckDueMoved.of({
      ...{ ...term, dueOn: businessDate('2024-11-05'), from: dueOn, reason: 'CALENDAR_AMENDED', checkDays: 40 },
      ...{ provisional: false, calendarRevisions: { 2024: 1 }, clearedFor: dueOn },
    });
    expect(after([reliedOn, overdue, moved])).toMatchObject({
      'P1.k1': { dueOn: '2024-11-05', raised: false, calendarRevisions: { 2024: 1 } },
    });
  });
});

describe('a round of the pre-assessment (R-07, R-08)', () => {
  const given = ComplianceOpinionSubmitted.of({
    projectId: 'P1',
    round: 1,
    dimension: 'LAND_USE',
    department: 'NR',
    verdict: 'PASS',
    basis: ['LAND_ADMINISTRATION_LAW'],
    conditions: [],
  });

  it('asks an opinion on each dimension of the department that owns it', () => {
    const asked = after([opened]);
    expect(Object.keys(asked)).toHaveLength(8);
    expect(asked['P1.round1.ECO_ENVIRONMENT']).toMatchObject({ department: 'ECO', dueOn: '2026-03-20' });
    expect(after([opened, given])).not.toHaveProperty(['P1.round1.LAND_USE']);
  });

  it('asks none any more once it is concluded', () => {
    const passed = AssessmentPassed.of({ projectId: 'P1', round: 1, opinionDoc: 'opinion-1', conditions: [] });
    expect(dueAfter([opened, given, passed])).toEqual([]);
  });
});

describe('a node of the plan (R-24)', () => {
  const node = { nodeId: 'P1.n1', item: '出具选址意见', department: 'NR', standard: '书面意见' };
  const due = { ...node, dueOn: businessDate('2026-03-16') };
  const plan = NodePlanEstablished.of({ projectId: 'P1', planNo: 1, nodes: [due] });

  it('is due until it is reached, whatever progress is made', () => {
    const progress = (how: 'IN_PROGRESS' | 'REACHED') =>
      NodeProgressRecorded.of({ projectId: 'P1', ...due, progress: how });
    expect(after([plan, progress('IN_PROGRESS')])).toMatchObject({ 'P1.n1': { kind: 'NODE', department: 'NR' } });
    expect(dueAfter([plan, progress('REACHED')])).toEqual([]);
    const overdue = NodeOverdue.of({ projectId: 'P1', ...due, daysLate: 1 });
    expect(after([plan, overdue])).toMatchObject({ 'P1.n1': { raised: true } });
  });

  it('stands still with its suspended project: its day moves, and an overdue that was none is cleared (R-24)', () => {
    const overdue = NodeOverdue.of({ projectId: 'P1', ...due, daysLate: 1 });
    const moved = (clearedFor?: typeof due.dueOn) =>
      NodeDueDateMoved.of({
        ...{ projectId: 'P1', ...due, dueOn: businessDate('2026-03-24'), from: due.dueOn },
        ...{ reason: 'PROJECT_SUSPENDED', suspendedOn: businessDate('2026-03-12'), pausedDays: 6 },
        ...{ resumedOn: businessDate('2026-03-20'), ...(clearedFor && { clearedFor }) },
      });
    expect(after([plan, moved()])).toMatchObject({ 'P1.n1': { dueOn: '2026-03-24', raised: false } });
    expect(after([plan, overdue, moved(due.dueOn)])).toMatchObject({ 'P1.n1': { raised: false } });
  });

  it('gives way to the plan that replaces it', () => {
    const replacing = NodePlanEstablished.of({
      projectId: 'P1',
      planNo: 2,
      nodes: [{ ...due, nodeId: 'P1.n2' }],
      replaces: { planNo: 1, open: [{ nodeId: 'P1.n1', dueOn: due.dueOn }] },
    });
    expect(dueAfter([plan, replacing])).toEqual(['P1.n2']);
  });
});

describe('the start flow of a rescinded land contract (R-87)', () => {
  it('is due no more, until another contract begins another (R-87)', () => {
    const land = { contractNo: 'LC-1', plotId: 'PLOT-1', signedOn: '2024-03-18' };
    const signed = ItemStory.of(designated, inReserve, ApprovalTrackSelected.of({ projectId: 'P1', track: 'GENERAL' }))
      .on('2024-03-18')
      .does(signLandContract, land);
    expect(dueAfter(signed.history)).toEqual(['P1.start-flow']);
    const evidence = papers('land-contract-rescission');
    const rescinded = signed.does(rescindLandContract, { contractNo: 'LC-1', reason: '解除', evidence });
    expect(dueAfter(rescinded.history)).toEqual([]);
    const other = { ...land, plotId: 'PLOT-3', allocated: true, evidence: papers('allocation-decision') };
    expect(dueAfter(rescinded.does(signLandContract, other).history)).toEqual(['P1.start-flow']);
  });
});

describe('a supervision (R-48)', () => {
  it('is due for every body it is led over, until it is closed', () => {
    const terms = {
      supervisionId: 'P1.sv1',
      ground: 'CROSS_LEVEL',
      departments: ['NR', 'HURD'],
      dueOn: businessDate('2026-03-16'),
    } as const;
    const supervised = { ...terms, departments: [...terms.departments] };
    const led = SupervisionOpened.of({ ...supervised, matter: '用地审批' });
    expect(after([led])).toMatchObject({ 'P1.sv1.NR': { department: 'NR' }, 'P1.sv1.HURD': { department: 'HURD' } });
    const late = SupervisionOverdue.of({ ...supervised, detectedOn: businessDate('2026-03-17'), daysLate: 1 });
    expect(Object.values(after([led, late])).every(({ raised }) => raised)).toBe(true);
    const over = SupervisionClosed.of({ ...supervised, result: '已批', documents: [], late: true, daysLate: 1 });
    expect(dueAfter([led, happened('2026-03-18', over)])).toEqual([]);
  });
});
