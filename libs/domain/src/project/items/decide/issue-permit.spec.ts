import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { WorkingCalendar } from '#workdays/working-calendar';
import { HURD_OFFICER, NR_OFFICER, NR_WINDOW, designated, inReserve } from '#test/support/major-project';
import { onTrack } from '#test/support/start-story';
import { IMPORTER, ItemStory } from '#test/support/item-story';
import { SHIPPED_POLICY } from '../../../policy/data/shipped-policy.js';
import type { NewEvent } from '../../../kernel/event.js';
import { InvalidCommand, StateConflict } from '../../../kernel/refusal.js';
import {
  DeferralDefaulted,
  DeferralRequested,
  DeferredMaterialVerified,
  MaterialDeferred,
} from '../../deferral/events.js';
import { LandContractSigned } from '../../filing/events.js';
import { acceptItem } from './accept-item.js';
import { correctItemDates } from './correct-item-dates.js';
import { deliverPermit, revokePermit } from './after-permit.js';
import { issuePermit } from './issue-permit.js';
import { escalateByWindow, recordCollectiveOpinion } from './negative-reply.js';
import { recordItemStep, startProcessing } from './processing.js';
import { receiveItem } from './receive-item.js';
import { startSpecialProcedure } from './special-procedure.js';

const ITEM = { itemId: 'P1.i1' };
const PERMIT = { ...ITEM, permitNo: '地字第3207002024001号', docId: 'doc-permit' };
const opened = (itemCode: string, ...opening: NewEvent[]) =>
  ItemStory.of(...opening)
    .on('2024-03-18')
    .does(receiveItem, { itemCode })
    .does(acceptItem, ITEM);
/** An item of a designated project on a track, accepted. */
const major = (itemCode: string, track: 'GENERAL' | 'LAND_AND_START', ...more: NewEvent[]) =>
  opened(itemCode, designated, inReserve, onTrack(track), ...more);
const contractOf = (signedOn: string) =>
  LandContractSigned.of({ projectId: 'P1', contractNo: 'C-1', plotId: 'plot-1', signedOn: businessDate(signedOn) });
/** Due on 2024-03-25. */
const landPermit = opened('land-planning-permit');
/** Due on 2024-04-01; its window may decide it. */
const scheme = opened('scheme-review');

const DEFERRAL = {
  deferralId: 'P1.d1',
  itemId: 'P1.i1',
  itemCode: 'land-planning-permit',
  department: 'NR',
  material: 'business-licence',
  materialName: { zh: '营业执照', en: 'Business licence' },
};
const GRANT = { deadlineKind: 'BEFORE_CONSTRUCTION_START', supplyBy: businessDate('2024-06-03') } as const;
const deferred = landPermit.and(
  DeferralRequested.of({ ...DEFERRAL, category: 1, voluntary: true }),
  MaterialDeferred.of({
    ...DEFERRAL,
    ...GRANT,
    category: 1,
    committer: 'OWNER',
    commitmentDoc: 'doc-1',
    curableJudgement: '可核验',
    officer: 'nr-1',
  }),
);

describe('issuing a permit', () => {
  it('records the figures of the clock and reserves the number', () => {
    const outcome = landPermit.on('2024-03-22').when(issuePermit, PERMIT);
    outcome.thenHappens([
      'PermitIssued',
      {
        status: 11,
        deferralIds: [],
        acceptedOn: '2024-03-18',
        decidedOn: '2024-03-22',
        dueOn: '2024-03-25',
        elapsedDays: 4,
        pausedDays: 0,
        overrunDays: 0,
        late: false,
        promisedDays: 5,
        statutoryDays: 20,
      },
    ]);
    expect(outcome.events[0]?.reserves).toEqual({ kind: 'permit', value: PERMIT.permitNo, subject: 'P1.i1' });
  });

  it('does not wait for a deferred material, and says so by national status 12 (R-67, N-1)', () =>
    deferred
      .on('2024-03-22')
      .when(issuePermit, PERMIT)
      .thenHappens(['PermitIssued', { status: 12, deferralIds: ['P1.d1'] }]));

  it('waits for it where policy only lets the office accept first (N-1)', () => {
    const waiting = deferred
      .on('2024-03-22')
      .under({ deferral: { ...SHIPPED_POLICY.deferral, mode: 'ACCEPT_THEN_SUPPLY' } });
    waiting.when(issuePermit, PERMIT).thenRefused('N-1', { deferrals: ['P1.d1'] });
    waiting
      .and(
        DeferredMaterialVerified.of({
          ...DEFERRAL,
          ...GRANT,
          result: 'VERIFIED',
          suppliedOn: businessDate('2024-03-21'),
          late: false,
        }),
      )
      .when(issuePermit, PERMIT)
      .thenHappens(['PermitIssued', { status: 11, deferralIds: [] }]);
  });

  it('may be done by the window where the power is delegated to it, and nowhere else (R-50)', () => {
    scheme.as(NR_WINDOW).when(issuePermit, PERMIT).thenHappens(['PermitIssued']);
    landPermit
      .as(NR_WINDOW)
      .when(issuePermit, PERMIT)
      .thenRefused('R-50', { department: 'NR', itemCode: 'land-planning-permit' });
    for (const department of ['HURD', 'GSO']) {
      scheme
        .as({ ...NR_WINDOW, department })
        .when(issuePermit, PERMIT)
        .thenRefused('R-50', { department: 'NR', actorDepartment: department });
    }
  });

  it('belongs to the item’s department (R-50)', () =>
    landPermit.as(HURD_OFFICER).when(issuePermit, PERMIT).thenRefused('R-50', { department: 'NR' }));

  it('comes after the land contract on either track, where the item rests on it (R-23)', () => {
    for (const track of ['GENERAL', 'LAND_AND_START'] as const) {
      major('land-planning-permit', track)
        .when(issuePermit, PERMIT)
        .thenRefused('R-23', { itemCode: 'land-planning-permit', contract: 'missing' });
      major('land-planning-permit', track, contractOf('2024-03-18'))
        .when(issuePermit, PERMIT)
        .thenHappens(['PermitIssued']);
      major('scheme-review', track).when(issuePermit, PERMIT).thenHappens(['PermitIssued']);
    }
    opened('land-planning-permit').when(issuePermit, PERMIT).thenHappens(['PermitIssued']);
  });

  it('is not dated before the land contract, neither at once nor by a correction (R-23)', () => {
    const contracted = major('land-planning-permit', 'LAND_AND_START', contractOf('2024-03-20'));
    const evidence = [{ docId: 'doc-register', sha256: '0'.repeat(64), kind: 'register-page' }];
    contracted
      .on('2024-03-19')
      .when(issuePermit, { ...PERMIT, evidence })
      .thenRefused('R-23', { decidedOn: '2024-03-19', contractedOn: '2024-03-20' });
    contracted
      .on('2024-03-21')
      .does(issuePermit, PERMIT)
      .when(correctItemDates, {
        ...ITEM,
        field: 'decidedOn',
        to: businessDate('2024-03-19'),
        reason: '录入有误',
        evidence,
      })
      .thenRefused('R-23', { decidedOn: '2024-03-19', contractedOn: '2024-03-20' });
  });

  it('waits for the collective opinion on what the window reported upward (R-52)', () => {
    const escalated = scheme.as(NR_WINDOW).does(escalateByWindow, { ...ITEM, reason: '容积率超控规' });
    escalated.as(NR_OFFICER).when(issuePermit, PERMIT).thenRefused('R-52', { collectiveOpinion: 'NONE' });
    escalated
      .as(NR_OFFICER)
      .does(recordCollectiveOpinion, { ...ITEM, conclusion: 'FAVOURABLE', opinion: '可办', minutesDoc: 'doc-2' })
      .when(issuePermit, PERMIT)
      .thenHappens(['PermitIssued']);
  });

  it('needs an accepted item with no interval open, and happens once', () => {
    ItemStory.of()
      .does(receiveItem, { itemCode: 'scheme-review' })
      .when(issuePermit, PERMIT)
      .thenFails(StateConflict, { details: { status: 'RECEIVED' } });
    landPermit
      .does(startSpecialProcedure, { ...ITEM, kind: 'HEARING', plannedDays: 3, noticeDoc: 'doc-2' })
      .when(issuePermit, PERMIT)
      .thenFails(StateConflict, { details: { status: 'PAUSED' } });
    landPermit.does(issuePermit, PERMIT).when(issuePermit, PERMIT).thenFails(StateConflict);
  });

  it('needs number and document', () => {
    landPermit.when(issuePermit, { ...ITEM, docId: 'doc' }).thenFails(InvalidCommand, { field: 'permitNo' });
    landPermit.when(issuePermit, { ...ITEM, permitNo: 'N-1' }).thenFails(InvalidCommand, { field: 'docId' });
  });

  it('puts a delay on record before a late decision, judged by the day of the decision', () =>
    landPermit
      .on('2024-03-27')
      .when(issuePermit, PERMIT)
      .thenHappens(
        ['ApprovalDelayed', { dueOn: '2024-03-25', detectedOn: '2024-03-27', daysLate: 2 }],
        ['PermitIssued', { overrunDays: 2, late: true }],
      ));

  it('decides on receipt of the predecessor’s result where policy says so, and only then (CLK-14)', () => {
    const next = landPermit.on('2024-03-20').does(issuePermit, PERMIT).does(receiveItem, { itemCode: 'scheme-review' });
    const onReceipt = { itemId: 'P1.i2', permitNo: 'N-2', docId: 'doc-2', predecessorId: 'P1.i1' };
    next.when(issuePermit, onReceipt).thenRefused('CLK-14', { pushToSuccessor: false });
    const pushing = { clock: { ...SHIPPED_POLICY.clock, pushToSuccessor: true } };
    next
      .under(pushing)
      .when(issuePermit, onReceipt)
      .thenHappens(
        ['ItemAccepted', { acceptedOn: '2024-03-20' }],
        ['PermitIssued', { itemId: 'P1.i2', elapsedDays: 0 }],
      );
    next
      .under(pushing)
      .when(issuePermit, { ...onReceipt, predecessorId: 'P1.i2' })
      .thenRefused('CLK-14', { status: 'RECEIVED' });
  });
});

describe('steps on an item', () => {
  it('start processing once', () => {
    landPermit.when(startProcessing, ITEM).thenHappens(['ProcessingStarted', { startedOn: '2024-03-18' }]);
    landPermit.does(startProcessing, ITEM).when(startProcessing, ITEM).thenFails(StateConflict);
    landPermit.as(HURD_OFFICER).when(startProcessing, ITEM).thenRefused('R-24', { department: 'NR' });
  });

  it('may be recorded after the end too', () =>
    landPermit
      .does(issuePermit, PERMIT)
      .on('2024-04-20')
      .when(recordItemStep, { ...ITEM, activity: '归档', by: 'nr-2', group: '档案室' })
      .thenHappens(['ItemStepRecorded', { activity: '归档', by: 'nr-2', group: '档案室', dueOn: '2024-03-25' }]));
});

describe('after the permit', () => {
  const issued = landPermit.on('2024-03-22').does(issuePermit, PERMIT);

  it('delivers it within ten working days, or records how much later (CLK-12)', () => {
    issued
      .on('2024-04-08')
      .when(deliverPermit, ITEM)
      .thenHappens(['PermitDelivered', { daysLate: 0 }]);
    issued
      .on('2024-04-10')
      .when(deliverPermit, ITEM)
      .thenHappens(['PermitDelivered', { daysLate: 2 }]);
  });

  it('delivers once, and only what was issued', () => {
    issued.on('2024-03-25').does(deliverPermit, ITEM).when(deliverPermit, ITEM).thenFails(StateConflict);
    landPermit.when(deliverPermit, ITEM).thenFails(StateConflict);
    issued.on('2024-03-21').when(deliverPermit, ITEM).thenFails(InvalidCommand, { field: 'occurredAt' });
  });

  it('revokes it on a legal basis, once', () => {
    const revocation = { ...ITEM, legalBasis: '行政许可法第六十九条', reason: '以欺骗手段取得' };
    const revoked = issued.on('2024-09-02').does(revokePermit, revocation);
    expect(revoked.item().status).toBe('REVOKED');
    revoked.when(revokePermit, revocation).thenFails(StateConflict);
    issued.as(HURD_OFFICER).on('2024-09-02').when(revokePermit, revocation).thenRefused('R-50', { department: 'NR' });
  });

  it('revokes on the law it names, and by N-3 only where a commitment was broken', () => {
    const revocation = { ...ITEM, legalBasis: '行政许可法第六十九条', reason: '…' };
    const rulesOf = (story: ItemStory) =>
      story
        .on('2024-09-02')
        .when(revokePermit, revocation)
        .events.map(({ rules }) => rules);
    const granted = deferred.on('2024-03-22').does(issuePermit, PERMIT);
    expect(rulesOf(granted)).toEqual([['R-70']]);
    expect(rulesOf(granted.and(DeferralDefaulted.of({ ...DEFERRAL, ...GRANT, daysLate: 1 })))).toEqual([['N-3']]);
  });
});

describe('an import', () => {
  it('runs from receipt to delivery without any calendar, number or document', () => {
    const story = ItemStory.of()
      .as(IMPORTER)
      .through('IMPORT')
      .countedOn(new WorkingCalendar([]), {})
      .on('2011-03-01')
      .does(receiveItem, {
        itemCode: 'wabo',
        department: 'GENERAL',
        terms: { promisedDays: 30, timeUnit: 'CALENDAR_DAY', restDayRule: 'NONE' },
      })
      .does(acceptItem, ITEM)
      .does(recordItemStep, { ...ITEM, activity: 'T02 Check confirmation of receipt' })
      .on('2011-04-05')
      .does(issuePermit, ITEM)
      .does(deliverPermit, ITEM)
      .on('2011-05-01')
      .does(recordItemStep, { ...ITEM, activity: 'T20 Print report Y to stop indication' });
    expect(story.types().slice(1)).toEqual([
      'ItemReceived',
      'ItemAccepted',
      'ItemStepRecorded',
      'ApprovalDelayed',
      'PermitIssued',
      'PermitDelivered',
      'ItemStepRecorded',
    ]);
    expect(story.item()).toMatchObject({ status: 'ISSUED', dueOn: '2011-03-31' });
    expect(story.item().decision?.figures).toMatchObject({ elapsedDays: 35, overrunDays: 5, late: true });
  });

  it('records an end before the start as it stands', () =>
    ItemStory.of()
      .as(IMPORTER)
      .through('IMPORT')
      .on('2011-03-01')
      .does(receiveItem, {
        itemCode: 'wabo',
        department: 'GENERAL',
        terms: { promisedDays: 30, timeUnit: 'CALENDAR_DAY', restDayRule: 'NONE' },
      })
      .does(acceptItem, ITEM)
      .on('2011-02-20')
      .when(issuePermit, ITEM)
      .thenHappens(['PermitIssued', { elapsedDays: 0, overrunDays: 0, decidedOn: '2011-02-20' }]));
});
