import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { given, happened, type History } from '#test/support/given';
import { ADMIN, admitted, contracted } from '#test/support/landed-project';
import { HURD_OFFICER, NR_OFFICER, NR_WINDOW, designated, filed } from '#test/support/major-project';
import { applied, onTrack } from '#test/support/start-story';
import { InvalidCommand, NotFound, StateConflict } from '../../../kernel/refusal.js';
import type { Plot } from '../../../plot/state.js';
import { LandContractCorrected, LandContractRescinded, LandContractSigned } from '../../filing/events.js';
import { recordLandPublicity } from '../../start-flow/decide/record-land-publicity.js';
import { LandPublicityRecorded } from '../../start-flow/events.js';
import { project } from '../../state.js';
import { PreReviewEnded, PreReviewFormalized, PreReviewOpened, PreReviewOpinionIssued } from '../events.js';
import { formalizePreReview, issuePreReviewOpinion, openPreReview } from './pre-review.js';

const paper = (kind: string) => ({ docId: `doc-${kind}`, sha256: '0'.repeat(64), kind });
const land = [filed, designated, happened('2026-01-05', admitted), onTrack('LAND_AND_START')];
const publicised = LandPublicityRecorded.of({
  projectId: 'P1',
  department: 'NR',
  plotId: 'PLOT-1',
  from: businessDate('2026-01-08'),
  to: businessDate('2026-01-28'),
  noticeDoc: '告1',
});
const about = {
  projectId: 'P1',
  preReviewId: 'P1.pr1',
  itemCode: 'land-planning-permit',
  department: 'NR',
  openedOn: businessDate('2026-01-12'),
};
const opened = PreReviewOpened.of({ ...about, publicityFrom: publicised.data.from, publicityTo: publicised.data.to });
const opinion = (verdict: 'READY' | 'TO_COMPLETE') =>
  PreReviewOpinionIssued.of({
    ...about,
    verdict,
    opinionDoc: '预1',
    issuedOn: businessDate('2026-01-20'),
    toComplete: verdict === 'READY' ? [] : ['补充宗地图'],
  });
const ended = PreReviewEnded.of({
  ...{ ...about, endedOn: businessDate('2026-01-15'), reason: '调整地块' },
  ...{ plotId: 'PLOT-2', publicityFrom: publicised.data.from, publicityTo: publicised.data.to },
});
const registered: Plot = { department: 'COUNTY-GUANYUN', prepared: [] };
const nr = (on: string, ...history: History) =>
  given(project, ...land, ...history)
    .on(on)
    .as(NR_OFFICER)
    .knowing('plot', { 'PLOT-1': registered, 'PLOT-2': registered });

describe('the publicity of the land transfer (R-22)', () => {
  const period = {
    plotId: 'PLOT-1',
    from: businessDate('2026-01-08'),
    to: businessDate('2026-01-28'),
    noticeDoc: '告1',
    evidence: [paper('land-notice')],
  };

  it('is recorded by natural resources on the public notice', () => {
    nr('2026-01-08')
      .when(recordLandPublicity, period)
      .thenHappens(['LandPublicityRecorded', { to: '2026-01-28' }]);
    nr('2026-01-08')
      .when(recordLandPublicity, { ...period, evidence: [] })
      .thenRefused('R-22', { missing: 'land-notice' });
  });

  it('is that of a plot on the register, unless the land is to be allocated, which a paper shows (R-22)', () => {
    const unknown = { ...period, plotId: 'NO-SUCH-PLOT' };
    nr('2026-01-08').when(recordLandPublicity, unknown).thenFails(NotFound, { id: 'NO-SUCH-PLOT' });
    nr('2026-01-08')
      .knowing('plot', { 'NO-SUCH-PLOT': { prepared: [] } })
      .when(recordLandPublicity, unknown)
      .thenFails(NotFound, { id: 'NO-SUCH-PLOT' });
    nr('2026-01-08')
      .when(recordLandPublicity, { ...unknown, evidence: [paper('land-notice'), paper('new-land-allocation')] })
      .thenHappens(['LandPublicityRecorded', { plotId: 'NO-SUCH-PLOT' }]);
    nr('2026-01-08')
      .as(ADMIN)
      .through('IMPORT')
      .when(recordLandPublicity, unknown)
      .thenHappens(['LandPublicityRecorded']);
  });

  it('ends no earlier than it begins, is replaced with a reason, and lies before the contract', () => {
    nr('2026-01-08')
      .when(recordLandPublicity, { ...period, to: businessDate('2026-01-07') })
      .thenFails(InvalidCommand, { field: 'to' });
    nr('2026-01-08', publicised).when(recordLandPublicity, period).thenFails(StateConflict);
    nr('2026-01-08', publicised)
      .when(recordLandPublicity, { ...period, reason: '重新挂牌' })
      .thenHappens(['LandPublicityRecorded', { reason: '重新挂牌' }]);
    nr('2026-02-03', contracted).when(recordLandPublicity, period).thenFails(StateConflict);
  });

  it('leaves no pre-review of days it does not cover, or of another plot: each is named and ends with it (R-22)', () => {
    const later = { ...period, from: businessDate('2026-01-14'), to: businessDate('2026-02-05'), reason: '重新挂牌' };
    const otherPlot = { ...period, plotId: 'PLOT-2', reason: '调整地块' };
    const at = nr('2026-01-15', publicised, opened);
    for (const replacing of [later, otherPlot]) {
      at.when(recordLandPublicity, replacing).thenRefused('R-22', { notCovered: ['P1.pr1'] });
      at.when(recordLandPublicity, { ...replacing, ends: ['P1.pr1'] }).thenHappens(
        ['LandPublicityRecorded'],
        [
          'PreReviewEnded',
          {
            ...{ preReviewId: 'P1.pr1', openedOn: '2026-01-12', endedOn: '2026-01-15', reason: replacing.reason },
            ...{ plotId: replacing.plotId, publicityFrom: replacing.from, publicityTo: replacing.to },
          },
        ],
      );
    }
  });

  it('keeps a pre-review that it covers, and ends none that was made formal or ended before (R-22)', () => {
    const covering = { ...period, from: businessDate('2026-01-10'), reason: '更正公告' };
    nr('2026-01-15', publicised, opened).when(recordLandPublicity, covering).thenHappens(['LandPublicityRecorded']);
    nr('2026-01-15', publicised, opened)
      .when(recordLandPublicity, { ...covering, ends: ['P1.pr1'] })
      .thenFails(InvalidCommand, { field: 'ends' });
    const elsewhere = { ...period, plotId: 'PLOT-2', reason: '调整地块' };
    nr('2026-01-15', publicised, opened, ended)
      .when(recordLandPublicity, elsewhere)
      .thenHappens(['LandPublicityRecorded']);
  });

  it('has begun when it is recorded (R-22)', () =>
    nr('2026-01-07').when(recordLandPublicity, period).thenFails(InvalidCommand, { field: 'from' }));

  it('serves designated projects only (R-01)', () =>
    given(project, filed).as(NR_OFFICER).when(recordLandPublicity, period).thenRefused('R-01', { designated: false }));
});

describe('a pre-review (R-22)', () => {
  const open = { itemCode: 'land-planning-permit' };

  it('is opened while the land transfer is publicised', () => {
    nr('2026-01-12', publicised)
      .when(openPreReview, open)
      .thenHappens([
        'PreReviewOpened',
        { preReviewId: 'P1.pr1', department: 'NR', publicityFrom: '2026-01-08', publicityTo: '2026-01-28' },
      ]);
    nr('2026-01-12').when(openPreReview, open).thenRefused('R-22', { publicity: 'none' });
    nr('2026-01-29', publicised).when(openPreReview, open).thenRefused('R-22', { publicityTo: '2026-01-28' });
    nr('2026-01-07', publicised).when(openPreReview, open).thenRefused('R-22', { publicityFrom: '2026-01-08' });
  });

  it('is dated back into the publicity, once that is over, on paper only (R-22)', () => {
    const back = nr('2026-01-12', publicised).recordedOn('2026-01-29');
    back.when(openPreReview, open).thenRefused('R-22', { evidence: 'missing', lastDay: '2026-01-28' });
    back.when(openPreReview, { ...open, evidence: [paper('menu')] }).thenRefused('R-22', { evidence: 'missing' });
    back
      .when(openPreReview, { ...open, evidence: [paper('pre-review-application')] })
      .thenHappens(['PreReviewOpened', { lateRecorded: true }]);
    nr('2026-01-12', publicised).recordedOn('2026-01-28').when(openPreReview, open).thenHappens(['PreReviewOpened']);
  });

  it('is for items that wait for the land contract; any other is applied for at once', () =>
    nr('2026-01-12', publicised)
      .when(openPreReview, { itemCode: 'scheme-review' })
      .thenFails(InvalidCommand, { field: 'itemCode' }));

  it('is one at a time, not beside an application, and not after the contract', () => {
    nr('2026-01-12', publicised, opened).when(openPreReview, open).thenFails(StateConflict);
    nr('2026-01-12', publicised, applied(1, 'land-planning-permit', '2026-01-09'))
      .when(openPreReview, open)
      .thenFails(StateConflict);
    nr('2026-02-03', publicised, contracted).when(openPreReview, open).thenFails(StateConflict);
  });

  it('comes to nothing once it has ended, and may be opened anew (R-22)', () => {
    const history = [publicised, opened, ended];
    nr('2026-01-20', ...history)
      .when(issuePreReviewOpinion, { preReviewId: 'P1.pr1', opinionDoc: '预1', verdict: 'READY' })
      .thenFails(StateConflict);
    nr('2026-02-03', ...history, contracted)
      .when(formalizePreReview, { preReviewId: 'P1.pr1' })
      .thenFails(StateConflict);
    nr('2026-01-20', ...history)
      .when(openPreReview, open)
      .thenHappens(['PreReviewOpened', { preReviewId: 'P1.pr2' }]);
  });

  it('is the matter of the department that will decide', () =>
    nr('2026-01-12', publicised).as(HURD_OFFICER).when(openPreReview, open).thenRefused('R-22', { department: 'NR' }));

  it('comes to an opinion that says what is to be completed, and never no (R-51)', () => {
    const issue = { preReviewId: 'P1.pr1', opinionDoc: '预1', evidence: [paper('pre-review-opinion')] };
    const at = nr('2026-01-20', publicised, opened);
    at.when(issuePreReviewOpinion, { ...issue, verdict: 'READY' }).thenHappens([
      'PreReviewOpinionIssued',
      { verdict: 'READY', toComplete: [] },
    ]);
    at.when(issuePreReviewOpinion, { ...issue, verdict: 'TO_COMPLETE' }).thenFails(InvalidCommand, {
      field: 'toComplete',
    });
    at.when(issuePreReviewOpinion, { ...issue, verdict: 'READY', evidence: [] }).thenRefused('R-22', {
      missing: 'pre-review-opinion',
    });
    at.as(HURD_OFFICER)
      .when(issuePreReviewOpinion, { ...issue, verdict: 'READY' })
      .thenRefused('R-22', { department: 'NR' });
    nr('2026-01-20', publicised, opened, opinion('READY'))
      .when(issuePreReviewOpinion, { ...issue, verdict: 'READY' })
      .thenFails(StateConflict);
  });
});

describe('a pre-review made formal (R-23)', () => {
  const formalize = { preReviewId: 'P1.pr1' };

  it('waits for the land contract', () =>
    nr('2026-01-30', publicised, opened, opinion('READY'))
      .when(formalizePreReview, formalize)
      .thenRefused('R-23', { contract: 'missing' }));

  it('rests on the plot that was publicised: under the contract of another it is applied for anew (R-22)', () => {
    const elsewhere = LandContractSigned.of({ ...contracted.data, plotId: 'PLOT-9', reason: '换地' });
    nr('2026-02-03', publicised, opened, opinion('READY'), elsewhere)
      .when(formalizePreReview, formalize)
      .thenRefused('R-22', { preReviewId: 'P1.pr1', publicised: 'PLOT-1', plotId: 'PLOT-9' });
    const corrected = LandContractCorrected.of({
      ...{ ...contracted.data, plotId: 'PLOT-9', reason: '地块录入有误', evidence: ['doc-1'] },
      from: { contractNo: 'LC-1', plotId: 'PLOT-1', signedOn: contracted.data.signedOn },
    });
    nr('2026-02-03', publicised, opened, contracted, corrected)
      .when(formalizePreReview, formalize)
      .thenRefused('R-22', { plotId: 'PLOT-9' });
    const own = LandContractSigned.of({ ...contracted.data, contractNo: 'LC-2' });
    nr('2026-02-03', publicised, opened, elsewhere, own)
      .when(formalizePreReview, formalize)
      .thenHappens(['PreReviewFormalized', { contractNo: 'LC-2' }], ['ItemReceived']);
    const rescinded = LandContractRescinded.of({
      ...{ projectId: 'P1', contractNo: 'LC-2', plotId: 'PLOT-1', signedOn: contracted.data.signedOn },
      ...{ rescindedOn: businessDate('2026-02-03'), reason: '解除', remaining: [], evidence: ['doc-2'] },
    });
    nr('2026-02-03', publicised, opened, elsewhere, own, rescinded)
      .when(formalizePreReview, formalize)
      .thenRefused('R-22', { plotId: 'PLOT-9' });
  });

  it('is received and accepted by the ordinary path; its opinion is recognised (R-32)', () => {
    const outcome = nr('2026-02-03', publicised, opened, opinion('READY'), contracted).when(
      formalizePreReview,
      formalize,
    );
    outcome.thenHappens(
      ['PreReviewFormalized', { itemId: 'P1.i1', contractNo: 'LC-1', verdict: 'READY', opinionDoc: '预1' }],
      ['ItemReceived', { itemId: 'P1.i1', itemCode: 'land-planning-permit', receivedOn: '2026-02-03' }],
      ['ItemAccepted', { itemId: 'P1.i1', acceptedOn: '2026-02-03', deemed: false, missing: [] }],
    );
    expect(outcome.events[0]?.rules).toEqual(['R-23', 'R-32']);
  });

  it('is received only, where something was to be completed or no opinion came', () => {
    for (const history of [[opened, opinion('TO_COMPLETE')], [opened]]) {
      nr('2026-02-03', publicised, ...history, contracted)
        .as(NR_WINDOW)
        .when(formalizePreReview, formalize)
        .thenHappens(['PreReviewFormalized'], ['ItemReceived']);
    }
  });

  it('keeps to the rules of acceptance: what is missing is deferred first (R-61)', () =>
    nr('2026-02-03', publicised, opened, opinion('READY'), contracted)
      .when(formalizePreReview, { ...formalize, missing: ['land-contract'] })
      .thenRefused('R-61', { materials: ['land-contract'] }));

  it('happens once, and not before the contract was signed', () => {
    const formalized = PreReviewFormalized.of({
      ...about,
      itemId: 'P1.i1',
      contractNo: 'LC-1',
      contractedOn: businessDate('2026-02-02'),
      formalizedOn: businessDate('2026-02-03'),
    });
    nr('2026-02-03', publicised, opened, contracted, formalized)
      .when(formalizePreReview, formalize)
      .thenFails(StateConflict);
    nr('2026-01-30', publicised, opened, contracted)
      .when(formalizePreReview, formalize)
      .thenFails(InvalidCommand, { field: 'occurredAt' });
  });
});
