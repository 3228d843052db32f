import type { Bilingual } from '../kernel/bilingual.js';
import type { CorrectionReason, PersonKind } from '../person/vocabulary.js';

/** What a person is to the office. */
export const PERSON_KIND_WORDS: Record<PersonKind, Bilingual> = {
  OFFICIAL: { zh: '工作人员', en: 'official' },
  AGENT: { zh: '帮代办人员', en: 'agent' },
  APPLICANT: { zh: '申请人', en: 'applicant' },
};

/** Why a person's record is corrected. */
export const CORRECTION_REASON_WORDS: Record<CorrectionReason, Bilingual> = {
  MISRECORDED: { zh: '登记有误', en: 'recorded wrongly' },
  CHANGED: { zh: '信息变更', en: 'changed since' },
};
