import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { given, happened } from '#test/support/given';
import { ItemStory, SYSTEM } from '#test/support/item-story';
import { GUANYUN, listedPlot } from '#test/support/landed-project';
import { HURD_OFFICER, NR_OFFICER, designated, inReserve } from '#test/support/major-project';
import { applied, granted, onTrack } from '#test/support/start-story';
import { InvalidCommand, NotFound, StateConflict } from '../../../kernel/refusal.js';
import { acceptItem } from '../../items/decide/accept-item.js';
import { revokePermit } from '../../items/decide/after-permit.js';
import { issuePermit } from '../../items/decide/issue-permit.js';
import { openPhase } from '../../start-flow/decide/open-phase.js';
import { raiseStartFlowOverdue } from '../../start-flow/decide/raise-start-flow-overdue.js';
import { recordLandPublicity } from '../../start-flow/decide/record-land-publicity.js';
import { StartReadinessReached } from '../../start-flow/events.js';
import { project } from '../../state.js';
import { ConstructionStarted } from '../events.js';
import { correctLandContract } from './correct-land-contract.js';
import { rescindLandContract } from './rescind-land-contract.js';
import { signLandContract } from './sign-land-contract.js';

const paper = (kind: string) => [{ docId: `doc-${kind}`, sha256: '0'.repeat(64), kind }];
const before = (track: 'GENERAL' | 'LAND_AND_START' = 'GENERAL') =>
  ItemStory.of(...[designated, inReserve, onTrack(track)].map((event) => happened('2024-03-18', event))).on(
    '2024-03-18',
  );
const contract = { contractNo: 'LC-1', plotId: 'PLOT-1', signedOn: '2024-03-18' };
/** The contract of a second plot, whose land is allocated. */
const further = (signedOn: string) => ({
  ...{ contractNo: 'LC-2', plotId: 'PLOT-2', signedOn, further: true, allocated: true },
  evidence: paper('allocation-decision'),
});
/** The contract that follows one that was rescinded: other land, allocated. */
const next = (signedOn: string) => ({
  ...{ contractNo: 'LC-3', plotId: 'PLOT-3', signedOn, allocated: true },
  evidence: paper('allocation-decision'),
});
const signed = () => before().does(signLandContract, contract);
const rescission = {
  ...{ contractNo: 'LC-1', reason: '受让人未按期缴纳价款' },
  evidence: paper('land-contract-rescission'),
};
const permitted = (on: string) => granted(1, 'land-planning-permit', on);
const revoked = (story: ItemStory, on: string) =>
  story.on(on).does(revokePermit, { itemId: 'P1.i1', legalBasis: '行政许可法第七十条', reason: '土地合同解除' });

describe('rescinding a land contract (R-23)', () => {
  it('is put on record by natural resources on the paper that ends it, of a day it may lie on', () => {
    signed()
      .on('2024-04-10')
      .when(rescindLandContract, { ...rescission, rescindedOn: '2024-04-08' })
      .thenHappens(
        [
          'LandContractRescinded',
          {
            ...{ contractNo: 'LC-1', plotId: 'PLOT-1', signedOn: '2024-03-18', rescindedOn: '2024-04-08' },
            ...{ remaining: [], evidence: ['doc-land-contract-rescission'] },
          },
        ],
        ['StartFlowEnded'],
      );
    for (const other of [[], paper('land-contract')]) {
      signed()
        .when(rescindLandContract, { ...rescission, evidence: other })
        .thenRefused('R-23', { missing: 'land-contract-rescission' });
    }
    expect(rescindLandContract.roles).toEqual(['NR']);
    signed()
      .as({ ...GUANYUN, roles: ['NR'] })
      .when(rescindLandContract, rescission)
      .thenRefused('R-23', { department: 'NR' });
    for (const rescindedOn of ['2024-03-17', '2024-04-11']) {
      signed()
        .on('2024-04-10')
        .when(rescindLandContract, { ...rescission, rescindedOn })
        .thenFails(InvalidCommand, { field: 'rescindedOn' });
    }
    before().when(rescindLandContract, rescission).thenFails(NotFound, { id: 'LC-1' });
  });

  it('waits until every permit that rests on it is revoked (R-23)', () => {
    const story = signed()
      .on('2024-03-25')
      .and(...permitted('2024-03-25'));
    story
      .on('2024-04-10')
      .when(rescindLandContract, rescission)
      .thenRefused('R-23', { undecided: ['P1.i1'] });
    story
      .on('2024-04-10')
      .when(rescindLandContract, { ...rescission, remaining: ['P1.i1'] })
      .thenRefused('R-23', { withoutContract: ['P1.i1'] });
    revoked(story, '2024-04-10')
      .when(rescindLandContract, rescission)
      .thenHappens(['LandContractRescinded'], ['StartFlowEnded']);
  });

  it('does not take the land from under works that have started', () =>
    signed()
      .and(ConstructionStarted.of({ projectId: 'P1', date: businessDate('2024-03-20'), gates: [] }))
      .on('2024-04-10')
      .when(rescindLandContract, rescission)
      .thenFails(StateConflict));

  it('leaves no formal decision to be made, also of a day on which the contract was in force (R-23)', () => {
    const rescinded = signed()
      .on('2024-03-19')
      .and(applied(1, 'land-planning-permit', '2024-03-19'))
      .does(acceptItem, { itemId: 'P1.i1' })
      .on('2024-03-22')
      .does(rescindLandContract, rescission);
    const permit = { itemId: 'P1.i1', permitNo: 'P-1', docId: 'doc' };
    rescinded
      .on('2024-03-25')
      .when(issuePermit, permit)
      .thenRefused('R-23', { contract: 'missing', rescinded: ['LC-1'] });
    rescinded
      .on('2024-03-21')
      .recordedOn('2024-03-25')
      .when(issuePermit, permit)
      .thenRefused('R-23', { contract: 'missing' });
    const again = rescinded.on('2024-03-26').does(signLandContract, next('2024-03-26'));
    again.on('2024-03-25').recordedOn('2024-03-27').when(issuePermit, permit).thenRefused('R-23', {
      contractedOn: '2024-03-26',
    });
    again.on('2024-03-26').when(issuePermit, permit).thenHappens(['PermitIssued']);
  });

  it('leaves a project that was ready to start without land to start on (R-23, T-2)', () =>
    signed()
      .and(StartReadinessReached.of({ projectId: 'P1', readyOn: businessDate('2024-03-20'), gates: [] }))
      .when(rescindLandContract, rescission)
      .thenHappens(
        ['LandContractRescinded'],
        ['StartFlowEnded'],
        ['StartReadinessLost', { missing: ['land-contract'] }],
      ));

  it('brings the land back: it is listed again before it is sold again (R-33)', () => {
    const again = { ...contract, contractNo: 'LC-4', signedOn: '2024-06-03' };
    const rescinded = signed().on('2024-04-10').does(rescindLandContract, rescission).on('2024-06-03');
    rescinded.when(signLandContract, again).thenRefused('R-33', { listedOn: '2024-01-02', rescindedOn: '2024-04-10' });
    given(project, ...rescinded.history)
      .on('2024-06-03')
      .as(NR_OFFICER)
      .knowing('plot', { 'PLOT-1': listedPlot('2024-05-20') })
      .when(signLandContract, again)
      .thenHappens(['LandContractSigned', { listedOn: '2024-05-20' }], ['StartFlowStarted']);
  });

  it('lets the transfer be publicised again (R-22)', () => {
    const period = {
      ...{ plotId: 'PLOT-3', from: businessDate('2024-04-15'), to: businessDate('2024-05-08') },
      ...{ noticeDoc: '告2', evidence: [...paper('land-notice'), ...paper('new-land-allocation')] },
    };
    signed().on('2024-04-15').when(recordLandPublicity, period).thenFails(StateConflict);
    signed()
      .on('2024-04-12')
      .does(rescindLandContract, rescission)
      .on('2024-04-15')
      .when(recordLandPublicity, period)
      .thenHappens(['LandPublicityRecorded']);
  });
});

describe('the start flow of a land contract that is rescinded (R-87)', () => {
  it('ends with it, neither kept nor late, and says so', () => {
    const late = signed().as(SYSTEM).on('2024-05-13').does(raiseStartFlowOverdue).as(NR_OFFICER);
    const { events } = late.when(rescindLandContract, { ...rescission, rescindedOn: '2024-05-11' });
    expect(events[1]).toMatchObject({
      type: 'StartFlowEnded',
      data: {
        ...{ outcome: 'CONTRACT_RESCINDED', endedOn: '2024-05-11', late: false },
        ...{ overrunDays: 0, beyondCeiling: false },
      },
      rules: ['R-87', 'R-23'],
    });
    expect(events[1]?.data).not.toHaveProperty('clearedFor');
    // Rescinded in time, and typed in after the clock had looked: nothing was overdue.
    late
      .when(rescindLandContract, { ...rescission, rescindedOn: '2024-05-08' })
      .thenHappens(['LandContractRescinded'], ['StartFlowEnded', { clearedFor: '2024-05-09' }]);
  });

  it('begins anew with another contract, from its day, with nothing carried over', () => {
    const story = signed().on('2024-04-10').does(rescindLandContract, rescission);
    story
      .on('2024-06-03')
      .when(signLandContract, next('2024-06-03'))
      .thenHappens(['LandContractSigned'], ['StartFlowStarted', { startedOn: '2024-06-03', totalDays: 35 }]);
    story.as(SYSTEM).on('2024-06-03').when(raiseStartFlowOverdue).thenNothing();
    const again = story.on('2024-06-03').does(signLandContract, next('2024-06-03'));
    expect(again.project().startFlow.flow).not.toHaveProperty('ended');
    expect(again.project().startFlow.flow).toMatchObject({ extensionDays: 0, started: { startedOn: '2024-06-03' } });
  });

  it('ends again where the permit that had ended it is revoked before (R-87)', () => {
    const story = signed()
      .on('2024-03-25')
      .and(...granted(1, 'construction-permit', '2024-03-25'))
      .on('2024-03-26')
      .as(SYSTEM)
      .does(raiseStartFlowOverdue)
      .as(HURD_OFFICER);
    expect(story.project().startFlow.flow?.ended).toMatchObject({ outcome: 'PERMIT_ISSUED' });
    revoked(story, '2024-04-10')
      .as(NR_OFFICER)
      .when(rescindLandContract, rescission)
      .thenHappens(['LandContractRescinded'], ['StartFlowEnded', { outcome: 'CONTRACT_RESCINDED' }]);
  });

  it('takes along the phases that needed the contract: they are opened anew under the next (R-83)', () => {
    const phase = { phase: 'FIVE_PERMITS' } as const;
    const opened = before('LAND_AND_START').does(signLandContract, contract).as(HURD_OFFICER).does(openPhase, phase);
    opened.when(openPhase, phase).thenFails(StateConflict);
    const rescinded = opened.as(NR_OFFICER).does(rescindLandContract, rescission);
    expect(rescinded.project().startFlow.phases).toEqual({});
    rescinded.as(HURD_OFFICER).when(openPhase, phase).thenRefused('R-23', { contract: 'missing' });
    rescinded
      .does(signLandContract, next('2024-03-18'))
      .as(HURD_OFFICER)
      .when(openPhase, phase)
      .thenHappens(['PhaseOpened']);
  });
});

describe('a project on several plots (R-23, R-87)', () => {
  it('has a contract for each, by its own number and plot, and says that it is a further one (R-23)', () => {
    signed().on('2024-04-10').when(signLandContract, further('2024-04-10')).thenHappens(['LandContractSigned']);
    signed()
      .on('2024-04-10')
      .when(signLandContract, { ...further('2024-04-10'), further: false })
      .thenFails(StateConflict);
    for (const same of [{ contractNo: 'LC-1' }, { plotId: 'PLOT-1' }]) {
      signed()
        .on('2024-04-10')
        .when(signLandContract, { ...further('2024-04-10'), ...same })
        .thenFails(StateConflict);
    }
  });

  it('counts its 35 days from the first contract, whichever is recorded first (R-87)', () => {
    expect(signed().on('2024-04-10').does(signLandContract, further('2024-04-10')).project()).toMatchObject({
      filing: { contract: { contractNo: 'LC-1' } },
      startFlow: { flow: { started: { startedOn: '2024-03-18' } } },
    });
    const earlier = before()
      .on('2024-03-20')
      .does(signLandContract, { ...contract, signedOn: '2024-03-20' });
    earlier
      .when(signLandContract, further('2024-03-18'))
      .thenHappens(
        ['LandContractSigned'],
        ['StartFlowDueDateMoved', { startedOn: '2024-03-18', to: '2024-05-09', reason: 'EARLIER_CONTRACT' }],
      );
  });

  it('goes on from the next contract when the first is rescinded, and untouched when a later one is (R-87)', () => {
    const both = signed().on('2024-04-10').does(signLandContract, further('2024-04-10')).on('2024-04-15');
    both
      .when(rescindLandContract, rescission)
      .thenHappens(
        ['LandContractRescinded'],
        ['StartFlowEnded', { outcome: 'CONTRACT_RESCINDED' }],
        ['StartFlowStarted', { startedOn: '2024-04-10' }],
      );
    both
      .when(rescindLandContract, { ...rescission, contractNo: 'LC-2' })
      .thenHappens(['LandContractRescinded', { contractNo: 'LC-2' }]);
  });

  it('keeps the permits that are named as resting on a contract that was in force on their day (R-23)', () => {
    const on = (day: string) =>
      signed()
        .on('2024-04-10')
        .does(signLandContract, further('2024-04-10'))
        .and(...permitted(day))
        .on('2024-04-20');
    const naming = { ...rescission, remaining: ['P1.i1'] };
    on('2024-04-12')
      .when(rescindLandContract, rescission)
      .thenRefused('R-23', { undecided: ['P1.i1'] });
    on('2024-04-12')
      .when(rescindLandContract, naming)
      .thenHappens(['LandContractRescinded', { remaining: ['P1.i1'] }], ['StartFlowEnded'], ['StartFlowStarted']);
    on('2024-03-25')
      .when(rescindLandContract, naming)
      .thenRefused('R-23', { withoutContract: ['P1.i1'] });
    for (const remaining of [['P1.i2'], ['P1.i1', 'P1.i1']]) {
      on('2024-04-12')
        .when(rescindLandContract, { ...naming, remaining })
        .thenFails(InvalidCommand, { field: 'remaining' });
    }
  });

  it('corrects the contract in force where one that was rescinded bore the same number (R-23)', () => {
    const again = signed()
      .on('2024-04-10')
      .does(rescindLandContract, rescission)
      .on('2024-04-15')
      .does(signLandContract, { ...next('2024-04-15'), contractNo: 'LC-1' });
    again
      .when(correctLandContract, {
        ...{ recordedAs: 'LC-1', signedOn: '2024-04-12', reason: '日期录入有误' },
        evidence: paper('land-contract'),
      })
      .thenHappens(['LandContractCorrected', { plotId: 'PLOT-3', signedOn: '2024-04-12' }], ['StartFlowDueDateMoved']);
  });

  it('says which contract is corrected (R-23)', () => {
    const both = signed().on('2024-04-10').does(signLandContract, further('2024-04-10'));
    const right = { contractNo: 'LC-20', reason: '合同号录入有误', evidence: paper('land-contract') };
    both.when(correctLandContract, right).thenFails(InvalidCommand, { field: 'recordedAs' });
    both.when(correctLandContract, { ...right, recordedAs: 'LC-9' }).thenFails(NotFound, { id: 'LC-9' });
    both.when(correctLandContract, { ...right, recordedAs: 'LC-2', contractNo: 'LC-1' }).thenFails(StateConflict);
    const corrected = both.does(correctLandContract, { ...right, recordedAs: 'LC-2' });
    expect(corrected.project().filing.contracts).toMatchObject([{ contractNo: 'LC-1' }, { contractNo: 'LC-20' }]);
  });
});
