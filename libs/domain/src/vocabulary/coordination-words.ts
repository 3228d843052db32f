import type { Bilingual } from '../kernel/bilingual.js';
import type {
  ATTEMPT_OUTCOMES,
  ISSUE_CAUSES,
  ISSUE_KINDS,
  MEETING_MODES,
  REGISTRAR_ROLES,
  TASK_SOURCES,
  TIERS,
} from '../project/coordination/vocabulary.js';

/** What an issue is about. */
export const ISSUE_KIND_WORDS: Record<(typeof ISSUE_KINDS)[number], Bilingual> = {
  INVESTMENT_QUALITY: { zh: '招商引资项目质量', en: 'quality of the investment' },
  RESERVE: { zh: '项目储备', en: 'project reserve' },
  FACTOR: { zh: '要素保障', en: 'land, energy and other factors' },
  POLICY: { zh: '政策协调', en: 'policy' },
  APPROVAL: { zh: '项目审批', en: 'approval' },
  AGENCY_SERVICE: { zh: '帮代办服务', en: 'agency service' },
};

/** Where an issue comes from. */
export const ISSUE_CAUSE_WORDS: Record<(typeof ISSUE_CAUSES)[number], Bilingual> = {
  RESOURCE_SHORTAGE: { zh: '要素资源不足', en: 'a shortage of resources' },
  POLICY_LIMIT: { zh: '政策限制', en: 'a limit set by policy' },
  DEPARTMENT_COOPERATION: { zh: '部门协同不畅', en: 'departments not working together' },
  APPROVAL_PROCEDURE: { zh: '审批程序', en: 'the approval procedure' },
  OWNER_PREPARATION: { zh: '业主前期准备', en: 'the owner’s preparation' },
  OTHER: { zh: '其他原因', en: 'something else' },
};

/** What came of a local attempt. */
export const ATTEMPT_OUTCOME_WORDS: Record<(typeof ATTEMPT_OUTCOMES)[number], Bilingual> = {
  SOLVED: { zh: '已解决', en: 'solved' },
  UNSOLVED: { zh: '未能解决', en: 'not solved' },
};

/** How a meeting is held, as it stands in the sentence. */
export const MEETING_MODE_WORDS: Record<(typeof MEETING_MODES)[number], Bilingual> = {
  IN_PERSON: { zh: '现场', en: 'in person' },
  VIDEO: { zh: '视频', en: 'by video' },
  TELEPHONE: { zh: '电话', en: 'by telephone' },
};

/** How high an issue has come. */
export const TIER_WORDS: Record<(typeof TIERS)[number], Bilingual> = {
  LOCAL: { zh: '属地层面', en: 'county or zone' },
  CITY: { zh: '市级部门层面', en: 'city departments' },
  GOVERNMENT: { zh: '市政府层面', en: 'municipal government' },
};

/** What gave a body its task. */
export const TASK_SOURCE_WORDS: Record<(typeof TASK_SOURCES)[number], Bilingual> = {
  ASSIGNMENT: { zh: '交办', en: 'assignment' },
  FORWARDING: { zh: '报送', en: 'forwarding' },
  RESOLUTION: { zh: '会办决议', en: 'resolution of a meeting' },
};

/** Who registers an issue. */
export const REGISTRAR_WORDS: Record<(typeof REGISTRAR_ROLES)[number], Bilingual> = {
  OWNER: { zh: '项目业主', en: 'project owner' },
  AGENT: { zh: '帮代办人员', en: 'agent' },
  DEPARTMENT: { zh: '部门', en: 'department' },
};
