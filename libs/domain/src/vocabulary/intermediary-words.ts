import type { Bilingual } from '../kernel/bilingual.js';
import type { BlacklistGround, Engager, RemovalCause, ResultFlag } from '../intermediary/vocabulary.js';

/** Why an intermediary is blacklisted. */
export const BLACKLIST_GROUND_WORDS: Record<BlacklistGround, Bilingual> = {
  FRAUD: { zh: '弄虚作假、欺诈', en: 'fraud' },
  FALSIFIED_REPORT: { zh: '出具虚假报告', en: 'a falsified report' },
  GRAVE_FAULT: { zh: '重大过错', en: 'a grave fault' },
};

/** Why it is taken off the blacklist. */
export const REMOVAL_CAUSE_WORDS: Record<RemovalCause, Bilingual> = {
  REPAIRED: { zh: '期满并完成信用修复', en: 'its time has passed and the fault is made good' },
  LISTED_IN_ERROR: { zh: '列入有误', en: 'it was listed in error' },
};

/** Who engages an intermediary. */
export const ENGAGER_WORDS: Record<Engager, Bilingual> = {
  OWNER: { zh: '项目业主', en: 'the owner' },
  AGENT: { zh: '帮代办人员', en: 'the agent' },
  PARK: { zh: '园区管委会', en: 'the park committee' },
};

/** What a published result is to be read with. */
export const RESULT_FLAG_WORDS: Record<ResultFlag, Bilingual> = {
  NO_INSTANT: { zh: '无业主即时评价', en: 'no owner has evaluated it' },
  NO_ROUTINE: { zh: '无日常评价', en: 'no routine evaluation' },
  NO_PLATFORM: { zh: '无平台评分', en: 'no score of the service office' },
  BLACKLISTED: { zh: '黑名单，不计分', en: 'blacklisted, no score' },
};
