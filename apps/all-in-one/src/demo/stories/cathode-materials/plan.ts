import { notRequired, saysNotRequired } from '../../start-steps.js';
import { on, paper, type Step } from '../../story.js';
import { id } from './names.js';

/** A condition of the list that is an approval item. */
function permit(
  name: string,
  department: 'NR' | 'HURD',
  phase: 'LAND_PLANNING' | 'ENGINEERING' | 'CONSTRUCTION',
  itemCode: string,
  lane: 'MAIN' | 'PARALLEL' = 'PARALLEL',
) {
  return { kind: 'PERMIT' as const, name, department, lane, phase, itemCode };
}

/** The environment office wants the form, so that no report is needed; the zone has the soil conservation. */
const asked = ['eia-form', 'quality-safety-supervision', 'soil-conservation'];

/** What it takes to build, on one list for everybody; one plan, with a node for each department. */
export const plan: readonly Step[] = [
  on('2026-01-26')
    .as('ECO officer')
    .give('propose-conditions', id, {
      department: 'ECO',
      items: [
        {
          kind: 'ASSESSMENT',
          name: '环境影响报告表',
          department: 'ECO',
          lane: 'PARALLEL',
          phase: 'PARALLEL',
          itemCode: 'eia-form',
          report: 'ENVIRONMENT',
        },
      ],
      notRequired: notRequired('ECO', ...asked),
    }),
  ...saysNotRequired(id, '2026-01-26', asked, ['DRC', 'HURD', 'WATER', 'METEO', 'CULT']),
  on('2026-01-27')
    .as('WGR officer')
    .give('issue-condition-list', id, {
      items: [
        permit('建设用地规划许可证', 'NR', 'LAND_PLANNING', 'land-planning-permit', 'MAIN'),
        permit('不动产权证书', 'NR', 'LAND_PLANNING', 'real-estate-title'),
        permit('建设工程规划许可证', 'NR', 'ENGINEERING', 'project-planning-permit', 'MAIN'),
        permit('附属绿化工程意见', 'HURD', 'ENGINEERING', 'landscaping-opinion'),
        permit('数字化联合图审', 'HURD', 'CONSTRUCTION', 'drawing-review', 'MAIN'),
        permit('工程质量安全监督手续', 'HURD', 'CONSTRUCTION', 'quality-safety-supervision'),
        permit('施工许可证', 'HURD', 'CONSTRUCTION', 'construction-permit', 'MAIN'),
        {
          kind: 'INTERMEDIARY',
          name: '环评报告表编制',
          department: 'ECO',
          lane: 'PARALLEL',
          phase: 'LAND_PLANNING',
        },
        { kind: 'UTILITY', name: '水电气讯接入', department: 'UTIL', lane: 'PARALLEL', phase: 'CONSTRUCTION' },
      ],
    }),
  on('2026-01-27').as('WGR officer').give('push-condition-list', id, {}),
  on('2026-01-28').as('agent Sun').give('apply-regional-assessment', id, { assessmentKind: 'SOIL_CONSERVATION' }),
  on('2026-01-28')
    .as('agent Sun')
    .give('adopt-plan', id, {
      summary: '用地与工程阶段并行，图审先行，4月底前取得施工许可',
      evidence: [paper('开帮办方案〔2026〕5号', 'approval-plan')],
    }),
  on('2026-01-28')
    .as('GSO officer')
    .give('establish-node-plan', id, {
      nodes: [
        {
          item: '环评批复',
          itemCode: 'eia-form',
          department: 'ECO',
          standard: '批复印发',
          dueOn: '2026-03-13',
        },
        {
          item: '用地规划许可',
          itemCode: 'land-planning-permit',
          department: 'NR',
          standard: '证书送达',
          dueOn: '2026-03-18',
        },
        {
          item: '施工许可',
          itemCode: 'construction-permit',
          department: 'HURD',
          standard: '证书送达',
          dueOn: '2026-04-30',
        },
        {
          item: '规划核实',
          itemCode: 'planning-verification',
          department: 'NR',
          standard: '核实意见印发',
          dueOn: '2026-09-11',
        },
      ],
    }),
];
