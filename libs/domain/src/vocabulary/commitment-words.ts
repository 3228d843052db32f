import type { Bilingual } from '../kernel/bilingual.js';
import type { LOCAL_LISTS } from '../department/local-lists/city-duties.js';
import type { MATTER_KINDS } from '../department/commitment-items/events.js';
import type { SUPPLY_WAYS } from '../department/deferral-standards/events.js';
import type { CommitmentExclusion } from '../policy/sections/commitments.js';
import type { CHECK_METHODS, CHECK_RESULTS } from '../project/commitments/vocabulary.js';

/** What no commitment stands in for (practice.md 3.4). */
export const EXCLUSION_WORDS: Record<CommitmentExclusion, Bilingual> = {
  STATE_SECURITY: { zh: '国家安全', en: 'state security' },
  SECRETS: { zh: '国家秘密', en: 'state secrets' },
  PUBLIC_SAFETY: { zh: '公共安全', en: 'public safety' },
  FINANCE: { zh: '金融业审慎监管', en: 'finance' },
  ECO_ENVIRONMENT: { zh: '生态环境保护', en: 'the eco-environment' },
  HEALTH: { zh: '人身健康', en: 'health' },
  LIFE_AND_PROPERTY: { zh: '生命财产安全', en: 'life and property' },
};

/** What a commitment stands in for. */
export const MATTER_KIND_WORDS: Record<(typeof MATTER_KINDS)[number], Bilingual> = {
  CERTIFICATION: { zh: '证明事项', en: 'a certificate' },
  APPROVAL: { zh: '审批条件', en: 'a condition of the approval' },
};

/** How a kept commitment is told from a broken one (practice.md 3.4). */
export const CHECK_METHOD_WORDS: Record<(typeof CHECK_METHODS)[number], Bilingual> = {
  DOCUMENT_CHECK: { zh: '书面检查', en: 'document check' },
  NETWORK_VERIFICATION: { zh: '网络核验', en: 'network verification' },
  SITE_VISIT: { zh: '实地核查', en: 'site visit' },
  PUBLIC_NOTICE: { zh: '公示', en: 'public notice' },
};

/** What the check of a commitment found. */
export const CHECK_RESULT_WORDS: Record<(typeof CHECK_RESULTS)[number], Bilingual> = {
  FULFILLED: { zh: '承诺属实并已履行', en: 'true and fulfilled' },
  NOT_FULFILLED: { zh: '未按期履行', en: 'not fulfilled in time' },
  DIFFERS: { zh: '与承诺不符', en: 'different from what was committed' },
  FALSE: { zh: '虚假承诺', en: 'a false commitment' },
};

/** How a deferred material may be handed in. */
export const SUPPLY_WAY_WORDS: Record<(typeof SUPPLY_WAYS)[number], Bilingual> = {
  WINDOW: { zh: '窗口', en: 'at the window' },
  POST: { zh: '邮寄', en: 'by post' },
  SITE_CHECK: { zh: '现场核验', en: 'in the check on site' },
  E_LICENCE: { zh: '电子证照', en: 'as an electronic licence' },
};

/** Which of the city's lists a county or zone refines. */
export const LOCAL_LIST_WORDS: Record<(typeof LOCAL_LISTS)[number], Bilingual> = {
  COMPLIANCE_REVIEW: { zh: '合规性审查清单', en: 'compliance-review list' },
  APPROVAL_SERVICE: { zh: '提前服务清单', en: 'early-service list' },
};
