import { describe, it } from '@jest/globals';
import { given } from '#test/support/given';
import { papers } from '#test/support/joint-services-story';
import { HURD_OFFICER, NR_OFFICER, NR_WINDOW, designated, inReserve, received } from '#test/support/major-project';
import { DEPARTMENTS, IMPORTER, ItemStory } from '#test/support/item-story';
import { businessDate } from '#workdays/business-date';
import type { MaterialAnswer } from '../../../kernel/material-register.js';
import { InvalidCommand, NotFound, StateConflict } from '../../../kernel/refusal.js';
import { ApprovalTrackSelected, LandContractSigned } from '../../filing/events.js';
import { signLandContract } from '../../filing/decide/sign-land-contract.js';
import { project } from '../../state.js';
import { ItemWithdrawn, PermitIssued } from '../events.js';
import { acceptItem } from './accept-item.js';
import { exemptSubmission, substituteDocument } from './excuse-material.js';
import { receiveItem } from './receive-item.js';

const ITEM = { itemId: 'P1.i1' };
const EXEMPTION = {
  ...ITEM,
  material: 'business-licence',
  ground: 'DATA_SHARING',
  issuer: 'HURD',
  reference: 'query-1',
} as const;
const OPINION = {
  ...ITEM,
  material: 'land-document',
  substitute: 'SITE_OPINION' as const,
  issuer: 'NR',
  docId: 'doc-site-opinion',
  evidence: papers('site-opinion', 'new-land-allocation'),
};
const PROOF = {
  ...OPINION,
  evidence: papers('department-proof'),
  docId: 'doc-department-proof',
  standsUntil: '2024-03-22',
  material: 'business-licence',
  substitute: 'DEPARTMENT_PROOF',
  issuer: 'HURD',
} as const;
const construction = ItemStory.of(designated, inReserve)
  .as(HURD_OFFICER)
  .does(receiveItem, { itemCode: 'construction-permit' });
const planning = ItemStory.of(designated, inReserve).does(receiveItem, { itemCode: 'project-planning-permit' });

describe('a material that need not be handed in', () => {
  it('is one the city’s government can check itself (R-75), or holds as an e-licence (R-76)', () => {
    planning.when(exemptSubmission, EXEMPTION).thenHappens(['SubmissionExempted', { material: 'business-licence' }]);
    planning
      .when(exemptSubmission, { ...EXEMPTION, ground: 'E_LICENSE', reference: 'licence-1' })
      .thenHappens(['SubmissionExempted', { ground: 'E_LICENSE', reference: 'licence-1' }]);
  });

  it('is not missing when the item is accepted', () => {
    const missing = ['business-licence'];
    planning.when(acceptItem, { ...ITEM, missing }).thenRefused('R-65');
    planning
      .does(exemptSubmission, EXEMPTION)
      .when(acceptItem, { ...ITEM, missing })
      .thenHappens(['ItemAccepted', { missing }]);
  });

  it('is exempted once, and only if the item asks for it', () => {
    planning.does(exemptSubmission, EXEMPTION).when(exemptSubmission, EXEMPTION).thenFails(StateConflict);
    planning
      .when(exemptSubmission, { ...EXEMPTION, material: 'a-map' })
      .thenFails(InvalidCommand, { field: 'material' });
  });

  it('is one the catalogue marks as issued by government, not a paper of the applicant’s own (R-75, R-76)', () => {
    for (const ground of ['DATA_SHARING', 'E_LICENSE'] as const) {
      planning
        .when(exemptSubmission, { ...EXEMPTION, material: 'approved-scheme', ground })
        .thenRefused(ground === 'DATA_SHARING' ? 'R-75' : 'R-76', { material: 'approved-scheme' });
    }
    planning
      .as(IMPORTER)
      .through('IMPORT')
      .when(exemptSubmission, { ...EXEMPTION, material: 'approved-scheme', issuer: 'ELSEWHERE' })
      .thenHappens(['SubmissionExempted']);
  });

  it('was issued by a department the city knows (R-75)', () =>
    planning.when(exemptSubmission, { ...EXEMPTION, issuer: 'NOBODY' }).thenFails(NotFound, { id: 'NOBODY' }));

  it('is a privilege of designated major projects (R-01)', () =>
    ItemStory.of()
      .does(receiveItem, { itemCode: 'project-planning-permit' })
      .when(exemptSubmission, EXEMPTION)
      .thenRefused('R-01'));
});

describe('where the city’s register of shared materials is connected', () => {
  const asking = (answer: MaterialAnswer) =>
    given(project, ...planning.history)
      .on('2024-03-18')
      .as(NR_OFFICER)
      .knowing('department', DEPARTMENTS)
      .registerSays(answer);

  it('a material it has is exempted, and its answer is on record (R-75, R-76)', () => {
    asking({ found: true, answerId: 'answer-7' })
      .when(exemptSubmission, EXEMPTION)
      .thenHappens(['SubmissionExempted', { answerId: 'answer-7', reference: 'query-1' }]);
    asking({ found: true, answerId: 'answer-8', validUntil: businessDate('2024-03-18') })
      .when(exemptSubmission, { ...EXEMPTION, ground: 'E_LICENSE' })
      .thenHappens(['SubmissionExempted', { answerId: 'answer-8' }]);
  });

  it('a material it does not have, or has as expired, is handed in, whatever the officer says (R-75, R-76)', () => {
    asking({ found: false })
      .when(exemptSubmission, EXEMPTION)
      .thenRefused('R-75', { material: 'business-licence', onRegister: false });
    asking({ found: true, validUntil: businessDate('2024-03-17') })
      .when(exemptSubmission, { ...EXEMPTION, ground: 'E_LICENSE' })
      .thenRefused('R-76', { validUntil: '2024-03-17' });
  });
});

describe('a document that stands in for another', () => {
  it('is the site opinion for the land papers of a planning permit, essential as they are (R-73)', () =>
    planning
      .does(substituteDocument, OPINION)
      .when(acceptItem, { ...ITEM, missing: ['land-document'] })
      .thenHappens(['ItemAccepted']));

  it('is the site opinion itself: the project’s own, as issued, or its paper, not a word for one (R-73)', () => {
    const allocation = papers('new-land-allocation');
    for (const docId of ['随便写', 'doc-site-opinion']) {
      planning
        .when(substituteDocument, { ...OPINION, docId, evidence: allocation })
        .thenRefused('R-73', { missing: 'site-opinion' });
    }
    planning.when(substituteDocument, { ...OPINION, docId: '随便写' }).thenRefused('R-73', { docId: '随便写' });
    const [opinion, other] = ['site-opinion', 'land-planning-permit'].map((itemCode) =>
      planning.and(received({ itemId: 'P1.i2', itemCode, receivedOn: businessDate('2024-03-18') })),
    );
    const own = { ...OPINION, docId: 'P1.i2', evidence: allocation };
    const issued = (itemCode: string, decidedOn: string) =>
      PermitIssued.of({
        ...{ itemId: 'P1.i2', itemCode, department: 'NR', timeUnit: 'WORKING_DAY', promisedDays: 10 },
        ...{ acceptedOn: businessDate('2024-03-18'), dueOn: businessDate('2024-04-01'), status: 11, deferralIds: [] },
        ...{ decidedOn: businessDate(decidedOn), elapsedDays: 0, pausedDays: 0, overrunDays: 0, late: false },
      });
    opinion?.when(substituteDocument, own).thenRefused('R-73', { missing: 'site-opinion' });
    opinion
      ?.and(issued('site-opinion', '2024-03-19'))
      .when(substituteDocument, own)
      .thenRefused('R-73', { missing: 'site-opinion' });
    opinion
      ?.and(issued('site-opinion', '2024-03-18'))
      .when(substituteDocument, own)
      .thenHappens([
        'DocumentSubstituted',
        { docId: 'P1.i2', siteOpinionItem: 'P1.i2', landDocId: 'doc-new-land-allocation' },
      ]);
    other
      ?.and(issued('land-planning-permit', '2024-03-18'))
      .when(substituteDocument, own)
      .thenRefused('R-73', { missing: 'site-opinion' });
  });

  it('is a site opinion on new land that is to be allocated only, and names the paper that says so (R-73)', () =>
    planning
      .when(substituteDocument, { ...OPINION, evidence: papers('site-opinion') })
      .thenRefused('R-73', { missing: 'new-land-allocation' }));

  it('is no site opinion for anything else, nor from anyone but NR (R-73)', () => {
    planning.when(substituteDocument, { ...OPINION, issuer: 'HURD' }).thenRefused('R-73', { issuer: 'HURD' });
    planning
      .when(substituteDocument, { ...OPINION, material: 'approved-scheme' })
      .thenRefused('R-73', { material: 'approved-scheme' });
  });

  it('is no site opinion once the land has its contract, or comes by the one LAND_AND_START waits for (R-73)', () => {
    const contract = { contractNo: 'L-1', plotId: 'plot-1', signedOn: businessDate('2024-03-15') };
    planning
      .and(LandContractSigned.of({ projectId: 'P1', ...contract }))
      .when(substituteDocument, OPINION)
      .thenRefused('R-73', { contractNo: 'L-1' });
    planning
      .and(ApprovalTrackSelected.of({ projectId: 'P1', track: 'LAND_AND_START' }))
      .when(substituteDocument, OPINION)
      .thenRefused('R-73', { track: 'LAND_AND_START' });
    planning
      .and(LandContractSigned.of({ projectId: 'P1', ...contract }))
      .as(IMPORTER)
      .through('IMPORT')
      .when(substituteDocument, OPINION)
      .thenHappens(['DocumentSubstituted']);
  });

  it('is a site opinion that the sale of the land contradicts: no contract sells it while the application rests on that (R-73)', () => {
    const sale = { contractNo: 'L-1', plotId: 'PLOT-1', signedOn: '2024-03-18' };
    const allocation = { ...sale, contractNo: '划1', allocated: true, evidence: papers('allocation-decision') };
    const excused = planning.does(substituteDocument, OPINION);
    excused.when(signLandContract, sale).thenRefused('R-73', { allocated: false, items: ['P1.i1'] });
    planning.when(signLandContract, sale).thenHappens(['LandContractSigned']);
    planning.does(substituteDocument, PROOF).when(signLandContract, sale).thenHappens(['LandContractSigned']);
    excused.when(signLandContract, allocation).thenHappens(['LandContractSigned', { allocated: true }]);
    excused
      .does(signLandContract, { ...allocation, plotId: 'PLOT-2' })
      .when(signLandContract, { ...sale, further: true })
      .thenHappens(['LandContractSigned']);
    const { itemId, itemCode, department, timeUnit, promisedDays } = excused.item();
    const gone = {
      withdrawnOn: businessDate('2024-03-18'),
      by: 'APPLICANT' as const,
      reason: '改为出让',
      deemed: false,
    };
    excused
      .and(ItemWithdrawn.of({ itemId, itemCode, department, timeUnit, promisedDays, ...gone }))
      .when(signLandContract, sale)
      .thenHappens(['LandContractSigned']);
  });

  it('is a department’s proof for a licence that is missing (R-74)', () =>
    planning
      .when(substituteDocument, PROOF)
      .thenHappens(['DocumentSubstituted', { substitute: 'DEPARTMENT_PROOF', issuer: 'HURD' }]));

  it('is no proof for what is no licence, nor from a department nobody knows (R-74)', () => {
    planning
      .when(substituteDocument, { ...PROOF, material: 'approved-scheme' })
      .thenRefused('R-74', { material: 'approved-scheme' });
    planning.when(substituteDocument, { ...PROOF, issuer: 'NOBODY' }).thenFails(NotFound, { id: 'NOBODY' });
  });

  it('waves no essential material of a sensitive domain through, licence or not (R-62, R-74)', () => {
    for (const material of ['planning-permit', 'land-document']) {
      construction
        .when(substituteDocument, { ...PROOF, itemId: 'P1.i1', material })
        .thenRefused('R-62', { material, domains: ['ENGINEERING_QUALITY', 'SAFETY'] });
    }
    for (const material of ['drawing-certificate', 'safety-measures', 'construction-contract']) {
      construction.when(substituteDocument, { ...PROOF, material }).thenRefused('R-74', { material });
    }
  });

  it('is not the window’s to accept unless its department has delegated that (R-50)', () => {
    for (const given of [OPINION, PROOF]) {
      planning
        .as(NR_WINDOW)
        .when(substituteDocument, given)
        .thenRefused('R-50', { itemCode: 'project-planning-permit' });
    }
    ItemStory.of(designated, inReserve)
      .does(receiveItem, { itemCode: 'scheme-review' })
      .as(NR_WINDOW)
      .when(substituteDocument, PROOF)
      .thenHappens(['DocumentSubstituted']);
  });
});
