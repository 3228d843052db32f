import type { Bilingual } from '../kernel/bilingual.js';
import type { Preparation } from '../plot/vocabulary.js';
import type { BOUNDS } from '../policy/sections/land.js';

/** What is done with land before a project comes. */
export const PREPARATION_WORDS: Record<Preparation, Bilingual> = {
  CONSOLIDATION: { zh: '土地整理', en: 'land consolidated' },
  RESERVE: { zh: '土地储备', en: 'taken into the land reserve' },
};

/** Which way a standard-land condition binds. */
export const BOUND_WORDS: Record<(typeof BOUNDS)[number], Bilingual> = {
  AT_LEAST: { zh: '不低于', en: 'at least' },
  AT_MOST: { zh: '不高于', en: 'at most' },
};
