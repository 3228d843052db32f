import type { RuleEntry } from './rule-entry.js';

/** A1-1 to A1-9: who reviews which compliance dimension; A2-1 to A2-15: who serves early on what (notice annexes 1 and 2). */
export const ANNEXES = [
  {
    id: 'A1-1',
    clause: '附件1',
    title: { zh: '商务局牵头预评估', en: 'Commerce leads the pre-assessment' },
    summary: {
      zh: '商务局主持预评估、出具意见并把通过的项目入库，同时核实背景、投资方实力及项目真伪。',
      en: 'Commerce leads the pre-assessment, issues the opinion and enters passed projects in the reserve; it confirms background, investor strength, authenticity and feasibility.',
    },
  },
  {
    id: 'A1-2',
    clause: '附件1',
    title: { zh: '发改委审产业政策', en: 'Development and Reform: industrial policy' },
    summary: {
      zh: '市发改委对照产业目录、外资清单、市场准入清单和本市禁限目录，审查产业政策。',
      en: 'The Development and Reform Commission reviews industrial policy against the catalogues, the negative lists and the city’s own restrictions.',
    },
  },
  {
    id: 'A1-3',
    clause: '附件1',
    title: { zh: '自然资源局审土地用途', en: 'Natural Resources: land use' },
    summary: {
      zh: '市自然资源局依据土地和城乡规划法规及已批准的规划，审查用途是否相符。',
      en: 'Natural Resources reviews land use against land and planning law and the approved plans.',
    },
  },
  {
    id: 'A1-4',
    clause: '附件1',
    title: { zh: '自然资源局审三区三线', en: 'Natural Resources: three zones, three lines' },
    summary: {
      zh: '市自然资源局审查项目是否触碰三区三线的管控要求。',
      en: 'Natural Resources reviews whether the project respects the three zones and three lines.',
    },
  },
  {
    id: 'A1-5',
    clause: '附件1',
    title: { zh: '自然资源局审灾害防御', en: 'Natural Resources: disaster prevention' },
    summary: {
      zh: '市自然资源局依据地质灾害法规，审查灾害防御要求。',
      en: 'Natural Resources reviews disaster prevention under the rules on geological disasters.',
    },
  },
  {
    id: 'A1-6',
    clause: '附件1',
    title: { zh: '生态环境局审环境', en: 'Ecology and Environment: environment' },
    summary: {
      zh: '市生态环境局依据环评法律、建设项目环保法规和分类名录，审查生态环境要求。',
      en: 'Ecology and Environment reviews the environmental dimension under assessment law, the project regulation and the classification list.',
    },
  },
  {
    id: 'A1-7',
    clause: '附件1',
    title: { zh: '文广旅局审文物', en: 'Culture: relics' },
    summary: {
      zh: '市文广旅局依据文物法律及省市规定，审查文物保护要求。',
      en: 'The culture bureau reviews the protection of relics under national, provincial and city law.',
    },
  },
  {
    id: 'A1-8',
    clause: '附件1',
    title: { zh: '国安局审国家安全', en: 'National Security: national security' },
    summary: {
      zh: '市国家安全局依据国家安全法律，对该维度提出意见。',
      en: 'The National Security Bureau gives the opinion on national security under the law of that name.',
    },
  },
  {
    id: 'A1-9',
    clause: '附件1',
    title: { zh: '属地细化审查清单', en: 'Territory refines the review list' },
    summary: {
      zh: '县区和功能板块对辖区项目负主责，据市级清单制定本地审查清单，提前上门服务。',
      en: 'Counties and zones bear the territorial responsibility, refine the city’s review list for their area and serve early.',
    },
  },
  {
    id: 'A2-1',
    clause: '附件2',
    title: { zh: '政务办统筹监督', en: 'Government Services: overall supervision' },
    summary: {
      zh: '市政务办推行一企一策、指导绘制流程图、监督审批效率和帮代办，并负责交办与发起会办。',
      en: 'The Government Services Office guides each project’s flowchart, supervises approval efficiency and agency work, hands matters over and starts consultations.',
    },
  },
  {
    id: 'A2-2',
    clause: '附件2',
    title: { zh: '发改委用能与规划意见', en: 'Development and Reform: energy and plans' },
    summary: {
      zh: '市发改委在双控范围内指导新增用能项目落地、缩短节能审查，并就发展规划、油气管道和国防动员提意见。',
      en: 'The Development and Reform Commission guides projects needing new energy quota, shortens energy review and gives opinions on development plans, pipelines and defence mobilisation.',
    },
  },
  {
    id: 'A2-3',
    clause: '附件2',
    title: { zh: '工信局技改与能耗意见', en: 'Industry: renovation land and energy intensity' },
    summary: {
      zh: '市工信局就技改用地、能耗强度和行业约束指标给出指导。',
      en: 'The industry bureau gives guidance on technical-renovation land, energy intensity and binding industry indicators.',
    },
  },
  {
    id: 'A2-4',
    clause: '附件2',
    title: { zh: '自然资源局牵头前两阶段', en: 'Natural Resources leads phases 1 and 2' },
    summary: {
      zh: '市自然资源局牵头前两个阶段，并就选址、用地、林地、地灾、压矿、退线、敏感区和交评需要提出意见。',
      en: 'Natural Resources leads phases 1 and 2 and gives opinions on siting, land, forest, geohazard, minerals, set-back lines, sensitive areas and the need for traffic assessment.',
    },
  },
  {
    id: 'A2-5',
    clause: '附件2',
    title: { zh: '住建局牵头后两阶段', en: 'Housing leads phases 3 and 4' },
    summary: {
      zh: '市住建局牵头审批改革、后两个阶段和拿地即开工，并就征收、人防、消防、绿化、抗震提出意见。',
      en: 'The housing bureau leads approval reform, phases 3 and 4 and land-and-start, and gives opinions on expropriation, air defence, fire, landscaping and seismic matters.',
    },
  },
  {
    id: 'A2-6',
    clause: '附件2',
    title: { zh: '生态环境局环评服务', en: 'Ecology and Environment: assessment service' },
    summary: {
      zh: '市生态环境局帮助优化选址与环保措施、确定环评类型，园区规划已环评的简化项目环评，并统筹排放指标。',
      en: 'Ecology and Environment helps with siting and measures, fixes the assessment type, simplifies it where the park plan covers it and balances pollutant quota.',
    },
  },
  {
    id: 'A2-7',
    clause: '附件2',
    title: { zh: '应急局危化品意见', en: 'Emergency: hazardous chemicals' },
    summary: {
      zh: '项目生产或储存危险化学品的，市应急管理局就安全设施设计提出指导。',
      en: 'Where hazardous chemicals are made or stored, Emergency Management gives guidance on the design of safety facilities.',
    },
  },
  {
    id: 'A2-8',
    clause: '附件2',
    title: { zh: '水利局涉水意见', en: 'Water Resources: water matters' },
    summary: {
      zh: '市水利局核对防洪与水域规划、河道范围，说明需要哪些涉水许可，并分别提出意见。',
      en: 'Water Resources checks flood and water plans and river areas, says which water permits are needed and gives an opinion on each.',
    },
  },
  {
    id: 'A2-9',
    clause: '附件2',
    title: { zh: '文广旅局文物核查', en: 'Culture: relic check' },
    summary: {
      zh: '市文广旅局核查文物规划、保护区与埋藏区，说明是否要考古勘探和专项报告。',
      en: 'The culture bureau checks relic plans, protected and buried-relic areas, and says whether archaeology or a special report is needed.',
    },
  },
  {
    id: 'A2-10',
    clause: '附件2',
    title: { zh: '交通局交通设施意见', en: 'Transport: roads, rail, ports' },
    summary: {
      zh: '市交通运输局就干线公路、铁路、港航、通航条件、岸线和公交场站提出意见。',
      en: 'Transport gives opinions on trunk roads, railways, ports and waterways, navigation conditions, shoreline and bus stations.',
    },
  },
  {
    id: 'A2-11',
    clause: '附件2',
    title: { zh: '公安局交通影响意见', en: 'Public Security: traffic' },
    summary: {
      zh: '市公安局就交通组织、管理设施以及影响能否接受提出意见。',
      en: 'Public Security gives opinions on traffic organisation, traffic facilities and whether the impact is acceptable.',
    },
  },
  {
    id: 'A2-12',
    clause: '附件2',
    title: { zh: '政法委社会稳定意见', en: 'Political and Legal Affairs: social stability' },
    summary: {
      zh: '市委政法委就如何防范社会稳定风险给出指导。',
      en: 'The Political and Legal Affairs Commission gives guidance on preventing risks to social stability.',
    },
  },
  {
    id: 'A2-13',
    clause: '附件2',
    title: { zh: '国安局核实意见', en: 'National Security: verification' },
    summary: {
      zh: '市国家安全局对国家安全方面的意见加以核实。',
      en: 'The National Security Bureau verifies the opinion on national security.',
    },
  },
  {
    id: 'A2-14',
    clause: '附件2',
    title: { zh: '市政部门接入指导', en: 'Utilities: connection guidance' },
    summary: {
      zh: '市政管理部门就水、电、气、排水和通信如何接入给出指导。',
      en: 'The utilities administrators give guidance on water, drainage, power, gas and telecom.',
    },
  },
  {
    id: 'A2-15',
    clause: '附件2',
    title: { zh: '属地细化服务清单', en: 'Territory refines the service list' },
    summary: {
      zh: '县区和功能板块负属地主责，据市级清单制定本地审批服务清单，提前上门服务。',
      en: 'Counties and zones bear the territorial responsibility, refine the approval-service list locally and serve early.',
    },
  },
] as const satisfies readonly RuleEntry[];
