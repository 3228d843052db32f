import { describe, expect, it } from '@jest/globals';
import { businessDate } from '#workdays/business-date';
import {
  FactorNeedClosed,
  FactorNeedsCompiled,
  FactorQuotaAllocated,
  LandPreparationRecorded,
} from '#domain/project/nodes/events';
import { happened } from '#test/support/given';
import { projected } from '#test/support/projected';
import { factorNeeds } from './factor-needs.js';

const land = {
  needId: 'P1.f1',
  factor: 'LAND',
  need: '一期用地',
  quantity: 120.5,
  unit: '亩',
  department: 'NR',
} as const;
const compiled = happened(
  '2026-03-05',
  FactorNeedsCompiled.of({
    projectId: 'P1',
    territorialEntity: 'COUNTY-GUANYUN',
    consultedOn: businessDate('2026-03-03'),
    level: 'PROVINCIAL',
    needs: [land],
    notNeeded: [],
  }),
);

describe('a factor need', () => {
  it('is open as the territory listed it (R-17)', () =>
    expect(projected(factorNeeds, [compiled])['P1.f1']).toMatchObject({
      projectId: 'P1',
      level: 'PROVINCIAL',
      territorialEntity: 'COUNTY-GUANYUN',
      factor: 'LAND',
      quantity: 120.5,
      allocated: 0,
      listedOn: '2026-03-05',
      status: 'OPEN',
    }));

  it('shows quota, early preparation and how it ended (R-18, R-35)', () => {
    const allocated = FactorQuotaAllocated.of({
      projectId: 'P1',
      ...land,
      allocatedBy: 'NR',
      amount: 100,
      allocated: 100,
      document: '连自然资〔2026〕8号',
      level: 'PROVINCIAL',
    });
    const reserved = LandPreparationRecorded.of({
      projectId: 'P1',
      ...land,
      preparedBy: 'NR',
      plotId: 'PLOT-1',
      step: 'RESERVED',
      document: '连土储〔2026〕2号',
    });
    const closed = FactorNeedClosed.of({
      projectId: 'P1',
      ...land,
      closedAs: 'MET',
      account: '已供地',
      allocated: 100,
      evidence: ['doc-1'],
    });
    const history = [compiled, happened('2026-03-09', allocated), reserved, happened('2026-04-01', closed)];
    expect(projected(factorNeeds, history)['P1.f1']).toMatchObject({
      allocated: 100,
      allocations: [{ department: 'NR', amount: 100, document: '连自然资〔2026〕8号', on: '2026-03-09' }],
      plotId: 'PLOT-1',
      landStep: 'RESERVED',
      status: 'MET',
      closedOn: '2026-04-01',
      evidence: ['doc-1'],
    });
  });
});
