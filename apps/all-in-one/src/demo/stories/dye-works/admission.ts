import { assessment, opening } from '../../admission-steps.js';
import { conditionList } from '../../start-steps.js';
import { on, type Step } from '../../story.js';
import { COMPLIANCE_DIMENSIONS } from '#domain/policy/data/dimensions';
import { id } from './names.js';

/** All pass now, the environment under a condition. */
function secondRound(day: string): readonly Step[] {
  return COMPLIANCE_DIMENSIONS.map(({ code, owner, basis }) =>
    on(day)
      .as(`${owner} officer`)
      .give('submit-compliance-opinion', id, {
        dimension: code,
        basis: basis.map((named) => named.code),
        ...(code === 'ECO_ENVIRONMENT'
          ? { verdict: 'PASS_WITH_CONDITIONS' as const, conditions: ['高盐废水须经分盐处理，纳管前达标'] }
          : { verdict: 'PASS' as const }),
      }),
  );
}

/** A first round that fails, what stays closed after it, and a second; what nobody may ask for. */
export const admission: readonly (Step | readonly Step[])[] = [
  opening(id, {
    filed: '2026-02-25',
    by: 'owner of dye works',
    project: {
      name: '年产3万吨环保型活性染料项目',
      industry: '染料制造',
      investmentAmount: 780_000_000,
      regime: 'FILING',
      location: '经济技术开发区临港化工集中区',
      zone: 'ZONE-LETDZ',
    },
    designated: '2026-02-26',
    basisDoc: '连发改重大〔2026〕16号',
    territory: 'ZONE-LETDZ',
    agent: 'agent-wang',
  }),
  assessment(id, {
    opened: '2026-02-27',
    mode: 'MEETING',
    dueOn: '2026-03-06',
    heard: '2026-03-05',
    but: { ECO_ENVIRONMENT: { verdict: 'FAIL', reason: '高盐废水去向未落实，不符合环境准入要求' } },
    concluded: '2026-03-09',
    opinionDoc: '连商预评〔2026〕16号',
  }),
  on('2026-03-10').as('WGR officer').isRefused('R-13', 'select-track', id, { track: 'GENERAL' }),
  on('2026-03-18').as('COMMERCE officer').give('open-assessment', id, { mode: 'MEETING', dueOn: '2026-03-27' }),
  secondRound('2026-03-26'),
  on('2026-03-30').as('COMMERCE officer').give('conclude-assessment', id, {
    opinionDoc: '连商预评〔2026〕18号',
    reserveNo: 'LYG-CB-2026-016',
  }),
  on('2026-03-31').as('Development Zone officer').give('file-investment-record', id, {
    filingNo: '开行审备〔2026〕9号',
    projectCode: '2603-320791-04-01-100016',
  }),
  on('2026-03-31').as('WGR officer').give('select-track', id, { track: 'GENERAL' }),
  on('2026-04-01')
    .as('WATER officer')
    .isRefused('R-28', 'propose-conditions', id, {
      department: 'WATER',
      items: [
        {
          kind: 'ASSESSMENT',
          name: '水土保持方案',
          department: 'WATER',
          lane: 'PARALLEL',
          phase: 'PARALLEL',
          itemCode: 'soil-conservation',
          assessmentKind: 'SOIL_CONSERVATION',
        },
      ],
    }),
  on('2026-04-01').as('hall window').isRefused('R-28', 'receive-item', id, { itemCode: 'soil-conservation' }),
  ...conditionList(
    id,
    '2026-04-02',
    'land-planning-permit',
    'project-planning-permit',
    'drawing-review',
    'construction-permit',
  ),
  on('2026-04-03')
    .as('GSO officer')
    .give('establish-node-plan', id, {
      nodes: [
        {
          item: '施工许可',
          itemCode: 'construction-permit',
          department: 'HURD',
          standard: '证书送达',
          dueOn: '2026-07-17',
        },
      ],
    }),
];
