import { describe, expect, it } from '@jest/globals';
import {
  FIELDS,
  GRANTED,
  closedLate,
  defaulted,
  deferred,
  grant,
  rejected,
  request,
  requested,
  supplied,
  verified,
} from '#test/support/deferral-story';
import { folded, happened, type History } from '#test/support/given';
import { businessDate } from '#workdays/business-date';
import { ItemWithdrawn, PermitRevoked } from '../items/events.js';
import { project } from '../state.js';
import {
  DeferralConsequenceApplied,
  DeferralDefaultCleared,
  DeferralDefaulted,
  DeferralDenied,
  DeferredMaterialSupplied,
  DeferredMaterialVerified,
  type DeadlineKind,
} from './events.js';
import { deferralsOf, openDeferralsDue, undecided, unverified } from './state.js';

const START: DeadlineKind = 'BEFORE_CONSTRUCTION_START';
const ACCEPTANCE: DeadlineKind = 'BEFORE_COMPLETION_ACCEPTANCE';
const idsDue = (milestone: DeadlineKind, history: History) =>
  openDeferralsDue(folded(project, history), milestone).map(({ id }) => id);

const ITEM = {
  itemId: 'P1.i1',
  itemCode: 'land-planning-permit',
  department: 'NR',
  promisedDays: 5,
  timeUnit: 'WORKING_DAY' as const,
};
const withdrawal = { ...ITEM, withdrawnOn: businessDate('2024-10-10'), reason: '…', deemed: false };
const withdrawn = ItemWithdrawn.of(withdrawal);
const revoked = PermitRevoked.of({
  ...ITEM,
  decidedOn: businessDate('2024-09-12'),
  revokedOn: businessDate('2024-10-10'),
  legalBasis: '行政许可法第六十九条',
  reason: '…',
});
const sanction = { ...GRANTED, consequence: 'CREDIT_RECORD' as const, document: 'doc', reason: '…' };

describe('deferrals at a milestone (R-69)', () => {
  it.each([
    ['deferred', deferred],
    ['supplied and unchecked', supplied],
    ['rejected', rejected],
    ['in default', defaulted],
    ['of an item that was withdrawn', [...deferred, withdrawn]],
    ['of a permit that was revoked', [...deferred, revoked]],
    ['in default and answered, while its permit stands', [...defaulted, DeferralConsequenceApplied.of(sanction)]],
  ])('holds construction start up while a material due by then is %s', (_, history) =>
    expect(idsDue(START, history)).toEqual(['P1.d1']),
  );

  it.each([
    ['requested only', requested],
    ['verified', verified],
    ['closed late', closedLate],
    ['of a project that ended', [...defaulted, ItemWithdrawn.of({ ...withdrawal, lapsedDeferralIds: ['P1.d1'] })]],
    [
      'of a revoked permit and answered',
      [...defaulted, revoked, DeferralConsequenceApplied.of({ ...sanction, lapsed: true })],
    ],
  ])('holds nothing up for a material that is %s', (_, history) => expect(idsDue(ACCEPTANCE, history)).toEqual([]));

  it('lets construction start while a material is due before acceptance only', () => {
    const history = [...requested, grant({ deadlineKind: ACCEPTANCE })];
    expect(idsDue(START, history)).toEqual([]);
    expect(idsDue(ACCEPTANCE, history)).toEqual(['P1.d1']);
  });

  it('holds acceptance up for what was due before start too', () =>
    expect(idsDue(ACCEPTANCE, deferred)).toEqual(['P1.d1']));

  it('of ten due before start with nine closed, start waits for the one in default (scoring.md 7.7)', () => {
    const history = Array.from({ length: 10 }, (_, i) => {
      const fields = { ...GRANTED, deferralId: `P1.d${i + 1}`, material: `paper-${i + 1}` };
      const asked = request({ deferralId: fields.deferralId, material: fields.material });
      const granted = grant({ ...fields, commitmentDoc: `doc-${i + 1}` });
      if (i === 6) return [asked, granted, DeferralDefaulted.of({ ...fields, daysLate: 1 })];
      const suppliedOn = businessDate('2024-09-20');
      return [
        asked,
        granted,
        DeferredMaterialSupplied.of({ ...fields, docId: 'doc', late: false }),
        DeferredMaterialVerified.of({ ...fields, result: 'VERIFIED', suppliedOn, late: false }),
      ];
    }).flat();
    expect(idsDue(START, history)).toEqual(['P1.d7']);
  });
});

describe('deferrals of an item', () => {
  it('lists all of an item, and those a permit would be issued without (R-67, N-1)', () => {
    const state = folded(project, [
      ...verified,
      happened('2024-09-23', request({ deferralId: 'P1.d2', material: 'tax-receipt' })),
      happened('2024-09-24', grant({ deferralId: 'P1.d2', material: 'tax-receipt', commitmentDoc: 'doc-2' })),
      happened('2024-09-25', request({ deferralId: 'P1.d3', material: 'seal' })),
      happened('2024-09-25', request({ deferralId: 'P1.d4', itemId: 'P1.i2' })),
      happened(
        '2024-09-26',
        DeferralDenied.of({ ...FIELDS, deferralId: 'P1.d3', material: 'seal', rule: 'R-64', reason: '…' }),
      ),
    ]);
    expect(deferralsOf(state, 'P1.i1').map(({ id, status }) => [id, status])).toEqual([
      ['P1.d1', 'VERIFIED'],
      ['P1.d2', 'DEFERRED'],
      ['P1.d3', 'DENIED'],
    ]);
    expect(unverified(state, 'P1.i1').map(({ id }) => id)).toEqual(['P1.d2']);
  });

  it('tells what nobody has decided from what is owed', () => {
    const ids = (history: History) => undecided(folded(project, history), 'P1.i1').map(({ id }) => id);
    expect(ids(requested)).toEqual(['P1.d1']);
    for (const history of [deferred, supplied, verified]) expect(ids(history)).toEqual([]);
  });

  it('keeps a default on the record when the material comes late, and not when it was in time', () => {
    const state = (history: History) => folded(project, history).deferrals.all[0];
    expect(state(closedLate)).toMatchObject({ status: 'VERIFIED', defaulted: true });
    const suppliedOn = businessDate('2024-09-26');
    expect(
      state([
        ...defaulted,
        happened(
          '2024-09-26',
          DeferralDefaultCleared.of({ ...GRANTED, suppliedOn, clearedOn: businessDate('2024-10-08') }),
        ),
        happened('2024-09-26', DeferredMaterialSupplied.of({ ...GRANTED, docId: 'doc', late: false })),
      ]),
    ).toMatchObject({ status: 'SUPPLIED', defaulted: false });
  });

  it('folds a history that lacks its beginning, as states by business date do', () =>
    expect(folded(project, [grant(), DeferralDefaulted.of({ ...GRANTED, daysLate: 1 })]).deferrals.all).toEqual([]));
});
