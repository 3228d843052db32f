import type { RuleEntry } from './rule-entry.js';

/** CLK-01 to CLK-17: how periods are counted, paused and extended, from statutes, local rules and observed systems. */
export const CLOCKS = [
  {
    id: 'CLK-01',
    clause: '行政许可法 第四十二条；民法典 第二百零一条',
    title: { zh: '自受理起算，首日不计', en: 'Counted from acceptance, first day excluded' },
    summary: {
      zh: '办理期限从受理起算，受理当天不计入。',
      en: 'The period runs from acceptance, and the day of acceptance is not counted.',
    },
  },
  {
    id: 'CLK-02',
    clause: '行政许可法 第八十二条',
    title: { zh: '期限按工作日计', en: 'Periods are working days' },
    summary: {
      zh: '许可期限以工作日计算，法定节假日除外。',
      en: 'Periods of the licensing law are counted in working days, without statutory holidays.',
    },
  },
  {
    id: 'CLK-03',
    clause: '行政许可法 第三十二条',
    title: { zh: '五个工作日内一次告知', en: 'Tell everything once within five days' },
    summary: {
      zh: '材料不全的，须当场或在5个工作日内一次说清全部缺项；逾期不说，视为收到之日已受理。',
      en: 'What is missing is told once and completely, on the spot or within 5 working days. After that the application counts as accepted on receipt.',
    },
  },
  {
    id: 'CLK-04',
    clause: '地方规定（滨州）第十条；地方规定（安阳）第三十六条、第四十二条',
    title: { zh: '地方可定更短时限', en: 'Local limits may be tighter' },
    summary: {
      zh: '外地有更短的做法：2个工作日内告知、网上1个工作日内核对、未作一次告知即算受理；可由政策采用。',
      en: 'Other cities tell within 2 working days, check online within 1 and treat silence as acceptance. Policy may adopt tighter values.',
    },
  },
  {
    id: 'CLK-05',
    clause: '地方规定（滨州）第十条、第十一条；地方规定（安阳）第二十四条、第三十六条；地方规定（浙江）',
    title: { zh: '逾期不补正的后果', en: 'When correction does not come' },
    summary: {
      zh: '申请人到期未补正的，依政策视为撤回申请，或走否定答复程序予以拒绝。',
      en: 'If the applicant does not correct in time, policy says whether the application counts as withdrawn or is refused through a negative reply.',
    },
  },
  {
    id: 'CLK-06',
    clause: '行政许可法 第四十五条',
    title: { zh: '听证检测等时间不计', en: 'Hearings and tests do not count' },
    summary: {
      zh: '听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的时间不计入期限，所需时间要书面告知申请人。',
      en: 'Hearing, bidding, auction, inspection, testing, quarantine, appraisal and expert review are not counted. The applicant is told the time needed in writing.',
    },
  },
  {
    id: 'CLK-07',
    clause: '地方规定（滨州）第十九条',
    title: { zh: '公示评审不计入', en: 'Publicity and review do not count' },
    summary: {
      zh: '外地规定把公示、评审、听证和招标排除在期限之外。',
      en: 'Local wording elsewhere leaves publicity, review, hearing and bidding out of the period.',
    },
  },
  {
    id: 'CLK-08',
    clause: '实践做法（审批系统）',
    title: { zh: '特别程序种类与记录', en: 'Kinds and record of special procedures' },
    summary: {
      zh: '特别程序包括现场听证、踏勘、招标、专家评审和环评公示；须记录天数、到期日、理由、批准人、结果与起止文书。',
      en: 'Special procedures are on-site hearing, site survey, bidding, expert review and environmental publicity. Days, due date, reason, approver, result and papers are recorded.',
    },
  },
  {
    id: 'CLK-09',
    clause: '实践做法（审批系统）',
    title: { zh: '补正和特别程序停钟', en: 'Correction and special procedure stop the clock' },
    summary: {
      zh: '补正或特别程序开始时停止计时，结束后继续。',
      en: 'The clock stops when a correction or a special procedure starts and goes on when it ends.',
    },
    inferred: true,
  },
  {
    id: 'CLK-10',
    clause: '行政许可法 第四十二条',
    title: { zh: '一般期限20日可延10日', en: 'General limit 20 days, 10 more once' },
    summary: {
      zh: '一般期限为20个工作日；经机关负责人批准并告知理由，可延长一次，不超过10个工作日。',
      en: 'The general limit is 20 working days. The head of the agency may allow 10 more, once, and the applicant is told why.',
    },
  },
  {
    id: 'CLK-11',
    clause: '行政许可法 第四十二条',
    title: { zh: '联合办理45日可延15日', en: 'Joint handling 45 days, 15 more' },
    summary: {
      zh: '统一、联合或集中办理的期限为45个工作日；经本级政府负责人批准可再延15个工作日。',
      en: 'Unified, joint or concentrated handling takes at most 45 working days, and 15 more with approval of the government’s head.',
    },
  },
  {
    id: 'CLK-12',
    clause: '行政许可法 第四十四条',
    title: { zh: '决定后10日内送达', en: 'Delivery within ten days' },
    summary: {
      zh: '作出准予决定后，须在10个工作日内把证件送达申请人。',
      en: 'The certificate is delivered within 10 working days after the decision.',
    },
  },
  {
    id: 'CLK-13',
    clause: '优化营商环境条例 第三十六条',
    title: { zh: '承诺不长于法定', en: 'The promise never exceeds the law' },
    summary: {
      zh: '承诺时限不得长于法定时限，并须公布；超过承诺的要公开原因。',
      en: 'The promised time may not exceed the statutory one and is published. If it is exceeded, the reasons are published too.',
    },
  },
  {
    id: 'CLK-14',
    clause: '地方规定（滨州）第十六条',
    title: { zh: '前序结果推送后序', en: 'Results are pushed to the successor' },
    summary: {
      zh: '前一事项的结果推送给后一部门；后者已预审的，收到即作决定。',
      en: 'The result of a predecessor is pushed to the successor, which has pre-reviewed the case and decides on receipt.',
    },
  },
  {
    id: 'CLK-15',
    clause: '企业投资项目核准和备案管理条例 第九条、第十条',
    title: { zh: '核准20日可延40日', en: 'Verification 20 days, up to 40 more' },
    summary: {
      zh: '核准期限20个工作日，经主要负责人批准最多延长40个；委托评估不超过30个工作日且不计入，其他部门书面提意见。',
      en: 'Verification takes 20 working days, up to 40 more with approval of the principal head. A commissioned evaluation of at most 30 is not counted; other departments give written opinions.',
    },
  },
  {
    id: 'CLK-16',
    clause: '企业投资项目核准和备案管理条例 第十三条',
    title: { zh: '信息收齐即完成备案', en: 'Filing is done on receipt' },
    summary: {
      zh: '收到全部信息即完成备案，企业可自行打印备案证明。',
      en: 'Record-filing is done when all information has been received, and the enterprise may print the proof.',
    },
  },
  {
    id: 'CLK-17',
    clause: '实践做法（审批系统）',
    title: { zh: '合同上传后才上报', en: 'Reported upward after the contract' },
    summary: {
      zh: '拿地即开工的办件，在上传土地合同之前不向上级平台报送；该做法仅见于代码注释。',
      en: 'A land-and-start case is not reported to the upper platform before the land contract is uploaded. This is known from a code comment only.',
    },
  },
] as const satisfies readonly RuleEntry[];
