import type { RuleId } from './rule.js';
import type { Treatment } from './treatment.js';

type Annex2Row = Extract<RuleId, `A2-${number}`>;

/**
 * Annex 2, row by row: each department's duties are described with the five things R-05 asks for, and an opinion names
 * the duty it carries out. What the opinion says is the department's own.
 */
const DUTIES: Treatment = {
  kind: 'RECORDED',
  reason: {
    zh: '职责按R-05五要素登记，提前服务意见对应到职责；意见内容由部门负责',
    en: 'The duties are described as R-05 asks, and each early opinion names its duty; what it says is the department’s own',
  },
};

export const ANNEX_2_TREATMENT: Readonly<Record<Annex2Row, Treatment>> = {
  'A2-1': DUTIES,
  'A2-2': DUTIES,
  'A2-3': DUTIES,
  'A2-4': DUTIES,
  'A2-5': DUTIES,
  'A2-6': DUTIES,
  'A2-7': DUTIES,
  'A2-8': DUTIES,
  'A2-9': DUTIES,
  'A2-10': DUTIES,
  'A2-11': DUTIES,
  'A2-12': DUTIES,
  'A2-13': DUTIES,
  'A2-14': DUTIES,
  'A2-15': DUTIES,
};
