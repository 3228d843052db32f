import type { RuleEntry } from './rule-entry.js';

/** parallel approval and the start flow (notice annex 3, 四, and annex 4). */
export const PARALLEL_APPROVAL = [
  {
    id: 'R-82',
    clause: '附件3·四(一)',
    title: { zh: '一般流程四阶段', en: 'Four phases of the general track' },
    summary: {
      zh: '一般流程依次为立项用地、工程许可、施工许可、竣工验收四个阶段，同阶段事项并联办理。',
      en: 'The general track runs through land and planning, engineering permit, construction permit and completion acceptance; items inside a phase run in parallel.',
    },
  },
  {
    id: 'R-83',
    clause: '附件3·四(二)',
    title: { zh: '拿地即开工四阶段', en: 'Four phases of land-and-start' },
    summary: {
      zh: '该流程分策划生成、方案审查、开工准备、五证同发四步，各步事项全部并联。',
      en: 'Land-and-start runs through planning generation, scheme review, pre-start preparation and five permits at once, with everything in parallel.',
    },
  },
  {
    id: 'R-84',
    clause: '附件3·四(三)',
    title: { zh: '水电气讯一站办', en: 'One stop for utilities' },
    summary: {
      zh: '供水、供电、燃气、通信合并办理：一次申报、一同审查、一起踏勘、一并验收。',
      en: 'Water, power, gas and telecom are applied for, reviewed, surveyed and accepted jointly.',
    },
  },
  {
    id: 'R-85',
    clause: '附件3·四(四)',
    title: { zh: '联合图审一证通过', en: 'One joint drawing review' },
    summary: {
      zh: '消防、人防、技防、防雷并入施工图审查，只报一次、审一次、发一份合格书。',
      en: 'Fire, civil air-defence, technical protection and lightning are checked in one drawing review: one submission, one review, one certificate.',
    },
  },
  {
    id: 'R-86',
    clause: '附件3·四(五)',
    title: { zh: '测绘成果共享互认', en: 'Survey results are shared' },
    summary: {
      zh: '测绘执行同一标准，成果在部门间共享；不得以地方保护限制测绘市场。',
      en: 'Surveys follow one standard and departments share the results. Local protection of the survey market is not allowed.',
    },
  },
  {
    id: 'R-87',
    clause: '附件4',
    title: { zh: '开工流程35个工作日', en: 'Start flow of 35 working days' },
    summary: {
      zh: '开工流程合计35个工作日，超过即记为逾期；原文未写起止点，由现行政策版本确定。',
      en: 'The start flow takes 35 working days in all; past that it is recorded as overdue. The text names neither start nor end, so the policy in force does.',
    },
    inferred: true,
  },
] as const satisfies readonly RuleEntry[];
