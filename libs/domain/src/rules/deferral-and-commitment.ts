import type { RuleEntry } from './rule-entry.js';

/** deferral, notification and commitment (notice annex 3, 一 to 三). */
export const DEFERRAL_AND_COMMITMENT = [
  {
    id: 'R-60',
    clause: '附件3·一',
    title: { zh: '容缺标准先公示', en: 'Deferral standards are published' },
    summary: {
      zh: '县区和功能板块按自身权限定出容缺细则，并向社会公布。',
      en: 'Counties and zones set detailed deferral standards for their own authority and publish them.',
    },
  },
  {
    id: 'R-61',
    clause: '附件3·一',
    title: { zh: '要件不得容缺', en: 'Essential materials are never deferred' },
    summary: {
      zh: '属于要件的材料必须在决定前交齐，任何情况下都不能容缺。',
      en: 'A material that is essential to the item must be there before the decision; its deferral is refused in every case.',
    },
  },
  {
    id: 'R-62',
    clause: '附件3·一；三(四)',
    title: { zh: '五类敏感事项排除', en: 'Five sensitive domains are excluded' },
    summary: {
      zh: '事项关系到质量、安全、能耗、环境或公共安全的，其要件不在容缺之列。',
      en: 'Where an item touches engineering quality, safety, energy use, the environment or public safety, its essential materials are excluded from deferral.',
    },
  },
  {
    id: 'R-63',
    clause: '附件3·二(一)',
    title: { zh: '六类非要件可申请容缺', en: 'Six categories of non-essential material' },
    summary: {
      zh: '可容缺的材料须不妨碍审查，并归入六类之一：资质身份、资信内控、前阶段已交、上一环节成果、部门认定、其他。',
      en: 'A deferrable material does not affect the review and falls in one of six categories: identity, credit and internal papers, earlier stage, previous item, department’s discretion, other.',
    },
  },
  {
    id: 'R-64',
    clause: '附件3·二(一)',
    title: { zh: '须可事后纠正', en: 'The defect must be curable' },
    summary: {
      zh: '经办人须判断并记录：缺件可由后续监管补正，且不致造成严重后果，否则不准容缺。',
      en: 'The officer records the judgement that later supervision can cure the gap without grave consequence. Otherwise the deferral is refused.',
    },
  },
  {
    id: 'R-65',
    clause: '附件3·二(一)',
    title: { zh: '书面承诺及补交时点', en: 'Written commitment with its deadline' },
    summary: {
      zh: '容缺须有书面承诺，写明在开工之前还是竣工验收之前补交。',
      en: 'Deferral needs a written commitment that says whether the material follows before construction start or before completion acceptance.',
    },
  },
  {
    id: 'R-66',
    clause: '附件3·二(一)',
    title: { zh: '容缺自愿', en: 'Deferral is the applicant’s choice' },
    summary: {
      zh: '是否容缺由申请人自定，未选择的按普通程序办理；不得强迫作出承诺。',
      en: 'The applicant chooses freely; without a choice the normal procedure applies. Nobody may be made to commit.',
    },
  },
  {
    id: 'R-67',
    clause: '三(四)；附件3·一',
    title: { zh: '要件加承诺即作决定', en: 'Decide on essentials and commitment' },
    summary: {
      zh: '要件齐备并有承诺书的，部门随即决定，不必等待所缺材料。',
      en: 'With the essential materials and the commitment in hand, the department decides at once and does not wait for what was deferred.',
    },
  },
  {
    id: 'R-68',
    clause: '附件3·一',
    title: { zh: '补交后核验销号', en: 'Supplied material is checked and closed' },
    summary: {
      zh: '所缺材料补来后要核验，合格才算结清该项容缺。',
      en: 'A deferred material that arrives is checked, and only then is the deferral closed.',
    },
  },
  {
    id: 'R-69',
    clause: '附件3·二(一)',
    title: { zh: '到期未补即受阻', en: 'An open deferral blocks its milestone' },
    summary: {
      zh: '到了约定时点仍有未补材料的，开工或验收不予通过；过了补交日期的记为违诺。',
      en: 'A milestone is refused while a deferral due by then is open, and a deferral past its date is recorded as a default.',
    },
    inferred: true,
  },
  {
    id: 'R-70',
    clause: '附件3·一',
    title: { zh: '记录事中事后监管', en: 'Supervision after the decision is recorded' },
    summary: {
      zh: '决定作出之后开展的监管检查须记录在案。',
      en: 'Supervision carried out during the works and after the decision is put on record.',
    },
  },
  {
    id: 'R-71',
    clause: '附件3·二(二)',
    title: { zh: '核准项目文本容缺', en: 'Text deferral for verified projects' },
    summary: {
      zh: '核准项目须有用地选址意见、稳定风险评估和编好的申请报告；其他非要件可承诺后补。',
      en: 'A project under verification needs its land and site opinion, the social-stability assessment and a finished application report; other non-essential materials may follow.',
    },
  },
  {
    id: 'R-72',
    clause: '附件3·二(二)',
    title: { zh: '备案不设前置', en: 'Record-filing has no prerequisites' },
    summary: {
      zh: '备案项目不得被索要任何前置材料。',
      en: 'No precondition document whatever may be asked of a project under record-filing.',
    },
  },
  {
    id: 'R-73',
    clause: '附件3·二(三)',
    title: { zh: '预审意见替代土地手续', en: 'Site opinion stands in for land papers' },
    summary: {
      zh: '新增用地的划拨项目尚无土地手续时，凭自然资源部门的预审选址意见，可先受理工程规划许可申请。',
      en: 'For a project on newly added, allocated land without its land papers, the pre-review and site opinion lets the planning-permit application be accepted with deferral.',
    },
  },
  {
    id: 'R-74',
    clause: '附件3·二(三)',
    title: { zh: '部门证明临时替代', en: 'A department’s proof may stand in' },
    summary: {
      zh: '其他事项缺少证照的，可由部门出具证明暂时顶替。',
      en: 'Where another item lacks a licence, a proof issued by a department may stand in for it for a time.',
    },
  },
  {
    id: 'R-75',
    clause: '附件3·二(四)',
    title: { zh: '能共享核验的免交', en: 'Shared data need not be submitted' },
    summary: {
      zh: '材料由本市政府部门签发、又能通过共享数据查到的，申请人免交。',
      en: 'What any level of this city’s government issued and data sharing can check is exempt from submission.',
    },
  },
  {
    id: 'R-76',
    clause: '附件3·二(四)',
    title: { zh: '有电子证照免交实体', en: 'An e-licence replaces the paper' },
    summary: {
      zh: '可以出示电子证照的，不再收取纸质证照。',
      en: 'Where an electronic licence can be provided, the physical one is exempt from submission.',
    },
  },
  {
    id: 'R-77',
    clause: '附件3·二(五)',
    title: { zh: '方案可先行审查', en: 'Scheme review may start early' },
    summary: {
      zh: '项目合乎规划、勘界图与面积已定的，无土地手续也可依申请先审总图和方案，并开始施工图设计。',
      en: 'If the project fits the plans and its survey map and area are fixed, scheme review and drawing design may start on request before the land procedure.',
    },
  },
  {
    id: 'R-78',
    clause: '附件3·二(五)',
    title: { zh: '按楼栋分期审批', en: 'Approval building by building' },
    summary: {
      zh: '整体方案通过之后，各楼栋可以分期审批；方案未定的不行。',
      en: 'Once the overall scheme is approved, buildings may be approved one by one, in phases; not before.',
    },
  },
  {
    id: 'R-79',
    clause: '附件3·二(五)',
    title: { zh: '图审可先于规划许可', en: 'Drawing review before the planning permit' },
    summary: {
      zh: '工程规划许可尚未办妥时，施工图审查也可启动。',
      en: 'Review of the construction drawings may start before the construction-project planning permit is granted.',
    },
  },
  {
    id: 'R-80',
    clause: '附件3·三',
    title: { zh: '告知承诺事项要素齐全', en: 'Commitment items are fully defined' },
    summary: {
      zh: '列入告知承诺的事项，须备齐程序、文书、指南、标准、监管边界和时间安排，责任、措施、进度都要落实。',
      en: 'An item of the notification-and-commitment list has its procedure, form, guide, standard, supervision boundary and schedule defined.',
    },
  },
  {
    id: 'R-81',
    clause: '附件3·三',
    title: { zh: '告知、承诺、决定、核查', en: 'Notify, commit, decide, check' },
    summary: {
      zh: '清单内且业主选用的事项，先告知、再签承诺、随后决定，事后还要核查。',
      en: 'For a listed item that the owner chose: notice is given, the commitment signed, the decision made, and the commitment checked later.',
    },
  },
] as const satisfies readonly RuleEntry[];
