import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { CALENDARS } from '#workdays/data/calendars';
import { WorkingCalendar } from '#workdays/working-calendar';
import { SYSTEM_ACTOR, type Actor } from '#domain/kernel/actor';
import type { NewEvent } from '#domain/kernel/event';
import { InvalidCommand, NotFound, StateConflict } from '#domain/kernel/refusal';
import { SHIPPED_POLICY } from '#domain/policy/data/shipped-policy';
import {
  LandContractCorrected,
  LandContractRescinded,
  LandContractSigned,
  ProjectTerminated,
} from '#domain/project/filing/events';
import { project } from '#domain/project/state';
import { folded, given } from '#test/support/given';
import { filed } from '#test/support/major-project';
import { attachStandardLand } from './decide/attach-standard-land.js';
import { raisePlotListingOverdue, recountListing } from './decide/clock.js';
import { listPlot } from './decide/list-plot.js';
import { noteLandContract } from './decide/note-land-contract.js';
import { prepareLand } from './decide/prepare-land.js';
import { signPlot } from './decide/sign-plot.js';
import {
  LandPrepared,
  PlotGranted,
  PlotListed,
  PlotListingOverdue,
  PlotReturned,
  PlotSigned,
  StandardLandSupplied,
} from './events.js';
import { plotStream } from './stream.js';

const GUANYUN: Actor = { id: 'county-1', roles: ['COUNTY'], department: 'COUNTY-GUANYUN' };
const OTHER: Actor = { id: 'county-2', roles: ['COUNTY'], department: 'COUNTY-GANYU' };
const NR: Actor = { id: 'nr-1', roles: ['NR'], department: 'NR' };
const plotted = { plotId: 'PLOT-1', department: 'COUNTY-GUANYUN' };
/** Signed 2024-03-18: 30 working days later is 2024-04-29, across Qingming. */
const term = { signedOn: businessDate('2024-03-18'), listingDays: 30, dueOn: businessDate('2024-04-29') };
const signed = PlotSigned.of({
  ...plotted,
  ...term,
  provisional: false,
  calendarRevisions: { 2024: 0 },
  agreementNo: 'A-1',
});
const supplied = StandardLandSupplied.of({
  ...plotted,
  suppliedOn: businessDate('2024-04-01'),
  document: 'doc-1',
  indicators: [
    {
      code: 'PLOT_RATIO',
      name: { zh: '容积率', en: 'Floor-area ratio' },
      bound: 'AT_LEAST',
      value: 1.2,
      unit: { zh: '（比值）', en: '(ratio)' },
    },
  ],
});
const overdue = PlotListingOverdue.of({ ...plotted, ...term, daysLate: 1 });
const listed = PlotListed.of({
  ...plotted,
  ...term,
  listedOn: businessDate('2024-04-26'),
  noticeNo: 'N-1',
  daysLate: 0,
});
const announced = {
  noticeNo: 'N-1',
  evidence: [{ docId: 'doc-n', sha256: '0'.repeat(64), kind: 'listing-announcement' }],
};
const plot = (...history: NewEvent[]) =>
  given(plotStream, ...history)
    .of('PLOT-1')
    .as(GUANYUN)
    .on('2024-03-18');
const signing = { territory: 'COUNTY-GUANYUN', agreementNo: 'A-1' };

describe('signing a plot', () => {
  it('starts a term of 30 working days (R-33)', () => {
    plot()
      .when(signPlot, signing)
      .thenHappens(['PlotSigned', { ...term, department: 'COUNTY-GUANYUN', provisional: false }]);
  });

  it('says that the due date is provisional where the year’s calendar is not out (R-33)', () => {
    plot()
      .on('2026-12-15')
      .when(signPlot, signing)
      .thenHappens(['PlotSigned', { provisional: true, calendarRevisions: { 2026: 0 } }]);
  });

  it('takes its term from the policy (R-33)', () => {
    plot()
      .under({ land: { ...SHIPPED_POLICY.land, listingDays: 5 } })
      .when(signPlot, signing)
      .thenHappens(['PlotSigned', { listingDays: 5, dueOn: '2024-03-25' }]);
  });

  it('happens once, in the own territory, for a project that is on record (R-33)', () => {
    plot(signed).when(signPlot, signing).thenFails(StateConflict);
    plot().as(OTHER).when(signPlot, signing).thenRefused('R-33', { territory: 'COUNTY-GUANYUN' });
    plot()
      .when(signPlot, { ...signing, projectId: 'P9' })
      .thenFails(NotFound);
    plot()
      .as(NR)
      .knowing('project', { P1: folded(project, [filed]) })
      .when(signPlot, { ...signing, projectId: 'P1' })
      .thenHappens(['PlotSigned', { projectId: 'P1' }]);
  });
});

describe('the project a plot is signed for (R-33)', () => {
  const forP1 = PlotSigned.of({ ...signed.data, projectId: 'P1' });
  const projects = (...history: NewEvent[]) => ({
    P1: folded(project, [filed, ...history]),
    P2: folded(project, [filed]),
  });
  const contract = { contractNo: 'LC-1', plotId: 'PLOT-1', signedOn: businessDate('2024-05-06') };
  const bought = LandContractSigned.of({ projectId: 'P1', ...contract });
  const rescinded = LandContractRescinded.of({
    ...{ projectId: 'P1', ...contract, rescindedOn: businessDate('2024-06-03'), reason: '解除' },
    ...{ remaining: [], evidence: ['doc-1'] },
  });
  const byP2 = { ...signing, projectId: 'P2' };

  it('is the only one while it holds it, by the signing or by its land contract (R-33)', () => {
    for (const history of [[], [bought]]) {
      plot(forP1, supplied, listed)
        .knowing('project', projects(...history))
        .when(signPlot, byP2)
        .thenRefused('R-33', { plotId: 'PLOT-1', signedFor: 'P1' });
    }
    plot(forP1)
      .knowing('project', projects())
      .when(signPlot, { ...signing, projectId: 'P1' })
      .thenFails(StateConflict);
  });

  it('makes way for another once its contract is rescinded or it is given up; the plot is supplied and listed anew (R-33, R-34)', () => {
    const anew = (...history: NewEvent[]) =>
      plot(forP1, supplied, listed)
        .on('2024-06-10')
        .knowing('project', projects(...history));
    const given = [ProjectTerminated.of({ projectId: 'P1', reason: '业主撤资' })];
    for (const history of [[bought, rescinded], given]) {
      anew(...history)
        .when(signPlot, byP2)
        .thenHappens(['PlotSigned', { projectId: 'P2', signedOn: '2024-06-10' }]);
    }
    plot(signed, supplied, listed)
      .on('2024-06-10')
      .knowing('project', projects(bought, rescinded))
      .when(signPlot, { ...signing, projectId: 'P1' })
      .thenHappens(['PlotSigned', { projectId: 'P1' }]);
    anew(...given)
      .when(signPlot, { ...signing, projectId: 'P1' })
      .thenFails(StateConflict);
    const again = anew(bought, rescinded).when(signPlot, byP2).events;
    const state = folded(plotStream, [forP1, supplied, listed, ...again]);
    expect(state).toMatchObject({ signedFor: 'P2', term: { signedOn: '2024-06-10' } });
    expect(state).not.toHaveProperty('listedOn');
    expect(state).not.toHaveProperty('standardLand');
  });
});

describe('what land contracts say of a plot (R-33)', () => {
  const contract = { contractNo: 'LC-1', plotId: 'PLOT-1', signedOn: businessDate('2024-05-06') };
  const bought = LandContractSigned.of({ projectId: 'P1', ...contract });
  const rescinded = LandContractRescinded.of({
    ...{ projectId: 'P1', ...contract, rescindedOn: businessDate('2024-06-03'), reason: '解除' },
    ...{ remaining: [], evidence: ['doc-1'] },
  });
  const elsewhere = LandContractCorrected.of({
    ...{ projectId: 'P1', ...contract, plotId: 'PLOT-2', from: contract, reason: '地块录入有误', evidence: ['doc-1'] },
  });
  const ended = ProjectTerminated.of({ projectId: 'P1', reason: '业主撤资' });
  const note = { projectId: 'P1', changedOn: '2024-06-05' };
  const told = (saying: readonly NewEvent[], ...history: NewEvent[]) =>
    plot(...history)
      .on('2024-06-10')
      .as(SYSTEM_ACTOR)
      .through('SYSTEM')
      .knowing('project', { P1: folded(project, [filed, ...saying]), P2: folded(project, [filed]) });
  const granted = PlotGranted.of({ ...contract, projectId: 'P1' });
  const returned = PlotReturned.of({
    ...{ plotId: 'PLOT-1', projectId: 'P1', contractNo: 'LC-1' },
    ...{ returnedOn: businessDate('2024-06-03'), reason: 'LAND_CONTRACT_RESCINDED' },
  });

  it('is noted by the system alone: who has bought it or was allocated it, registered or not (R-33)', () => {
    expect(noteLandContract.roles).toEqual(['SYSTEM']);
    for (const history of [[], [signed, supplied, listed]]) {
      told([bought], ...history)
        .when(noteLandContract, note)
        .thenHappens(['PlotGranted', { projectId: 'P1', contractNo: 'LC-1', signedOn: '2024-05-06' }]);
    }
    told([LandContractSigned.of({ ...bought.data, allocated: true })])
      .when(noteLandContract, note)
      .thenHappens(['PlotGranted', { allocated: true }]);
  });

  it('is noted when the land comes back: by rescission, with the project, or as a plot named by mistake (R-33)', () => {
    told([bought, rescinded], granted)
      .when(noteLandContract, note)
      .thenHappens(['PlotReturned', { returnedOn: '2024-06-03', reason: 'LAND_CONTRACT_RESCINDED' }]);
    told([bought, ended], granted)
      .when(noteLandContract, note)
      .thenHappens(['PlotReturned', { returnedOn: '2024-06-05', reason: 'PROJECT_TERMINATED' }]);
    told([bought, elsewhere], granted)
      .when(noteLandContract, note)
      .thenHappens(['PlotReturned', { reason: 'WRONG_PLOT' }]);
  });

  it('is noted once, as the project stands now, however often and late a reaction comes (R-33)', () => {
    told([bought], granted).when(noteLandContract, note).thenNothing();
    told([bought, rescinded]).when(noteLandContract, note).thenNothing();
    told([bought, rescinded], granted, returned).when(noteLandContract, note).thenNothing();
    told([]).when(noteLandContract, note).thenNothing();
  });

  it('keeps it from being signed for another, or for nobody by name, until it is back; then it is listed anew (R-33)', () => {
    const byOther = { ...signing, projectId: 'P2' };
    for (const history of [[granted], [signed, supplied, listed, granted]]) {
      for (const fields of [byOther, signing]) {
        told([bought], ...history)
          .as(GUANYUN)
          .through('ONLINE')
          .when(signPlot, fields)
          .thenRefused('R-33', { plotId: 'PLOT-1', heldBy: 'P1' });
      }
    }
    const back = told([bought, rescinded], signed, supplied, listed, granted, returned).as(GUANYUN).through('ONLINE');
    back.on('2024-06-02').when(signPlot, byOther).thenFails(InvalidCommand, { field: 'occurredAt' });
    const { events } = back.when(signPlot, byOther);
    const state = folded(plotStream, [signed, supplied, listed, granted, returned, ...events]);
    expect(state).toMatchObject({ signedFor: 'P2', grants: [], term: { signedOn: '2024-06-10' } });
    for (const gone of ['returnedOn', 'listedOn', 'standardLand']) expect(state).not.toHaveProperty(gone);
  });

  it('leaves it to the project it was signed for, where another gives it back (R-33)', () => {
    const forP2 = PlotSigned.of({ ...signed.data, projectId: 'P2' });
    told([bought, rescinded], forP2, granted, returned)
      .as(GUANYUN)
      .through('ONLINE')
      .knowing('project', { P2: folded(project, [filed]), P3: folded(project, [filed]) })
      .when(signPlot, { ...signing, projectId: 'P3' })
      .thenRefused('R-33', { signedFor: 'P2' });
  });

  it('does not make a plot that was named by mistake be listed again (R-33)', () => {
    const mistaken = PlotReturned.of({ ...returned.data, reason: 'WRONG_PLOT' });
    const state = folded(plotStream, [signed, supplied, listed, granted, mistaken]);
    expect(state).toMatchObject({ grants: [], listedOn: '2024-04-26' });
    expect(state).not.toHaveProperty('returnedOn');
  });
});

describe('preparing land', () => {
  const preparation = { territory: 'COUNTY-GUANYUN', preparation: 'RESERVE', document: 'doc-r' } as const;

  it('is a fact on record, before the plot is signed and after (R-33)', () => {
    plot()
      .when(prepareLand, { ...preparation, areaHectares: 4.5 })
      .thenHappens(['LandPrepared', { preparation: 'RESERVE', preparedOn: '2024-03-18', areaHectares: 4.5 }]);
    plot(signed).when(prepareLand, preparation).thenHappens(['LandPrepared']);
    plot(signed, listed).when(prepareLand, preparation).thenFails(StateConflict);
    plot().as(OTHER).when(prepareLand, preparation).thenRefused('R-33');
  });

  it('says where the plot lies, for good', () => {
    const done = { preparation: 'RESERVE', document: 'doc-r', preparedOn: businessDate('2024-03-01') } as const;
    const prepared = LandPrepared.of({ ...plotted, ...done });
    plot(prepared).when(signPlot, signing).thenHappens(['PlotSigned']);
    plot(prepared)
      .as(NR)
      .when(signPlot, { ...signing, territory: 'COUNTY-GANYU' })
      .thenFails(StateConflict, { details: { department: 'COUNTY-GUANYUN' } });
  });
});

describe('standard land', () => {
  const indicators = SHIPPED_POLICY.land.standardLand.map(({ code }, i) => ({ code, value: i + 1 }));
  const conditions = { indicators, document: 'doc-1' };

  it('carries every indicator of the policy, with its unit (R-34)', () => {
    plot(signed)
      .when(attachStandardLand, conditions)
      .thenHappens(['StandardLandSupplied', { suppliedOn: '2024-03-18', document: 'doc-1' }]);
    plot(signed)
      .when(attachStandardLand, { ...conditions, indicators: indicators.slice(1) })
      .thenRefused('R-34', { missing: ['INVESTMENT_INTENSITY'] });
  });

  it('knows no other indicator and takes none twice', () => {
    for (const extra of [{ code: 'COLOUR', value: 1 }, ...indicators.slice(0, 1)]) {
      plot(signed)
        .when(attachStandardLand, { ...conditions, indicators: [...indicators, extra] })
        .thenFails(InvalidCommand, { field: 'indicators' });
    }
  });

  it('has conditions that bind: a lower bound of 0 is none (R-34)', () => {
    const zero = indicators.map(({ code }) => ({ code, value: 0 }));
    plot(signed)
      .when(attachStandardLand, { ...conditions, indicators: zero })
      .thenRefused('R-34', { bindsNothing: ['INVESTMENT_INTENSITY', 'TAX_YIELD', 'PLOT_RATIO'] });
    const clean = indicators.map((one) => (one.code === 'POLLUTANT_DISCHARGE' ? { ...one, value: 0 } : one));
    plot(signed)
      .when(attachStandardLand, { ...conditions, indicators: clean })
      .thenHappens(['StandardLandSupplied']);
  });

  it('is attached before the plot is listed, by whom it belongs to (R-34)', () => {
    plot(signed, supplied, listed).when(attachStandardLand, conditions).thenFails(StateConflict);
    plot(signed).as(OTHER).when(attachStandardLand, conditions).thenRefused('R-34');
  });
});

describe('listing a plot', () => {
  it('needs its standard-land conditions (R-34)', () => {
    plot(signed).on('2024-04-26').when(listPlot, announced).thenRefused('R-34', { standardLand: 'missing' });
    plot(signed, supplied)
      .on('2024-03-29')
      .when(listPlot, announced)
      .thenFails(InvalidCommand, { field: 'occurredAt' });
  });

  it('in time keeps the term (R-33)', () => {
    plot(signed, supplied)
      .on('2024-04-29')
      .when(listPlot, announced)
      .thenHappens(['PlotListed', { listedOn: '2024-04-29', daysLate: 0 }]);
  });

  it('late is recorded as late, and the overdue listing with it (R-33)', () => {
    plot(signed, supplied)
      .on('2024-05-07')
      .when(listPlot, announced)
      .thenHappens(['PlotListingOverdue', { dueOn: '2024-04-29' }], ['PlotListed', { daysLate: 3 }]);
    plot(signed, supplied, overdue).on('2024-05-07').when(listPlot, announced).thenHappens(['PlotListed']);
  });

  it('on a rest day after the due date is one day late (R-33)', () => {
    plot(signed, supplied)
      .on('2024-05-01')
      .when(listPlot, announced)
      .thenHappens(['PlotListingOverdue', { daysLate: 1 }], ['PlotListed', { daysLate: 1 }]);
  });

  it('is shown by the announcement, also where it is typed in later and clears what was found overdue (R-33)', () => {
    plot(signed, supplied)
      .on('2024-04-26')
      .when(listPlot, { noticeNo: 'N-1' })
      .thenRefused('R-33', { evidence: 'missing', kind: 'listing-announcement' });
    plot(signed, supplied, overdue)
      .on('2024-04-26')
      .recordedOn('2024-05-08')
      .when(listPlot, announced)
      .thenHappens(
        ['PlotListingOverdueCleared', { reason: 'ENDED_IN_TIME', clearedFor: '2024-04-29' }],
        ['PlotListed', { daysLate: 0, lateRecorded: true }],
      );
  });

  it('happens once, after the signing, in the own territory', () => {
    plot(signed, supplied, listed).when(listPlot, announced).thenFails(StateConflict);
    plot(supplied).on('2024-04-26').when(listPlot, announced).thenFails(StateConflict);
    plot(signed, supplied).on('2024-03-15').when(listPlot, announced).thenFails(InvalidCommand);
    plot(signed, supplied).as(OTHER).on('2024-04-26').when(listPlot, announced).thenRefused('R-33');
  });

  it('of other offices’ history is taken as it was', () => {
    plot(signed)
      .as({ id: 'importer', roles: ['ADMIN'] })
      .through('IMPORT')
      .on('2024-04-26')
      .when(listPlot, { noticeNo: 'N-1' })
      .thenHappens(['PlotListed']);
  });
});

describe('the clock of a signed plot', () => {
  const clock = (...history: NewEvent[]) =>
    plot(...history)
      .as(SYSTEM_ACTOR)
      .through('SYSTEM');
  /** 2024-04-29 becomes a rest day: the term ends a working day later. */
  const amended = new WorkingCalendar(
    CALENDARS.map((year) =>
      year.year === 2024
        ? { ...year, off: [...year.off, { date: businessDate('2024-04-29'), name: { zh: '防汛', en: 'Flood' } }] }
        : year,
    ),
  );

  it('raises the overdue listing after the due date, not on it, and once (R-33)', () => {
    clock(signed).on('2024-04-29').when(raisePlotListingOverdue).thenNothing();
    clock(signed)
      .on('2024-04-30')
      .when(raisePlotListingOverdue)
      .thenHappens(['PlotListingOverdue', { dueOn: '2024-04-29', daysLate: 1, department: 'COUNTY-GUANYUN' }]);
    clock(signed, overdue).on('2024-05-06').when(raisePlotListingOverdue).thenNothing();
    clock(signed, listed).on('2024-05-06').when(raisePlotListingOverdue).thenNothing();
  });

  it('follows an amended calendar, and clears what was overdue by the old count only (R-33)', () => {
    clock(signed)
      .countedOn(amended, { 2024: 1 })
      .on('2024-04-20')
      .when(recountListing)
      .thenHappens([
        'PlotListingDueMoved',
        { from: '2024-04-29', dueOn: '2024-04-30', calendarRevisions: { 2024: 1 } },
      ]);
    clock(signed, overdue)
      .countedOn(amended, { 2024: 1 })
      .on('2024-04-30')
      .when(raisePlotListingOverdue)
      .thenHappens(['PlotListingDueMoved'], ['PlotListingOverdueCleared', { reason: 'CALENDAR_AMENDED' }]);
    clock(signed).on('2024-04-20').when(recountListing).thenNothing();
  });

  it('is the system’s alone', () => {
    for (const { roles } of [recountListing, raisePlotListingOverdue]) expect(roles).toEqual(['SYSTEM']);
  });
});
