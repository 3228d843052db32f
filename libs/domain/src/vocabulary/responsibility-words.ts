import type { Bilingual } from '../kernel/bilingual.js';
import type { DUTY_KINDS, DUTY_NODES } from '../department/responsibility/vocabulary.js';

/** What a duty of Annex 2 asks for. */
export const DUTY_KIND_WORDS: Record<(typeof DUTY_KINDS)[number], Bilingual> = {
  LEAD: { zh: '牵头', en: 'lead' },
  OPINION: { zh: '提出意见', en: 'give an opinion' },
  GUIDANCE: { zh: '指导服务', en: 'guide' },
  CHECK: { zh: '核实', en: 'check' },
  COORDINATION: { zh: '协调', en: 'coordinate' },
};

/** Where on the project's way a duty is due. */
export const DUTY_NODE_WORDS: Record<(typeof DUTY_NODES)[number], Bilingual> = {
  PLANNING_GENERATION: { zh: '策划生成', en: 'planning generation' },
  LAND_SUPPLY: { zh: '土地供应', en: 'land supply' },
  LAND_PLANNING: { zh: '立项用地规划许可阶段', en: 'project establishment and land-planning permit' },
  ENGINEERING: { zh: '工程建设许可阶段', en: 'engineering construction permit' },
  CONSTRUCTION: { zh: '施工许可阶段', en: 'construction permit' },
  COMPLETION: { zh: '竣工验收阶段', en: 'completion acceptance' },
  WHOLE_PROCESS: { zh: '全过程', en: 'the whole process' },
};
