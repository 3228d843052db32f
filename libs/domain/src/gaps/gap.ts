import type { BusinessDate } from '#workdays/business-date';
import type { Bilingual } from '../kernel/bilingual.js';
import { present } from '../kernel/present.js';
import type { RuleId } from '../rules/rule.js';

/** What the notice says has to be there, of a project, a zone or a department, with the rule that says so and how its want is told. */
export const GAP_KINDS = {
  NO_TERRITORIAL_ENTITY: {
    rule: 'R-16',
    told: { zh: '尚未确定属地责任单位', en: 'No territorial body answers for it' },
  },
  NO_NODE_PLAN: { rule: 'R-04', told: { zh: '尚未排定节点计划', en: 'There is no node plan' } },
  NO_FACTOR_LIST: { rule: 'R-17', told: { zh: '尚未编制要素需求清单', en: 'There is no list of factor needs' } },
  NO_AGENCY_TEAM: { rule: 'R-42', told: { zh: '尚未组建帮代办团队', en: 'No agency team serves it' } },
  NO_APPROVAL_PLAN: { rule: 'R-42', told: { zh: '团队尚未制定审批方案', en: 'Its team has adopted no approval plan' } },
  NO_CONDITION_LIST: { rule: 'R-29', told: { zh: '建设条件清单尚未印发', en: 'No condition list is issued' } },
  LIST_NOT_PUSHED: {
    rule: 'R-30',
    told: { zh: '现行建设条件清单尚未推送', en: 'The condition list is not pushed in its present version' },
  },
  NOT_FORWARDED: {
    rule: 'R-56',
    told: {
      zh: '问题在商务部门逾期未报送、未交办',
      en: 'An issue lies with Commerce past the prompt days: not forwarded, not assigned',
    },
  },
  NO_POST_SUPERVISION: {
    rule: 'R-70',
    told: { zh: '容缺办结后尚无事中事后监管记录', en: 'No supervision is on record since a decision with a deferral' },
  },
  ASSESSMENT_MISSING: {
    rule: 'R-26',
    told: { zh: '尚无有效的该类区域评估', en: 'There is no valid regional assessment of this kind' },
  },
  ASSESSMENT_NOT_PUBLISHED: {
    rule: 'R-27',
    told: { zh: '区域评估已完成，尚未公示', en: 'The regional assessment is completed and not published' },
  },
  NO_WINDOW_DELEGATION: {
    rule: 'R-50',
    told: { zh: '尚未将审批权下放到窗口', en: 'It has delegated none of its approval power to its window' },
  },
  NO_LOCAL_LIST: {
    rule: 'R-59',
    told: { zh: '尚无现行的本地区细化清单', en: 'It has no list of its own in force for its area' },
  },
  NO_DEFERRAL_STANDARD: {
    rule: 'R-60',
    told: { zh: '尚未公示现行的容缺细化标准', en: 'It has published no deferral standard that is in force' },
  },
  RESULT_NOT_PUBLISHED: {
    rule: 'R-40',
    told: {
      zh: '该半年受评中介机构的结果尚未全部公示',
      en: 'Not all intermediaries that were rated in this half-year have their result published',
    },
  },
  NO_TRAINING: {
    rule: 'R-54',
    told: {
      zh: '近一年没有该主题的帮代办培训记录',
      en: 'No training of agents on this topic is on record within a year',
    },
  },
} as const satisfies Readonly<Record<string, { readonly rule: RuleId; readonly told: Bilingual }>>;

export type GapKind = keyof typeof GAP_KINDS;

/** One thing that has to be there and is not. */
export interface Gap {
  readonly gap: GapKind;
  readonly rule: RuleId;
  readonly told: Bilingual;
  /** Code of the department that has to act, where one is known. */
  readonly department?: string;
  /** What it is about: an issue, an item, an assessment, or the code of a kind of assessment, a list, a half-year, a topic. */
  readonly subject?: string;
  /** The day from which it has been wanting, where the record says it. */
  readonly since?: BusinessDate;
}

/** What a gap is about; what is not known is left out. */
interface About {
  readonly department?: string | undefined;
  readonly subject?: string | undefined;
  readonly since?: BusinessDate | undefined;
}

/** Makes a gap of a kind. */
export function gapOf(gap: GapKind, about: About = {}): Gap {
  return { gap, ...GAP_KINDS[gap], ...present({ ...about }) };
}
