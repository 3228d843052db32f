import type { RuleEntry } from './rule-entry.js';

/** N-1 to N-8: how the product reads what the notice leaves open; T-1 to T-4: where the notice meets a statute. */
export const NOTES = [
  {
    id: 'N-1',
    clause: '三(四)；附件3·一',
    title: { zh: '先决定后补件', en: 'Decide first, supply later' },
    summary: {
      zh: '默认先作决定再收补件，与方案一致；政策也可改为先受理、补齐后再决定。',
      en: 'By default the decision comes first and the material later, as the notice says. Policy may switch to accepting first and deciding once all is supplied.',
    },
    inferred: true,
  },
  {
    id: 'N-2',
    clause: '三(四)；附件3·一',
    title: { zh: '敏感事项不用裁量容缺', en: 'No discretion in sensitive domains' },
    summary: {
      zh: '五类敏感事项不适用部门认定这一类容缺，其要件范围只能随政策版本变更。',
      en: 'In the five sensitive domains the department’s discretion (category 5) is off, and only a policy version may change the list of essential materials.',
    },
    inferred: true,
  },
  {
    id: 'N-3',
    clause: '附件3·二(一)',
    title: { zh: '违诺后果由政策设定', en: 'Policy sets the cost of a breach' },
    summary: {
      zh: '违反容缺承诺的后果可配置：先责令改正，再撤销决定，并记入信用。失信未修复的业主不得容缺，也不得告知承诺。',
      en: 'What a broken commitment costs is configuration: an order to correct, then revocation, then a credit record. An owner on that record defers nothing and commits to nothing until the credit is repaired.',
    },
    inferred: true,
  },
  {
    id: 'N-4',
    clause: '四(二)',
    title: { zh: '各种否定结果都要签字', en: 'Every negative outcome is signed' },
    summary: {
      zh: '不受理、不予受理、不予许可和未补正退件都算否定答复，均须签字，并写明理由与救济途径。',
      en: 'Not acceptable, acceptance refused, approval refused and returned without cure are all negative replies: each needs the signature, written reasons and the remedy.',
    },
    inferred: true,
  },
  {
    id: 'N-5',
    clause: '四(一)',
    title: { zh: '只有黄牌', en: 'Only yellow cards' },
    summary: {
      zh: '方案只设黄牌，没有红牌；更高等级默认关闭，须由政策开启。',
      en: 'The notice knows the yellow card only. Higher levels are off unless policy turns them on.',
    },
    inferred: true,
  },
  {
    id: 'N-6',
    clause: '四(一)',
    title: { zh: '逾期不自动出牌', en: 'No card without a report' },
    summary: {
      zh: '计时器只产生预警和逾期记录；发黄牌仍须有人反映并经核实。',
      en: 'Timers raise warnings and record what is overdue. A card still needs a report and its verification.',
    },
    inferred: true,
  },
  {
    id: 'N-7',
    clause: '四(二)',
    title: { zh: '主要领导即一把手', en: 'The main leader is the number one' },
    summary: {
      zh: '签字人须是该部门当日在任的一把手；代签默认不允许。',
      en: 'The signer must be the department’s principal head in office on that day. Delegation of the signature is off by default.',
    },
    inferred: true,
  },
  {
    id: 'N-8',
    clause: '三(一)',
    title: { zh: '评估种类可配置', en: 'Assessment kinds are configuration' },
    summary: {
      zh: '区域评估种类由政策列出，默认采用方案的九类，与国家层面的举例不尽相同。',
      en: 'Policy lists the kinds of regional assessment. The default is the nine of the notice, which differ from the examples in national law.',
    },
    inferred: true,
  },
  {
    id: 'T-1',
    clause: '建设工程质量管理条例 第五条',
    title: { zh: '勘察设计施工不得颠倒', en: 'Survey, design, build, in that order' },
    summary: {
      zh: '基本建设程序不得随意简化，须先勘察、后设计、再施工。',
      en: 'Basic procedures may not be cut at will: survey comes before design, and design before construction.',
    },
  },
  {
    id: 'T-2',
    clause:
      '建筑法 第七条、第八条；环境影响评价法 第二十五条；建设项目环境保护管理条例 第九条；节约能源法 第十五条；水土保持法 第二十六条；防洪法 第二十七条、第三十三条；消防法 第十一条、第十二条；气象灾害防御条例 第二十三条；建设工程质量管理条例 第十一条；企业投资项目核准和备案管理条例 第十八条；文物保护法 第四十三条',
    title: { zh: '开工前的法定关口', en: 'Statutory gates before start' },
    summary: {
      zh: '法律要求开工前取得的许可与审查一件不能少，也不能容缺；缺一项即不得开工。',
      en: 'Permits and reviews that the law requires before start can never be deferred. Start of construction is refused while one is missing.',
    },
  },
  {
    id: 'T-3',
    clause: '一；建设工程质量管理条例 第十一条',
    title: { zh: '未审图纸不得使用', en: 'Unreviewed drawings may not be used' },
    summary: {
      zh: '法规禁止使用未经审查的施工图，故豁免默认不成立，除非写明依据。',
      en: 'The law bars the use of unreviewed drawings, so there is no exemption by default; one must name its basis.',
    },
  },
  {
    id: 'T-4',
    clause: '附件4；行政许可法 第四十二条',
    title: { zh: '35日是承诺45日是上限', en: '35 days promised, 45 the ceiling' },
    summary: {
      zh: '35个工作日是承诺；联合办理的法定上限为45个工作日，经本级政府负责人批准可延长15日。',
      en: '35 working days are a promise. Where joint handling applies the law allows at most 45, and 15 more with approval of the government’s head.',
    },
  },
] as const satisfies readonly RuleEntry[];
