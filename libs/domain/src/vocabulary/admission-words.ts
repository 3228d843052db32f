import type { Bilingual } from '../kernel/bilingual.js';
import type { ASSESSMENT_MODES, FINDINGS, OPINION_VERDICTS, REVIEW_RESULTS } from '../project/admission/vocabulary.js';

/** How a pre-assessment is held. */
export const ASSESSMENT_MODE_WORDS: Record<(typeof ASSESSMENT_MODES)[number], Bilingual> = {
  MEETING: { zh: '会议', en: 'meeting' },
  ONLINE_OPINION: { zh: '线上征求意见', en: 'opinions online' },
};

/** What a department says on its dimension. */
export const VERDICT_WORDS: Record<(typeof OPINION_VERDICTS)[number], Bilingual> = {
  PASS: { zh: '通过', en: 'passed' },
  PASS_WITH_CONDITIONS: { zh: '有条件通过', en: 'passed under conditions' },
  FAIL: { zh: '不通过', en: 'not passed' },
};

/** How the authenticity judgement or a county assessment came out. */
export const FINDING_WORDS: Record<(typeof FINDINGS)[number], Bilingual> = {
  PASS: { zh: '通过', en: 'passed' },
  FAIL: { zh: '未通过', en: 'not passed' },
};

/** The city's answer to a county assessment. */
export const REVIEW_RESULT_WORDS: Record<(typeof REVIEW_RESULTS)[number], Bilingual> = {
  NOTED: { zh: '予以备案', en: 'noted' },
  RETURNED: { zh: '退回', en: 'returned' },
};
