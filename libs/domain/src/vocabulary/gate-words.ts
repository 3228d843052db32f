import type { Bilingual } from '../kernel/bilingual.js';
import { STATUTORY_GATES } from '../policy/data/statutory-gates.js';
import type { GATE_CONDITIONS, GATE_MILESTONES, GatesPolicy } from '../policy/sections/gates.js';
import type { EXCEPTIONS, OPENERS } from '../project/start-flow/gate-schemas.js';

/** The gates that ship, by code, the list that says which apply, and the land to start on. */
export const STATUTORY_GATE_WORDS: Readonly<Record<string, Bilingual>> = {
  ...Object.fromEntries(STATUTORY_GATES.map(({ code, name }) => [code, name])),
  'condition-list': { zh: '标准化建设条件清单', en: 'list of building conditions' },
  'land-contract': { zh: '土地合同', en: 'land contract' },
};

export const MILESTONE_WORDS: Record<(typeof GATE_MILESTONES)[number], Bilingual> = {
  CONSTRUCTION_PERMIT: { zh: '核发施工许可', en: 'construction permit' },
  CONSTRUCTION_START: { zh: '开工', en: 'start of construction' },
  COMPLETION_ACCEPTANCE: { zh: '竣工验收', en: 'completion acceptance' },
};

export const GATE_CONDITION_WORDS: Record<(typeof GATE_CONDITIONS)[number], Bilingual> = {
  ALWAYS: { zh: '所有项目', en: 'every project' },
  VERIFIED_PROJECT: { zh: '核准项目', en: 'projects under verification' },
  FILED_PROJECT: { zh: '备案项目', en: 'projects under record-filing' },
  WHERE_REQUIRED: { zh: '主管部门未认定不需办理的', en: 'unless its department says it is not needed' },
};

export const WITHOUT_LIST_WORDS: Record<GatesPolicy['withoutConditionList'], Bilingual> = {
  REFUSE: { zh: '不得开工', en: 'construction does not start' },
  AS_APPLIED_FOR: { zh: '以已申请的事项为准', en: 'what was applied for counts' },
};

/** What opened a gate. */
export const OPENER_WORDS: Record<(typeof OPENERS)[number], Bilingual> = {
  PERMIT: { zh: '许可', en: 'a permit' },
  RECORD: { zh: '备案或核准记录', en: 'the filing or verification on record' },
  JOINT_REVIEW: { zh: '联合图审合格书', en: 'the joint drawing-review certificate' },
  EXEMPTION: { zh: '依法免于审查', en: 'an exemption with its basis' },
};

/** Why a gate does not apply. */
export const EXCEPTION_WORDS: Record<(typeof EXCEPTIONS)[number], Bilingual> = {
  OTHER_REGIME: { zh: '投资管理方式不适用', en: 'the project is under the other regime' },
  NOT_REQUIRED: { zh: '主管部门认定不需办理', en: 'its department said that the project does not need it' },
  REGIONAL_RESULT: { zh: '共享区域评估成果', en: 'the zone’s regional assessment stands in its place' },
  NOT_APPLIED_FOR: { zh: '无清单且未申请', en: 'no list was issued and nobody applied for it' },
};
