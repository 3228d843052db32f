import type { Bilingual } from '../kernel/bilingual.js';
import type { REVIEW_SUBJECTS } from '../project/agency/vocabulary.js';

/** What an owner reviews (practice.md 3.8). */
export const REVIEW_SUBJECT_WORDS: Record<(typeof REVIEW_SUBJECTS)[number], Bilingual> = {
  ITEM: { zh: '审批事项', en: 'item' },
  AGENT: { zh: '帮代办人员', en: 'agent' },
};
