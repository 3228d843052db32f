import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { CALENDARS } from '#workdays/data/calendars';
import { WorkingCalendar } from '#workdays/working-calendar';
import { happened } from '#test/support/given';
import { ItemStory, SYSTEM } from '#test/support/item-story';
import { GSO } from '#test/support/landed-project';
import { HURD_OFFICER, designated, inReserve } from '#test/support/major-project';
import { granted, listed, onTrack, recordFiled } from '#test/support/start-story';
import { StateConflict } from '../../kernel/refusal.js';
import { SHIPPED_POLICY } from '../../policy/data/shipped-policy.js';
import { selectTrack } from '../filing/decide/select-track.js';
import { signLandContract } from '../filing/decide/sign-land-contract.js';
import { acceptItem } from '../items/decide/accept-item.js';
import { recountDueDates } from '../items/decide/clock.js';
import { issuePermit } from '../items/decide/issue-permit.js';
import { receiveItem } from '../items/decide/receive-item.js';
import { endSpecialProcedure, startSpecialProcedure } from '../items/decide/special-procedure.js';
import { terminateProject } from '../filing/decide/interruption.js';
import { extendStartFlow } from './decide/extend-start-flow.js';
import { raiseStartFlowOverdue } from './decide/raise-start-flow-overdue.js';

const CONTRACT = { contractNo: 'LC-1', plotId: 'PLOT-1', signedOn: '2024-03-18' };
const paper = { docId: 'doc-1', sha256: '0'.repeat(64), kind: 'owner-request' };

/** A designated project in the reserve on a track, up to the day its land contract is signed. */
const before = (track: 'GENERAL' | 'LAND_AND_START' = 'GENERAL') =>
  ItemStory.of(happened('2024-03-18', designated), happened('2024-03-18', inReserve), onTrack(track)).on('2024-03-18');
const flowing = (track?: 'GENERAL' | 'LAND_AND_START') => before(track).does(signLandContract, CONTRACT);
const dueOn = (story: ItemStory, code?: string) => {
  const { flow } = story.project().startFlow;
  return code === undefined ? flow?.dueOn : flow?.steps.find((step) => step.code === code)?.dueOn;
};
/** Everything the construction permit needs (Building Law 8). */
const preparing = (story: ItemStory) =>
  story.and(
    listed('land-planning-permit', 'project-planning-permit', 'drawing-review', 'construction-permit'),
    recordFiled,
    ...granted(1, 'land-planning-permit', '2024-03-20'),
    ...granted(2, 'project-planning-permit', '2024-03-25'),
    ...granted(3, 'drawing-review', '2024-03-28'),
  );
const appliedFor = (story: ItemStory, on: string, itemId: string) =>
  story.as(HURD_OFFICER).on(on).does(receiveItem, { itemCode: 'construction-permit' }).does(acceptItem, { itemId });
const permit = (itemId: string) => ({ itemId, permitNo: 'SG-1', docId: 'doc' });
const permitted = (story: ItemStory, on: string, itemId = 'P1.i4') =>
  appliedFor(story, on, itemId).when(issuePermit, permit(itemId));

describe('the start flow (R-87)', () => {
  it('starts with the land contract: 35 working days, 45 by law, and a due date for every step (T-4)', () => {
    before()
      .when(signLandContract, CONTRACT)
      .thenHappens(
        ['LandContractSigned'],
        [
          'StartFlowStarted',
          {
            track: 'GENERAL',
            department: 'HURD',
            startedOn: '2024-03-18',
            totalDays: 35,
            dueOn: '2024-05-09',
            ceilingOn: '2024-05-22',
          },
        ],
      );
    const line = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6'].map((code) => dueOn(flowing(), code));
    expect(line).toEqual(['2024-03-18', '2024-03-25', '2024-04-09', '2024-04-16', '2024-04-29', '2024-05-09']);
  });

  it('rests on the rule of its own track (R-82, R-83)', () => {
    const rulesOf = (track: 'GENERAL' | 'LAND_AND_START') =>
      before(track)
        .when(signLandContract, CONTRACT)
        .events.find(({ type }) => type === 'StartFlowStarted')?.rules;
    expect(rulesOf('GENERAL')).toEqual(['R-87', 'R-82', 'T-4']);
    expect(rulesOf('LAND_AND_START')).toEqual(['R-87', 'R-83', 'T-4']);
  });

  it('has the parallel lane ready before the construction permit is worked on (P*)', () => {
    expect(dueOn(flowing(), 'P2')).toBe(dueOn(flowing(), 'G5'));
    expect(dueOn(flowing(), 'P1')).toBe('2024-03-28');
  });

  it('starts when the track is selected, from the day of the contract, where that came first (R-02)', () => {
    const untracked = ItemStory.of(happened('2024-03-18', designated), happened('2024-03-18', inReserve)).on(
      '2024-03-18',
    );
    untracked.when(signLandContract, CONTRACT).thenHappens(['LandContractSigned']);
    untracked
      .does(signLandContract, CONTRACT)
      .as(GSO)
      .on('2024-03-25')
      .when(selectTrack, { track: 'GENERAL' })
      .thenHappens(['ApprovalTrackSelected'], ['StartFlowStarted', { startedOn: '2024-03-18', dueOn: '2024-05-09' }]);
  });

  it('goes on from the same day on another track (R-02)', () =>
    flowing()
      .as(GSO)
      .when(selectTrack, { track: 'LAND_AND_START', reason: '已完成前期审查' })
      .thenHappens(
        ['ApprovalTrackSelected'],
        ['StartFlowStarted', { from: 'GENERAL', track: 'LAND_AND_START', startedOn: '2024-03-18' }],
      ));

  it('is counted for designated projects only (R-01)', () =>
    ItemStory.of().when(signLandContract, CONTRACT).thenHappens(['LandContractSigned']));

  it('ends with the construction permit, and tells the days it took (start-flow.md 4.1)', () =>
    permitted(preparing(flowing()), '2024-04-08').thenHappens(
      ['PermitIssued'],
      [
        'StartFlowEnded',
        { outcome: 'PERMIT_ISSUED', endedOn: '2024-04-08', usedDays: 14, overrunDays: 0, late: false, itemId: 'P1.i4' },
      ],
      ['StartReadinessReached', { readyOn: '2024-04-08' }],
    ));

  it('does not start where the construction permit is older than the contract: nothing is left to count', () => {
    const permitOn = (day: string) =>
      before()
        .and(...granted(1, 'construction-permit', day))
        .on('2024-03-25');
    const contract = { ...CONTRACT, signedOn: '2024-03-22', evidence: [{ ...paper, kind: 'land-contract' }] };
    permitOn('2024-03-20').when(signLandContract, contract).thenHappens(['LandContractSigned']);
    permitOn('2024-03-22')
      .when(signLandContract, contract)
      .thenHappens(['LandContractSigned'], ['StartFlowStarted'], ['StartFlowEnded', { usedDays: 0 }]);
  });

  it('is on record as overdue before it ends late', () =>
    permitted(preparing(flowing()), '2024-05-13').thenHappens(
      ['PermitIssued'],
      [
        'StartFlowOverdue',
        { dueOn: '2024-05-09', detectedOn: '2024-05-13', daysLate: 3, beyondCeiling: false, openSteps: ['G3', 'G6'] },
      ],
      ['StartFlowEnded', { late: true, overrunDays: 3 }],
      ['StartReadinessReached'],
    ));

  it('is believed to have ended in time, when typed in after its due date, on evidence only (R-87)', () => {
    const ready = appliedFor(preparing(flowing()), '2024-05-08', 'P1.i4').recordedOn('2024-05-13');
    ready
      .when(issuePermit, permit('P1.i4'))
      .thenRefused('R-87', { evidence: 'missing', lastDay: '2024-05-09', happenedOn: '2024-05-08' });
    ready
      .when(issuePermit, { ...permit('P1.i4'), evidence: [{ ...paper, kind: 'permit' }] })
      .thenHappens(
        ['PermitIssued'],
        ['StartFlowEnded', { lateRecorded: true, late: false }],
        ['StartReadinessReached'],
      );
  });

  it('ends with the project', () =>
    flowing()
      .as(GSO)
      .on('2024-04-01')
      .when(terminateProject, { reason: '业主撤资', evidence: [paper] })
      .thenHappens(['ProjectTerminated'], ['StartFlowEnded', { outcome: 'PROJECT_TERMINATED' }]));
});

describe('the due date of the start flow (R-87)', () => {
  const review = flowing()
    .on('2024-03-26')
    .does(receiveItem, { itemCode: 'scheme-review' })
    .does(acceptItem, { itemId: 'P1.i1' })
    .on('2024-03-27')
    .does(startSpecialProcedure, { itemId: 'P1.i1', kind: 'EXPERT_REVIEW', plannedDays: 10, noticeDoc: 'notice' });
  const end = { itemId: 'P1.i1', procedureId: 'P1.i1.p1' };

  it('moves by the working days a special procedure of the main line takes, in the same append', () =>
    review
      .on('2024-04-03')
      .when(endSpecialProcedure, end)
      .thenHappens(
        ['SpecialProcedureEnded'],
        ['StartFlowDueDateMoved', { from: '2024-05-09', to: '2024-05-15', reason: 'SPECIAL_PROCEDURE', pausedDays: 5 }],
      ));

  it('moves once for procedures that overlap', () => {
    const both = review
      .does(receiveItem, { itemCode: 'land-planning-permit' })
      .does(acceptItem, { itemId: 'P1.i2' })
      .does(startSpecialProcedure, { itemId: 'P1.i2', kind: 'HEARING', plannedDays: 10, noticeDoc: 'notice' })
      .on('2024-04-03')
      .does(endSpecialProcedure, end);
    both.when(endSpecialProcedure, { itemId: 'P1.i2', procedureId: 'P1.i2.p1' }).thenHappens(['SpecialProcedureEnded']);
    expect(dueOn(both)).toBe('2024-05-15');
  });

  it('is not moved by a procedure beside the main line', () =>
    flowing()
      .as({ id: 'drc-1', roles: ['DRC'], department: 'DRC' })
      .does(receiveItem, { itemCode: 'energy-review' })
      .does(acceptItem, { itemId: 'P1.i1' })
      .does(startSpecialProcedure, { itemId: 'P1.i1', kind: 'EXPERT_REVIEW', plannedDays: 10, noticeDoc: 'notice' })
      .on('2024-03-25')
      .when(endSpecialProcedure, end)
      .thenHappens(['SpecialProcedureEnded']));

  it('follows an amended calendar (CLK-02)', () => {
    const day = { date: businessDate('2024-04-10'), name: { zh: '临时放假', en: 'Special holiday' } };
    const years = CALENDARS.map((year) => (year.year === 2024 ? { ...year, off: [...year.off, day] } : year));
    const amended = new WorkingCalendar(years);
    flowing()
      .as(SYSTEM)
      .countedOn(amended, { 2024: 1, 2025: 0, 2026: 0 })
      .when(recountDueDates)
      .thenHappens([
        'StartFlowDueDateMoved',
        { from: '2024-05-09', to: '2024-05-10', reason: 'CALENDAR_AMENDED', calendarRevisions: { '2024': 1 } },
      ]);
  });
});

describe('the clock on the start flow (R-87)', () => {
  const raise = (on: string, story = flowing()) => story.as(SYSTEM).on(on).when(raiseStartFlowOverdue);

  it('raises it once, after its due date, naming the steps that are not done (N-6)', () => {
    raise('2024-05-09').thenNothing();
    const late = raise('2024-05-10');
    late.thenHappens([
      'StartFlowOverdue',
      { dueOn: '2024-05-09', daysLate: 1, openSteps: ['G1', 'G2', 'G3', 'G4', 'G5', 'G6'], beyondCeiling: false },
    ]);
    raise('2024-05-13', flowing().and(...late.events)).thenNothing();
  });

  it('tells when the ceiling of joint handling is passed too (T-4)', () =>
    raise('2024-05-23').thenHappens(['StartFlowOverdue', { beyondCeiling: true }]));

  it('raises nothing on a flow that has ended, or a project without one', () => {
    raise(
      '2024-06-03',
      appliedFor(preparing(flowing()), '2024-04-08', 'P1.i4').does(issuePermit, permit('P1.i4')),
    ).thenNothing();
    raise('2024-06-03', before()).thenNothing();
  });

  it('is cleared when a procedure ended late in the record moves the due date past it', () => {
    const reviewed = flowing()
      .on('2024-03-26')
      .does(receiveItem, { itemCode: 'scheme-review' })
      .does(acceptItem, { itemId: 'P1.i1' })
      .does(startSpecialProcedure, { itemId: 'P1.i1', kind: 'EXPERT_REVIEW', plannedDays: 40, noticeDoc: 'notice' });
    raise('2024-05-10', reviewed).thenNothing();
    const ended = reviewed.on('2024-04-02').does(endSpecialProcedure, { itemId: 'P1.i1', procedureId: 'P1.i1.p1' });
    expect(dueOn(ended)).toBe('2024-05-15');
  });
});

describe('the ceiling of joint handling (T-4, CLK-11)', () => {
  const asked = { days: 15, approver: 'leader-1', reason: '涉及多部门联合办理', noticeDoc: 'notice-1' };
  const extend = (fields = asked, story = flowing()) => story.as(GSO).on('2024-04-01').when(extendStartFlow, fields);

  it('is extended once with the head of the government; the promise of 35 days stays', () => {
    const extended = extend();
    extended.thenHappens(['StartFlowExtended', { from: '2024-05-22', ceilingOn: '2024-06-13', dueOn: '2024-05-09' }]);
    extend(asked, flowing().and(...extended.events)).thenRefused('T-4', { extendedBefore: 15 });
  });

  it('is not extended by anybody else, by more, or after it has passed', () => {
    extend({ ...asked, approver: 'hurd-1' }).thenRefused('CLK-11', { approver: 'hurd-1', mainLeader: 'leader-1' });
    extend({ ...asked, days: 16 }).thenRefused('T-4', { days: 16, most: 15 });
    flowing().as(GSO).on('2024-05-23').when(extendStartFlow, asked).thenRefused('T-4', { ceilingOn: '2024-05-22' });
    extend(asked, before()).thenFails(StateConflict);
  });
});

describe('five permits issued together (R-83)', () => {
  const set = (story: ItemStory) => preparing(story).and(...granted(4, 'real-estate-title', '2024-03-22'));

  it('are told with the last permit of the set: from, to and the working days between', () =>
    permitted(set(flowing('LAND_AND_START')), '2024-03-28', 'P1.i5').thenHappens(
      ['PermitIssued'],
      ['StartFlowEnded'],
      [
        'FivePermitsIssuedTogether',
        { from: '2024-03-20', to: '2024-03-28', spanDays: 6, contractDays: 8, targetDays: 5, withinTarget: false },
      ],
      ['StartReadinessReached'],
    ));

  it('are not told while one is missing, on the general track, or twice', () => {
    const types = (story: ItemStory, itemId: string) =>
      permitted(story, '2024-04-08', itemId).events.map(({ type }) => type);
    expect(types(preparing(flowing('LAND_AND_START')), 'P1.i4')).not.toContain('FivePermitsIssuedTogether');
    expect(types(set(flowing('GENERAL')), 'P1.i5')).not.toContain('FivePermitsIssuedTogether');
    const complete = set(flowing('LAND_AND_START'));
    const told = appliedFor(complete, '2024-04-08', 'P1.i5').does(issuePermit, permit('P1.i5'));
    expect(types(told, 'P1.i6')).not.toContain('FivePermitsIssuedTogether');
  });

  it('are the set the policy names', () => {
    const startFlow = { ...SHIPPED_POLICY.startFlow, permitSet: ['land-planning-permit', 'construction-permit'] };
    const smaller = preparing(flowing('LAND_AND_START')).under({ startFlow });
    const told = permitted(smaller, '2024-04-08').events.find(({ type }) => type === 'FivePermitsIssuedTogether');
    expect(told).toMatchObject({ data: { members: [{}, {}] } });
  });
});
