import type { Bilingual } from '../kernel/bilingual.js';
import { CITY_DEPARTMENTS } from '../policy/data/departments.js';

/**
 * The city's departments by code, in English with their article: the words stand inside sentences. `COUNTY-*` and
 * `ZONE-*` are registered by each city and have no word here: they are told by the name they are registered under.
 */
export const DEPARTMENT_WORDS: Readonly<Record<string, Bilingual>> = {
  ...Object.fromEntries(CITY_DEPARTMENTS.map(({ code, name }) => [code, { zh: name.zh, en: `the ${name.en}` }])),
  // Its registered name is a plural, and the sentences speak of one body.
  UTIL: { zh: '市政管理部门', en: 'the municipal utilities administration' },
};

/** Roles a department acts in (rules.md 1.1): its own, or one that many bodies share. */
export const ROLE_WORDS: Readonly<Record<string, Bilingual>> = {
  ...DEPARTMENT_WORDS,
  COUNTY: { zh: '县区政府', en: 'county or district government' },
  ZONE: { zh: '功能板块管委会', en: 'functional-zone committee' },
  INDUSTRY_DEPT: { zh: '行业主管部门', en: 'competent industry department' },
};
