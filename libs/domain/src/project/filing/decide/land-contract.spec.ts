import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { given, happened, type History } from '#test/support/given';
import { ItemStory } from '#test/support/item-story';
import { ADMIN, DONGHAI, admitted, contracted, inGuanyun, listedPlot } from '#test/support/landed-project';
import { NR_OFFICER, designated, filed, inReserve } from '#test/support/major-project';
import { granted, onTrack } from '#test/support/start-story';
import { InvalidCommand, NotFound, StateConflict } from '../../../kernel/refusal.js';
import type { Plot } from '../../../plot/state.js';
import { LandPublicityRecorded } from '../../start-flow/events.js';
import { project } from '../../state.js';
import { correctLandContract } from './correct-land-contract.js';
import { signLandContract } from './sign-land-contract.js';

const paper = (kind: string) => [{ docId: `doc-${kind}`, sha256: '0'.repeat(64), kind }];
const fields = { contractNo: 'LC-1', plotId: 'PLOT-1', signedOn: '2026-03-01', evidence: paper('land-contract') };
const contract = { contractNo: fields.contractNo, plotId: fields.plotId, signedOn: fields.signedOn };
const listed = listedPlot('2026-02-27');
const registered: Plot = { department: 'COUNTY-GUANYUN', prepared: [] };
const grantedTo = (projectId: string) => [
  { plotId: 'PLOT-1', projectId, contractNo: 'LC-7', signedOn: businessDate('2026-02-28') },
];
const sign = (plot: Plot | undefined, ...history: History) =>
  given(project, filed, designated, happened('2026-02-02', admitted), ...history)
    .on('2026-03-02')
    .as(NR_OFFICER)
    .knowing('plot', plot ? { 'PLOT-1': plot } : {});

describe('the plot of a land contract (R-33, R-34)', () => {
  it('was registered, supplied as standard land and listed before a designated project bought it (R-33, R-34)', () => {
    sign(listed)
      .when(signLandContract, fields)
      .thenHappens(['LandContractSigned', { ...contract, listedOn: '2026-02-27' }]);
    sign(undefined).when(signLandContract, fields).thenFails(NotFound, { id: 'PLOT-1' });
    sign({ prepared: [] }).when(signLandContract, fields).thenFails(NotFound, { id: 'PLOT-1' });
    sign(registered).when(signLandContract, fields).thenRefused('R-34', { standardLand: 'missing' });
    const { standardLand } = listed;
    const unlisted: Plot = { ...registered, ...(standardLand && { standardLand }) };
    sign(unlisted).when(signLandContract, fields).thenRefused('R-33', { listed: false });
    sign(listedPlot('2026-03-02'))
      .when(signLandContract, fields)
      .thenRefused('R-33', { listedOn: '2026-03-02', signedOn: '2026-03-01' });
  });

  it('is not one that is signed for another project (R-33)', () => {
    sign({ ...listed, signedFor: 'P2' })
      .when(signLandContract, fields)
      .thenRefused('R-33', { plotId: 'PLOT-1', signedFor: 'P2' });
    sign({ ...listed, signedFor: 'P1' })
      .when(signLandContract, fields)
      .thenHappens(['LandContractSigned']);
    sign(listed, contracted)
      .knowing('plot', { 'PLOT-9': { ...listed, signedFor: 'P2' } })
      .when(correctLandContract, { plotId: 'PLOT-9', reason: '录入有误', evidence: paper('land-contract') })
      .thenRefused('R-33', { plotId: 'PLOT-9', signedFor: 'P2' });
  });

  it('is not one that another project has, whether or not it was signed for anybody by name (R-33)', () => {
    const others = { ...listed, grants: grantedTo('P2') };
    sign(others).when(signLandContract, fields).thenRefused('R-33', { plotId: 'PLOT-1', heldBy: 'P2' });
    sign({ ...listed, grants: grantedTo('P1') })
      .when(signLandContract, fields)
      .thenHappens(['LandContractSigned']);
    sign(listed, contracted)
      .knowing('plot', { 'PLOT-9': others })
      .when(correctLandContract, { plotId: 'PLOT-9', reason: '录入有误', evidence: paper('land-contract') })
      .thenRefused('R-33', { plotId: 'PLOT-9', heldBy: 'P2' });
  });

  it('is not allocated either while it is another project’s, by its signing or its contract (R-33)', () => {
    const allocated = { ...fields, allocated: true, evidence: paper('allocation-decision') };
    sign({ ...registered, signedFor: 'P2' })
      .when(signLandContract, allocated)
      .thenRefused('R-33', { signedFor: 'P2' });
    for (const plot of [
      { ...registered, grants: grantedTo('P2') },
      { prepared: [], grants: grantedTo('P2') },
    ]) {
      sign(plot).when(signLandContract, allocated).thenRefused('R-33', { heldBy: 'P2' });
      given(project, filed)
        .as(NR_OFFICER)
        .knowing('plot', { 'PLOT-1': plot })
        .when(signLandContract, fields)
        .thenRefused('R-33', { heldBy: 'P2' });
    }
  });

  it('is nobody’s as of a day on which another project had it still, sold or allocated (R-33)', () => {
    const back = { ...listed, returnedOn: businessDate('2026-03-01') };
    const papers = [...paper('land-contract'), ...paper('allocation-decision')];
    const before = { ...fields, signedOn: '2026-02-28', evidence: papers };
    for (const one of [before, { ...before, allocated: true }]) {
      sign(back).when(signLandContract, one).thenRefused('R-33', { returnedOn: '2026-03-01' });
    }
    sign(listed, contracted)
      .knowing('plot', { 'PLOT-1': back })
      .when(correctLandContract, { signedOn: '2026-02-28', reason: '录入有误', evidence: papers })
      .thenRefused('R-33', { returnedOn: '2026-03-01' });
  });

  it('is listed again once it came back from another sale (R-33)', () => {
    sign({ ...listed, returnedOn: businessDate('2026-02-28') })
      .when(signLandContract, fields)
      .thenRefused('R-33', { listedOn: '2026-02-27', returnedOn: '2026-02-28' });
    sign({ ...listed, returnedOn: businessDate('2026-02-27') })
      .when(signLandContract, fields)
      .thenHappens(['LandContractSigned']);
  });

  it('lies in no other county than the one that answers for the project (R-16); which zone lies in it is not on record', () => {
    sign({ ...listed, department: 'COUNTY-DONGHAI' }, inGuanyun)
      .when(signLandContract, fields)
      .thenRefused('R-16', { liesIn: 'COUNTY-DONGHAI', territorialEntity: 'COUNTY-GUANYUN' });
    sign({ ...listed, department: 'ZONE-XUWEI' }, inGuanyun)
      .when(signLandContract, fields)
      .thenHappens(['LandContractSigned']);
  });

  it('is not asked for where the land is allocated, which the decision shows (R-23)', () => {
    const allocated = { ...fields, allocated: true };
    sign(undefined).when(signLandContract, allocated).thenRefused('R-23', { missing: 'allocation-decision' });
    sign(undefined)
      .when(signLandContract, { ...allocated, evidence: paper('allocation-decision') })
      .thenHappens(['LandContractSigned', { allocated: true }]);
  });

  it('is not asked for in another office’s history, nor where the project is not designated (R-01)', () => {
    sign(undefined).as(ADMIN).through('IMPORT').when(signLandContract, fields).thenHappens(['LandContractSigned']);
    given(project, filed).as(NR_OFFICER).when(signLandContract, fields).thenHappens(['LandContractSigned']);
  });

  it('is the one that was publicised for the project, or the record says why not (R-22)', () => {
    const publicised = LandPublicityRecorded.of({
      ...{ projectId: 'P1', department: 'NR', plotId: 'PLOT-2', noticeDoc: '告1' },
      ...{ from: businessDate('2026-02-05'), to: businessDate('2026-02-27') },
    });
    sign(listed, publicised)
      .when(signLandContract, fields)
      .thenRefused('R-22', { publicised: 'PLOT-2', plotId: 'PLOT-1' });
    sign(listed, publicised)
      .when(signLandContract, { ...fields, reason: '地块重新编号' })
      .thenHappens(['LandContractSigned', { reason: '地块重新编号' }]);
  });
});

describe('the number of a land contract', () => {
  const number = (value: string) => ({ kind: 'land-contract', value, subject: 'P1' });

  it('is reserved: no other project of the city has it (R-23)', () => {
    expect(sign(listed).when(signLandContract, fields).events[0]?.reserves).toEqual(number('LC-1'));
    const change = { contractNo: 'LC-2', reason: '合同号录入有误', evidence: paper('land-contract') };
    const corrected = sign(listed, contracted).when(correctLandContract, change).events[0];
    expect(corrected?.reserves).toEqual(number('LC-2'));
    const day = { signedOn: '2026-02-03', reason: '日期录入有误', evidence: paper('land-contract') };
    expect(sign(listed, contracted).when(correctLandContract, day).events[0]?.reserves).toBeUndefined();
  });
});

describe('a land contract typed in later than its day (R-23, R-87)', () => {
  it('is believed on its paper only, for decisions and the start flow rest on that day (R-23, R-87)', () => {
    for (const evidence of [[], paper('menu')]) {
      sign(listed)
        .when(signLandContract, { ...fields, evidence })
        .thenRefused('R-23', { evidence: 'missing', happenedOn: '2026-03-01', recordedOn: '2026-03-02' });
      sign(listed)
        .on('2026-03-01')
        .recordedOn('2026-03-02')
        .when(signLandContract, { ...fields, evidence })
        .thenRefused('R-23', { evidence: 'missing' });
    }
    sign(listed)
      .when(signLandContract, fields)
      .thenHappens(['LandContractSigned', { lateRecorded: true }]);
    const today = { ...contract, signedOn: '2026-03-02' };
    const signed = sign(listed).when(signLandContract, today);
    expect(signed.events[0]?.data).not.toHaveProperty('lateRecorded');
    sign(listed, contracted)
      .knowing('plot', { 'PLOT-2': listed })
      .when(signLandContract, { ...contract, contractNo: 'LC-2', plotId: 'PLOT-2', further: true })
      .thenRefused('R-23', { evidence: 'missing' });
  });
});

describe('a land contract written down wrongly (R-23)', () => {
  const evidence = paper('land-contract');
  const correct = (...history: History) => sign(listed, contracted, ...history);
  const change = { contractNo: 'LC-2', reason: '合同号录入有误', evidence };

  it('is corrected on the contract itself; what stood there stays on record', () => {
    correct()
      .when(correctLandContract, change)
      .thenHappens([
        'LandContractCorrected',
        {
          ...{ contractNo: 'LC-2', plotId: 'PLOT-1', signedOn: '2026-02-02' },
          ...{
            from: { contractNo: 'LC-1', plotId: 'PLOT-1', signedOn: '2026-02-02' },
            evidence: ['doc-land-contract'],
          },
        },
      ]);
    for (const other of [[], paper('menu')]) {
      correct()
        .when(correctLandContract, { ...change, evidence: other })
        .thenRefused('R-23', { missing: 'land-contract' });
    }
  });

  it('says something else than before, about a contract there is, of no day to come', () => {
    correct()
      .when(correctLandContract, { ...change, contractNo: 'LC-1' })
      .thenFails(InvalidCommand);
    correct()
      .when(correctLandContract, { ...change, signedOn: '2026-03-03' })
      .thenFails(InvalidCommand, { field: 'signedOn' });
    sign(listed).when(correctLandContract, change).thenFails(StateConflict);
  });

  it('stays in the order of admission, listing and permits (R-12, R-23, R-33)', () => {
    const on = (signedOn: string) => ({ signedOn, reason: '签订日期录入有误', evidence });
    correct().when(correctLandContract, on('2026-01-30')).thenRefused('R-12');
    correct(...granted(1, 'land-planning-permit', '2026-02-20'))
      .when(correctLandContract, on('2026-02-21'))
      .thenRefused('R-23', { decidedBefore: ['P1.i1'] });
    const signed = sign(listed).when(signLandContract, fields).events;
    sign(listed, ...signed)
      .when(correctLandContract, on('2026-02-20'))
      .thenRefused('R-33', { listedOn: '2026-02-27' });
    const other = { plotId: 'PLOT-9', reason: '地块录入有误', evidence };
    correct().when(correctLandContract, other).thenFails(NotFound, { id: 'PLOT-9' });
    correct()
      .knowing('plot', { 'PLOT-9': registered })
      .when(correctLandContract, other)
      .thenRefused('R-34', { plotId: 'PLOT-9' });
  });

  it('is no matter of another county (R-16)', () =>
    correct(inGuanyun).as(DONGHAI).when(correctLandContract, change).thenRefused('R-16'));

  it('moves the start flow to the right day, and its end with it (R-87)', () => {
    const before = ItemStory.of(
      ...[designated, inReserve, onTrack('GENERAL')].map((event) => happened('2024-03-18', event)),
    ).on('2024-03-22');
    const flowing = before.does(signLandContract, { ...fields, signedOn: '2024-03-18' });
    const right = { signedOn: '2024-03-20', reason: '签订日期录入有误', evidence };
    flowing
      .when(correctLandContract, right)
      .thenHappens(
        ['LandContractCorrected'],
        [
          'StartFlowDueDateMoved',
          { startedOn: '2024-03-20', from: '2024-05-09', to: '2024-05-11', reason: 'CONTRACT_CORRECTED' },
        ],
      );
    expect(flowing.does(correctLandContract, right).project().startFlow.flow).toMatchObject({
      started: { startedOn: '2024-03-20' },
      dueOn: '2024-05-11',
    });
  });

  it('counts a flow that has ended again from the right day (R-87)', () => {
    const story = ItemStory.of(
      ...[designated, inReserve, onTrack('GENERAL')].map((event) => happened('2024-03-18', event)),
      ...granted(1, 'construction-permit', '2024-03-25').map((event) => happened('2024-03-25', event)),
    ).on('2024-03-26');
    const ended = story.does(signLandContract, { ...fields, signedOn: '2024-03-18' });
    expect(ended.project().startFlow.flow?.ended).toMatchObject({ usedDays: 5 });
    ended
      .when(correctLandContract, { signedOn: '2024-03-20', reason: '录入有误', evidence })
      .thenHappens(['LandContractCorrected'], ['StartFlowDueDateMoved'], ['StartFlowEnded', { usedDays: 3 }]);
  });
});
