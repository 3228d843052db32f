import type { Bilingual } from '../kernel/bilingual.js';
import type { TRAINING_TOPICS } from '../policy/sections/service.js';

/** What agents are trained on. */
export const TRAINING_TOPIC_WORDS: Record<(typeof TRAINING_TOPICS)[number], Bilingual> = {
  MECHANISM: { zh: '项目推进机制', en: 'the project mechanism' },
  MAJOR_REFORM: { zh: '重大改革', en: 'major reforms' },
  CROSS_LEVEL: { zh: '跨层级审批事项', en: 'cross-level approval' },
  PLANNING: { zh: '规划', en: 'planning' },
  EIA: { zh: '环评', en: 'environmental impact assessment' },
  ENERGY_REVIEW: { zh: '能评', en: 'energy review' },
  CONSTRUCTION_PERMIT: { zh: '施工许可', en: 'the construction permit' },
};
