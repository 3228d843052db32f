import type { StatutoryGate } from '../sections/gates.js';

/**
 * Gates that the law sets before construction and completion (start-flow.md 4.4). Contractor and quality and safety
 * measures are essential materials of the construction permit (Building Law 8), so its own gate holds them.
 */
export const STATUTORY_GATES: StatutoryGate[] = [
  {
    code: 'land-approval',
    name: { zh: '用地批准', en: 'Land approval' },
    source: { zh: '建筑法 第八条', en: 'Building Law, art. 8' },
    milestone: 'CONSTRUCTION_PERMIT',
    condition: 'ALWAYS',
    items: ['real-estate-title', 'land-planning-permit'],
  },
  {
    code: 'project-planning-permit',
    name: { zh: '建设工程规划许可', en: 'Project-planning permit' },
    source: { zh: '建筑法 第八条', en: 'Building Law, art. 8' },
    milestone: 'CONSTRUCTION_PERMIT',
    condition: 'ALWAYS',
    items: ['project-planning-permit'],
  },
  {
    code: 'drawings',
    name: { zh: '施工图审查', en: 'Drawings reviewed' },
    source: { zh: '建设工程质量管理条例 第十一条', en: 'Quality Regulation, art. 11' },
    milestone: 'CONSTRUCTION_PERMIT',
    condition: 'ALWAYS',
    items: ['drawing-review'],
  },
  {
    code: 'construction-permit',
    name: { zh: '施工许可', en: 'Construction permit' },
    source: { zh: '建筑法 第七条', en: 'Building Law, art. 7' },
    milestone: 'CONSTRUCTION_START',
    condition: 'ALWAYS',
    items: ['construction-permit'],
  },
  {
    code: 'quality-safety-supervision',
    name: { zh: '工程质量安全监督手续', en: 'Quality and safety supervision' },
    source: { zh: '建设工程质量管理条例 第十三条', en: 'Quality Regulation, art. 13' },
    milestone: 'CONSTRUCTION_START',
    // It may be handled together with the construction permit.
    condition: 'WHERE_REQUIRED',
    items: ['quality-safety-supervision'],
  },
  {
    code: 'project-verification',
    name: { zh: '项目核准', en: 'Project verification' },
    source: {
      zh: '企业投资项目核准和备案管理条例 第十八条',
      en: 'Regulation on verification and filing of enterprise investment, art. 18',
    },
    milestone: 'CONSTRUCTION_START',
    condition: 'VERIFIED_PROJECT',
    items: ['project-verification'],
  },
  {
    code: 'investment-filing',
    name: { zh: '项目备案', en: 'Investment record-filing' },
    source: {
      zh: '企业投资项目核准和备案管理条例 第十三条',
      en: 'Regulation on verification and filing of enterprise investment, art. 13',
    },
    milestone: 'CONSTRUCTION_START',
    condition: 'FILED_PROJECT',
    items: ['investment-filing'],
  },
  {
    code: 'eia',
    name: { zh: '环境影响评价', en: 'Environmental impact assessment' },
    source: {
      zh: '环境影响评价法 第二十四条、第二十五条；建设项目环境保护管理条例 第九条、第十二条',
      en: 'EIA Law, art. 24, 25; project-environment regulation, art. 9, 12',
    },
    milestone: 'CONSTRUCTION_START',
    condition: 'WHERE_REQUIRED',
    items: ['eia-report', 'eia-form'],
    recheck: { afterYears: 5, items: ['eia-recheck'] },
  },
  {
    code: 'energy-review',
    name: { zh: '节能审查', en: 'Energy review' },
    source: { zh: '节约能源法 第十五条', en: 'Energy Conservation Law, art. 15' },
    milestone: 'CONSTRUCTION_START',
    condition: 'WHERE_REQUIRED',
    items: ['energy-review'],
  },
  {
    code: 'soil-conservation',
    name: { zh: '水土保持方案', en: 'Soil-conservation plan' },
    source: { zh: '水土保持法 第二十六条', en: 'Soil Conservation Law, art. 26' },
    milestone: 'CONSTRUCTION_START',
    condition: 'WHERE_REQUIRED',
    items: ['soil-conservation'],
  },
  {
    code: 'flood-impact',
    name: { zh: '洪水影响评价', en: 'Flood impact' },
    source: { zh: '防洪法 第二十七条、第三十三条', en: 'Flood Control Law, art. 27, 33' },
    milestone: 'CONSTRUCTION_START',
    condition: 'WHERE_REQUIRED',
    items: ['flood-impact'],
  },
  {
    code: 'fire-design',
    name: { zh: '消防设计审查', en: 'Fire design review' },
    source: { zh: '消防法 第十一条、第十二条', en: 'Fire Law, art. 11, 12' },
    milestone: 'CONSTRUCTION_START',
    condition: 'WHERE_REQUIRED',
    items: ['fire-design'],
  },
  {
    code: 'lightning',
    name: { zh: '防雷装置设计审核', en: 'Lightning-protection design' },
    source: { zh: '气象灾害防御条例 第二十三条', en: 'Meteorological disaster regulation, art. 23' },
    milestone: 'CONSTRUCTION_START',
    condition: 'WHERE_REQUIRED',
    items: ['lightning'],
  },
  {
    code: 'relics',
    name: { zh: '考古调查勘探', en: 'Relics survey' },
    source: { zh: '文物保护法 第四十三条', en: 'Cultural Relics Law, art. 43' },
    milestone: 'CONSTRUCTION_START',
    condition: 'WHERE_REQUIRED',
    items: ['relics'],
  },
  {
    code: 'planning-verification',
    name: { zh: '规划核实', en: 'Planning verification' },
    source: { zh: '城乡规划法 第四十五条', en: 'Urban and Rural Planning Law, art. 45' },
    milestone: 'COMPLETION_ACCEPTANCE',
    condition: 'ALWAYS',
    items: ['planning-verification'],
  },
];
