import { describe, expect, it } from '@jest/globals';
import { checkedContent } from '../check-content.js';
import { CATALOGUE_ITEMS } from './catalogue-items.js';
import { CITY_DEPARTMENTS } from './departments.js';
import { SHIPPED_POLICY } from './shipped-policy.js';

const find = (code: string) => CATALOGUE_ITEMS.find((item) => item.code === code);
const departments = new Set<string>(CITY_DEPARTMENTS.map(({ code }) => code));

describe('the shipped catalogue of approval items', () => {
  it('is a policy that may be published: codes once, every promise within the law (CLK-13)', () => {
    expect(checkedContent(SHIPPED_POLICY).catalogue).toBe(CATALOGUE_ITEMS);
  });

  it.each(CATALOGUE_ITEMS.map((item) => [item.code, item] as const))('gives %s a department that exists', (_, item) =>
    expect(departments).toContain(item.department),
  );

  it.each(CATALOGUE_ITEMS.filter(({ code }) => code !== 'investment-filing').map((item) => [item.code, item] as const))(
    'names what %s cannot be reviewed without, and what may follow (R-61, R-63)',
    (_, { materials }) => {
      expect(materials.some(({ essential }) => essential)).toBe(true);
      expect(materials.some(({ essential }) => !essential)).toBe(true);
    },
  );

  it('says in which categories a material may follow, and of no essential one (R-61, R-63)', () => {
    const materials = CATALOGUE_ITEMS.flatMap((item) => item.materials);
    for (const { essential, categories = [] } of materials) expect(categories.length > 0).toBe(!essential);
    const categoriesOf = (wanted: string) => materials.find(({ code }) => code === wanted)?.categories;
    expect(categoriesOf('business-licence')).toEqual([1, 3, 5]);
    expect(categoriesOf('wage-guarantee')).toEqual([2, 3, 5]);
    expect(categoriesOf('project-approval')).toEqual([3, 4, 5]);
    // That they fit is the office's word, not the notice's.
    expect(SHIPPED_POLICY.inferred).toContain('catalogue');
  });

  it('asks no document for record-filing, which is done at once (R-72, CLK-16)', () => {
    expect(find('investment-filing')).toMatchObject({ materials: [], promisedDays: 0 });
  });

  it('asks for what verification needs: report, site opinion and stability assessment (R-71)', () => {
    const essentials = find('project-verification')?.materials.filter(({ essential }) => essential);
    expect(essentials?.map(({ code }) => code)).toEqual([
      'project-application-report',
      'site-opinion',
      'social-stability-assessment',
    ]);
  });

  it('promises 35 working days along the main line from contract to construction permit (R-87)', () => {
    const line = [
      'land-planning-permit',
      'scheme-review',
      'project-planning-permit',
      'drawing-review',
      'construction-permit',
    ];
    expect(line.reduce((sum, code) => sum + (find(code)?.promisedDays ?? Number.NaN), 0)).toBe(35);
    expect(line.map((code) => find(code)?.timeUnit)).toEqual(line.map(() => 'WORKING_DAY'));
  });

  it('counts EIA in calendar days and everything else in working days', () => {
    const inDays = CATALOGUE_ITEMS.filter(({ timeUnit }) => timeUnit !== 'WORKING_DAY').map(({ code }) => code);
    expect(inDays).toEqual(['eia-report', 'eia-form', 'eia-recheck']);
  });

  it('binds the land-based permits to the land contract (R-23)', () => {
    expect(CATALOGUE_ITEMS.filter(({ needsLandContract }) => needsLandContract).map(({ code }) => code)).toEqual([
      'land-planning-permit',
      'real-estate-title',
      'project-planning-permit',
      'construction-permit',
    ]);
  });

  it('marks the items that touch quality, safety, energy, environment and public safety (R-62)', () => {
    const domainsOf = (code: string) => find(code)?.domains;
    expect(domainsOf('drawing-review')).toEqual(['ENGINEERING_QUALITY', 'SAFETY']);
    expect(domainsOf('energy-review')).toEqual(['ENERGY']);
    expect(domainsOf('eia-report')).toEqual(['ENVIRONMENT']);
    expect(domainsOf('flood-impact')).toEqual(['PUBLIC_SAFETY']);
  });
});
