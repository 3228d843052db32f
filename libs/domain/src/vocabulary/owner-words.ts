import type { Bilingual } from '../kernel/bilingual.js';
import type { DefaultKind } from '../policy/sections/commitments.js';

/** How an owner broke the word given (N-3). */
export const DEFAULT_KIND_WORDS: Record<DefaultKind, Bilingual> = {
  DEFERRAL: { zh: '容缺违诺', en: 'a broken deferral' },
  COMMITMENT: { zh: '告知承诺违诺', en: 'a broken commitment' },
  FALSE_COMMITMENT: { zh: '虚假承诺', en: 'a false commitment' },
};
