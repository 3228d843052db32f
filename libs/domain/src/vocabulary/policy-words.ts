import type { Bilingual } from '../kernel/bilingual.js';
import type {
  LANES,
  PHASES,
  PolicyContent,
  SENSITIVE_DOMAINS,
  SPECIAL_PROCEDURES,
  TIME_UNITS,
} from '../policy/content.js';

/** The four phases of the GENERAL track and the parallel lane. */
export const PHASE_WORDS: Record<(typeof PHASES)[number], Bilingual> = {
  LAND_PLANNING: { zh: '立项用地规划许可阶段', en: 'project establishment and land-planning permit' },
  ENGINEERING: { zh: '工程建设许可阶段', en: 'engineering construction permit' },
  CONSTRUCTION: { zh: '施工许可阶段', en: 'construction permit' },
  COMPLETION: { zh: '竣工验收阶段', en: 'completion acceptance' },
  PARALLEL: { zh: '并行推进', en: 'advanced in parallel' },
};

/** Where in a phase an item stands. */
export const LANE_WORDS: Record<(typeof LANES)[number], Bilingual> = {
  MAIN: { zh: '主线', en: 'main line' },
  SIDE: { zh: '辅线', en: 'side line' },
  TECHNICAL_REVIEW: { zh: '技术审查', en: 'technical review' },
};

/** Units of the periods, as they stand after a number (Chinese) or before it (English: “working days used: 7”). */
export const TIME_UNIT_WORDS: Record<(typeof TIME_UNITS)[number], Bilingual> = {
  WORKING_DAY: { zh: '工作日', en: 'working days' },
  CALENDAR_DAY: { zh: '自然日', en: 'calendar days' },
  MONTH: { zh: '月', en: 'months' },
};

/** What a calendar period does that ends on a rest day. */
export const REST_DAY_WORDS: Record<'NEXT_WORKING_DAY' | 'NONE', Bilingual> = {
  NEXT_WORKING_DAY: { zh: '顺延至下一工作日', en: 'moves to the next working day' },
  NONE: { zh: '不顺延', en: 'stays' },
};

/** Who issues a material that the applicant does not make. */
export const ISSUED_BY_WORDS: Record<'GOVERNMENT', Bilingual> = {
  GOVERNMENT: { zh: '政府部门核发', en: 'issued by government' },
};

/** The five domains whose essential materials are never deferred. */
export const DOMAIN_WORDS: Record<(typeof SENSITIVE_DOMAINS)[number], Bilingual> = {
  ENGINEERING_QUALITY: { zh: '工程质量', en: 'engineering quality' },
  SAFETY: { zh: '安全生产', en: 'safety' },
  ENERGY: { zh: '能源利用', en: 'energy use' },
  ENVIRONMENT: { zh: '生态环境', en: 'environment' },
  PUBLIC_SAFETY: { zh: '公共安全', en: 'public safety' },
};

/** Kinds of special procedure (CLK-06, CLK-07, CLK-08). */
export const PROCEDURE_WORDS: Record<(typeof SPECIAL_PROCEDURES)[number], Bilingual> = {
  HEARING: { zh: '听证', en: 'hearing' },
  BIDDING: { zh: '招标', en: 'bidding' },
  AUCTION: { zh: '拍卖', en: 'auction' },
  INSPECTION: { zh: '检验', en: 'inspection' },
  TESTING: { zh: '检测', en: 'testing' },
  QUARANTINE: { zh: '检疫', en: 'quarantine' },
  APPRAISAL: { zh: '鉴定', en: 'appraisal' },
  EXPERT_REVIEW: { zh: '专家评审', en: 'expert review' },
  SITE_SURVEY: { zh: '现场踏勘', en: 'site survey' },
  EIA_PUBLICITY: { zh: '环评公示', en: 'EIA publicity' },
  PUBLICITY: { zh: '公示', en: 'publicity' },
  COMMISSIONED_EVALUATION: { zh: '委托评估', en: 'commissioned evaluation' },
};

/** What a deferral lets the department do (N-1). */
export const DEFERRAL_MODE_WORDS: Record<PolicyContent['deferral']['mode'], Bilingual> = {
  DECIDE_THEN_SUPPLY: { zh: '先办后补', en: 'decide first, supply later' },
  ACCEPT_THEN_SUPPLY: { zh: '先受理后补', en: 'accept first, supply before the decision' },
};

/** What an open deferral does when its milestone comes. */
export const GATE_WORDS: Record<PolicyContent['deferral']['openAtMilestone'], Bilingual> = {
  BLOCK: { zh: '不予放行', en: 'blocks the milestone' },
  ALLOW: { zh: '予以放行', en: 'lets the milestone pass' },
};

/** What follows when the applicant does not correct in time (CLK-05). */
export const UNCORRECTED_WORDS: Record<PolicyContent['clock']['uncorrected'], Bilingual> = {
  OFF: { zh: '不自动处理', en: 'nothing by itself' },
  DEEMED_WITHDRAWN: { zh: '视为撤回', en: 'counts as withdrawn' },
  NEGATIVE_REPLY: { zh: '作出否定答复', en: 'is replied to negatively' },
};
