import type { Bilingual } from '../kernel/bilingual.js';
import type { SUPERVISION_GROUNDS } from '../project/supervision/vocabulary.js';

/** Why a project is supervised. */
export const SUPERVISION_GROUND_WORDS: Record<(typeof SUPERVISION_GROUNDS)[number], Bilingual> = {
  CROSS_LEVEL: { zh: '跨层级审批', en: 'approval across levels' },
  MULTI_DEPARTMENT: { zh: '涉及多个市级部门', en: 'several city departments' },
  DIFFICULT: { zh: '项目推进困难', en: 'a project that is stuck' },
};
