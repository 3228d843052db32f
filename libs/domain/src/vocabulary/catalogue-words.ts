import type { Bilingual } from '../kernel/bilingual.js';
import { CATALOGUE_ITEMS } from '../policy/data/catalogue-items.js';
import { COMPLIANCE_DIMENSIONS } from '../policy/data/dimensions.js';

type Words = Readonly<Record<string, Bilingual>>;

/** The approval items of the shipped catalogue by code. */
export const ITEM_WORDS: Words = Object.fromEntries(CATALOGUE_ITEMS.map(({ code, name }) => [code, name]));

/** The dimensions of the compliance review by code. */
export const DIMENSION_WORDS: Words = Object.fromEntries(COMPLIANCE_DIMENSIONS.map(({ code, name }) => [code, name]));

/** What a code means that is one paper for one item and a slightly other one for the next. */
const SHARED_MATERIAL_WORDS: Words = {
  'as-built-drawings': { zh: '竣工图纸', en: 'as-built drawings' },
  'land-document': { zh: '用地手续文件', en: 'document of the land' },
  'planning-permit': { zh: '建设工程规划许可文件', en: 'construction-planning permit' },
  'safety-measures': { zh: '质量安全管理措施', en: 'quality and safety measures' },
  'site-opinion': { zh: '用地预审与选址意见书', en: 'land pre-review and site opinion' },
};

/** Materials of the shipped catalogue by code. */
export const MATERIAL_WORDS: Words = {
  ...Object.fromEntries(CATALOGUE_ITEMS.flatMap(({ materials }) => materials).map(({ code, name }) => [code, name])),
  ...SHARED_MATERIAL_WORDS,
};
