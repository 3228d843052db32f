import type { Bilingual } from '../kernel/bilingual.js';
import type { CONDITION_LANES, ConditionKind, RECIPIENTS } from '../project/conditions/vocabulary.js';

/** What a building condition is. */
export const CONDITION_KIND_WORDS: Record<ConditionKind, Bilingual> = {
  PERMIT: { zh: '行政许可', en: 'permit' },
  ASSESSMENT: { zh: '评估评价', en: 'assessment' },
  INTERMEDIARY: { zh: '中介服务', en: 'intermediary service' },
  UTILITY: { zh: '市政公用服务', en: 'utility service' },
};

/** On the basic flow, or in parallel to it. */
export const CONDITION_LANE_WORDS: Record<(typeof CONDITION_LANES)[number], Bilingual> = {
  MAIN: { zh: '主线', en: 'main line' },
  PARALLEL: { zh: '并行推进', en: 'advanced in parallel' },
};

/** To whom the list is pushed. */
export const RECIPIENT_WORDS: Record<(typeof RECIPIENTS)[number], Bilingual> = {
  OWNER: { zh: '项目业主', en: 'owner' },
  AGENT: { zh: '帮办人员', en: 'agent' },
};
