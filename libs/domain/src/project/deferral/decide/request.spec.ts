import { describe, expect, it } from '@jest/globals';
import { FIELDS, onProject, opened, request, requested, verified } from '#test/support/deferral-story';
import { happened, type History } from '#test/support/given';
import { AGENT, CATALOGUE, HURD_OFFICER, NR_WINDOW, OWNER, filed, received } from '#test/support/major-project';
import { businessDate } from '#workdays/business-date';
import type { Actor } from '../../../kernel/actor.js';
import { InvalidCommand, NotFound, NotOwnProject, StateConflict } from '../../../kernel/refusal.js';
import { TerritorialEntityAssigned } from '../../filing/events.js';
import { ItemAccepted, ItemWithdrawn } from '../../items/events.js';
import { DeferralDenied } from '../events.js';
import { requestDeferral } from './request.js';

const FIRST = { itemId: 'P1.i1', itemCode: 'land-planning-permit', department: 'NR' };
const ASKED = { itemId: 'P1.i1', material: 'business-licence', category: 1, voluntary: true };
const PARK: Actor = { id: 'park-1', roles: ['PARK'], department: 'ZONE-XUWEI' };
const SIGNED = [{ docId: 'doc-request', sha256: '0'.repeat(64), kind: 'signed-request' }];
const sensitive = received({ itemId: 'P1.i2', itemCode: 'quality-supervision', department: 'HURD' });
const outside = received({ itemId: 'P1.i3', itemCode: 'odd-permit' });

describe('requesting a deferral', () => {
  it('names the material, its category and the free choice', () =>
    onProject(...opened)
      .as(OWNER)
      .when(requestDeferral, ASKED)
      .thenHappens(['DeferralRequested', { ...FIELDS, category: 1, voluntary: true }]));

  it('is open to the agent of the team', () =>
    onProject(...opened)
      .as(AGENT)
      .when(requestDeferral, ASKED)
      .thenHappens(['DeferralRequested']));

  it('is put on record by the window or park on the applicant’s signed request only (R-66)', () => {
    const here = TerritorialEntityAssigned.of({ projectId: 'P1', entity: 'ZONE-XUWEI' });
    for (const actor of [NR_WINDOW, PARK]) {
      const story = onProject(...opened, here).as(actor);
      story.when(requestDeferral, ASKED).thenRefused('R-66', { missing: 'evidence' });
      story
        .when(requestDeferral, { ...ASKED, evidence: [{ docId: 'menu', sha256: '0'.repeat(64), kind: 'menu' }] })
        .thenRefused('R-66', { kind: 'signed-request' });
      story.when(requestDeferral, { ...ASKED, evidence: SIGNED }).thenHappens(['DeferralRequested']);
    }
  });

  it('is not for the park of another territory (R-16)', () => {
    const asked = { ...ASKED, evidence: SIGNED };
    const elsewhere = TerritorialEntityAssigned.of({ projectId: 'P1', entity: 'COUNTY-GUANYUN' });
    for (const history of [opened, [...opened, elsewhere]]) {
      onProject(...history)
        .as(PARK)
        .when(requestDeferral, asked)
        .thenRefused('R-16');
    }
  });

  it('is not for a department to ask for (R-66)', () => {
    expect(requestDeferral.rule).toBe('R-66');
    for (const role of HURD_OFFICER.roles) expect(requestDeferral.roles).not.toContain(role);
  });

  it('serves designated major projects only (R-01)', () =>
    onProject(filed, received()).as(OWNER).when(requestDeferral, ASKED).thenRefused('R-01'));

  it('is refused to the owner of another project (R-45)', () =>
    onProject(...opened)
      .as({ ...OWNER, uscc: '91320700MA1XXXXX9Z' })
      .when(requestDeferral, ASKED)
      .thenFails(NotOwnProject));

  it('is refused unless it is voluntary (R-66)', () =>
    onProject(...opened)
      .as(OWNER)
      .when(requestDeferral, { ...ASKED, voluntary: false })
      .thenRefused('R-66', { material: 'business-licence' }));

  it('rests on an item before where the material is said to be of one: named, or one that asks for it too (R-63)', () => {
    const second = happened('2024-09-05', received({ itemId: 'P1.i2', receivedOn: businessDate('2024-09-05') }));
    const accepted = happened(
      '2024-09-03',
      ItemAccepted.of({
        ...FIRST,
        promisedDays: 5,
        timeUnit: 'WORKING_DAY',
        acceptedOn: businessDate('2024-09-03'),
        dueOn: businessDate('2024-09-10'),
        missing: [],
        deemed: false,
        due: { to: businessDate('2024-09-10'), reason: 'ACCEPTED', provisional: false, calendarRevisions: {} },
      }),
    );
    const asked = (...history: History) =>
      onProject(...history)
        .on('2024-09-06')
        .as(OWNER);
    const earlier = { ...ASKED, itemId: 'P1.i2', category: 3 };
    const handedIn = [...opened, accepted, second];
    asked(...handedIn)
      .when(requestDeferral, earlier)
      .thenHappens(['DeferralRequested', { category: 3, earlierItemId: 'P1.i1' }]);
    asked(...handedIn)
      .when(requestDeferral, { ...earlier, earlierItemId: 'P1.i1' })
      .thenHappens(['DeferralRequested', { earlierItemId: 'P1.i1' }]);
    for (const earlierItemId of ['P1.i2', undefined]) {
      asked(...opened, second)
        .when(requestDeferral, { ...earlier, ...(earlierItemId && { earlierItemId }) })
        .thenRefused('R-63', { category: 3, earlierItemId: earlierItemId ?? 'missing' });
    }
    asked(...handedIn)
      .when(requestDeferral, { ...earlier, category: 4 })
      .thenRefused('R-63', { category: 4, material: 'business-licence' });
    asked(...handedIn)
      .when(requestDeferral, { ...earlier, earlierItemId: 'P1.i9' })
      .thenFails(NotFound, { id: 'P1.i9' });
  });

  it('is refused for an essential material, whatever the category (R-61)', () => {
    for (const category of [1, 2, 3, 4, 5, 6]) {
      onProject(...opened)
        .as(OWNER)
        .when(requestDeferral, { ...ASKED, material: 'land-contract', category })
        .thenRefused('R-61', { material: 'land-contract' });
    }
  });

  it('does not rest on discretion in a sensitive domain (R-62, N-2), but on the other categories', () => {
    const story = onProject(...opened, sensitive).as(OWNER);
    for (const category of [5, 6]) {
      story
        .when(requestDeferral, { ...ASKED, itemId: 'P1.i2', category })
        .thenRefused('R-62', { category, domains: ['ENGINEERING_QUALITY', 'SAFETY'] });
    }
    story
      .when(requestDeferral, { ...ASKED, itemId: 'P1.i2', category: 2 })
      .thenHappens(['DeferralRequested', { itemId: 'P1.i2', department: 'HURD' }]);
  });

  it('is refused for an item of a sensitive domain outside the catalogue: no policy lists what it cannot do without (R-62, N-2)', () => {
    for (const category of [1, 5]) {
      onProject(...opened, received({ itemId: 'P1.i2', itemCode: 'odd-permit', domains: ['ENERGY'] }))
        .as(OWNER)
        .when(requestDeferral, { ...ASKED, itemId: 'P1.i2', category, materialName: '节能报告' })
        .thenRefused('R-62', { domains: ['ENERGY'] });
    }
  });

  it('may rest on discretion outside the sensitive domains (R-63)', () =>
    onProject(...opened)
      .as(OWNER)
      .when(requestDeferral, { ...ASKED, category: 5 })
      .thenHappens(['DeferralRequested', { category: 5 }]));

  it('names a category that the catalogue says fits the material, in a sensitive domain no other number for discretion (R-62, R-63, N-2)', () => {
    const fitting = CATALOGUE.map((item) => ({
      ...item,
      materials: item.materials.map((material) =>
        material.code === ASKED.material ? { ...material, categories: [1, 3, 5] } : material,
      ),
    }));
    const story = onProject(...opened, sensitive)
      .as(OWNER)
      .under({ catalogue: fitting });
    story
      .when(requestDeferral, { ...ASKED, itemId: 'P1.i2', category: 2 })
      .thenRefused('R-62', { material: 'business-licence', category: 2, fitting: '1, 3, 5' });
    story.when(requestDeferral, { ...ASKED, category: 6 }).thenRefused('R-63', { category: 6 });
    for (const asked of [ASKED, { ...ASKED, itemId: 'P1.i2' }, { ...ASKED, category: 5 }]) {
      story.when(requestDeferral, asked).thenHappens(['DeferralRequested', { category: asked.category }]);
    }
  });

  it('says when there is no such item', () =>
    onProject(...opened)
      .as(OWNER)
      .when(requestDeferral, { ...ASKED, itemId: 'P1.i9' })
      .thenFails(NotFound, { id: 'P1.i9' }));

  it('comes too late for an item that is concluded', () =>
    onProject(
      ...opened,
      happened(
        '2024-09-03',
        ItemWithdrawn.of({
          itemId: 'P1.i1',
          itemCode: 'land-planning-permit',
          department: 'NR',
          promisedDays: 5,
          timeUnit: 'WORKING_DAY',
          withdrawnOn: businessDate('2024-09-03'),
          reason: '改期',
          deemed: false,
        }),
      ),
    )
      .as(OWNER)
      .when(requestDeferral, ASKED)
      .thenFails(StateConflict, { details: { status: 'WITHDRAWN' } }));

  it('names a material of the item, and the catalogue its name', () => {
    const story = onProject(...opened).as(OWNER);
    story
      .when(requestDeferral, { ...ASKED, material: 'horoscope' })
      .thenFails(InvalidCommand, { field: 'material', message: expect.stringContaining('business-licence') });
    story
      .when(requestDeferral, { ...ASKED, materialName: '营业执照' })
      .thenFails(InvalidCommand, { field: 'materialName' });
  });

  it('names the material itself for an item outside the catalogue', () => {
    const story = onProject(...opened, outside).as(OWNER);
    story
      .when(requestDeferral, { ...ASKED, itemId: 'P1.i3', materialName: '营业执照' })
      .thenHappens(['DeferralRequested', { materialName: { zh: '营业执照', en: '营业执照' } }]);
    story.when(requestDeferral, { ...ASKED, itemId: 'P1.i3' }).thenFails(InvalidCommand, { field: 'materialName' });
  });

  it.each([
    ['under way', requested],
    ['closed, for then the material is there', verified],
  ])('goes on with the deferral of the same material that is %s', (_, history) =>
    onProject(...history)
      .as(OWNER)
      .when(requestDeferral, ASKED)
      .thenFails(StateConflict, { details: { deferralId: 'P1.d1' } }),
  );

  it('may be made anew after a denial', () =>
    onProject(...requested, DeferralDenied.of({ ...FIELDS, rule: 'R-64', reason: '…' }))
      .as(OWNER)
      .when(requestDeferral, ASKED)
      .thenHappens(['DeferralRequested', { deferralId: 'P1.d2' }]));

  it('counts the deferrals of the project, whatever their item', () =>
    onProject(...opened, sensitive, request(), request({ deferralId: 'P1.d2', itemId: 'P1.i2' }))
      .as(OWNER)
      .when(requestDeferral, { ...ASKED, material: 'tax-receipt' })
      .thenHappens(['DeferralRequested', { deferralId: 'P1.d3' }]));
});
