import type { Bilingual } from '../kernel/bilingual.js';
import type {
  Factor,
  LAND_STEPS,
  NEED_ENDS,
  NODE_DUE_REASONS,
  PROGRESSES,
  Report,
  STANCES,
} from '../project/nodes/vocabulary.js';

/** How far a node has come. */
export const PROGRESS_WORDS: Record<(typeof PROGRESSES)[number], Bilingual> = {
  IN_PROGRESS: { zh: '推进中', en: 'under way' },
  REACHED: { zh: '已完成', en: 'reached' },
};

/** Why the due date of a node moved. */
export const NODE_REASON_WORDS: Record<(typeof NODE_DUE_REASONS)[number], Bilingual> = {
  PROJECT_SUSPENDED: { zh: '项目暂停', en: 'the project was suspended' },
};

/** What a project needs besides permits. */
export const FACTOR_WORDS: Record<Factor, Bilingual> = {
  LAND: { zh: '用地', en: 'land' },
  ENERGY: { zh: '用能', en: 'energy quota' },
  EMISSION: { zh: '排放', en: 'emission quota' },
};

/** How a need ended. */
export const NEED_END_WORDS: Record<(typeof NEED_ENDS)[number], Bilingual> = {
  MET: { zh: '已满足', en: 'met' },
  NO_LONGER_NEEDED: { zh: '不再需要', en: 'no longer needed' },
};

/** Early land preparation (三(三)). */
export const LAND_STEP_WORDS: Record<(typeof LAND_STEPS)[number], Bilingual> = {
  CONSOLIDATED: { zh: '完成整理', en: 'put in order' },
  RESERVED: { zh: '纳入储备', en: 'taken into the reserve' },
};

/** Reports whose preparation a department joins early. */
export const REPORT_WORDS: Record<Report, Bilingual> = {
  ENERGY: { zh: '节能报告', en: 'energy report' },
  SAFETY: { zh: '安全评价报告', en: 'safety report' },
  ENVIRONMENT: { zh: '环境影响评价文件', en: 'environmental report' },
};

/** What an early-service opinion comes to. */
export const STANCE_WORDS: Record<(typeof STANCES)[number], Bilingual> = {
  NO_OBJECTION: { zh: '无异议', en: 'no objection' },
  CONDITIONAL: { zh: '有条件', en: 'conditional' },
  OBJECTION: { zh: '有异议', en: 'objection' },
};
