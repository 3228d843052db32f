import { describe, expect, it } from '@jest/globals';
import { ANNEX_2_ROWS, annex2RowOf } from '../../department/responsibility/vocabulary.js';
import { CITY_DEPARTMENTS } from './departments.js';
import { EARLY_SERVICE_DUTIES } from './early-service-duties.js';

const CHINESE = /\p{Script=Han}/u;

describe('the early-service duties that ship with the product', () => {
  it.each(ANNEX_2_ROWS)('describe row %s, each duty under the body it names', (row) => {
    const own = EARLY_SERVICE_DUTIES.filter((duty) => duty.row === row);
    expect(own.length).toBeGreaterThan(0);
    const bodies = own.map(({ department }) => (department === 'TERRITORY' ? 'COUNTY-GUANYUN' : department));
    expect(new Set(bodies.map(annex2RowOf))).toEqual(new Set([row]));
  });

  it('are of one department in A2-1, A2-2, A2-3, A2-4, A2-5, A2-6, A2-7, A2-8, A2-9, A2-10, A2-11, A2-12, A2-13 and A2-14, and of every county and zone in A2-15', () => {
    const bodies = [...new Set(EARLY_SERVICE_DUTIES.map(({ department }) => department))];
    const serving = CITY_DEPARTMENTS.map(({ code }) => code).filter((code) => annex2RowOf(code) !== undefined);
    expect(new Set(bodies)).toEqual(new Set([...serving, 'TERRITORY']));
    expect(annex2RowOf('ZONE-XUWEI')).toBe('A2-15');
  });

  it('have all that R-05 asks for, in both languages, and a code of their own in the department', () => {
    const codes = EARLY_SERVICE_DUTIES.map(({ department, dutyCode }) => `${department} ${dutyCode}`);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { item, standard, process } of EARLY_SERVICE_DUTIES) {
      for (const { zh, en } of [item, standard, process]) {
        expect(zh).toMatch(CHINESE);
        expect(en).not.toMatch(CHINESE);
        expect(en.length).toBeGreaterThan(0);
      }
    }
  });
});
