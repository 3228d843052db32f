import type { RuleEntry } from './rule-entry.js';

/** R-26 to R-44: regional assessment, conditions, factors, deferral principles, intermediaries, agency (notice 三). */
export const OPTIMISED_MATTERS = [
  {
    id: 'R-26',
    clause: '三(一)',
    title: { zh: '九类区域评估', en: 'Nine kinds of regional assessment' },
    summary: {
      zh: '省级以上开发区须做完九类区域评估，涉及气候、地震、防洪、矿产、地灾、水资源、水土保持、文物和环评。',
      en: 'A development zone of provincial level or above completes nine assessments: climate, seismic safety, flood, minerals, geohazard, water resources, soil conservation, relics and environment.',
    },
  },
  {
    id: 'R-27',
    clause: '三(一)',
    title: { zh: '评估结果全部公开', en: 'All assessment results are published' },
    summary: {
      zh: '区域评估完成后，结果须无一例外地发布在市政务服务网和相关部门的网站上。',
      en: 'Every completed regional assessment is published on the city’s government-service site and on the department’s own site.',
    },
  },
  {
    id: 'R-28',
    clause: '三(一)',
    title: { zh: '区内项目共享成果', en: 'Projects in the zone share the result' },
    summary: {
      zh: '已评估区域内的项目直接使用成果，部门不得要求业主再单独做同类评估。',
      en: 'A project inside a covered zone uses the zone’s result. A department may not demand a separate assessment of the same kind.',
    },
  },
  {
    id: 'R-29',
    clause: '三(二)',
    title: { zh: '一张建设条件清单', en: 'One list of building conditions' },
    summary: {
      zh: '合规审查通过后，把开工前的许可、评估、中介和市政服务汇成一张标准清单，主线与并行事项都要列入。',
      en: 'After the compliance review, one standard list names all permits, assessments, intermediary services and utilities due before start, on the main line and in parallel.',
    },
  },
  {
    id: 'R-30',
    clause: '三(二)',
    title: { zh: '清单送业主和帮办团队', en: 'The list goes to owner and agents' },
    summary: {
      zh: '建设条件清单出具后，要同时送达业主与帮办团队，缺一方即未完成推送。',
      en: 'The condition list is pushed both to the owner and to the agency team; one of them alone is not enough.',
    },
  },
  {
    id: 'R-31',
    clause: '三(二)',
    title: { zh: '报告编制提前介入', en: 'Early help with reports' },
    summary: {
      zh: '项目要编制节能、安全或环评报告的，主管部门须在编制阶段就介入服务。',
      en: 'Where a project needs an energy, safety or environmental report, the department in charge steps in while it is being prepared.',
    },
  },
  {
    id: 'R-32',
    clause: '三(二)',
    title: { zh: '前期成果部门互认', en: 'Early results are recognised by all' },
    summary: {
      zh: '已有的前期策划成果，各部门互相承认，无论在线上还是线下形成。',
      en: 'An early planning result is recognised by every department, whether it was made online or on paper.',
    },
  },
  {
    id: 'R-33',
    clause: '三(三)',
    title: { zh: '签约后30个工作日挂牌', en: 'Listing within 30 working days' },
    summary: {
      zh: '地块签约后，须在30个工作日之内挂牌；超过期限即记为逾期。',
      en: 'A signed plot is listed for sale within 30 working days. Past that date it is recorded as overdue.',
    },
  },
  {
    id: 'R-34',
    clause: '三(三)',
    title: { zh: '按标准地供应', en: 'Supplied as standard land' },
    summary: {
      zh: '供应的地块要附上“标准地”的控制性指标。',
      en: 'A plot is supplied together with its standard-land conditions.',
    },
  },
  {
    id: 'R-35',
    clause: '三(三)',
    title: { zh: '指标优先重大项目', en: 'Quota goes to major projects first' },
    summary: {
      zh: '环境容量和能耗指标紧张时由市级平衡，先满足重大项目。',
      en: 'When environmental capacity or energy quota is scarce, the city balances it and serves major projects first.',
    },
  },
  {
    id: 'R-36',
    clause: '三(四)',
    title: { zh: '承诺人为业主或园区', en: 'The owner or the park commits' },
    summary: {
      zh: '采用承诺制的，承诺由业主或园区管委会作出并注明身份，每次申请对应一份承诺书。',
      en: 'A commitment is given by the owner or the park committee, and which of the two is recorded; each request has one commitment.',
    },
  },
  {
    id: 'R-37',
    clause: '三(四)；附件3·一',
    title: { zh: '容缺四原则', en: 'Four principles of deferral' },
    summary: {
      zh: '容缺须合法、出于自愿、以守信为前提并审慎把握；未经自愿签署的申请或失信的申请人不予容缺。',
      en: 'Deferral is lawful, voluntary, trustworthy and prudent. A request that is not voluntary and signed, or an applicant whose credit bars it, is refused.',
    },
  },
  {
    id: 'R-38',
    clause: '三(五)',
    title: { zh: '业主即时评价中介', en: 'Owners rate intermediaries at once' },
    summary: {
      zh: '重大项目的中介服务交付后，业主当即就能力、用时和费用打分。',
      en: 'When an intermediary has delivered on a major project, the owner rates its capability, duration and fee at once.',
    },
  },
  {
    id: 'R-39',
    clause: '三(五)',
    title: { zh: '主管部门日常评价', en: 'Routine evaluation by the trade’s department' },
    summary: {
      zh: '各行业的主管部门按本行业特点设计指标，对中介作日常专业评价。',
      en: 'Each trade’s own department designs and leads the routine professional evaluation of its intermediaries.',
    },
  },
  {
    id: 'R-40',
    clause: '三(五)',
    title: { zh: '评价汇总公示并推送', en: 'Results are combined, published and pushed' },
    summary: {
      zh: '每期期末，业主感受与专业评价合并计算，由市政务办汇总、公示并送达业主。',
      en: 'At the end of a period owner experience and professional evaluation are combined; the Government Services Office publishes the result and pushes it to owners.',
    },
  },
  {
    id: 'R-41',
    clause: '三(五)',
    title: { zh: '中介黑名单', en: 'Blacklist of intermediaries' },
    summary: {
      zh: '有严重过错的中介列入黑名单，在移出之前不得再承接重大项目。',
      en: 'An intermediary at grave fault is blacklisted and may not be engaged for a major project until it is removed from the list.',
    },
    inferred: true,
  },
  {
    id: 'R-42',
    clause: '三(六)',
    title: { zh: '一个团队一套方案', en: 'One agency team, one approval plan' },
    summary: {
      zh: '每个项目同一时间只能有一支帮办团队和一份有效的审批方案。',
      en: 'A project has one agency team and one approval plan in force at a time.',
    },
  },
  {
    id: 'R-43',
    clause: '三(六)',
    title: { zh: '帮代办考核与星级', en: 'Agency assessment and star rating' },
    summary: {
      zh: '对帮代办部门和人员定期考核；人员按履职和成效评定星级。',
      en: 'Agency departments and agents are assessed each period; agents are given stars for how they did their duty and what came of it.',
    },
  },
  {
    id: 'R-44',
    clause: '三(六)',
    title: { zh: '帮代办人员评价部门', en: 'Agents rate departments' },
    summary: {
      zh: '事项或周期结束后，帮代办人员对行业主管部门评分；被评部门不得改动。',
      en: 'When an item or a period closes, the agent rates the industry department. The rated department may not edit the rating.',
    },
    inferred: true,
  },
] as const satisfies readonly RuleEntry[];
