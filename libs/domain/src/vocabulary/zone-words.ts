import type { Bilingual } from '../kernel/bilingual.js';
import type { ExpiryCause, ZoneLevel } from '../zone/vocabulary.js';

/** Level at which a development zone was established. */
export const ZONE_LEVEL_WORDS: Record<ZoneLevel, Bilingual> = {
  NATIONAL: { zh: '国家级', en: 'national' },
  PROVINCIAL: { zh: '省级', en: 'provincial' },
  CITY: { zh: '市级', en: 'city' },
  COUNTY: { zh: '县级', en: 'county' },
};

/** Why a regional assessment no longer stands. */
export const EXPIRY_CAUSE_WORDS: Record<ExpiryCause, Bilingual> = {
  VALIDITY_ENDED: { zh: '有效期届满', en: 'its validity has ended' },
  WITHDRAWN: { zh: '主管部门停用', en: 'the department has withdrawn it' },
};
