import { approval } from '../../approval-steps.js';
import { INTERMEDIARIES } from '../../city.js';
import { on, paper, type Step } from '../../story.js';
import { id, reached } from './names.js';

/** what the project needs in land, energy and emissions; the city's quota; closed with evidence. */
const factors = (number: number, by: 'NR' | 'DRC' | 'ECO', amount: number, document: string): readonly Step[] => [
  on('2026-01-26')
    .as(`${by} officer`)
    .give('allocate-quota', id, { needId: `${id}.f${number}`, department: by, amount, document }),
  on('2026-02-06')
    .as(`${by} officer`)
    .give('close-factor-need', id, {
      needId: `${id}.f${number}`,
      closedAs: 'MET',
      account: '指标已下达，需求办结销号',
      evidence: [paper(document, 'quota-decision')],
    }),
];

/** Served early: needs, quota, the report's preparation, an opinion, the scheme before there is land. */
export const service: readonly (Step | readonly Step[])[] = [
  on('2026-01-23')
    .as('Development Zone officer')
    .give('compile-factor-needs', id, {
      consultedOn: '2026-01-22',
      needs: [
        { factor: 'LAND', need: '工业用地', quantity: 201, unit: '亩', department: 'NR' },
        { factor: 'ENERGY', need: '年综合能耗', quantity: 32_000, unit: 'tce', department: 'DRC' },
        { factor: 'EMISSION', need: '氮氧化物', quantity: 12.5, unit: 't', department: 'ECO' },
      ],
    }),
  on('2026-01-23').as('ECO officer').give('start-early-intervention', id, {
    report: 'ENVIRONMENT',
    service: '进驻指导环评报告表编制，先行明确评价等级和标准',
  }),
  on('2026-01-26').as('owner of cathode materials').give('record-engagement', INTERMEDIARIES.eia, {
    projectId: id,
    trade: 'EIA',
    service: '环境影响报告表编制',
    agreedOn: '2026-02-13',
    contractNo: '海环合〔2026〕7号',
    fee: 180_000,
  }),
  factors(1, 'NR', 201, '连自然资指〔2026〕3号'),
  factors(2, 'DRC', 32_000, '连发改能〔2026〕6号'),
  factors(3, 'ECO', 12.5, '连环总量〔2026〕2号'),
  on('2026-01-26')
    .as('NR officer')
    .give('issue-early-service-opinion', id, {
      department: 'NR',
      dutyCode: 'site-compliance',
      stance: 'NO_OBJECTION',
      opinion: '拟选址位于城镇开发边界内，符合控制性详细规划',
      basis: ['TERRITORIAL_PLAN', 'REGULATORY_PLAN'],
      docId: '连自然资选〔2026〕5号',
    }),
  on('2026-02-12')
    .as('owner of cathode materials')
    .give('deliver-service', INTERMEDIARIES.eia, {
      engagementId: `${INTERMEDIARIES.eia}.e1`,
      resultDoc: '海环表〔2026〕7号',
    }),
  on('2026-02-13')
    .as('owner of cathode materials')
    .give('evaluate-instantly', INTERMEDIARIES.eia, {
      engagementId: `${INTERMEDIARIES.eia}.e1`,
      capability: 95,
      duration: 90,
      fee: 88,
    }),
  approval(id, 'i1', {
    code: 'eia-form',
    by: 'ECO',
    received: '2026-02-24',
    accepted: '2026-02-25',
    issued: '2026-03-09',
    permitNo: '连环表复〔2026〕15号',
  }),
  reached('2026-03-09', 1, 'ECO', '连环表复〔2026〕15号'),
  on('2026-03-02')
    .as('survey platform')
    .give('share-survey', id, {
      survey: 'LAND_DEMARCATION',
      standard: 'DB32/T 4405-2022',
      institution: INTERMEDIARIES.survey,
      channel: 'INTEGRATION',
      evidence: [paper(`${id}/demarcation`, 'survey-result')],
    }),
  on('2026-03-03')
    .as('NR officer')
    .give('start-scheme-review', id, {
      landArea: 134_000,
      evidence: [
        paper(`${id}/scheme-request`, 'owner-request'),
        paper('连自然资选〔2026〕5号', 'plan-conformity'),
        paper(`${id}/demarcation`, 'survey-demarcation-map'),
      ],
    }),
];
