import { assessment, opening } from '../admission-steps.js';
import { approval, deferral, issuing } from '../approval-steps.js';
import { plot } from '../land-steps.js';
import { conditionList, jointReview } from '../start-steps.js';
import { on, paper, story } from '../story.js';

const id = 'demo-pharmaceuticals';

/** What may not be deferred, and a commitment that is not kept (R-69, N-3). */
export const pharmaceuticals = story(
  id,
  'Pharmaceuticals · deferrals refused, broken, and still owed',
  opening(id, {
    filed: '2026-03-16',
    by: 'owner of pharmaceuticals',
    project: {
      name: '创新药原料药及制剂产业化项目',
      industry: '化学药品制剂制造',
      investmentAmount: 1_350_000_000,
      regime: 'FILING',
      location: '徐圩新区医药产业园',
      zone: 'ZONE-XUWEI',
    },
    designated: '2026-03-18',
    basisDoc: '连发改重大〔2026〕9号',
    territory: 'ZONE-XUWEI',
    agent: 'agent-wang',
  }),
  assessment(id, {
    opened: '2026-03-20',
    mode: 'ONLINE_OPINION',
    dueOn: '2026-04-03',
    heard: '2026-04-02',
    concluded: '2026-04-07',
    opinionDoc: '连商预评〔2026〕9号',
    reserveNo: 'LYG-CB-2026-009',
  }),
  on('2026-04-08').as('Xuwei officer').give('file-investment-record', id, {
    filingNo: '徐行审备〔2026〕14号',
    projectCode: '2604-320741-04-01-100011',
  }),
  on('2026-04-09').as('WGR officer').give('select-track', id, { track: 'GENERAL' }),
  plot('LTC2026-21', {
    by: 'Xuwei officer',
    territory: 'ZONE-XUWEI',
    signed: '2026-04-10',
    supplied: '2026-04-15',
    listed: '2026-04-22',
  }),
  on('2026-05-20').as('NR officer').give('sign-land-contract', id, {
    contractNo: '3207412026CR0021',
    plotId: 'LTC2026-21',
    signedOn: '2026-05-20',
  }),
  on('2026-05-20').theSystemSays('PlotGranted', 'LTC2026-21', { projectId: id }),
  conditionList(
    id,
    '2026-05-20',
    'land-planning-permit',
    'project-planning-permit',
    'drawing-review',
    'construction-permit',
  ),
  approval(id, 'i1', {
    code: 'project-planning-permit',
    by: 'NR',
    received: '2026-05-21',
    accepted: '2026-05-21',
    issued: '2026-05-27',
    permitNo: '建字第320741202600021号',
  }),

  approval(id, 'i2', {
    code: 'land-planning-permit',
    by: 'NR',
    received: '2026-05-21',
    accepted: '2026-05-21',
    issued: '2026-05-26',
    permitNo: '地字第320741202600021号',
  }),
  jointReview(id, { started: '2026-06-08', certified: '2026-06-18', certificateNo: '连图审〔2026〕21号' }),
  approval(id, 'i3', {
    code: 'drawing-review',
    by: 'HURD',
    received: '2026-06-08',
    accepted: '2026-06-08',
    issued: '2026-06-18',
    permitNo: '连图审〔2026〕21号',
  }),

  on('2026-07-01').as('hall window').give('receive-item', id, { itemCode: 'construction-permit' }),
  on('2026-07-01')
    .as('agent Wang')
    .isRefused('R-61', 'request-deferral', id, {
      itemId: `${id}.i4`,
      material: 'drawing-certificate',
      category: 3,
      voluntary: true,
    }),
  on('2026-07-01')
    .as('agent Wang')
    .isRefused('R-62', 'request-deferral', id, {
      itemId: `${id}.i4`,
      material: 'fund-commitment',
      category: 5,
      voluntary: true,
    }),
  on('2026-07-01')
    .as('agent Wang')
    .isRefused('R-66', 'request-deferral', id, {
      itemId: `${id}.i4`,
      material: 'wage-guarantee',
      category: 2,
      voluntary: false,
    }),
  deferral(id, 'd1', {
    item: 'i4',
    material: 'wage-guarantee',
    category: 2,
    requested: '2026-07-01',
    by: 'HURD',
    granted: '2026-07-02',
    until: 'BEFORE_CONSTRUCTION_START',
    supplyBy: '2026-07-31',
    because: '保证金银行保函正在开立，开工前补交不影响施工许可审查',
  }),
  on('2026-07-02')
    .as('HURD officer')
    .isRefused('R-65', 'accept-item', id, {
      itemId: `${id}.i4`,
      missing: ['wage-guarantee', 'fund-commitment'],
    }),
  on('2026-07-03')
    .as('HURD officer')
    .give('accept-item', id, { itemId: `${id}.i4`, missing: ['wage-guarantee'] }),
  issuing(id, 'i4', { by: 'HURD', issued: '2026-07-08', permitNo: '320741202607080101' }),
  on('2026-08-03').theSystemSays('DeferralDefaulted', id, { deferralId: `${id}.d1`, daysLate: 1 }),
  on('2026-08-03').theSystemSays('DefaultRecorded', '91320700MA1D00011L', { subject: `${id}.d1`, kind: 'DEFERRAL' }),
  on('2026-08-12')
    .as('owner of pharmaceuticals')
    .give('supply-material', id, {
      deferralId: `${id}.d1`,
      docId: `${id}.d1.guarantee`,
    }),
  on('2026-08-13')
    .as('HURD officer')
    .give('verify-material', id, {
      deferralId: `${id}.d1`,
      result: 'REJECTED',
      reason: '保函金额低于应缴数额',
    }),
  on('2026-08-14')
    .as('HURD officer')
    .give('apply-consequence', id, {
      deferralId: `${id}.d1`,
      consequence: 'ORDER_TO_CORRECT',
      document: '连建责改〔2026〕4号',
      reason: '逾期补交且不合格，责令5日内改正',
    }),
  on('2026-08-18')
    .as('owner of pharmaceuticals')
    .give('supply-material', id, {
      deferralId: `${id}.d1`,
      docId: `${id}.d1.guarantee-2`,
    }),
  on('2026-08-19')
    .as('HURD officer')
    .give('verify-material', id, { deferralId: `${id}.d1`, result: 'VERIFIED' }),
  on('2026-08-20').as('owner of pharmaceuticals').give('start-construction', id, {}),

  on('2026-09-01').as('hall window').give('receive-item', id, { itemCode: 'utilities-connection' }),
  on('2026-09-01')
    .as('agent Wang')
    .isRefused('N-3', 'request-deferral', id, {
      itemId: `${id}.i5`,
      material: 'site-plan',
      category: 3,
      voluntary: true,
    }),
  on('2026-09-01')
    .as('HURD officer')
    .give('repair-credit', '91320700MA1D00011L', {
      subject: `${id}.d1`,
      reason: '保函已补齐并核验合格，按信用修复程序予以修复',
      evidence: [paper('连建信修〔2026〕2号', 'credit-repair')],
    }),
  deferral(id, 'd2', {
    item: 'i5',
    material: 'site-plan',
    category: 3,
    earlier: 'i1',
    requested: '2026-09-01',
    by: 'UTIL',
    granted: '2026-09-02',
    until: 'BEFORE_COMPLETION_ACCEPTANCE',
    supplyBy: '2026-09-30',
    because: '总平面图已在规划许可阶段审定，可先行踏勘',
  }),
  on('2026-09-02')
    .as('UTIL officer')
    .give('accept-item', id, { itemId: `${id}.i5`, missing: ['site-plan'] }),
  issuing(id, 'i5', { by: 'UTIL', issued: '2026-09-08', permitNo: '连市政接〔2026〕31号' }),
);
