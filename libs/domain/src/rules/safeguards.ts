import type { RuleEntry } from './rule-entry.js';

/** delay reports, yellow cards, refusal power, training, routing, local lists (notice 四). */
export const SAFEGUARDS = [
  {
    id: 'R-45',
    clause: '四(一)',
    title: { zh: '延误由业主或帮代办反映', en: 'Owner or agent reports a delay' },
    summary: {
      zh: '审批拖延项目的，只有帮代办人员和项目业主可以提出延误反映。',
      en: 'When an approval holds a project up, only its agent or its owner may report the delay.',
    },
  },
  {
    id: 'R-46',
    clause: '四(一)',
    title: { zh: '营商办核实延误', en: 'The Business Environment Office verifies' },
    summary: {
      zh: '收到延误反映后由市营商办查证，结论只有属实或不属实。',
      en: 'The Business Environment Office verifies every delay report and finds it substantiated or not.',
    },
  },
  {
    id: 'R-47',
    clause: '四(一)',
    title: { zh: '属实且部门有责才发黄牌', en: 'Yellow card only for a proven fault' },
    summary: {
      zh: '延误查实且由审批部门自身造成的，才对该部门发黄牌；未经核实一律不发。',
      en: 'A department gets a yellow card only when the delay is substantiated and its own approval caused it. No card is issued without verification.',
    },
  },
  {
    id: 'R-48',
    clause: '四(一)',
    title: { zh: '疑难项目由营商办督办', en: 'Hard cases are supervised' },
    summary: {
      zh: '涉及跨层级审批、多个市级部门或推进受阻的项目，由市营商办主持督办。',
      en: 'Cross-level approvals, matters of several city departments and projects that are stuck come under the supervision of the Business Environment Office.',
    },
  },
  {
    id: 'R-49',
    clause: '四(一)',
    title: { zh: '两项成绩分别考核', en: 'Two separate assessment entries' },
    summary: {
      zh: '项目服务与审批改革的成绩各自计入年度高质量考核，不得合并为一项。',
      en: 'Project service and approval reform enter the annual high-quality assessment as two separate entries, never as one.',
    },
  },
  {
    id: 'R-50',
    clause: '四(二)',
    title: { zh: '审批权真正授给窗口', en: 'Real authority at the window' },
    summary: {
      zh: '部门须把审批权交给一线窗口，并使其能够实际行使。',
      en: 'A department hands its approval power to the front-desk window, with real authority to use it.',
    },
  },
  {
    id: 'R-51',
    clause: '四(二)',
    title: { zh: '窗口不得否决', en: 'The window may not refuse' },
    summary: {
      zh: '窗口人员无权拒绝申请；办不了的，须尽快向上请示。',
      en: 'A window officer may not refuse an application. What the window cannot handle is reported upward in time.',
    },
  },
  {
    id: 'R-52',
    clause: '四(二)',
    title: { zh: '上报事项集体研究', en: 'Collective opinion on escalated matters' },
    summary: {
      zh: '窗口上报的申请，由单位集体讨论形成意见，再据此办理或答复。',
      en: 'What the window escalates is handled or answered on the collective opinion of the unit.',
    },
  },
  {
    id: 'R-53',
    clause: '四(二)',
    title: { zh: '否定答复由主要领导签字', en: 'The main leader signs a negative reply' },
    summary: {
      zh: '答复为否定的，须先由本单位一把手签字，未签字不得发出。',
      en: 'A negative reply needs the signature of the principal head of the unit before it is issued; without it the reply is refused.',
    },
  },
  {
    id: 'R-54',
    clause: '四(三)',
    title: { zh: '帮代办定期培训', en: 'Regular training of agents' },
    summary: {
      zh: '市政务办定期培训推进机制、重大改革和跨层级事项；审批部门负责规划、环评、节能和施工许可等专业培训。',
      en: 'The Government Services Office trains agents on mechanism, reform and cross-level matters; departments train them on planning, environment, energy and construction permits.',
    },
  },
  {
    id: 'R-55',
    clause: '四(四)',
    title: { zh: '问题按类分流', en: 'Issues are routed by kind' },
    summary: {
      zh: '项目质量和储备问题归商务局，重点计划项目的要素与政策问题归发改委，审批和帮代办问题归政务办。',
      en: 'Investment quality and reserve go to Commerce, factors and policy of key-plan projects to Development and Reform, approval and agency service to the Government Services Office.',
    },
  },
  {
    id: 'R-56',
    clause: '四(四)',
    title: { zh: '超出职权及时转送', en: 'Matters outside one’s power are forwarded' },
    summary: {
      zh: '商务局遇到自身无权处理的问题，要尽快转给有权部门。',
      en: 'A problem outside the power of Commerce is passed promptly to the department that is competent.',
    },
  },
  {
    id: 'R-57',
    clause: '四(四)',
    title: { zh: '发改委督促责任单位', en: 'Responsible bodies are urged' },
    summary: {
      zh: '对重点计划项目的问题，市发改委督促责任单位把要素保障落到实处。',
      en: 'On issues of key-plan projects, the Development and Reform Commission urges the responsible bodies to act.',
    },
  },
  {
    id: 'R-58',
    clause: '四(五)',
    title: { zh: '会议形式入档', en: 'Meeting mode is recorded' },
    summary: {
      zh: '会议可以现场、视频或电话方式召开，采用哪种方式须记录。',
      en: 'A meeting may be held in person, by video or by telephone, and the mode is recorded.',
    },
  },
  {
    id: 'R-59',
    clause: '正文末段；附件1；附件2',
    title: { zh: '地方清单细化且相容', en: 'Local lists refine the city lists' },
    summary: {
      zh: '县区和功能板块的清单是对市级清单的细化，不得与之抵触。',
      en: 'The lists of counties and zones refine those of the city and stay compatible with them.',
    },
  },
] as const satisfies readonly RuleEntry[];
