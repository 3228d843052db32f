import { describe, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { given, happened, type History } from '#test/support/given';
import { COMMERCE, admitted, contracted } from '#test/support/landed-project';
import { HURD_OFFICER, NR_OFFICER, designated, filed } from '#test/support/major-project';
import { applied, granted, gatesHeldOn, onTrack, recordFiled } from '#test/support/start-story';
import { InvalidCommand, StateConflict } from '../../kernel/refusal.js';
import type { FlowPhase } from '../../policy/sections/start-flow.js';
import { project } from '../state.js';
import { completePhase } from './decide/complete-phase.js';
import { extendConstructionTerm } from './decide/extend-construction-term.js';
import { openPhase } from './decide/open-phase.js';
import { ConstructionTermExtended, PhaseCompleted, PhaseOpened } from './events.js';

const general = [filed, designated, happened('2026-02-01', admitted), onTrack('GENERAL'), contracted];
const landAndStart = [filed, designated, happened('2026-02-01', admitted), onTrack('LAND_AND_START')];
const openedOn = businessDate('2026-02-10');
const opened = (phase: FlowPhase, department = 'NR') =>
  PhaseOpened.of({ projectId: 'P1', track: 'GENERAL', phase, department, openedOn });
const completed = (phase: FlowPhase) =>
  PhaseCompleted.of({
    projectId: 'P1',
    track: 'GENERAL',
    phase,
    department: 'HURD',
    openedOn,
    completedOn: businessDate('2026-02-27'),
    itemIds: [],
  });
const nr = (...history: History) => given(project, ...history).as(NR_OFFICER);
const hurd = (...history: History) => given(project, ...history).as(HURD_OFFICER);

describe('opening a phase', () => {
  it('is for its lead: natural resources for 1 and 2, construction for 3 and 4 (R-82)', () => {
    nr(...general)
      .when(openPhase, { phase: 'LAND_PLANNING' })
      .thenHappens(['PhaseOpened', { phase: 'LAND_PLANNING', department: 'NR', track: 'GENERAL' }]);
    hurd(...general)
      .when(openPhase, { phase: 'LAND_PLANNING' })
      .thenRefused('R-82', { department: 'NR' });
    nr(...general, opened('LAND_PLANNING'), opened('ENGINEERING'))
      .when(openPhase, { phase: 'CONSTRUCTION' })
      .thenRefused('R-82', { department: 'HURD' });
  });

  it('follows the opening of the phase before it, and runs beside what is left of that (R-82)', () => {
    nr(...general)
      .when(openPhase, { phase: 'ENGINEERING' })
      .thenRefused('R-82', { notOpened: ['LAND_PLANNING'] });
    nr(...general, opened('LAND_PLANNING'))
      .when(openPhase, { phase: 'ENGINEERING' })
      .thenHappens(['PhaseOpened']);
  });

  it('of completion follows the end of the construction-permit phase (R-82)', () => {
    const three = [...general, opened('LAND_PLANNING'), opened('ENGINEERING'), opened('CONSTRUCTION', 'HURD')];
    hurd(...three)
      .when(openPhase, { phase: 'COMPLETION' })
      .thenRefused('R-82', { notCompleted: ['CONSTRUCTION'] });
    hurd(...three, completed('CONSTRUCTION'))
      .when(openPhase, { phase: 'COMPLETION' })
      .thenHappens(['PhaseOpened']);
  });

  it('runs everything in parallel on land-and-start, the five permits after the contract (R-83, R-23)', () => {
    nr(...landAndStart)
      .when(openPhase, { phase: 'SCHEME_REVIEW' })
      .thenHappens(['PhaseOpened']);
    hurd(...landAndStart)
      .when(openPhase, { phase: 'PRE_START' })
      .thenHappens(['PhaseOpened']);
    hurd(...landAndStart)
      .when(openPhase, { phase: 'FIVE_PERMITS' })
      .thenRefused('R-23', { contract: 'missing' });
    hurd(...landAndStart, contracted)
      .when(openPhase, { phase: 'FIVE_PERMITS' })
      .thenHappens(['PhaseOpened']);
    hurd(...landAndStart, contracted)
      .on('2026-02-01')
      .when(openPhase, { phase: 'FIVE_PERMITS' })
      .thenFails(InvalidCommand, { field: 'occurredAt' });
  });

  it('needs a designated project on its track, and a phase of it (R-01, R-02)', () => {
    nr(filed).when(openPhase, { phase: 'LAND_PLANNING' }).thenRefused('R-01', { designated: false });
    nr(filed, designated, admitted).when(openPhase, { phase: 'LAND_PLANNING' }).thenRefused('R-02', { track: 'none' });
    nr(...general)
      .when(openPhase, { phase: 'SCHEME_REVIEW' })
      .thenFails(InvalidCommand, { field: 'phase' });
    nr(...general, opened('LAND_PLANNING'))
      .when(openPhase, { phase: 'LAND_PLANNING' })
      .thenFails(StateConflict);
  });
});

describe('completing a phase (R-82)', () => {
  const started = [...general, opened('LAND_PLANNING'), recordFiled];
  const landPermit = granted(1, 'land-planning-permit');

  it('waits for every item received in it, wherever it runs in parallel', () => {
    nr(...started, ...landPermit, applied(2, 'real-estate-title'))
      .when(completePhase, { phase: 'LAND_PLANNING' })
      .thenRefused('R-82', { open: ['P1.i2'], steps: [] });
    nr(...started, ...landPermit)
      .when(completePhase, { phase: 'LAND_PLANNING' })
      .thenHappens(['PhaseCompleted', { openedOn: '2026-02-10', completedOn: '2026-03-02', itemIds: ['P1.i1'] }]);
  });

  it('waits for its main line to be granted: nothing received is no phase done', () =>
    nr(...started)
      .when(completePhase, { phase: 'LAND_PLANNING' })
      .thenRefused('R-82', { open: [], steps: ['G2'] }));

  it('counts what was decided by that day', () =>
    nr(...started, ...landPermit)
      .on('2026-02-26')
      .when(completePhase, { phase: 'LAND_PLANNING' })
      .thenRefused('R-82', { open: ['P1.i1'], steps: ['G2'] }));

  it('is for a phase that is open, and its lead', () => {
    nr(...general)
      .when(completePhase, { phase: 'LAND_PLANNING' })
      .thenFails(StateConflict);
    hurd(...started, ...landPermit)
      .when(completePhase, { phase: 'LAND_PLANNING' })
      .thenRefused('R-82', { department: 'NR' });
  });
});

describe('the term to start under a construction permit (T-2)', () => {
  const history = [...general, ...gatesHeldOn('2026-02-27')];
  const fields = { itemId: 'P1.i14', months: 3, reason: '地下管线迁改', requestDoc: '延1' };
  const extended = (extension: number, from: string, to: string) =>
    ConstructionTermExtended.of({
      projectId: 'P1',
      itemId: 'P1.i14',
      itemCode: 'construction-permit',
      department: 'HURD',
      extension,
      from: businessDate(from),
      to: businessDate(to),
      reason: '…',
      requestDoc: '延1',
    });
  const once = extended(1, '2026-05-27', '2026-08-27');

  it('is three months from the permit, extended at most twice by three months', () => {
    hurd(...history)
      .on('2026-05-27')
      .when(extendConstructionTerm, fields)
      .thenHappens(
        ['ConstructionTermExtended', { extension: 1, from: '2026-05-27', to: '2026-08-27' }],
        ['StartReadinessReached'],
      );
    hurd(...history, once)
      .on('2026-08-01')
      .when(extendConstructionTerm, { ...fields, months: 4 })
      .thenRefused('T-2', { months: 4, most: 3 });
    hurd(...history, once, extended(2, '2026-08-27', '2026-11-27'))
      .on('2026-08-01')
      .when(extendConstructionTerm, fields)
      .thenRefused('T-2', { extensions: 2, most: 2 });
  });

  it('is not extended once the permit is void, nor afterwards in the record without evidence', () => {
    hurd(...history)
      .on('2026-05-28')
      .when(extendConstructionTerm, fields)
      .thenRefused('T-2', { startBy: '2026-05-27' });
    hurd(...history)
      .on('2026-05-27')
      .recordedOn('2026-06-10')
      .when(extendConstructionTerm, fields)
      .thenRefused('T-2', { evidence: 'missing' });
  });

  it('is the matter of the department that issued the permit', () => {
    given(project, ...history)
      .as({ ...COMMERCE, roles: ['COUNTY'], department: 'COUNTY-GUANYUN' })
      .when(extendConstructionTerm, fields)
      .thenRefused('T-2', { department: 'HURD' });
    hurd(...history)
      .when(extendConstructionTerm, { ...fields, itemId: 'P1.i11' })
      .thenFails(InvalidCommand, { field: 'itemId' });
  });
});
