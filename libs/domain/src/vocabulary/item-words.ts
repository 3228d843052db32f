import type { Bilingual } from '../kernel/bilingual.js';
import type { ClearingReason } from '../project/items/events/clock.js';
import type { CORRECTABLE_DATES, WithdrawnBy } from '../project/items/events/course.js';
import type { RECORD_FIELDS } from '../project/items/events/intake.js';
import type { DecisionStatus } from '../project/items/events/item-fields.js';
import type { EXEMPTION_GROUNDS, SUBSTITUTES } from '../project/items/events/materials.js';
import type { COLLECTIVE_CONCLUSIONS } from '../project/items/events/negative-reply.js';

/** National status of a decision (practice.md 3.1, N-4). */
export const OUTCOME_WORDS: Record<DecisionStatus, Bilingual> = {
  4: { zh: '不受理', en: 'not acceptable' },
  5: { zh: '不予受理', en: 'acceptance refused' },
  11: { zh: '通过', en: 'approved' },
  12: { zh: '容缺通过', en: 'approved with deferral' },
  13: { zh: '不通过', en: 'approval refused' },
};

/** What the unit's collective study came to. */
export const CONCLUSION_WORDS: Record<(typeof COLLECTIVE_CONCLUSIONS)[number], Bilingual> = {
  FAVOURABLE: { zh: '同意', en: 'favourable' },
  NEGATIVE: { zh: '不同意', en: 'negative' },
};

/** Why a material need not be handed in. */
export const GROUND_WORDS: Record<(typeof EXEMPTION_GROUNDS)[number], Bilingual> = {
  DATA_SHARING: { zh: '数据共享', en: 'shared data' },
  E_LICENSE: { zh: '电子证照', en: 'e-licence' },
};

/** What stands in for a paper that is missing. */
export const SUBSTITUTE_WORDS: Record<(typeof SUBSTITUTES)[number], Bilingual> = {
  SITE_OPINION: { zh: '用地预审与选址意见书', en: 'land pre-review and site-selection opinion' },
  DEPARTMENT_PROOF: { zh: '部门证明', en: 'department proof' },
};

/** Dates of an item that may have been written down wrongly. */
export const DATE_WORDS: Record<(typeof CORRECTABLE_DATES)[number], Bilingual> = {
  receivedOn: { zh: '接件日期', en: 'date of receipt' },
  acceptedOn: { zh: '受理日期', en: 'date of acceptance' },
  decidedOn: { zh: '决定日期', en: 'date of decision' },
};

/** What the form of a record-filing asks for. */
export const RECORD_FIELD_WORDS: Record<(typeof RECORD_FIELDS)[number], Bilingual> = {
  enterprise: { zh: '企业基本情况', en: 'the enterprise' },
  projectName: { zh: '项目名称', en: 'name of the project' },
  location: { zh: '建设地点', en: 'location' },
  scale: { zh: '建设规模', en: 'scale' },
  content: { zh: '建设内容', en: 'what is built' },
  totalInvestment: { zh: '项目总投资额', en: 'total investment' },
  industrialPolicyStatement: { zh: '符合产业政策的声明', en: 'statement that it fits industrial policy' },
};

/** Who ended an application. */
export const WITHDRAWN_BY_WORDS: Record<WithdrawnBy, Bilingual> = {
  APPLICANT: { zh: '申请人撤回', en: 'by the applicant' },
  OFFICE_FOR_APPLICANT: { zh: '凭申请人签字的撤回申请', en: 'on the applicant’s signed request' },
  DEEMED: { zh: '逾期未补正，视为撤回', en: 'not corrected in time, so it counts as withdrawn' },
  PROJECT_TERMINATED: { zh: '项目已终止', en: 'the project is terminated' },
};

/** Why a due date was set or moved, or a delay on record turned out to be none. */
export const CLOCK_REASON_WORDS: Record<ClearingReason, Bilingual> = {
  ACCEPTED: { zh: '受理', en: 'accepted' },
  CORRECTION_COMPLETED: { zh: '补正完成', en: 'correction completed' },
  SPECIAL_PROCEDURE_ENDED: { zh: '特别程序结束', en: 'special procedure ended' },
  EXTENDED: { zh: '延长期限', en: 'deadline extended' },
  CALENDAR_AMENDED: { zh: '工作日历修订', en: 'calendar amended' },
  DATES_CORRECTED: { zh: '日期更正', en: 'dates corrected' },
  DECIDED: { zh: '作出决定', en: 'decided' },
  ENDED_IN_TIME: { zh: '已按期结束', en: 'ended in time' },
};

/** Was an application accepted by somebody, or by silence (CLK-03)? */
export const DEEMED_WORDS: Record<'true' | 'false', Bilingual> = {
  true: { zh: '逾期未告知补正，视为受理', en: 'deemed: nobody asked for anything in time' },
  false: { zh: '依申请', en: 'on application' },
};
