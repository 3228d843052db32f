import type { Bilingual } from '../kernel/bilingual.js';
import type { Consequence } from '../policy/sections/commitments.js';
import type {
  COMMITTERS,
  DeadlineKind,
  SUPERVISION_FINDINGS,
  SUPERVISION_METHODS,
} from '../project/deferral/events.js';

/** Milestone before which the deferred material has to be there. */
export const DEADLINE_KIND_WORDS: Record<DeadlineKind, Bilingual> = {
  BEFORE_CONSTRUCTION_START: { zh: '开工前', en: 'before construction starts' },
  BEFORE_COMPLETION_ACCEPTANCE: { zh: '竣工验收前', en: 'before completion acceptance' },
};

/** Who may give the commitment. */
export const COMMITTER_WORDS: Record<(typeof COMMITTERS)[number], Bilingual> = {
  OWNER: { zh: '项目业主', en: 'project owner' },
  PARK: { zh: '园区管委会', en: 'park committee' },
};

/** What follows a default (N-3). */
export const CONSEQUENCE_WORDS: Record<Consequence, Bilingual> = {
  ORDER_TO_CORRECT: { zh: '责令改正', en: 'an order to correct' },
  REVOKE_DECISION: { zh: '撤销决定', en: 'the revocation of the decision' },
  CREDIT_RECORD: { zh: '记入信用记录', en: 'an entry in the credit record' },
};

/** How the permit and what was deferred are supervised after the decision. */
export const METHOD_WORDS: Record<(typeof SUPERVISION_METHODS)[number], Bilingual> = {
  DOCUMENT_CHECK: { zh: '书面检查', en: 'document check' },
  DATA_VERIFICATION: { zh: '数据核验', en: 'data verification' },
  SITE_INSPECTION: { zh: '现场检查', en: 'site inspection' },
  INTERVIEW: { zh: '询问了解', en: 'interview' },
};

/** What the supervision found. */
export const SUPERVISION_FINDING_WORDS: Record<(typeof SUPERVISION_FINDINGS)[number], Bilingual> = {
  IN_ORDER: { zh: '未发现问题', en: 'in order' },
  PROBLEM_FOUND: { zh: '发现问题', en: 'problem found' },
};

/** How the check of a supplied material came out. */
export const VERIFICATION_WORDS: Record<'VERIFIED' | 'REJECTED', Bilingual> = {
  VERIFIED: { zh: '合格', en: 'in order' },
  REJECTED: { zh: '不合格', en: 'not in order' },
};
