import type { Bilingual } from '../kernel/bilingual.js';
import type { Preparation, ReturnReason } from '../plot/vocabulary.js';
import type { BOUNDS } from '../policy/sections/land.js';

/** What is done with land before a project comes. */
export const PREPARATION_WORDS: Record<Preparation, Bilingual> = {
  CONSOLIDATION: { zh: '土地整理', en: 'land consolidated' },
  RESERVE: { zh: '土地储备', en: 'taken into the land reserve' },
};

/** Why a plot is a project's no more. */
export const RETURN_REASON_WORDS: Record<ReturnReason, Bilingual> = {
  LAND_CONTRACT_RESCINDED: { zh: '土地合同解除', en: 'the land contract is rescinded' },
  PROJECT_TERMINATED: { zh: '项目终止', en: 'the project is terminated' },
  WRONG_PLOT: { zh: '合同地块记录有误，已更正', en: 'the contract was recorded for the wrong plot' },
};

/** Which way a standard-land condition binds. */
export const BOUND_WORDS: Record<(typeof BOUNDS)[number], Bilingual> = {
  AT_LEAST: { zh: '不低于', en: 'at least' },
  AT_MOST: { zh: '不高于', en: 'at most' },
};
