import type { RuleEntry } from './rule-entry.js';

/** scope and planning, pre-assessment and admission, joint review and consultation (notice 一, 二). */
export const SERVICE_FLOW = [
  {
    id: 'R-01',
    clause: '一；附件3·一',
    title: { zh: '仅限重大产业项目', en: 'Major industrial projects only' },
    summary: {
      zh: '项目须在2024年3月18日或之后被认定为重大产业项目，方可适用本方案；其他项目只保留普通审批记录。',
      en: 'A project must be designated a major industrial project, on or after 2024-03-18, before these rules apply to it. Other projects keep plain approval records.',
    },
  },
  {
    id: 'R-02',
    clause: '一；附件3·四',
    title: { zh: '一个项目一种审批流程', en: 'One approval track a project' },
    summary: {
      zh: '每个项目只走一种流程：一般流程或“拿地即开工”；改换流程须说明理由。',
      en: 'Each project follows exactly one track, general or land-and-start. A change of track must give its reason.',
    },
    inferred: true,
  },
  {
    id: 'R-03',
    clause: '一',
    title: { zh: '豁免图审须有依据', en: 'Drawing-review exemption needs a basis' },
    summary: {
      zh: '主张免予施工图审查的，必须写明所依据的法律或政策；没有依据的不予豁免。',
      en: 'Whoever claims that construction drawings need no review must name the law or policy that allows it. Without one the exemption is refused.',
    },
  },
  {
    id: 'R-04',
    clause: '一；二(二)',
    title: { zh: '节点计划', en: 'Node plan' },
    summary: {
      zh: '项目纳入后要排出节点计划，逐一写明负责部门、事项、标准和完成日期。',
      en: 'Once a project is accepted, a node plan states the owner department, item, standard and due date of every node.',
    },
  },
  {
    id: 'R-05',
    clause: '二(二)',
    title: { zh: '提前服务责任要素齐全', en: 'Early-service duties fully described' },
    summary: {
      zh: '附件2的每项责任都要记全五个要素：标准、流程、事项、节点、负责单位。',
      en: 'Every duty of Annex 2 is recorded with its standard, process, item, node and responsible body.',
    },
  },
  {
    id: 'R-06',
    clause: '二(一)',
    title: { zh: '先看成熟度', en: 'Maturity is checked first' },
    summary: {
      zh: '洽谈中的项目，先由商务部门确认已够成熟，才能启动预评。',
      en: 'While a project is under negotiation, Commerce confirms that it is mature enough before any pre-assessment is opened.',
    },
  },
  {
    id: 'R-07',
    clause: '二(一)',
    title: { zh: '只由商务部门启动预评', en: 'Only Commerce opens the pre-assessment' },
    summary: {
      zh: '预评只能由商务部门启动，方式为开会或在招商信息系统上征求意见。',
      en: 'Only Commerce may open a pre-assessment, either as a meeting or as a call for opinions on the investment-promotion system.',
    },
  },
  {
    id: 'R-08',
    clause: '二(一)',
    title: { zh: '合规意见覆盖全部维度', en: 'Opinions cover every compliance dimension' },
    summary: {
      zh: '八个维度都要有意见：规划、用地、三区三线、产业、生态、文物、防灾和国家安全；缺一项即不能得出结论。',
      en: 'Opinions are due on all eight dimensions: plans, land use, three zones and three lines, industrial policy, environment, relics, disasters and national security. None may be missing when the assessment is concluded.',
    },
  },
  {
    id: 'R-09',
    clause: '二(一)',
    title: { zh: '意见由主管部门出具', en: 'The owning department gives the opinion' },
    summary: {
      zh: '每个维度的意见由附件1所列部门提出，并写明法律依据；否定意见须说明理由。',
      en: 'An opinion comes from the department that Annex 1 names for the dimension, with its legal basis. A negative one must give reasons.',
    },
    inferred: true,
  },
  {
    id: 'R-10',
    clause: '二(一)；附件1',
    title: { zh: '研判真实性与可行性', en: 'Authenticity and feasibility are judged' },
    summary: {
      zh: '预评要判断项目是否真实、能否落地，并核实项目背景和投资方的实力。',
      en: 'The pre-assessment judges whether the project is real and feasible, and looks into its background and the strength of its investor.',
    },
  },
  {
    id: 'R-11',
    clause: '附件1',
    title: { zh: '出具预评估意见', en: 'Pre-assessment opinion document' },
    summary: {
      zh: '各部门意见收齐后，由商务部门形成一份预评估意见书。',
      en: 'When all required opinions are in, Commerce issues one pre-assessment opinion document.',
    },
  },
  {
    id: 'R-12',
    clause: '二(一)；附件1',
    title: { zh: '通过后入储备库', en: 'A passed project enters the reserve' },
    summary: {
      zh: '通过预评的项目在商务部门存档并进入储备库；不在库内的项目不得进入后续环节。',
      en: 'A project that passes is filed with Commerce and entered in the reserve of mature projects. Only projects in the reserve move on.',
    },
  },
  {
    id: 'R-13',
    clause: '二(一)',
    title: { zh: '未通过不得推进', en: 'A failed project goes no further' },
    summary: {
      zh: '未通过预评的项目不能进入以后各阶段；重新提交即开启新一轮预评。',
      en: 'A project that fails the pre-assessment is kept out of the later stages. Submitting it again opens a new round.',
    },
    inferred: true,
  },
  {
    id: 'R-14',
    clause: '四(四)',
    title: { zh: '县区评估为主', en: 'The county assessment is primary' },
    summary: {
      zh: '准入只评一次，由县区完成；市级只作备案审查，不得再评一遍。',
      en: 'Admission is assessed once, by the county or district. The city reviews the filing and does not assess a second time.',
    },
  },
  {
    id: 'R-15',
    clause: '四(四)',
    title: { zh: '市级备案审查结果', en: 'Result of the city filing review' },
    summary: {
      zh: '县区评估报送后，市级作出备案审查结果：予以备案，或退回县区。',
      en: 'Once a county assessment is filed, the city answers with a filing review: noted, or returned to the county.',
    },
    inferred: true,
  },
  {
    id: 'R-16',
    clause: '二(二)',
    title: { zh: '属地责任主体唯一', en: 'One territorial responsible body' },
    summary: {
      zh: '项目落地后，必须明确唯一的属地责任单位，即县区政府或功能板块管委会。',
      en: 'When a project lands, exactly one county, district or functional zone is made responsible for it.',
    },
  },
  {
    id: 'R-17',
    clause: '二(二)',
    title: { zh: '列出要素需求', en: 'Factor needs are listed' },
    summary: {
      zh: '属地与业主沟通后，把用地、能耗和排放方面的需求列成清单。',
      en: 'After talking with the owner, the territorial body lists what the project needs in land, energy and emission quota.',
    },
  },
  {
    id: 'R-18',
    clause: '二(二)',
    title: { zh: '需求凭证据销号', en: 'Needs are closed with evidence' },
    summary: {
      zh: '当地行业主管部门主动辅导；每项需求办结后须附证据才能销号。',
      en: 'The local industry department offers guidance unasked, and each listed need is closed only with evidence.',
    },
  },
  {
    id: 'R-19',
    clause: '二(二)',
    title: { zh: '先归类归因再会商', en: 'Classify before solving jointly' },
    summary: {
      zh: '发现的问题要先归类、查明成因，再交多部门共同解决。',
      en: 'A problem is classified and its cause analysed before departments are called to solve it together.',
    },
  },
  {
    id: 'R-20',
    clause: '二(二)',
    title: { zh: '重点计划项目上报协调', en: 'Key-plan projects go up for coordination' },
    summary: {
      zh: '只有列入市级重点投资计划、且属地已尝试解决并留有记录的项目，才能把未解决的需求报市发改委。',
      en: 'An unsolved need goes to the Development and Reform Commission only if the project is in the municipal key-project plan and a local attempt is on record.',
    },
    inferred: true,
  },
  {
    id: 'R-21',
    clause: '二(二)',
    title: { zh: '发改委协调或提请政府', en: 'Coordinate, or ask the government' },
    summary: {
      zh: '收到协调需求后，市发改委要么组织部门协调，要么提请市政府出面。',
      en: 'On receiving a need, the Development and Reform Commission either coordinates the departments or asks the municipal government to do so.',
    },
  },
  {
    id: 'R-22',
    clause: '二(二)',
    title: { zh: '公示期内提前预审', en: 'Pre-review during land publicity' },
    summary: {
      zh: '土地出让处于公示期时，各部门可以先行预审，并联推进审批。',
      en: 'While the land transfer is being publicised, departments may pre-review applications and work in parallel.',
    },
  },
  {
    id: 'R-23',
    clause: '二(二)',
    title: { zh: '签合同后才正式决定', en: 'Formal decision only after the contract' },
    summary: {
      zh: '预审意见要等企业签订土地出让合同，才能转为正式决定；在此之前不得作出。',
      en: 'A pre-review becomes a formal decision only once the land-transfer contract is signed; before that a decision is refused.',
    },
  },
  {
    id: 'R-24',
    clause: '二(二)',
    title: { zh: '按节点持续跟踪', en: 'Progress is tracked node by node' },
    summary: {
      zh: '节点计划执行期间，市政务办对照日期跟踪每个部门的责任落实情况。',
      en: 'While the node plan runs, the Government Services Office keeps tracking each department’s duty against its date.',
    },
  },
  {
    id: 'R-25',
    clause: '二(二)',
    title: { zh: '应属地请求召开会办会', en: 'Consultation meeting on request' },
    summary: {
      zh: '县区或功能板块就难题提出请求的，市政务办召开会办会，并记录参会者、决议、责任人和期限。',
      en: 'When a county or zone asks for help, the Government Services Office convenes a meeting and records who attended, what was resolved, who acts and by when.',
    },
    inferred: true,
  },
] as const satisfies readonly RuleEntry[];
