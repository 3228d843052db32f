import { describe, expect, it } from '@jest/globals';
import { aimedAt } from '#test/support/aimed-at';
import { folded, given, type History } from '#test/support/given';
import { CATALOGUE, NR_OFFICER } from '#test/support/major-project';
import { businessDate } from '#workdays/business-date';
import type { Actor } from '../../kernel/actor.js';
import { InvalidCommand } from '../../kernel/refusal.js';
import { LocalListRefined } from '../local-lists/events.js';
import { departmentStream } from '../stream.js';
import { publishDeferralStandard as decision } from './decide.js';
import { DeferralStandardPublished } from './events.js';
import { standardTermsOn } from './state.js';

const COUNTY = 'COUNTY-GUANYUN';
const publishDeferralStandard = aimedAt(COUNTY, decision);
const OFFICER: Actor = { id: 'guanyun-1', roles: ['COUNTY'], department: COUNTY };
const TERMS = {
  itemCode: 'land-planning-permit',
  material: 'business-licence',
  category: 1,
  deadlineKinds: ['BEFORE_CONSTRUCTION_START' as const],
  supplyWithinDays: 15,
  ways: ['WINDOW' as const, 'POST' as const],
};
const STANDARD = {
  materials: [TERMS],
  document: '灌政办〔2024〕1号',
  publishedAt: 'https://www.guanyun.gov.cn',
  validFrom: '2024-09-01',
};
const by = (...history: History) =>
  given(departmentStream, ...history)
    .under({ catalogue: CATALOGUE })
    .as(OFFICER);
const with1 = (change: Partial<typeof TERMS>) => ({ ...STANDARD, materials: [{ ...TERMS, ...change }] });

describe('publishing a deferral standard (R-60)', () => {
  it('says what may follow, on which terms, and where the public finds it', () =>
    by()
      .when(publishDeferralStandard, STANDARD)
      .thenHappens(['DeferralStandardPublished', { department: COUNTY, ...STANDARD }]));

  it('is for a county or zone, for its own authority only (R-60)', () => {
    by()
      .as({ ...OFFICER, department: 'COUNTY-DONGHAI' })
      .when(publishDeferralStandard, STANDARD)
      .thenRefused('R-60', { department: COUNTY });
    by()
      .as({ id: 'admin-1', roles: ['ADMIN'] })
      .when(aimedAt('NR', decision), STANDARD)
      .thenRefused('R-60', { department: 'NR' });
    for (const role of NR_OFFICER.roles) expect(decision.roles).not.toContain(role);
  });

  it('gives no essential material away, neither the city’s nor one its own list keeps (R-61)', () => {
    by()
      .when(publishDeferralStandard, with1({ material: 'land-contract' }))
      .thenRefused('R-61', { material: 'land-contract' });
    const kept = LocalListRefined.of({
      department: COUNTY,
      list: 'APPROVAL_SERVICE',
      document: '灌政办〔2024〕2号',
      duties: [],
      additions: [],
      items: [{ itemCode: TERMS.itemCode, promisedDays: 5, essentialMaterials: ['business-licence'] }],
      validFrom: businessDate('2024-04-01'),
    });
    by(kept).when(publishDeferralStandard, STANDARD).thenRefused('R-61', { list: 'local' });
  });

  it('rests on no discretion in a sensitive domain (R-62)', () => {
    by()
      .when(publishDeferralStandard, with1({ itemCode: 'quality-supervision', category: 5 }))
      .thenRefused('R-62', { domains: ['ENGINEERING_QUALITY', 'SAFETY'] });
    by()
      .when(publishDeferralStandard, with1({ itemCode: 'quality-supervision', category: 2 }))
      .thenHappens(['DeferralStandardPublished']);
  });

  it('names materials of the catalogue, each once', () => {
    by()
      .when(publishDeferralStandard, with1({ material: 'horoscope' }))
      .thenFails(InvalidCommand, { field: 'materials.0.material' });
    by()
      .when(publishDeferralStandard, { ...STANDARD, materials: [TERMS, { ...TERMS, category: 2 }] })
      .thenFails(InvalidCommand, { field: 'materials.1' });
  });

  it('replaces the standard before it from its first day on: what it does not name may not follow any more', () => {
    const published = (material: string, validFrom: string) =>
      DeferralStandardPublished.of({
        department: COUNTY,
        document: '…',
        publishedAt: '…',
        materials: [{ ...TERMS, material }],
        validFrom: businessDate(validFrom),
      });
    const county = folded(departmentStream, [
      published('business-licence', '2024-04-01'),
      published('tax-receipt', '2024-09-01'),
    ]);
    const termsOn = (material: string, day: string) =>
      standardTermsOn(county, TERMS.itemCode, material, businessDate(day))?.material;
    expect(termsOn('business-licence', '2024-08-31')).toBe('business-licence');
    expect(termsOn('business-licence', '2024-09-01')).toBeUndefined();
    expect(termsOn('tax-receipt', '2024-09-01')).toBe('tax-receipt');
    expect(termsOn('tax-receipt', '2024-03-31')).toBeUndefined();
  });
});
