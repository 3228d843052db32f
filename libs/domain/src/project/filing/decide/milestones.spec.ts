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
  listedPlot,
} from '#test/support/landed-project';
import { AGENT, HURD_OFFICER, NR_OFFICER, OWNER, designated, filed, served } from '#test/support/major-project';
import { applied, gatesHeldOn, granted, listed, recordFiled } from '#test/support/start-story';
import { InvalidCommand, NotOwnProject, StateConflict } from '../../../kernel/refusal.js';
import { SHIPPED_POLICY } from '../../../policy/data/shipped-policy.js';
import type { DeadlineKind } from '../../deferral/events.js';
import {
  DeferralRequested,
  DeferredMaterialSupplied,
  DeferredMaterialVerified,
  MaterialDeferred,
} from '../../deferral/events.js';
import { PermitRevoked } from '../../items/events.js';
import { DrawingReviewExempted } from '../../joint-services/events.js';
import { ConstructionTermExtended } from '../../start-flow/events.js';
import { project } from '../../state.js';
import { CompletionAccepted, ConstructionStarted, ProjectFiled, ProjectVerified } from '../events.js';
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

const gatesHeld = gatesHeldOn('2026-02-27');
const paperOf = (kind: string) => ({ docId: `doc-${kind}`, sha256: '0'.repeat(64), kind });

describe('the land contract (R-23)', () => {
  const contract = { contractNo: 'LC-1', plotId: 'PLOT-1', signedOn: '2026-03-01' };
  const fields = { ...contract, evidence: [paperOf('land-contract')] };
  const sign = (...history: Parameters<typeof given>[1][]) =>
    given(project, filed, ...history)
      .on('2026-03-02')
      .as(NR_OFFICER)
      .knowing('plot', { 'PLOT-1': listedPlot('2026-02-27') });

  it('is signed for a project in the reserve', () =>
    sign(designated, happened('2026-02-27', admitted))
      .when(signLandContract, fields)
      .thenHappens(['LandContractSigned', contract]));

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

  it('is no matter of somebody with a county’s role who serves none (R-16)', () => {
    for (const department of ['NR', undefined]) {
      for (const history of [[inGuanyun], []]) {
        sign(...history)
          .as({ id: 'county-9', roles: ['COUNTY'], ...(department && { department }) })
          .when(signLandContract, fields)
          .thenRefused('R-16', { actorDepartment: department ?? 'none' });
      }
    }
  });

  it('is no matter of another county (R-16)', () =>
    sign(inGuanyun)
      .as(DONGHAI)
      .when(signLandContract, fields)
      .thenRefused('R-16', { territorialEntity: 'COUNTY-GUANYUN' }));
});

const windowOf = (department: string) => ({ id: 'window-1', roles: ['WINDOW' as const], department });

describe('the start of construction', () => {
  const start = (...history: Parameters<typeof given>[1][]) =>
    given(project, filed, ...history)
      .on('2026-03-02')
      .as(OWNER);

  /** Everything a designated project starts with. */
  const ready = [designated, admitted, contracted, ...gatesHeld];

  it('is put on record by the window of HURD or of the joint hall, and by no other (R-69, T-2)', () => {
    for (const department of ['HURD', 'GSO']) {
      start(...ready)
        .as(windowOf(department))
        .when(startConstruction)
        .thenHappens(['ConstructionStarted']);
    }
    for (const department of ['NSB', 'NR']) {
      start(...ready)
        .as(windowOf(department))
        .when(startConstruction)
        .thenRefused('R-69', { department: 'HURD', actorDepartment: department });
    }
  });

  it('is recorded on its day with every gate held, its permit, and those that do not apply told apart; T-3 only where something was exempted (T-2, T-3)', () => {
    const outcome = start(...ready).when(startConstruction);
    outcome.thenHappens(['ConstructionStarted', { date: '2026-03-02' }]);
    expect(outcome.events[0]).toMatchObject({
      rules: ['R-69', 'T-1', 'T-2'],
      data: {
        gates: expect.arrayContaining([
          {
            gate: 'land-approval',
            openedBy: 'PERMIT',
            itemCode: 'land-planning-permit',
            itemId: 'P1.i11',
            permitNo: 'land-planning-permit-11',
            since: '2026-02-27',
          },
          expect.objectContaining({ gate: 'construction-permit', itemId: 'P1.i14' }),
          expect.objectContaining({ gate: 'investment-filing', openedBy: 'RECORD', document: '备1' }),
        ]),
        notApplicable: expect.arrayContaining([
          { gate: 'project-verification', because: 'OTHER_REGIME' },
          { gate: 'eia', because: 'NOT_REQUIRED' },
        ]),
      },
    });
  });

  it('is refused naming every gate that is missing, and the list that says which apply (T-2, R-29)', () => {
    start(designated, admitted, contracted)
      .when(startConstruction)
      .thenRefused('T-2', {
        missing: ['land-approval', 'project-planning-permit', 'drawings', 'construction-permit', 'investment-filing'],
        conditionList: 'missing',
      });
  });

  it('is refused while an assessment on the list of building conditions is not approved (T-2)', () => {
    const asked = [
      designated,
      admitted,
      contracted,
      ...gatesHeld,
      listed('eia-report', 'energy-review', 'fire-design'),
    ];
    start(...asked, ...granted(1, 'eia-report'))
      .when(startConstruction)
      .thenRefused('T-2', { missing: ['energy-review', 'fire-design'] });
  });

  it('is refused while something that was applied for is not granted, whether or not a list names it (T-2)', () => {
    start(...ready, applied(1, 'flood-impact'))
      .when(startConstruction)
      .thenRefused('T-2', { missing: ['flood-impact'] });
    start(...ready, ...granted(1, 'flood-impact'))
      .when(startConstruction)
      .thenHappens(['ConstructionStarted']);
  });

  it('is refused when a permit no longer stands, or came after the day it is said to have started (T-2)', () => {
    const revoked = PermitRevoked.of({
      itemId: 'P1.i14',
      itemCode: 'construction-permit',
      department: 'HURD',
      promisedDays: 5,
      timeUnit: 'WORKING_DAY',
      decidedOn: businessDate('2026-02-27'),
      revokedOn: businessDate('2026-03-01'),
      legalBasis: '行政许可法第六十九条',
      reason: '以欺骗手段取得',
    });
    start(...ready, revoked)
      .when(startConstruction)
      .thenRefused('T-2', { missing: ['construction-permit'] });
    start(designated, happened('2026-02-01', admitted), contracted, ...gatesHeld)
      .when(startConstruction, { date: '2026-02-26' })
      .thenRefused('T-2', {
        missing: ['land-approval', 'project-planning-permit', 'drawings', 'construction-permit', 'investment-filing'],
      });
  });

  it('takes verification in place of filing for a project under verification, while it is valid (T-2, R-71)', () => {
    const underVerification = ProjectFiled.of({ ...filed.data, regime: 'VERIFICATION' });
    const verified = (validUntil: string) =>
      ProjectVerified.of({ projectId: 'P1', docNo: '核1', validUntil: businessDate(validUntil) });
    const begin = (...more: Parameters<typeof given>[1][]) =>
      given(
        project,
        underVerification,
        designated,
        admitted,
        contracted,
        ...gatesHeld.filter((event) => event !== recordFiled),
        ...more,
      )
        .on('2026-03-02')
        .as(OWNER)
        .when(startConstruction);
    begin().thenRefused('T-2', { missing: ['project-verification'] });
    begin(verified('2026-03-01')).thenRefused('T-2', { missing: ['project-verification'] });
    begin(verified('2026-03-02')).thenHappens(['ConstructionStarted']);
  });

  it('is refused on an EIA approved more than five years ago until it is checked again (T-2)', () => {
    const old = [designated, admitted, contracted, ...gatesHeld, ...granted(1, 'eia-report', '2021-03-01')];
    start(...old)
      .when(startConstruction)
      .thenRefused('T-2', { missing: ['eia'] });
    const outcome = start(...old, ...granted(2, 'eia-recheck')).when(startConstruction);
    outcome.thenHappens(['ConstructionStarted']);
    expect(outcome.events[0]?.data).toMatchObject({
      gates: expect.arrayContaining([expect.objectContaining({ gate: 'eia', itemId: 'P1.i2' })]),
    });
  });

  it('is refused under a construction permit that has lapsed: three months, or as extended (T-2)', () => {
    const at = (on: string, ...more: Parameters<typeof given>[1][]) =>
      start(...ready, ...more)
        .on(on)
        .when(startConstruction);
    at('2026-05-27').thenHappens(['ConstructionStarted']);
    at('2026-05-28').thenRefused('T-2', { missing: ['construction-permit'] });
    const extended = ConstructionTermExtended.of({
      projectId: 'P1',
      itemId: 'P1.i14',
      itemCode: 'construction-permit',
      department: 'HURD',
      extension: 1,
      from: businessDate('2026-05-27'),
      to: businessDate('2026-08-27'),
      reason: '地下管线迁改',
      requestDoc: '延1',
    });
    at('2026-08-27', extended).thenHappens(['ConstructionStarted']);
    at('2026-08-28', extended).thenRefused('T-2', { missing: ['construction-permit'] });
  });

  it('is believed to have been in time, when typed in after the term of the permit, on evidence only (T-2)', () => {
    const late = start(...ready)
      .on('2026-05-20')
      .recordedOn('2026-06-10');
    late.when(startConstruction).thenRefused('T-2', { evidence: 'missing', lastDay: '2026-05-27' });
    late
      .when(startConstruction, { evidence: [paperOf('construction-start-record')] })
      .thenHappens(['ConstructionStarted', { lateRecorded: true }]);
  });

  it('takes drawings exempted from review only with a basis (T-3), and shows survey and design then (T-1)', () => {
    const exempted = DrawingReviewExempted.of({
      projectId: 'P1',
      exemptedOn: businessDate('2026-02-25'),
      basis: '苏建函消防〔2024〕1号 第三条',
      reason: '小型厂房',
    });
    const undrawn = ready.filter(({ data }) => !('itemId' in data) || data.itemId !== 'P1.i13');
    start(...undrawn)
      .when(startConstruction)
      .thenRefused('T-2', { missing: ['drawings'] });
    start(...undrawn, exempted)
      .when(startConstruction)
      .thenRefused('T-1', { missing: ['survey-report', 'construction-drawings'] });
    const outcome = start(...undrawn, exempted).when(startConstruction, {
      evidence: [paperOf('survey-report'), paperOf('construction-drawings')],
    });
    outcome.thenHappens(['ConstructionStarted']);
    expect(outcome.events[0]?.rules).toEqual(['R-69', 'T-1', 'T-2', 'T-3']);
  });

  it('checks no gate of a project that is not designated, but the construction permit it asked for (R-01, T-2)', () => {
    start()
      .when(startConstruction)
      .thenHappens(['ConstructionStarted', { gates: [] }]);
    start(applied(1, 'construction-permit'))
      .when(startConstruction)
      .thenRefused('T-2', { missing: ['construction-permit'] });
  });

  it('goes by what was applied for where policy does without the list (T-2)', () => {
    const unlisted = ready.filter((event) => event !== gatesHeld[0]);
    const gates = { ...SHIPPED_POLICY.gates, withoutConditionList: 'AS_APPLIED_FOR' as const };
    const outcome = start(...unlisted)
      .under({ gates })
      .when(startConstruction);
    outcome.thenHappens(['ConstructionStarted']);
    expect(outcome.events[0]?.data).toMatchObject({
      notApplicable: expect.arrayContaining([{ gate: 'eia', because: 'NOT_APPLIED_FOR' }]),
    });
  });

  it('reads a start of version 1, which named the items only, as gates held by permits', () =>
    expect(
      ConstructionStarted.upcast({ projectId: 'P1', date: '2026-03-02', gates: ['construction-permit'] }, 1),
    ).toEqual({
      projectId: 'P1',
      date: '2026-03-02',
      gates: [{ gate: 'construction-permit', openedBy: 'PERMIT', itemCode: 'construction-permit' }],
    }));

  it('does not lie before the project was in the reserve (R-12)', () =>
    start(designated, admitted, contracted)
      .when(startConstruction, { date: '2026-02-20' })
      .thenRefused('R-12', { reservedOn: '2026-03-02', on: '2026-02-20' }));

  it('is refused while a deferral due before it is open (R-69)', () =>
    start(designated, admitted, contracted, ...deferred('BEFORE_CONSTRUCTION_START'))
      .when(startConstruction)
      .thenRefused('R-69', { milestone: 'BEFORE_CONSTRUCTION_START', deferrals: ['P1.d1'] }));

  it('is not held up by a deferral due before completion acceptance', () =>
    start(...ready, ...deferred('BEFORE_COMPLETION_ACCEPTANCE'))
      .when(startConstruction)
      .thenHappens(['ConstructionStarted']));

  it('is let through with an open deferral where the policy allows it (R-69)', () =>
    start(...ready, ...deferred('BEFORE_CONSTRUCTION_START'))
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
      ...ready,
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

  it('of a designated project follows the planning verification, and names it (T-2)', () => {
    accept(designated, started)
      .when(acceptCompletion, fields)
      .thenRefused('T-2', { missing: ['planning-verification'] });
    accept(designated, started, ...granted(1, 'planning-verification'))
      .when(acceptCompletion, fields)
      .thenHappens([
        'CompletionAccepted',
        {
          gates: [
            {
              gate: 'planning-verification',
              openedBy: 'PERMIT',
              itemCode: 'planning-verification',
              itemId: 'P1.i1',
              permitNo: 'planning-verification-1',
              since: '2026-02-27',
            },
          ],
          notApplicable: [],
        },
      ]);
  });

  it('of version 1 reads as gates held by permits', () =>
    expect(CompletionAccepted.upcast({ date: '2026-03-02', gates: [] }, 1)).toEqual({ date: '2026-03-02', gates: [] }));

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
