import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { registerDepartment } from '#domain/department/decide';
import { signPlot } from '#domain/plot/decide/sign-plot';
import { terminateProject } from '#domain/project/filing/decide/interruption';
import type { OpenSupervision } from '#domain/project/supervision/commands';
import { openSupervision } from '#domain/project/supervision/decide';
import { requestDeferral } from '#domain/project/deferral/decide/request';
import { deferMaterial } from '#domain/project/deferral/decide/grant';
import { supplyMaterial, verifyMaterial } from '#domain/project/deferral/decide/supply';
import { designateMajorProject } from '#domain/project/filing/decide/designate-major-project';
import { ApprovalTrackSelected } from '#domain/project/filing/events';
import { fileProject } from '#domain/project/filing/decide/file-project';
import { issuePermit } from '#domain/project/items/decide/issue-permit';
import { receiveItem } from '#domain/project/items/decide/receive-item';
import { startSpecialProcedure } from '#domain/project/items/decide/special-procedure';
import { DeadlineOffice } from '#test/support/deadline-office';
import { ADMIN, GSO, GUANYUN, contracted } from '#test/support/landed-project';
import { BEO, designated, NR_OFFICER, OWNER } from '#test/support/major-project';
import { eventsOf, typesOf } from '#test/support/replica';
import { sealedEvents } from '#test/support/sealed-events';

// Monday. Five working days from it end on Monday 9 March 2026.
const RECEIVED = '2026-03-02';
const OF_OLD = [designated, ApprovalTrackSelected.of({ projectId: 'P1', track: 'GENERAL' }), contracted];
let office: DeadlineOffice;
beforeEach(async () => {
  office = await DeadlineOffice.opensOn(RECEIVED);
});
afterEach(() => office.close());

const delays = (itemId: string, project?: string) => office.told('ApprovalDelayed', itemId, project);

describe('an item past its due date', () => {
  it('is not late on the due date itself, and is on the day after', async () => {
    const itemId = await office.accepts(5);
    await office.on('2026-03-09').pass();
    expect(await delays(itemId)).toEqual([]);
    await office.on('2026-03-10').pass();
    expect(await delays(itemId)).toMatchObject([{ dueOn: '2026-03-09', department: 'NR' }]);
  });

  it('is raised once, however many passes follow, also by a process that was started anew', async () => {
    const itemId = await office.accepts(5);
    expect(await office.on('2026-03-10').pass()).toBe(1);
    expect(await office.pass()).toBe(0);
    expect(await office.on('2026-03-11').pass()).toBe(0);
    await office.restartsItsClock();
    expect(await office.pass()).toBe(0);
    expect(await delays(itemId)).toHaveLength(1);
  });

  it('is raised once when two clocks look at the same moment', async () => {
    const itemId = await office.accepts(5);
    await Promise.all([office.on('2026-03-10').pass(), office.pass()]);
    expect(await delays(itemId)).toHaveLength(1);
  });

  it('is raised with everything else that fell due while the system stood still for weeks', async () => {
    await office.replica.give(GSO, 'P2', fileProject, { name: '另一个项目' });
    const early = await office.accepts(1);
    const later = await office.on('2026-03-04').accepts(3, 'P2');
    const open = await office.on('2026-03-05').accepts(60);
    await office.on('2026-03-30').pass();
    expect(await delays(early)).toMatchObject([{ dueOn: '2026-03-03' }]);
    expect(await delays(later, 'P2')).toMatchObject([{ dueOn: '2026-03-09' }]);
    expect(await delays(open)).toEqual([]);
  });

  it('is not late while it is paused', async () => {
    const itemId = await office.accepts(5);
    const evaluation = { itemId, kind: 'EXPERT_REVIEW', plannedDays: 10, noticeDoc: 'notice-1' } as const;
    await office.on('2026-03-04').replica.give(NR_OFFICER, 'P1', startSpecialProcedure, evaluation);
    expect(await office.on('2026-03-18').pass()).toBe(0);
    expect(await delays(itemId)).toEqual([]);
  });

  it('goes on after the days told for a special procedure that nobody ended, and is late in the end (CLK-06)', async () => {
    const itemId = await office.accepts(5);
    const evaluation = { itemId, kind: 'EXPERT_REVIEW', plannedDays: 10, noticeDoc: 'notice-1' } as const;
    await office.on('2026-03-04').replica.give(NR_OFFICER, 'P1', startSpecialProcedure, evaluation);
    await office.on('2026-03-19').pass();
    expect(await office.told('SpecialProcedureEnded', itemId)).toMatchObject([{ endedOn: '2026-03-18', byPlan: true }]);
    expect(await delays(itemId)).toEqual([]);
    await office.on('2026-03-24').pass();
    expect(await delays(itemId)).toMatchObject([{ dueOn: '2026-03-23' }]);
  });

  it('is not late once it was decided', async () => {
    const itemId = await office.accepts(5);
    const permit = { itemId, permitNo: '地字2026-1', docId: 'permit-1' };
    await office.on('2026-03-06').replica.give(NR_OFFICER, 'P1', issuePermit, permit);
    expect(await office.on('2026-03-30').pass()).toBe(0);
    expect(await delays(itemId)).toEqual([]);
  });
});

describe('a land contract that an older release recorded without a start flow (R-87)', () => {
  it('starts it at the next pass, without a command of anybody, and is overdue in its time', async () => {
    const { revision = 0, metadata } = (await eventsOf(office.store, 'project-P1')).at(-1) ?? {};
    const old = sealedEvents('project-P1', OF_OLD, { revision, hash: metadata?.hash ?? '' });
    await office.store.append('project-P1', revision, old);
    const flow = async () => (await typesOf(office.store, 'project-P1')).filter((type) => type.startsWith('StartFlow'));
    await office.pass();
    await office.pass();
    expect(await flow()).toEqual(['StartFlowStarted']);
    await office.on('2026-06-01').pass();
    expect(await flow()).toEqual(['StartFlowStarted', 'StartFlowOverdue']);
  });
});

describe('an application nobody answers (CLK-03)', () => {
  it('is accepted by silence as of receipt once the notice period is over, and late when its own time has passed', async () => {
    const itemId = await office.receives(5);
    await office.on('2026-03-09').pass();
    expect(await office.told('ItemAccepted', itemId)).toEqual([]);
    await office.on('2026-03-10').pass();
    expect(await office.told('ItemAccepted', itemId)).toMatchObject([{ deemed: true, acceptedOn: RECEIVED }]);
    expect(await delays(itemId)).toMatchObject([{ dueOn: '2026-03-09' }]);
    expect(await office.pass()).toBe(0);
  });
});

describe('a deferral past its date (R-69)', () => {
  async function deferred(supplyBy: string): Promise<void> {
    const { replica } = office;
    await replica.give(GSO, 'P2', fileProject, { name: '新材料项目', ownerUscc: OWNER.uscc ?? '' });
    // Received before the designation: no reserve is asked for.
    await replica.give(NR_OFFICER, 'P2', receiveItem, { itemCode: 'site-opinion' });
    await replica.give(GSO, 'P2', designateMajorProject, { level: 'CITY', basisDoc: '连发改〔2026〕20号' });
    const request = { itemId: 'P2.i1', material: 'legal-person-id', category: 1, voluntary: true };
    await replica.give(OWNER, 'P2', requestDeferral, request);
    await replica.give(NR_OFFICER, 'P2', deferMaterial, {
      deferralId: 'P2.d1',
      deadlineKind: 'BEFORE_CONSTRUCTION_START',
      supplyBy,
      committer: 'OWNER',
      commitmentDoc: 'commitment-1',
      evidence: [{ docId: 'commitment-1', sha256: '0'.repeat(64), kind: 'commitment' }],
      curable: true,
      curableJudgement: '执照可在线核验',
    });
  }

  const defaults = async () =>
    (await eventsOf(office.store, 'project-P2')).filter(({ type }) => type === 'DeferralDefaulted');

  it('defaults on the day after, once', async () => {
    await deferred('2026-03-06');
    await office.on('2026-03-06').pass();
    expect(await defaults()).toEqual([]);
    await office.on('2026-03-09').pass();
    await office.on('2026-03-10').pass();
    await office.restartsItsClock();
    await office.pass();
    expect(await defaults()).toMatchObject([{ data: { deferralId: 'P2.d1', supplyBy: '2026-03-06', daysLate: 1 } }]);
  });

  it('defaults also when what was supplied in time was rejected and nothing better came', async () => {
    await deferred('2026-03-06');
    const { replica } = office.on('2026-03-05');
    await replica.give(OWNER, 'P2', supplyMaterial, { deferralId: 'P2.d1', docId: 'licence' });
    const rejection = { deferralId: 'P2.d1', result: 'REJECTED', reason: '证件过期' } as const;
    await replica.give(NR_OFFICER, 'P2', verifyMaterial, rejection);
    await office.on('2026-03-09').pass();
    expect(await defaults()).toMatchObject([{ data: { supplyBy: '2026-03-06' } }]);
    expect(await office.pass()).toBe(0);
  });

  it('does not default once the material was supplied', async () => {
    await deferred('2026-03-06');
    await office.on('2026-03-05').replica.give(OWNER, 'P2', supplyMaterial, { deferralId: 'P2.d1', docId: 'licence' });
    await office.on('2026-03-20').pass();
    expect(await defaults()).toEqual([]);
  });
});

describe('what else has passed', () => {
  const SUPERVISION: Partial<OpenSupervision> = {
    ground: 'CROSS_LEVEL',
    higherAuthority: '省自然资源厅',
    matter: '用地审批',
    departments: ['NR', 'HURD'],
  };
  const types = (stream: string) => typesOf(office.store, stream);

  async function supervised(): Promise<void> {
    await office.replica.give(GSO, 'P1', designateMajorProject, { level: 'CITY', basisDoc: '连发改〔2026〕20号' });
    await office.replica.give(BEO, 'P1', openSupervision, { ...SUPERVISION, dueOn: '2026-03-06' });
  }

  it('is raised once in the stream it stands in: a supervision in its project (R-48)', async () => {
    await supervised();
    await office.on('2026-03-06').pass();
    expect(await types('project-P1')).not.toContain('SupervisionOverdue');
    await office.on('2026-03-09').pass();
    await office.restartsItsClock();
    await office.pass();
    expect((await types('project-P1')).filter((type) => type === 'SupervisionOverdue')).toHaveLength(1);
    expect(await office.pass()).toBe(0);
  });

  it('is raised once in the stream it stands in: a plot that is not listed in its own (R-33)', async () => {
    const county = { name: { zh: '灌云县', en: 'Guanyun County' }, role: 'COUNTY', validFrom: '2024-01-01' } as const;
    await office.replica.give(ADMIN, 'COUNTY-GUANYUN', registerDepartment, county);
    await office.replica.give(GUANYUN, 'PLOT-1', signPlot, { territory: 'COUNTY-GUANYUN', agreementNo: 'A-1' });
    // Thirty working days after 2 March, with Qingming off on 6 April.
    await office.on('2026-04-14').pass();
    expect(await types('plot-PLOT-1')).toEqual(['PlotSigned']);
    await office.on('2026-04-15').pass();
    await office.pass();
    expect(await types('plot-PLOT-1')).toEqual(['PlotSigned', 'PlotListingOverdue']);
    expect(await office.pass()).toBe(0);
  });

  it('moves with an amended calendar before it is called late (CLK-02, R-33)', async () => {
    const county = { name: { zh: '灌云县', en: 'Guanyun County' }, role: 'COUNTY', validFrom: '2024-01-01' } as const;
    await office.replica.give(ADMIN, 'COUNTY-GUANYUN', registerDepartment, county);
    await office.replica.give(GUANYUN, 'PLOT-1', signPlot, { territory: 'COUNTY-GUANYUN', agreementNo: 'A-1' });
    await office.takesOff('2026-03-05');
    await office.on('2026-04-15').pass();
    expect(await types('plot-PLOT-1')).toEqual(['PlotSigned', 'PlotListingDueMoved']);
  });

  it('moves with an amended calendar in a project too: the check of a commitment, as an older release recorded it (R-81, CLK-02)', async () => {
    const about = {
      ...{ commitmentId: 'P1.k1', itemId: 'P1.i1', itemCode: 'land-planning-permit', department: 'NR' },
      ...{ matter: 'no-arrears', matterName: { zh: '无欠税证明', en: 'No arrears of tax' } },
    };
    const { revision = 0, metadata } = (await eventsOf(office.store, 'project-P1')).at(-1) ?? {};
    const word = { notificationDoc: 'doc', materials: [], checkMethods: ['SITE_VISIT'], listedFrom: '2024-04-01' };
    const relied = [
      { type: 'NotificationGiven', data: { ...about, ...word } },
      // Sixty working days after 9 January end on Friday 10 April, with the Spring Festival and Qingming in between.
      {
        type: 'CommitmentReliedOn',
        data: { ...about, decidedOn: '2026-01-09', dueOn: '2026-04-10', provisional: false },
      },
    ];
    const old = sealedEvents('project-P1', relied, { revision, hash: metadata?.hash ?? '' });
    await office.store.append('project-P1', revision, old);
    await office.pass();
    expect(await types('project-P1')).not.toContain('CommitmentCheckDueMoved');
    await office.takesOff('2026-03-05');
    await office.pass();
    const moved = (await eventsOf(office.store, 'project-P1')).at(-1);
    expect(moved).toMatchObject({
      type: 'CommitmentCheckDueMoved',
      data: { from: '2026-04-10', dueOn: '2026-04-13', reason: 'CALENDAR_AMENDED' },
    });
    expect(await office.pass()).toBe(0);
  });

  it('is asked about once a day where nothing is to be raised yet', async () => {
    await office.replica.give(GSO, 'P2', fileProject, { name: '新材料项目', ownerUscc: OWNER.uscc ?? '' });
    await office.replica.give(GSO, 'P2', designateMajorProject, { level: 'CITY', basisDoc: '连发改〔2026〕20号' });
    await office.replica.give(BEO, 'P2', openSupervision, { ...SUPERVISION, departments: ['NR'], dueOn: '2026-03-06' });
    await office.replica.give(OWNER, 'P2', terminateProject, { reason: '业主撤资' });
    expect(await office.on('2026-03-09').pass()).toBe(1);
    expect(await office.pass()).toBe(0);
    expect(await types('project-P2')).not.toContain('SupervisionOverdue');
  });
});

describe('an amended calendar', () => {
  it('moves every open item counted on it, says why, and leaves decided ones as they were decided', async () => {
    const open = await office.accepts(5);
    const decided = await office.accepts(5);
    const permit = { itemId: decided, permitNo: '地字2026-1', docId: 'permit-1' };
    await office.on('2026-03-03').replica.give(NR_OFFICER, 'P1', issuePermit, permit);
    await office.takesOff('2026-03-05');
    await office.pass();
    expect(await office.told('DueDateMoved', open)).toMatchObject([
      { from: '2026-03-09', to: '2026-03-10', reason: 'CALENDAR_AMENDED', calendarRevisions: { 2026: 1 } },
    ]);
    expect(await office.told('DueDateMoved', decided)).toEqual([]);
  });

  it('moves dates before anything is called late: what is late by the old count only is not late', async () => {
    const itemId = await office.accepts(5);
    await office.takesOff('2026-03-05');
    await office.on('2026-03-10').pass();
    expect(await delays(itemId)).toEqual([]);
    await office.on('2026-03-11').pass();
    expect(await delays(itemId)).toMatchObject([{ dueOn: '2026-03-10' }]);
  });

  it('leaves an item alone whose period the new holiday does not touch, and asks about it once', async () => {
    const itemId = await office.accepts(5);
    await office.takesOff('2026-06-01');
    await office.pass();
    expect(await office.told('DueDateMoved', itemId)).toEqual([]);
    expect(await office.pass()).toBe(0);
  });

  it('moves the items of many projects, each once, also when it is amended twice', async () => {
    const items = [await office.accepts(5)];
    await office.replica.give(GSO, 'P2', fileProject, { name: '另一个项目' });
    for (let n = 0; n < 3; n++) items.push(await office.accepts(5, 'P2'));
    await office.takesOff('2026-03-05');
    await office.pass();
    await office.pass();
    const moved = [...(await typesOf(office.store, 'project-P1')), ...(await typesOf(office.store, 'project-P2'))];
    expect(moved.filter((type) => type === 'DueDateMoved')).toHaveLength(items.length);
  });
});

describe('a pass', () => {
  it('does nothing where nothing is due', async () => {
    expect(await office.pass()).toBe(0);
    expect(office.commanded).toEqual([]);
  });

  it('commands under ids that follow from the cause: two processes that find the same give the same command', async () => {
    await office.accepts(5);
    await office.on('2026-03-10').pass();
    const [first] = office.commanded;
    expect(first).toMatchObject({ name: 'RaiseApprovalDelayed', kind: 'project', id: 'P1' });
    expect(first?.commandId).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('a project that cannot be decided', () => {
  beforeEach(async () => {
    await office.replica.give(GSO, 'P2', fileProject, { name: '另一个项目' });
  });

  it('keeps no deadline of another project from being raised, and is named until it could be decided', async () => {
    const stuck = await office.accepts(5, 'P1');
    const late = await office.accepts(5, 'P2');
    const unanswered = await office.receives(60, 'P2');
    office.undecidable.add('P1');
    await office.on('2026-03-10').pass();
    expect(await delays(late, 'P2')).toHaveLength(1);
    expect(await office.told('ItemAccepted', unanswered, 'P2')).toHaveLength(1);
    expect(office.status()).toMatchObject({ failed: 1, lastPass: '2026-03-10T02:00:00.000Z' });

    office.undecidable.clear();
    await office.pass();
    expect(await delays(stuck)).toHaveLength(1);
    expect(office.status()).toMatchObject({ lastPass: '2026-03-10T02:00:00.000Z', failed: 0 });
  });

  it('has its dates moved at a later pass, while those of the others are moved at once', async () => {
    const stuck = await office.accepts(5, 'P1');
    const other = await office.accepts(5, 'P2');
    await office.takesOff('2026-03-05');
    office.undecidable.add('P1');
    await office.pass();
    expect(await office.told('DueDateMoved', other, 'P2')).toHaveLength(1);
    expect(await office.told('DueDateMoved', stuck)).toEqual([]);
    office.undecidable.clear();
    expect(await office.pass()).toBe(1);
    expect(await office.told('DueDateMoved', stuck)).toHaveLength(1);
  });
});

describe('views that stand still', () => {
  it('keep deadlines from being raised, and the clock says so', async () => {
    await office.accepts(5);
    const last = (await eventsOf(office.store, 'project-P1')).at(-1);
    if (!last) throw new Error('nothing is recorded of P1');
    const { revision, metadata } = last;
    const later = sealedEvents('project-P1', [{ type: 'InventedLater' }], { revision, hash: metadata.hash });
    await office.store.append('project-P1', revision, later);
    expect(await office.on('2026-03-10').pass()).toBe(0);
    expect(office.status().failed).toBeGreaterThan(0);
    expect(office.status().lastPass).toBeUndefined();
  });

  it('keeps nothing from being raised that needs another, and leaves the pass open to be told', async () => {
    const itemId = await office.accepts(5);
    office.standingStill.add('deadlines');
    await office.on('2026-03-10').pass();
    expect(await delays(itemId)).toHaveLength(1);
    expect(office.status()).toMatchObject({ failed: 2 });
    expect(office.status()).not.toHaveProperty('lastPass');
    office.standingStill.clear();
    await office.pass();
    expect(office.status()).toMatchObject({ failed: 0, lastPass: expect.any(String) });
  });
});
