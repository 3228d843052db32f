import type { COMPLIANCE_FAULTS, WARNING_LEVELS } from '../department/compliance/vocabulary.js';
import type { Bilingual } from '../kernel/bilingual.js';
import type { ASSESSMENT_ENTRIES, EntryGrade, InputSource } from '../scoring/assessment-entry.js';
import type { ScoreComponent } from '../scoring/components.js';

/** Faults that cost points (scoring.md 7.3). */
export const FAULT_WORDS: Record<(typeof COMPLIANCE_FAULTS)[number], Bilingual> = {
  UNSIGNED_NEGATIVE_REPLY: { zh: '否定答复未经主要领导签字', en: 'a negative reply nobody signed' },
  MISSING_ONE_TIME_NOTICE: { zh: '未一次性告知', en: 'no one-time notice' },
  FORCED_DEFERRAL: { zh: '强制容缺或承诺', en: 'a forced deferral' },
  EXTRA_MATERIAL: { zh: '额外索要材料', en: 'material asked for beyond the list' },
};

/** Warning, or red card where the policy knows one (N-5). */
export const WARNING_LEVEL_WORDS: Record<(typeof WARNING_LEVELS)[number], Bilingual> = {
  WARNING: { zh: '预警', en: 'warning' },
  RED_CARD: { zh: '红牌', en: 'red card' },
};

/** The two entries of the assessment. */
export const ENTRY_WORDS: Record<(typeof ASSESSMENT_ENTRIES)[number], Bilingual> = {
  PROJECT_SERVICE: { zh: '项目服务', en: 'project service' },
  APPROVAL_REFORM: { zh: '审批制度改革', en: 'approval reform' },
};

/** Grades of a score. */
export const GRADE_WORDS: Record<EntryGrade, Bilingual> = {
  EXCELLENT: { zh: '优秀', en: 'excellent' },
  GOOD: { zh: '良好', en: 'good' },
  QUALIFIED: { zh: '合格', en: 'qualified' },
  UNQUALIFIED: { zh: '不合格', en: 'unqualified' },
  NOT_RANKED: { zh: '不排名', en: 'not ranked' },
};

/** Where the figures of a score come from: read off the scorecards, or typed in as an older release had it. */
export const SCORE_SOURCE_WORDS: Record<InputSource, Bilingual> = {
  SCORECARDS: { zh: '计分卡', en: 'the scorecards' },
  TYPED: { zh: '人工填报', en: 'typed in' },
};

/** Components of a department's score (scoring.md 7.3). */
export const COMPONENT_WORDS: Record<ScoreComponent, Bilingual> = {
  timeliness: { zh: '时效', en: 'timeliness' },
  satisfaction: { zh: '满意度', en: 'satisfaction' },
  agentRating: { zh: '帮代办评价', en: 'agents’ rating' },
  coordination: { zh: '协调办结', en: 'coordination' },
  compliance: { zh: '合规', en: 'compliance' },
};
