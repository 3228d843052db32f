import { describe, it } from '@jest/globals';
import { designated, inReserve } from '#test/support/major-project';
import { ItemStory } from '#test/support/item-story';
import { InvalidCommand, StateConflict } from '../../../kernel/refusal.js';
import { acceptItem } from './accept-item.js';
import { exemptSubmission, substituteDocument } from './excuse-material.js';
import { receiveItem } from './receive-item.js';

const ITEM = { itemId: 'P1.i1' };
const EXEMPTION = {
  ...ITEM,
  material: 'business-licence',
  ground: 'DATA_SHARING',
  issuer: 'NSB',
  reference: 'query-1',
} as const;
const OPINION = {
  ...ITEM,
  material: 'land-document',
  substitute: 'SITE_OPINION',
  issuer: 'NR',
  docId: 'doc-opinion',
} as const;
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

  it('is a privilege of designated major projects (R-01)', () =>
    ItemStory.of()
      .does(receiveItem, { itemCode: 'project-planning-permit' })
      .when(exemptSubmission, EXEMPTION)
      .thenRefused('R-01'));
});

describe('a document that stands in for another', () => {
  it('is the site opinion for the land papers of a planning permit, essential as they are (R-73)', () =>
    planning
      .does(substituteDocument, OPINION)
      .when(acceptItem, { ...ITEM, missing: ['land-document'] })
      .thenHappens(['ItemAccepted']));

  it('is no site opinion for anything else, nor from anyone but NR (R-73)', () => {
    planning.when(substituteDocument, { ...OPINION, issuer: 'HURD' }).thenRefused('R-73', { issuer: 'HURD' });
    planning
      .when(substituteDocument, { ...OPINION, material: 'approved-scheme' })
      .thenRefused('R-73', { material: 'approved-scheme' });
  });

  it('is a department’s proof for a licence that is missing (R-74)', () =>
    planning
      .when(substituteDocument, {
        ...OPINION,
        material: 'business-licence',
        substitute: 'DEPARTMENT_PROOF',
        issuer: 'HURD',
      })
      .thenHappens(['DocumentSubstituted', { substitute: 'DEPARTMENT_PROOF', issuer: 'HURD' }]));
});
