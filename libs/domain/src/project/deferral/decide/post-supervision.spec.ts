import { describe, it } from '@jest/globals';
import { deferred, onProject, request } from '#test/support/deferral-story';
import { happened } from '#test/support/given';
import { BEO, HURD_OFFICER, NR_OFFICER, filed, received } from '#test/support/major-project';
import { businessDate } from '#workdays/business-date';
import { InvalidCommand, NotFound, StateConflict } from '../../../kernel/refusal.js';
import { PermitIssued } from '../../items/events.js';
import { recordPostSupervision } from './post-supervision.js';

const issued = happened(
  '2024-09-12',
  PermitIssued.of({
    itemId: 'P1.i1',
    itemCode: 'land-planning-permit',
    department: 'NR',
    promisedDays: 5,
    timeUnit: 'WORKING_DAY',
    acceptedOn: businessDate('2024-09-09'),
    dueOn: businessDate('2024-09-18'),
    decidedOn: businessDate('2024-09-12'),
    elapsedDays: 3,
    pausedDays: 0,
    overrunDays: 0,
    late: false,
    status: 12,
    deferralIds: ['P1.d1'],
  }),
);
const SEEN = {
  itemId: 'P1.i1',
  method: 'SITE_INSPECTION' as const,
  finding: 'IN_ORDER' as const,
  note: '现场与许可一致',
};

describe('supervision after the decision (R-70)', () => {
  it('is put on record by the item’s department, with the deferral it was about', () =>
    onProject(...deferred, issued)
      .as(NR_OFFICER)
      .when(recordPostSupervision, { ...SEEN, deferralId: 'P1.d1' })
      .thenHappens([
        'PostSupervisionRecorded',
        {
          ...SEEN,
          itemCode: 'land-planning-permit',
          department: 'NR',
          supervisor: 'NR',
          deferralId: 'P1.d1',
        },
      ]));

  it('is put on record by the offices that supervise the departments', () => {
    const SUPV = { id: 'supv-1', roles: ['SUPV' as const] };
    for (const [actor, supervisor] of [
      [BEO, 'BEO'],
      [SUPV, 'SUPV'],
    ] as const) {
      onProject(...deferred, issued)
        .as(actor)
        .when(recordPostSupervision, SEEN)
        .thenHappens(['PostSupervisionRecorded', { department: 'NR', supervisor }]);
    }
  });

  it('is not another department’s', () =>
    onProject(...deferred, issued)
      .as(HURD_OFFICER)
      .when(recordPostSupervision, SEEN)
      .thenRefused('R-70', { department: 'NR' }));

  it('starts with the permit', () =>
    onProject(...deferred)
      .as(NR_OFFICER)
      .when(recordPostSupervision, SEEN)
      .thenFails(StateConflict, { details: { status: 'RECEIVED' } }));

  it('serves designated major projects only (R-01)', () =>
    onProject(filed, received(), issued).as(NR_OFFICER).when(recordPostSupervision, SEEN).thenRefused('R-01'));

  it('names a deferral of the same item', () => {
    const story = onProject(...deferred, issued, request({ deferralId: 'P1.d2', itemId: 'P1.i2' })).as(NR_OFFICER);
    story
      .when(recordPostSupervision, { ...SEEN, deferralId: 'P1.d2' })
      .thenFails(InvalidCommand, { field: 'deferralId' });
    story.when(recordPostSupervision, { ...SEEN, deferralId: 'P1.d9' }).thenFails(NotFound, { id: 'P1.d9' });
  });
});
