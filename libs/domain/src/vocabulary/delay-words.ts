import type { Bilingual } from '../kernel/bilingual.js';
import type { DELAY_CAUSES, REPORTER_ROLES } from '../project/delays/events.js';

/** Who reports a delay. */
export const REPORTER_WORDS: Record<(typeof REPORTER_ROLES)[number], Bilingual> = {
  AGENT: { zh: '帮代办人员', en: 'agent' },
  OWNER: { zh: '项目业主', en: 'project owner' },
};

/** Whose doing a delay was. */
export const CAUSE_WORDS: Record<(typeof DELAY_CAUSES)[number], Bilingual> = {
  APPROVAL_DEPARTMENT: { zh: '审批部门原因', en: 'the approval department' },
  APPLICANT: { zh: '申请人原因', en: 'the applicant' },
  SPECIAL_PROCEDURE: { zh: '特别程序', en: 'a special procedure' },
  OTHER: { zh: '其他原因', en: 'something else' },
};
