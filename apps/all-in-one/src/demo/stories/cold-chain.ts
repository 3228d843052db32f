import { countyPass, opening } from '../admission-steps.js';
import { approval, issuing } from '../approval-steps.js';
import { on, paper, story } from '../story.js';

const id = 'demo-cold-chain';

/** One assessment only: the county's, noted by the city. And one notice of what is missing, complete (CLK-03). */
export const coldChain = story(
  id,
  'Cold chain · assessed by its county; one correction notice, no second',
  opening(id, {
    filed: '2026-02-09',
    by: 'owner of cold chain',
    project: {
      name: '灌云农产品冷链物流产业园项目',
      industry: '装卸搬运和仓储业',
      investmentAmount: 560_000_000,
      regime: 'FILING',
      location: '灌云县经济开发区',
    },
    designated: '2026-02-11',
    basisDoc: '连发改重大〔2026〕4号',
    territory: 'COUNTY-GUANYUN',
    agent: 'agent-wang',
  }),
  on('2026-02-25')
    .as('Guanyun officer')
    .give('complete-county-assessment', id, {
      ...countyPass,
      assessmentDoc: '灌政评〔2026〕2号',
      evidence: [paper('灌政评〔2026〕2号', 'county-assessment')],
    }),
  on('2026-02-26')
    .as('COMMERCE officer')
    .isRefused('R-14', 'open-assessment', id, { mode: 'MEETING', dueOn: '2026-03-13' }),
  on('2026-02-28').as('COMMERCE officer').give('review-county-filing', id, {
    result: 'RETURNED',
    reason: '评估文件缺少三区三线核对图',
  }),
  on('2026-03-05')
    .as('Guanyun officer')
    .give('complete-county-assessment', id, {
      ...countyPass,
      assessmentDoc: '灌政评〔2026〕2号（补）',
      evidence: [paper('灌政评〔2026〕2号（补）', 'county-assessment')],
    }),
  on('2026-03-09').as('COMMERCE officer').give('review-county-filing', id, {
    result: 'NOTED',
    reserveNo: 'LYG-CB-2026-003',
  }),
  on('2026-03-11')
    .as('Guanyun officer')
    .isRefused('R-72', 'file-investment-record', id, {
      filingNo: '灌行审备〔2026〕9号',
      projectCode: '2603-320723-04-01-100004',
      preconditions: ['用地预审意见'],
    }),
  on('2026-03-11').as('Guanyun officer').give('file-investment-record', id, {
    filingNo: '灌行审备〔2026〕9号',
    projectCode: '2603-320723-04-01-100004',
  }),
  on('2026-03-12').as('WGR officer').give('select-track', id, { track: 'GENERAL' }),

  on('2026-04-13').as('hall window').give('receive-item', id, { itemCode: 'scheme-review', channel: 'WINDOW' }),
  on('2026-04-14')
    .as('NR window')
    .give('request-correction', id, {
      itemId: `${id}.i1`,
      missing: [
        { material: 'topographic-survey', description: '现状地形图须为一年内实测成果' },
        { material: 'scheme-drawings', description: '方案总平面须补充标注冷库防护间距' },
      ],
      deadline: '2026-04-24',
    }),
  on('2026-04-20')
    .as('NR window')
    .give('complete-correction', id, { itemId: `${id}.i1` }),
  on('2026-04-21')
    .as('NR window')
    .isRefused('CLK-03', 'request-correction', id, {
      itemId: `${id}.i1`,
      missing: [{ material: 'scheme-drawings', description: '效果图' }],
      deadline: '2026-04-30',
    }),
  on('2026-04-21')
    .as('NR window')
    .give('accept-item', id, { itemId: `${id}.i1` }),
  on('2026-05-06')
    .as('NR window')
    .give('issue-permit', id, {
      itemId: `${id}.i1`,
      permitNo: '连规方〔2026〕9号',
      docId: `${id}.i1.permit`,
    }),
  approval(id, 'i2', {
    code: 'traffic-impact',
    by: 'PSB',
    received: '2026-04-20',
    accepted: '2026-04-21',
    issued: '2026-04-28',
    permitNo: '连公交评〔2026〕6号',
  }),
  on('2026-05-11').as('hall window').give('receive-item', id, { itemCode: 'utilities-connection' }),
  on('2026-05-11')
    .as('hall window')
    .give('accept-item', id, { itemId: `${id}.i3` }),
  issuing(id, 'i3', { by: 'UTIL', issued: '2026-05-14', permitNo: '连市政接〔2026〕12号' }),
);
