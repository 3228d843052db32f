import { describe, expect, it } from '@jest/globals';
import { COMMITMENT, LISTED, committed, listed, nrWith, notified, reliedUpon } from '#test/support/commitment-story';
import { onProject, opened } from '#test/support/deferral-story';
import { happened, type History } from '#test/support/given';
import { CATALOGUE, HURD_OFFICER, NR_OFFICER, NR_WINDOW, OWNER, filed, received } from '#test/support/major-project';
import { InvalidCommand, NotFound, StateConflict } from '../../../kernel/refusal.js';
import { SHIPPED_POLICY } from '../../../policy/data/shipped-policy.js';
import { CommitmentWithdrawn } from '../events.js';
import { giveNotification } from './notify.js';

const NOTICE = { itemId: 'P1.i1', matter: 'no-arrears', notificationDoc: 'doc-notification' };
const by = (...history: History) =>
  onProject(...history)
    .on('2024-09-03')
    .as(NR_OFFICER)
    .knowing('department', nrWith(listed()));

describe('giving notification (R-81)', () => {
  it('names the matter, what a commitment stands in for and how it will be checked', () =>
    by(...opened)
      .when(giveNotification, NOTICE)
      .thenHappens([
        'NotificationGiven',
        {
          ...COMMITMENT,
          notificationDoc: 'doc-notification',
          materials: ['tax-receipt'],
          checkMethods: LISTED.checkMethods,
          listedFrom: '2024-04-01',
        },
      ]));

  it('is done at the counter of the item’s department, window or officer, and nowhere else (R-81)', () => {
    for (const actor of [NR_WINDOW, { ...NR_WINDOW, department: 'GSO' }]) {
      by(...opened)
        .as(actor)
        .when(giveNotification, NOTICE)
        .thenHappens(['NotificationGiven']);
    }
    by(...opened)
      .as(HURD_OFFICER)
      .when(giveNotification, NOTICE)
      .thenRefused('R-81', { department: 'NR' });
    for (const role of OWNER.roles) expect(giveNotification.roles).not.toContain(role);
  });

  it('is refused unless the matter is on the list of the item’s department on that day, for that item (R-80)', () => {
    const without = (...history: History) => by(...opened).knowing('department', nrWith(...history));
    without().when(giveNotification, NOTICE).thenRefused('R-80', { matter: 'no-arrears', listed: false });
    without(listed({ validFrom: '2024-09-04' as typeof LISTED.validFrom }))
      .when(giveNotification, NOTICE)
      .thenRefused('R-80', { listed: false });
    without(listed({ itemCodes: ['scheme-review'] }))
      .when(giveNotification, NOTICE)
      .thenRefused('R-80', { listed: false });
    without(listed(), listed({ validTo: '2024-09-02' as typeof LISTED.validFrom }))
      .when(giveNotification, NOTICE)
      .thenRefused('R-80', { listed: false });
  });

  it('is refused once the policy closes the domain to commitment, whatever the list says (R-80)', () => {
    const story = by(...opened).knowing('department', nrWith(listed({ touches: ['FINANCE'] })));
    story.when(giveNotification, NOTICE).thenRefused('R-80', { excluded: ['FINANCE'] });
    story
      .under({ commitments: { ...SHIPPED_POLICY.commitments, exclusions: ['HEALTH'] } })
      .when(giveNotification, NOTICE)
      .thenHappens(['NotificationGiven']);
  });

  it('is no way around an essential material that the policy named after the listing (R-61)', () => {
    const catalogue = CATALOGUE.map((item) => ({
      ...item,
      materials: item.materials.map((material) => ({ ...material, essential: true })),
    }));
    by(...opened)
      .under({ catalogue })
      .when(giveNotification, NOTICE)
      .thenRefused('R-61', { material: 'tax-receipt' });
  });

  it('serves designated major projects only (R-01)', () =>
    by(filed, received()).when(giveNotification, NOTICE).thenRefused('R-01'));

  it('is given once for a matter, and again after a commitment was withdrawn', () => {
    for (const history of [notified, committed]) {
      by(...history)
        .when(giveNotification, NOTICE)
        .thenFails(StateConflict, { details: { commitmentId: 'P1.k1' } });
    }
    by(...committed, happened('2024-09-05', CommitmentWithdrawn.of({ ...COMMITMENT, reason: '改办一般程序' })))
      .on('2024-09-06')
      .when(giveNotification, NOTICE)
      .thenHappens(['NotificationGiven', { commitmentId: 'P1.k2' }]);
  });

  it('comes before the decision, and not before the receipt (R-81)', () => {
    by(...reliedUpon)
      .on('2024-09-13')
      .when(giveNotification, { ...NOTICE, matter: 'other' })
      .thenFails(StateConflict, { details: { status: 'ISSUED' } });
    by(...opened)
      .on('2024-08-30')
      .when(giveNotification, NOTICE)
      .thenFails(InvalidCommand, { field: 'occurredAt' });
  });

  it('says when there is no such item', () =>
    by(...opened)
      .when(giveNotification, { ...NOTICE, itemId: 'P1.i9' })
      .thenFails(NotFound, { id: 'P1.i9' }));
});
