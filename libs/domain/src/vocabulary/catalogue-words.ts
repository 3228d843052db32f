import type { Bilingual } from '../kernel/bilingual.js';
import { CATALOGUE_ITEMS } from '../policy/data/catalogue-items.js';
import { COMPLIANCE_DIMENSIONS } from '../policy/data/dimensions.js';

type Words = Readonly<Record<string, Bilingual>>;

/** The approval items of the shipped catalogue by code. */
export const ITEM_WORDS: Words = Object.fromEntries(CATALOGUE_ITEMS.map(({ code, name }) => [code, name]));

/** The dimensions of the compliance review by code. */
export const DIMENSION_WORDS: Words = Object.fromEntries(COMPLIANCE_DIMENSIONS.map(({ code, name }) => [code, name]));

const materials = CATALOGUE_ITEMS.flatMap((item) => item.materials);

/** Materials by code, without the codes that mean one paper for one item and another for the next. */
export const MATERIAL_WORDS: Words = Object.fromEntries(
  materials
    .filter(({ code, name }) => materials.every((other) => other.code !== code || other.name.zh === name.zh))
    .map(({ code, name }) => [code, name]),
);
