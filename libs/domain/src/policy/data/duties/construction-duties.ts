import { annexRow, type EarlyServiceDuty } from './duty.js';

/** A2-5 to A2-7: housing, environment, emergency management. */
export const CONSTRUCTION_DUTIES: readonly EarlyServiceDuty[] = [
  ...annexRow(
    'HURD',
    'A2-5',
    ['approval-reform', 'LEAD', 'WHOLE_PROCESS', '牵头全市审批制度改革', 'Lead the city’s approval reform'],
    ['construction-phase', 'LEAD', 'CONSTRUCTION', '牵头施工许可阶段', 'Lead the construction-permit phase'],
    ['completion-phase', 'LEAD', 'COMPLETION', '牵头竣工验收阶段', 'Lead the completion phase'],
    ['land-and-start', 'LEAD', 'WHOLE_PROCESS', '牵头“拿地即开工”', 'Lead the land-and-start mode'],
    ['expropriation', 'OPINION', 'LAND_SUPPLY', '房屋征收意见', 'Opinion on expropriation'],
    ['civil-air-defence', 'OPINION', 'ENGINEERING', '人防意见', 'Opinion on civil air-defence'],
    ['fire', 'OPINION', 'ENGINEERING', '消防意见', 'Opinion on fire safety'],
    ['landscaping', 'OPINION', 'ENGINEERING', '园林绿化意见', 'Opinion on landscaping'],
    ['seismic', 'OPINION', 'ENGINEERING', '抗震意见', 'Opinion on seismic safety'],
  ),
  ...annexRow(
    'ECO',
    'A2-6',
    [
      'siting-and-measures',
      'GUIDANCE',
      'PLANNING_GENERATION',
      '优化选址和环保措施',
      'Improve siting and protection measures',
    ],
    ['eia-type', 'CHECK', 'PLANNING_GENERATION', '确定环评审批类型', 'Fix the type of the environmental assessment'],
    [
      'eia-simplification',
      'GUIDANCE',
      'LAND_PLANNING',
      '规划环评已覆盖的简化项目环评',
      'Simplify the project’s assessment where the park plan’s covers it',
    ],
    ['pollutant-quota', 'COORDINATION', 'PLANNING_GENERATION', '统筹保障新增排放指标', 'Balance new pollutant quota'],
    [
      'plan-project-link',
      'GUIDANCE',
      'LAND_PLANNING',
      '规划环评与项目环评联动',
      'Link the park plan’s assessment with the project’s',
    ],
    [
      'differentiated-handling',
      'CHECK',
      'LAND_PLANNING',
      '区分许可、备案、豁免管理',
      'Tell apart permit, record-filing and exemption',
    ],
  ),
  ...annexRow('EMERG', 'A2-7', [
    'hazardous-chemicals',
    'GUIDANCE',
    'ENGINEERING',
    '危险化学品项目安全设施设计指导意见',
    'Guiding opinion on safety facilities where hazardous chemicals are made or stored',
  ]),
];
