import { describe, expect, it } from '@jest/globals';
import { rule } from '../../rules/rule.js';
import { COMPLIANCE_DIMENSIONS } from './dimensions.js';
import { LEGAL_BASES } from './legal-bases.js';

const CHINESE = /\p{Script=Han}/u;

describe('the dimensions of the compliance review (R-08)', () => {
  it('are eight, each owned by the department of its row in Annex 1 (R-09, A1-2…A1-8)', () => {
    expect(COMPLIANCE_DIMENSIONS.map(({ code, owner, rule: row }) => [code, owner, row])).toEqual([
      ['PLANS', 'NR', 'A1-3'],
      ['LAND_USE', 'NR', 'A1-3'],
      ['THREE_ZONES_THREE_LINES', 'NR', 'A1-4'],
      ['INDUSTRIAL_POLICY', 'DRC', 'A1-2'],
      ['ECO_ENVIRONMENT', 'ECO', 'A1-6'],
      ['CULTURAL_RELICS', 'CULT', 'A1-7'],
      ['DISASTER_PREVENTION', 'NR', 'A1-5'],
      ['NATIONAL_SECURITY', 'NSB', 'A1-8'],
    ]);
  });

  it.each(COMPLIANCE_DIMENSIONS)('$code rests on a row of Annex 1 and on at least one legal basis', (dimension) => {
    expect(rule(dimension.rule).clause).toBe('附件1');
    const codes = dimension.basis.map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(0);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('use every legal basis that Annex 1 names', () => {
    const used = new Set<string>(COMPLIANCE_DIMENSIONS.flatMap(({ basis }) => basis.map(({ code }) => code)));
    expect([...used].toSorted()).toEqual(Object.keys(LEGAL_BASES).toSorted());
  });

  it('are named in Chinese and in English, and so are their bases, no name twice', () => {
    const names = [...COMPLIANCE_DIMENSIONS.map(({ name }) => name), ...Object.values(LEGAL_BASES)];
    for (const { zh, en } of names) {
      expect(zh).toMatch(CHINESE);
      expect(en).toMatch(/^[A-Z][ -~]+$/);
    }
    expect(new Set(names.map(({ zh }) => zh)).size).toBe(names.length);
    expect(new Set(names.map(({ en }) => en)).size).toBe(names.length);
  });
});
