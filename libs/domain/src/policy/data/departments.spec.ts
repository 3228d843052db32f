import { describe, expect, it } from '@jest/globals';
import { ROLES } from '../../kernel/actor.js';
import { CITY_DEPARTMENTS } from './departments.js';

const CHINESE = /\p{Script=Han}/u;

describe('the departments that ship with the product', () => {
  it('are the twenty bodies of the city that the notice names, each once', () => {
    const codes = CITY_DEPARTMENTS.map(({ code }) => code);
    const territorial = ROLES.slice(ROLES.indexOf('COUNTY'), ROLES.indexOf('GSO'));
    const city = ROLES.slice(0, ROLES.indexOf('WINDOW')).filter((role) => !territorial.includes(role));
    expect(codes).toEqual(city);
    expect(codes).toHaveLength(20);
  });

  it.each(CITY_DEPARTMENTS)('let an officer of $code act in its own role', ({ code, roles }) => {
    expect(roles).toContain(code);
    expect(new Set(roles).size).toBe(roles.length);
  });

  it('act as industry departments where Annex 2 gives them duties, but for the office that tracks those duties', () => {
    const industry = CITY_DEPARTMENTS.filter(({ roles }) => roles.some((role) => role === 'INDUSTRY_DEPT'));
    // A2-2 to A2-14; A2-1 is the tracker and A2-15 the territory
    expect(industry.map(({ code }) => code).join(' ')).toBe(
      'DRC MIIT NR HURD ECO EMERG WATER CULT TRANS PSB PLC NSB UTIL',
    );
  });

  it('are named in Chinese and in English, no name twice', () => {
    const names = CITY_DEPARTMENTS.map(({ name }) => name);
    for (const { zh, en } of names) {
      expect(zh).toMatch(CHINESE);
      expect(en).toMatch(/^[A-Z][ -~]+$/);
    }
    expect(new Set(names.map(({ zh }) => zh)).size).toBe(names.length);
    expect(new Set(names.map(({ en }) => en)).size).toBe(names.length);
  });
});
