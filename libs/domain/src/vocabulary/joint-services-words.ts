import type { Bilingual } from '../kernel/bilingual.js';
import type {
  CHECK_RESULTS,
  DrawingCheck,
  EXEMPTION_BASES,
  RESURVEY_GROUNDS,
  ResultKind,
  Survey,
  UtilityService,
} from '../project/joint-services/vocabulary.js';

/** Checks merged into the drawing review. */
export const DRAWING_CHECK_WORDS: Record<DrawingCheck, Bilingual> = {
  FIRE: { zh: '消防', en: 'fire' },
  CIVIL_AIR_DEFENCE: { zh: '人防', en: 'civil air-defence' },
  TECHNICAL_PROTECTION: { zh: '技防', en: 'technical protection' },
  LIGHTNING: { zh: '防雷', en: 'lightning' },
};

/** How a check came out. */
export const DRAWING_RESULT_WORDS: Record<(typeof CHECK_RESULTS)[number], Bilingual> = {
  PASSED: { zh: '合格', en: 'passed' },
  NOT_APPLICABLE: { zh: '不涉及', en: 'not applicable' },
};

/** What an exemption rests on. */
export const EXEMPTION_BASIS_WORDS: Record<(typeof EXEMPTION_BASES)[number], Bilingual> = {
  LAW: { zh: '法律法规', en: 'a law' },
  POLICY: { zh: '政策文件', en: 'a policy' },
};

/** Utilities. */
export const UTILITY_WORDS: Record<UtilityService, Bilingual> = {
  WATER: { zh: '供水', en: 'water' },
  POWER: { zh: '供电', en: 'power' },
  GAS: { zh: '燃气', en: 'gas' },
  TELECOM: { zh: '通信', en: 'telecom' },
};

/** Surveys. */
export const SURVEY_WORDS: Record<Survey, Bilingual> = {
  LAND_DEMARCATION: { zh: '土地勘测定界', en: 'land demarcation' },
  TOPOGRAPHIC_MAP: { zh: '地形图测绘', en: 'topographic map' },
  SETTING_OUT: { zh: '规划放线验线', en: 'setting out' },
  PLANNING_VERIFICATION: { zh: '规划核实测量', en: 'planning verification' },
  AIR_DEFENCE_AREA: { zh: '人防面积测量', en: 'air-defence area' },
  GREEN_AREA: { zh: '绿地面积测量', en: 'green area' },
  UNDERGROUND_PIPELINES: { zh: '地下管线测量', en: 'underground pipelines' },
  REAL_ESTATE: { zh: '不动产测绘', en: 'real estate' },
};

/** Why a survey is done again. */
export const RESURVEY_GROUND_WORDS: Record<(typeof RESURVEY_GROUNDS)[number], Bilingual> = {
  WORKS_CHANGED: { zh: '工程变更', en: 'the works changed' },
  ERROR_FOUND: { zh: '成果有误', en: 'an error was found' },
  RESULT_EXPIRED: { zh: '成果过期', en: 'the result expired' },
};

/** Results that are recognised. */
export const RESULT_KIND_WORDS: Record<ResultKind, Bilingual> = {
  COMPLIANCE_OPINION: { zh: '合规性审查意见', en: 'compliance opinion' },
  EARLY_SERVICE_OPINION: { zh: '提前服务意见', en: 'early-service opinion' },
  OVERALL_SCHEME: { zh: '审定的整体方案', en: 'approved overall scheme' },
  DRAWING_CERTIFICATE: { zh: '联合图审合格书', en: 'joint drawing-review certificate' },
  SURVEY: { zh: '测绘成果', en: 'survey result' },
  PERMIT: { zh: '许可结果', en: 'permit' },
};
