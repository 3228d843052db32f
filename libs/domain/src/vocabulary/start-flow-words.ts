import type { Bilingual } from '../kernel/bilingual.js';
import type { FLOW_PAUSES, FlowPhase, STEP_LINES, STEP_NEEDS } from '../policy/sections/start-flow.js';
import type { FLOW_DUE_REASONS, FLOW_OUTCOMES } from '../project/start-flow/events.js';
import { GENERAL_TEMPLATE } from '../policy/data/start-flow/general.js';
import { LAND_AND_START_TEMPLATE } from '../policy/data/start-flow/land-and-start.js';
import type { PRE_REVIEW_VERDICTS } from '../project/items/events/pre-review.js';

/** Phases of the two tracks. */
export const FLOW_PHASE_WORDS: Record<FlowPhase, Bilingual> = {
  LAND_PLANNING: { zh: '立项用地规划许可阶段', en: 'project establishment and land-planning permit' },
  ENGINEERING: { zh: '工程建设许可阶段', en: 'engineering construction permit' },
  CONSTRUCTION: { zh: '施工许可阶段', en: 'construction permit' },
  COMPLETION: { zh: '竣工验收阶段', en: 'completion acceptance' },
  PLANNING_GENERATION: { zh: '策划生成阶段', en: 'planning generation' },
  SCHEME_REVIEW: { zh: '方案审查阶段', en: 'scheme review' },
  PRE_START: { zh: '开工前条件准备阶段', en: 'pre-start preparation' },
  FIVE_PERMITS: { zh: '“五证齐发”阶段', en: 'five permits at once' },
};

/** Steps of the shipped templates by code; the parallel lane has the same ones on both tracks. */
export const STEP_WORDS: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  [...GENERAL_TEMPLATE.steps, ...LAND_AND_START_TEMPLATE.steps].map(({ code, name }) => [code, name]),
);

export const STEP_LINE_WORDS: Record<(typeof STEP_LINES)[number], Bilingual> = {
  MAIN: { zh: '主线', en: 'main line' },
  PARALLEL: { zh: '并行', en: 'in parallel' },
};

export const STEP_NEED_WORDS: Record<(typeof STEP_NEEDS)[number], Bilingual> = {
  ANY: { zh: '任一事项', en: 'any of its items' },
  ALL: { zh: '全部事项', en: 'all of its items' },
};

export const FLOW_PAUSE_WORDS: Record<(typeof FLOW_PAUSES)[number], Bilingual> = {
  SPECIAL_PROCEDURE: { zh: '特别程序', en: 'special procedure' },
  CORRECTION: { zh: '补正', en: 'correction' },
};

/** Why the due date of the flow moved. */
export const FLOW_REASON_WORDS: Record<(typeof FLOW_DUE_REASONS)[number], Bilingual> = {
  SPECIAL_PROCEDURE: { zh: '特别程序', en: 'special procedure' },
  CALENDAR_AMENDED: { zh: '工作日历修订', en: 'calendar amended' },
  CONTRACT_CORRECTED: { zh: '土地合同更正', en: 'land contract corrected' },
  EARLIER_CONTRACT: { zh: '补录更早的土地合同', en: 'an earlier land contract recorded' },
  PAUSE_CORRECTED: { zh: '停钟记录变动', en: 'recorded pauses changed' },
};

/** How the flow ended. */
export const FLOW_OUTCOME_WORDS: Record<(typeof FLOW_OUTCOMES)[number], Bilingual> = {
  PERMIT_ISSUED: { zh: '取得施工许可', en: 'the construction permit is issued' },
  PROJECT_TERMINATED: { zh: '项目终止', en: 'the project is terminated' },
  CONTRACT_RESCINDED: {
    zh: '土地合同解除，不计按期或逾期',
    en: 'the land contract is rescinded: neither kept nor late',
  },
};

/** What a pre-review came to; it is never a refusal. */
export const PRE_REVIEW_WORDS: Record<(typeof PRE_REVIEW_VERDICTS)[number], Bilingual> = {
  READY: { zh: '具备正式受理条件', en: 'ready for the formal application' },
  TO_COMPLETE: { zh: '需补充完善', en: 'to be completed' },
};
