import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { given, happened } from '#test/support/given';
import {
  ADMIN,
  DONGHAI,
  admitted,
  contracted,
  failed,
  inGuanyun,
  opened,
  started,
  suspended,
} from '#test/support/landed-project';
import {
  AGENT,
  HURD_OFFICER,
  NR_OFFICER,
  OWNER,
  designated,
  filed,
  received,
  served,
} from '#test/support/major-project';
import { InvalidCommand, NotOwnProject, StateConflict } from '../../../kernel/refusal.js';
import { SHIPPED_POLICY } from '../../../policy/data/shipped-policy.js';
import type { DeadlineKind } from '../../deferral/events.js';
import {
  DeferralRequested,
  DeferredMaterialSupplied,
  DeferredMaterialVerified,
  MaterialDeferred,
} from '../../deferral/events.js';
import { PermitIssued, PermitRevoked } from '../../items/events.js';
import { project } from '../../state.js';
import { CompletionAccepted } from '../events.js';
import { acceptCompletion } from './accept-completion.js';
import { signLandContract } from './sign-land-contract.js';
import { startConstruction } from './start-construction.js';

const material = {
  deferralId: 'P1.d1',
  itemId: 'P1.i1',
  itemCode: 'land-planning-permit',
  department: 'NR',
  material: 'business-licence',
  materialName: { zh: '营业执照', en: 'Business licence' },
};
const asked = DeferralRequested.of({ ...material, category: 1, voluntary: true });
const deferred = (deadlineKind: DeadlineKind) => [
  asked,
  MaterialDeferred.of({
    ...material,
    deadlineKind,
    supplyBy: businessDate('2026-06-30'),
    category: 1,
    committer: 'OWNER',
    commitmentDoc: 'doc-commitment',
    curableJudgement: '可事后核验',
    officer: 'nr-1',
  }),
];
const allowing = { deferral: { ...SHIPPED_POLICY.deferral, openAtMilestone: 'ALLOW' as const } };

describe('the land contract (R-23)', () => {
  const fields = { contractNo: 'LC-1', plotId: 'PLOT-1', signedOn: '2026-03-01' };
  const sign = (...history: Parameters<typeof given>[1][]) =>
    given(project, filed, ...history)
      .on('2026-03-02')
      .as(NR_OFFICER);

  it('is signed for a project in the reserve', () =>
    sign(designated, happened('2026-02-27', admitted))
      .when(signLandContract, fields)
      .thenHappens(['LandContractSigned', fields]));

  it('was not signed before the project was in the reserve, whenever it is typed in (R-12)', () =>
    sign(designated, admitted)
      .when(signLandContract, { ...fields, signedOn: '2020-01-01' })
      .thenRefused('R-12', { reservedOn: '2026-03-02', on: '2020-01-01' }));

  it('waits until a designated project is in the reserve (R-12)', () =>
    sign(designated).when(signLandContract, fields).thenRefused('R-12', { admitted: false }));

  it('is kept from a project that failed its pre-assessment (R-13)', () =>
    sign(designated, opened, failed).when(signLandContract, fields).thenRefused('R-13', { admitted: false }));

  it('needs no admission for a project that is not designated (R-01)', () =>
    sign().when(signLandContract, fields).thenHappens(['LandContractSigned']));

  it('is signed once', () => sign(contracted).when(signLandContract, fields).thenFails(StateConflict));

  it('is not signed in the future', () =>
    sign()
      .when(signLandContract, { ...fields, signedOn: '2026-03-03' })
      .thenFails(InvalidCommand, { field: 'signedOn' }));

  it('is not signed while the project is suspended', () =>
    sign(suspended).when(signLandContract, fields).thenFails(StateConflict));

  it('is no matter of another county (R-16)', () =>
    sign(inGuanyun)
      .as(DONGHAI)
      .when(signLandContract, fields)
      .thenRefused('R-16', { territorialEntity: 'COUNTY-GUANYUN' }));
});

describe('the start of construction', () => {
  const start = (...history: Parameters<typeof given>[1][]) =>
    given(project, filed, ...history)
      .on('2026-03-02')
      .as(OWNER);

  const permit = received({
    itemCode: 'construction-permit',
    department: 'HURD',
    receivedOn: businessDate('2026-02-25'),
  });
  const granted = PermitIssued.of({
    itemId: 'P1.i1',
    itemCode: 'construction-permit',
    department: 'HURD',
    promisedDays: 5,
    timeUnit: 'WORKING_DAY',
    acceptedOn: businessDate('2026-02-25'),
    dueOn: businessDate('2026-03-04'),
    decidedOn: businessDate('2026-02-27'),
    elapsedDays: 2,
    pausedDays: 0,
    overrunDays: 0,
    late: false,
    status: 11,
    deferralIds: [],
  });

  it('is recorded on its day, and cites no statutory gate where none was checked (T-2)', () => {
    const outcome = start(designated, admitted, contracted).when(startConstruction);
    outcome.thenHappens(['ConstructionStarted', { date: '2026-03-02', gates: [] }]);
    expect(outcome.events[0]?.rules).toEqual(['R-69']);
  });

  it('is refused while the construction permit that was asked for is not issued, or no longer stands (T-2)', () => {
    const { itemId, itemCode, department, promisedDays, timeUnit, decidedOn } = granted.data;
    const revoked = PermitRevoked.of({
      itemId,
      itemCode,
      department,
      promisedDays,
      timeUnit,
      decidedOn,
      revokedOn: businessDate('2026-03-01'),
      legalBasis: '行政许可法第六十九条',
      reason: '以欺骗手段取得',
    });
    start(designated, admitted, contracted, permit)
      .when(startConstruction)
      .thenRefused('T-2', { missing: ['construction-permit'] });
    start(designated, admitted, contracted, permit, granted, revoked)
      .when(startConstruction)
      .thenRefused('T-2', { missing: ['construction-permit'] });
  });

  it('names the construction permit it was checked against (T-2)', () => {
    const outcome = start(designated, admitted, contracted, permit, granted).when(startConstruction);
    outcome.thenHappens(['ConstructionStarted', { gates: ['construction-permit'] }]);
    expect(outcome.events[0]?.rules).toEqual(['R-69', 'T-2']);
  });

  it('does not lie before the project was in the reserve (R-12)', () =>
    start(designated, admitted, contracted)
      .when(startConstruction, { date: '2026-02-20' })
      .thenRefused('R-12', { reservedOn: '2026-03-02', on: '2026-02-20' }));

  it('is refused while a deferral due before it is open (R-69)', () =>
    start(designated, admitted, contracted, ...deferred('BEFORE_CONSTRUCTION_START'))
      .when(startConstruction)
      .thenRefused('R-69', { milestone: 'BEFORE_CONSTRUCTION_START', deferrals: ['P1.d1'] }));

  it('is not held up by a deferral due before completion acceptance', () =>
    start(designated, admitted, contracted, ...deferred('BEFORE_COMPLETION_ACCEPTANCE'))
      .when(startConstruction)
      .thenHappens(['ConstructionStarted']));

  it('is let through with an open deferral where the policy allows it (R-69)', () =>
    start(designated, admitted, contracted, ...deferred('BEFORE_CONSTRUCTION_START'))
      .under(allowing)
      .when(startConstruction)
      .thenHappens(['ConstructionStarted']));

  it('goes ahead once the deferred material is verified (R-68)', () => {
    const granted = {
      ...material,
      deadlineKind: 'BEFORE_CONSTRUCTION_START',
      supplyBy: businessDate('2026-06-30'),
    } as const;
    return start(
      designated,
      admitted,
      contracted,
      ...deferred('BEFORE_CONSTRUCTION_START'),
      DeferredMaterialSupplied.of({ ...granted, docId: 'doc-licence', late: false }),
      DeferredMaterialVerified.of({
        ...granted,
        result: 'VERIFIED',
        suppliedOn: businessDate('2026-03-01'),
        late: false,
      }),
    )
      .when(startConstruction)
      .thenHappens(['ConstructionStarted']);
  });

  it('waits until a designated project is in the reserve (R-12)', () =>
    start(designated).when(startConstruction).thenRefused('R-12', { admitted: false }));

  it('waits for the land contract of a designated project', () =>
    start(designated, admitted).when(startConstruction).thenFails(StateConflict));

  it('needs neither for a project that is not designated (R-01)', () =>
    start().when(startConstruction).thenHappens(['ConstructionStarted']));

  it('happens once', () => start(started).when(startConstruction).thenFails(StateConflict));

  it('lies neither before the land contract nor in the future', () => {
    start(contracted).when(startConstruction, { date: '2026-02-01' }).thenFails(InvalidCommand, { field: 'date' });
    start(contracted).when(startConstruction, { date: '2026-03-03' }).thenFails(InvalidCommand, { field: 'date' });
  });

  it('is the business of the project’s own owner', () =>
    start()
      .as({ ...OWNER, uscc: '91320700MA1YYYYY0B' })
      .when(startConstruction)
      .thenFails(NotOwnProject));

  it('is recorded by an agent of the project’s team only (R-42)', () => {
    start(served).as(AGENT).when(startConstruction).thenHappens(['ConstructionStarted']);
    start().as(AGENT).when(startConstruction).thenFails(NotOwnProject);
  });

  it('is taken from an import as it was', () =>
    start(designated)
      .as(ADMIN)
      .through('IMPORT')
      .when(startConstruction, { date: '2024-05-06' })
      .thenHappens(['ConstructionStarted', { date: '2024-05-06' }]));
});

describe('completion acceptance', () => {
  const fields = { acceptanceDoc: '验1' };
  const accept = (...history: Parameters<typeof given>[1][]) =>
    given(project, filed, ...history)
      .on('2026-03-02')
      .as(HURD_OFFICER);

  it('is recorded on its day', () =>
    accept(started)
      .when(acceptCompletion, { ...fields, date: '2026-03-01' })
      .thenHappens(['CompletionAccepted', { date: '2026-03-01', acceptanceDoc: '验1', gates: [] }]));

  it.each(['BEFORE_CONSTRUCTION_START', 'BEFORE_COMPLETION_ACCEPTANCE'] as const)(
    'is refused while a deferral due %s is open (R-69)',
    (deadlineKind) =>
      accept(started, ...deferred(deadlineKind))
        .when(acceptCompletion, fields)
        .thenRefused('R-69', { milestone: 'BEFORE_COMPLETION_ACCEPTANCE', deferrals: ['P1.d1'] }),
  );

  it('is let through with an open deferral where the policy allows it (R-69)', () =>
    accept(started, ...deferred('BEFORE_COMPLETION_ACCEPTANCE'))
      .under(allowing)
      .when(acceptCompletion, fields)
      .thenHappens(['CompletionAccepted']));

  it('comes after the start of construction, unless an import does not know it', () => {
    accept().when(acceptCompletion, fields).thenFails(StateConflict);
    accept().as(ADMIN).through('IMPORT').when(acceptCompletion, fields).thenHappens(['CompletionAccepted']);
    accept(started)
      .when(acceptCompletion, { ...fields, date: '2026-02-19' })
      .thenFails(InvalidCommand, { field: 'date' });
  });

  it('happens once', () =>
    accept(
      started,
      CompletionAccepted.of({ projectId: 'P1', date: businessDate('2026-03-01'), acceptanceDoc: '验1', gates: [] }),
    )
      .when(acceptCompletion, fields)
      .thenFails(StateConflict));
});
