import type { Bilingual } from '../kernel/bilingual.js';
import type { REGIMES } from '../policy/content.js';
import type {
  CorrectableField,
  OwnerChange,
  PROJECT_LEVELS,
  Track,
  UNBOUND_STEPS,
} from '../project/filing/vocabulary.js';

/** The two tracks. */
export const TRACK_WORDS: Record<Track, Bilingual> = {
  GENERAL: { zh: '一般流程', en: 'general' },
  LAND_AND_START: { zh: '拿地即开工', en: 'land-and-start' },
};

/** Who designated the major project. */
export const LEVEL_WORDS: Record<(typeof PROJECT_LEVELS)[number], Bilingual> = {
  CITY: { zh: '市级', en: 'city' },
  PROVINCIAL: { zh: '省级', en: 'provincial' },
  NATIONAL: { zh: '国家级', en: 'national' },
};

/** The two investment regimes of enterprise projects. */
export const REGIME_WORDS: Record<(typeof REGIMES)[number], Bilingual> = {
  FILING: { zh: '备案', en: 'record-filing' },
  VERIFICATION: { zh: '核准', en: 'verification' },
};

/** What of a project's details may be corrected. */
export const DETAIL_WORDS: Record<CorrectableField, Bilingual> = {
  name: { zh: '项目名称', en: 'project name' },
  projectCode: { zh: '项目代码', en: 'project code' },
  ownerUscc: { zh: '项目业主统一社会信用代码', en: 'owner’s unified social credit code' },
  industry: { zh: '所属行业', en: 'industry' },
  investmentAmount: { zh: '计划投资额（元）', en: 'planned investment (yuan)' },
  regime: { zh: '投资管理方式', en: 'investment regime' },
  location: { zh: '建设地点', en: 'location' },
  zone: { zh: '所在功能板块', en: 'functional zone' },
};

/** Why another owner is named (N-3). */
export const OWNER_CHANGE_WORDS: Record<OwnerChange, Bilingual> = {
  TRANSFER: { zh: '项目转让', en: 'handed over' },
  MISTAKE: { zh: '原登记有误', en: 'written down by mistake before' },
};

/** What a designation typed in late does not bind. */
export const UNBOUND_STEP_WORDS: Record<(typeof UNBOUND_STEPS)[number], Bilingual> = {
  APPLICATION: { zh: '申请', en: 'an application' },
  PERMIT: { zh: '许可', en: 'a permit' },
  LAND_CONTRACT: { zh: '土地合同', en: 'a land contract' },
};
