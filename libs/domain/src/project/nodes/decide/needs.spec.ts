import { describe, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import { given, happened, type History } from '#test/support/given';
import { DONGHAI, GUANYUN, contracted, inGuanyun } from '#test/support/landed-project';
import { HURD_OFFICER, NR_OFFICER, designated, filed } from '#test/support/major-project';
import type { Department } from '../../../department/state.js';
import type { Actor } from '../../../kernel/actor.js';
import { InvalidCommand, NotFound, StateConflict } from '../../../kernel/refusal.js';
import { SHIPPED_POLICY } from '../../../policy/data/shipped-policy.js';
import { LandContractSigned } from '../../filing/events.js';
import { project } from '../../state.js';
import { compileFactorNeeds } from './compile-needs.js';
import { allocateQuota, closeFactorNeed, recordLandPreparation } from './supply-needs.js';

const DRC: Actor = { id: 'drc-1', roles: ['DRC'], department: 'DRC' };
const evidence = [{ docId: 'doc-1', sha256: '0'.repeat(64), kind: 'land-preparation-record' }];
const known: Department = { leaders: [], authority: [] };
const at = (...history: History) =>
  given(project, filed, ...history)
    .as(GUANYUN)
    .on('2026-03-05')
    .knowing('department', { NR: known, DRC: known, ECO: known });
const major = (...history: History) => at(designated, inGuanyun, ...history);

const land = { factor: 'LAND', need: '一期用地', quantity: 120.5, unit: '亩', department: 'NR' } as const;
const energy = { factor: 'ENERGY', need: '新增用能', quantity: 5000, unit: 'tce', department: 'DRC' } as const;
const list = {
  consultedOn: '2026-03-03',
  needs: [land, energy],
  notNeeded: [{ factor: 'EMISSION', reason: '排放总量已在园区内平衡' } as const],
};
const compiled = major()
  .when(compileFactorNeeds, list)
  .events.map((event) => happened('2026-03-05', event));

describe('the list of factor needs (R-17)', () => {
  it('is compiled by the territory after it has talked with the owner', () => {
    major()
      .when(compileFactorNeeds, list)
      .thenHappens([
        'FactorNeedsCompiled',
        {
          territorialEntity: 'COUNTY-GUANYUN',
          consultedOn: '2026-03-03',
          level: 'CITY',
          needs: [
            { needId: 'P1.f1', ...land },
            { needId: 'P1.f2', ...energy },
          ],
        },
      ]);
    major()
      .when(compileFactorNeeds, { ...list, consultedOn: '2026-03-06' })
      .thenFails(InvalidCommand, { field: 'consultedOn' });
  });

  it('is the answering territory’s own, which is named by then (R-16)', () => {
    major().as(DONGHAI).when(compileFactorNeeds, list).thenRefused('R-17', { department: 'COUNTY-GUANYUN' });
    at(designated).when(compileFactorNeeds, list).thenRefused('R-16', { territorialEntity: 'none' });
  });

  it('serves designated projects (R-01)', () =>
    at(inGuanyun).when(compileFactorNeeds, list).thenRefused('R-01', { designated: false }));

  it('speaks of land, energy and emissions, each needed or not', () => {
    major()
      .when(compileFactorNeeds, { ...list, notNeeded: [] })
      .thenRefused('R-17', { missing: ['EMISSION'] });
    major()
      .when(compileFactorNeeds, { ...list, notNeeded: [{ factor: 'LAND', reason: '利用存量' }] })
      .thenFails(InvalidCommand, { field: 'notNeeded.0.factor' });
  });

  it('grows when something has come up since', () => {
    major(...compiled)
      .when(compileFactorNeeds, { consultedOn: '2026-03-04', needs: [{ ...energy, need: '二期用能' }] })
      .thenHappens(['FactorNeedsCompiled', { needs: [{ needId: 'P1.f3' }] }]);
    major(...compiled)
      .when(compileFactorNeeds, { consultedOn: '2026-03-04', needs: [{ ...energy, department: 'DRD' }] })
      .thenFails(NotFound, { id: 'DRD' });
    major(...compiled)
      .when(compileFactorNeeds, { consultedOn: '2026-03-04', needs: [] })
      .thenFails(InvalidCommand, { field: 'needs' });
  });
});

describe('quota of the city (R-35)', () => {
  const give = { needId: 'P1.f2', department: 'DRC', amount: 3000, document: '连发改能〔2026〕5号' };
  const asDrc = (...history: History) => major(...compiled, ...history).as(DRC);

  it('is allocated to a major project’s need by the department that keeps the factor', () =>
    asDrc()
      .when(allocateQuota, give)
      .thenHappens([
        'FactorQuotaAllocated',
        { needId: 'P1.f2', factor: 'ENERGY', allocatedBy: 'DRC', amount: 3000, allocated: 3000, level: 'CITY' },
      ]));

  it('is of no department for another’s factor, and of no officer for another department', () => {
    asDrc()
      .when(allocateQuota, { ...give, needId: 'P1.f1' })
      .thenRefused('R-35', { factor: 'LAND', authorities: ['NR'] });
    asDrc().as(NR_OFFICER).when(allocateQuota, give).thenRefused('R-35', { department: 'DRC', actorDepartment: 'NR' });
  });

  it('is of whom the policy names, as departments are merged over time', () => {
    const factorAuthorities = { LAND: ['NR'], ENERGY: ['ENERGY-BUREAU'], EMISSION: ['ECO'] };
    const { earlyService } = SHIPPED_POLICY;
    const merged = asDrc().under({ earlyService: { ...earlyService, factorAuthorities } });
    merged.when(allocateQuota, give).thenRefused('R-35', { authorities: ['ENERGY-BUREAU'] });
    merged
      .as({ id: 'energy-1', roles: ['INDUSTRY_DEPT'], department: 'ENERGY-BUREAU' })
      .when(allocateQuota, { ...give, department: 'ENERGY-BUREAU' })
      .thenHappens(['FactorQuotaAllocated', { allocatedBy: 'ENERGY-BUREAU' }]);
  });

  it('is never more than the project needs while others wait', () => {
    const first = asDrc().when(allocateQuota, give).events;
    asDrc(...first)
      .when(allocateQuota, { ...give, amount: 2000 })
      .thenHappens(['FactorQuotaAllocated', { allocated: 5000 }]);
    asDrc(...first)
      .when(allocateQuota, { ...give, amount: 2000.0001 })
      .thenRefused('R-35', { quantity: 5000, allocated: 3000, amount: 2000.0001 });
  });

  it('goes to designated projects only', () =>
    given(project, filed, ...compiled)
      .as(DRC)
      .on('2026-03-05')
      .when(allocateQuota, give)
      .thenRefused('R-35', { designated: false }));
});

describe('early preparation of land (R-35)', () => {
  const prepare = {
    needId: 'P1.f1',
    department: 'NR',
    plotId: 'PLOT-1',
    step: 'CONSOLIDATED',
    document: '连土储〔2026〕2号',
  } as const;

  it('is recorded for a land need by NR or the territory, step by step', () => {
    const first = major(...compiled)
      .as(NR_OFFICER)
      .when(recordLandPreparation, prepare);
    first.thenHappens(['LandPreparationRecorded', { plotId: 'PLOT-1', preparedBy: 'NR', step: 'CONSOLIDATED' }]);
    major(...compiled, ...first.events)
      .when(recordLandPreparation, { ...prepare, department: 'COUNTY-GUANYUN', step: 'RESERVED' })
      .thenHappens(['LandPreparationRecorded', { preparedBy: 'COUNTY-GUANYUN', step: 'RESERVED' }]);
    major(...compiled, ...first.events)
      .as(NR_OFFICER)
      .when(recordLandPreparation, prepare)
      .thenFails(StateConflict);
  });

  it('is of no other county (R-16), and for land only', () => {
    major(...compiled)
      .as(DONGHAI)
      .when(recordLandPreparation, { ...prepare, department: 'COUNTY-DONGHAI' })
      .thenRefused('R-16', { territorialEntity: 'COUNTY-GUANYUN' });
    major(...compiled)
      .as(NR_OFFICER)
      .when(recordLandPreparation, { ...prepare, needId: 'P1.f2' })
      .thenRefused('R-35', { factor: 'ENERGY' });
  });

  it('comes before the land contract', () =>
    major(...compiled, contracted)
      .as(NR_OFFICER)
      .when(recordLandPreparation, prepare)
      .thenFails(StateConflict));

  it('typed in after the contract, as of a day before it, is believed on paper only', () => {
    const signed = LandContractSigned.of({
      projectId: 'P1',
      contractNo: 'LC-1',
      plotId: 'PLOT-1',
      signedOn: businessDate('2026-03-10'),
    });
    const later = major(...compiled, signed)
      .as(NR_OFFICER)
      .on('2026-03-09')
      .recordedOn('2026-03-12');
    later.when(recordLandPreparation, prepare).thenRefused('R-35', { evidence: 'missing' });
    later.when(recordLandPreparation, { ...prepare, evidence }).thenHappens(['LandPreparationRecorded']);
  });
});

describe('closing a need (R-18)', () => {
  const close = { needId: 'P1.f1', closedAs: 'MET', account: '已纳入年度供地计划', evidence } as const;
  const asNr = (...history: History) => major(...compiled, ...history).as(NR_OFFICER);

  it('takes evidence', () => {
    asNr()
      .when(closeFactorNeed, { ...close, evidence: [] })
      .thenRefused('R-18', { evidence: 'missing', needId: 'P1.f1' });
    asNr()
      .when(closeFactorNeed, { ...close, evidence: [...evidence] })
      .thenHappens(['FactorNeedClosed', { needId: 'P1.f1', department: 'NR', evidence: ['doc-1'] }]);
  });

  it('is done by the competent department that guided it, and once', () => {
    asNr()
      .as(HURD_OFFICER)
      .when(closeFactorNeed, { ...close, evidence: [...evidence] })
      .thenRefused('R-18', { department: 'NR', actorDepartment: 'HURD' });
    const closed = asNr().when(closeFactorNeed, { ...close, evidence: [...evidence] }).events;
    asNr(...closed)
      .when(closeFactorNeed, { ...close, evidence: [...evidence] })
      .thenFails(StateConflict);
  });

  it('calls a need of quota met once the quota on record reaches it, not before (R-18, R-35)', () => {
    const met = { ...close, needId: 'P1.f2', evidence: [...evidence] };
    const give = { needId: 'P1.f2', department: 'DRC', amount: 4999, document: '连发改能〔2026〕5号' };
    const quota = (amount: number) =>
      major(...compiled)
        .as(DRC)
        .when(allocateQuota, { ...give, amount }).events;
    const asDrc = (...history: History) => major(...compiled, ...history).as(DRC);
    asDrc().when(closeFactorNeed, met).thenRefused('R-18', { factor: 'ENERGY', quantity: 5000, allocated: 0 });
    asDrc(...quota(4999))
      .when(closeFactorNeed, met)
      .thenRefused('R-18', { quantity: 5000, allocated: 4999 });
    asDrc(...quota(5000))
      .when(closeFactorNeed, met)
      .thenHappens(['FactorNeedClosed', { closedAs: 'MET', allocated: 5000 }]);
    asDrc()
      .when(closeFactorNeed, { ...met, closedAs: 'NO_LONGER_NEEDED', account: '改用余热' })
      .thenHappens(['FactorNeedClosed', { closedAs: 'NO_LONGER_NEEDED', allocated: 0 }]);
  });

  it('does not lie before the list, nor end a need there is none of', () => {
    asNr()
      .on('2026-03-04')
      .when(closeFactorNeed, { ...close, evidence: [...evidence] })
      .thenFails(InvalidCommand, { field: 'occurredAt' });
    asNr()
      .when(closeFactorNeed, { ...close, needId: 'P1.f9', evidence: [...evidence] })
      .thenFails(NotFound, { id: 'P1.f9' });
  });
});
