import type { Bilingual } from '../kernel/bilingual.js';
import type { AgentRatingFlag } from '../scoring/agent-rating.js';

/** What is to be known with a star rating. */
export const RATING_FLAG_WORDS: Record<AgentRatingFlag, Bilingual> = {
  NO_DUTY: { zh: '无履职记录', en: 'no duty on record' },
  NO_OUTCOME: { zh: '无成效记录', en: 'no outcome on record' },
  NO_REVIEWS: { zh: '无业主评价', en: 'no owner’s review' },
  NO_TRAINING: { zh: '无应训培训', en: 'no training required' },
  MISCONDUCT_CAP: { zh: '因违规限星', en: 'capped by misconduct' },
};
