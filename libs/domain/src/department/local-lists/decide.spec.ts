import { describe, expect, it } from '@jest/globals';
import { aimedAt } from '#test/support/aimed-at';
import { folded, given } from '#test/support/given';
import { CATALOGUE, NR_OFFICER } from '#test/support/major-project';
import { businessDate } from '#workdays/business-date';
import type { Actor } from '../../kernel/actor.js';
import { InvalidCommand } from '../../kernel/refusal.js';
import { departmentStream } from '../stream.js';
import { cityDuties, type LocalList } from './city-duties.js';
import { refineLocalList as decision } from './decide.js';
import { LocalListRefined } from './events.js';
import { locallyEssential } from './state.js';

const COUNTY = 'COUNTY-GUANYUN';
const refineLocalList = aimedAt(COUNTY, decision);
const OFFICER: Actor = { id: 'guanyun-1', roles: ['COUNTY'], department: COUNTY };
const duties = (list: LocalList) =>
  cityDuties(list).map((duty) => ({ duty, body: '县直相关部门', measure: '提前上门' }));
const LIST = {
  list: 'APPROVAL_SERVICE' as const,
  duties: duties('APPROVAL_SERVICE'),
  document: '灌政办〔2024〕2号',
  validFrom: '2024-09-01',
};
const ITEM = {
  itemCode: 'land-planning-permit',
  promisedDays: 3,
  essentialMaterials: ['land-contract', 'tax-receipt'],
};
const by = (actor = OFFICER) => given(departmentStream).under({ catalogue: CATALOGUE }).on('2024-08-20').as(actor);

describe('refining a list of the city (R-59)', () => {
  it('details every duty of Annex 1 or Annex 2 for the area, and may add more (A1-9, A2-15)', () => {
    const additions = [{ name: '拆迁协调', body: '镇政府', measure: '专班推进' }];
    by()
      .when(refineLocalList, { ...LIST, additions, items: [ITEM] })
      .thenHappens(['LocalListRefined', { department: COUNTY, ...LIST, additions, items: [ITEM] }]);
    const review = { ...LIST, list: 'COMPLIANCE_REVIEW' as const, duties: duties('COMPLIANCE_REVIEW') };
    const { events } = by().when(refineLocalList, review);
    expect(events.map(({ rules }) => rules)).toEqual([['R-59', 'A1-9']]);
    expect(review.duties.map(({ duty }) => duty)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((row) => `A1-${row}`));
  });

  it('never drops a duty of the city (R-59)', () =>
    by()
      .when(refineLocalList, { ...LIST, duties: LIST.duties.filter(({ duty }) => duty !== 'A2-6') })
      .thenRefused('R-59', { dropped: ['A2-6'] }));

  it('never makes an essential material deferrable (R-61), but may keep more of them from being deferred (R-59)', () => {
    by()
      .when(refineLocalList, { ...LIST, items: [{ ...ITEM, essentialMaterials: ['tax-receipt'] }] })
      .thenRefused('R-61', { materials: ['land-contract'] });
    const county = folded(departmentStream, [
      LocalListRefined.of({
        ...LIST,
        department: COUNTY,
        additions: [],
        items: [ITEM],
        validFrom: businessDate(LIST.validFrom),
      }),
    ]);
    const keeps = (material: string, day: string) =>
      locallyEssential(county, ITEM.itemCode, material, businessDate(day));
    expect(keeps('tax-receipt', '2024-09-01')).toBe(true);
    expect(keeps('tax-receipt', '2024-08-31')).toBe(false);
    expect(keeps('business-licence', '2024-09-01')).toBe(false);
  });

  it('is shown by its paper where it is in force before the day it is recorded (R-59)', () => {
    const typedIn = by().on('2024-11-24').recordedOn('2024-11-24');
    const shown = (kind: string) => [{ docId: 'doc-1', sha256: '0'.repeat(64), kind }];
    typedIn.when(refineLocalList, LIST).thenRefused('R-59', { evidence: 'missing', validFrom: '2024-09-01' });
    typedIn.when(refineLocalList, { ...LIST, evidence: shown('menu') }).thenRefused('R-59', { evidence: 'missing' });
    typedIn.when(refineLocalList, { ...LIST, evidence: shown('local-list') }).thenHappens(['LocalListRefined']);
    by()
      .on('2024-09-01')
      .recordedOn('2024-11-24')
      .when(refineLocalList, LIST)
      .thenRefused('R-59', { evidence: 'missing', recordedOn: '2024-11-24' });
    typedIn.when(refineLocalList, { ...LIST, validFrom: '2024-11-24' }).thenHappens(['LocalListRefined']);
  });

  it('never promises less than the city (R-59)', () =>
    by()
      .when(refineLocalList, { ...LIST, items: [{ ...ITEM, promisedDays: 6 }] })
      .thenRefused('R-59', { promisedDays: 6, city: 5 }));

  it('is for a county or zone, for its own area (R-59)', () => {
    by({ ...OFFICER, department: 'COUNTY-DONGHAI' })
      .when(refineLocalList, LIST)
      .thenRefused('R-59', { department: COUNTY });
    by({ id: 'admin-1', roles: ['ADMIN'] })
      .when(aimedAt('NR', decision), LIST)
      .thenRefused('R-59', { department: 'NR' });
    for (const role of NR_OFFICER.roles) expect(decision.roles).not.toContain(role);
  });

  it('says what does not belong on it', () => {
    const strange = { duty: 'A1-3', body: '…', measure: '…' };
    by()
      .when(refineLocalList, { ...LIST, duties: [...LIST.duties, strange] })
      .thenFails(InvalidCommand, { field: 'duties.14.duty' });
    by()
      .when(refineLocalList, { ...LIST, items: [{ ...ITEM, itemCode: 'odd-permit' }] })
      .thenFails(InvalidCommand, { field: 'items.0.itemCode' });
    by()
      .when(refineLocalList, { ...LIST, items: [{ ...ITEM, essentialMaterials: ['land-contract', 'horoscope'] }] })
      .thenFails(InvalidCommand, { field: 'items.0.essentialMaterials' });
    by()
      .when(refineLocalList, {
        ...LIST,
        list: 'COMPLIANCE_REVIEW',
        duties: duties('COMPLIANCE_REVIEW'),
        items: [ITEM],
      })
      .thenFails(InvalidCommand, { field: 'items' });
  });
});
