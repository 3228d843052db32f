import { assessment, opening } from '../admission-steps.js';
import { approval, deferral, issuing } from '../approval-steps.js';
import { plot } from '../land-steps.js';
import { completesPhase, conditionList, jointReview, opensPhase } from '../start-steps.js';
import { on, story } from '../story.js';

const id = 'demo-edible-oil';

/** All four phases of the GENERAL track, from filing to the acceptance of the works. */
export const edibleOil = story(
  id,
  'Edible oil · all four phases of the general track, to completion',
  opening(id, {
    filed: '2026-01-06',
    by: 'owner of edible oil',
    project: {
      name: '年加工20万吨食用植物油技术改造项目',
      industry: '植物油加工',
      investmentAmount: 320_000_000,
      regime: 'FILING',
      location: '徐圩新区粮油产业园',
      zone: 'ZONE-XUWEI',
    },
    designated: '2026-01-07',
    basisDoc: '连发改重大〔2026〕2号',
    territory: 'ZONE-XUWEI',
    agent: 'agent-wang',
  }),
  assessment(id, {
    opened: '2026-01-08',
    mode: 'ONLINE_OPINION',
    dueOn: '2026-01-16',
    heard: '2026-01-15',
    concluded: '2026-01-19',
    opinionDoc: '连商预评〔2026〕10号',
    reserveNo: 'LYG-CB-2026-010',
  }),
  on('2026-01-20').as('Xuwei officer').give('file-investment-record', id, {
    filingNo: '徐行审备〔2026〕2号',
    projectCode: '2601-320741-07-02-100012',
  }),
  on('2026-01-20').as('WGR officer').give('select-track', id, { track: 'GENERAL' }),
  conditionList(
    id,
    '2026-01-20',
    'land-planning-permit',
    'real-estate-title',
    'project-planning-permit',
    'drawing-review',
    'fire-design',
    'construction-permit',
  ),
  plot('LTC2026-02', {
    by: 'Xuwei officer',
    territory: 'ZONE-XUWEI',
    signed: '2026-01-06',
    supplied: '2026-01-07',
    listed: '2026-01-08',
  }),
  on('2026-01-21').as('Xuwei officer').give('sign-land-contract', id, {
    contractNo: '3207412026CR0002',
    plotId: 'LTC2026-02',
    signedOn: '2026-01-21',
  }),
  on('2026-01-21').theSystemSays('PlotGranted', 'LTC2026-02', { projectId: id }),
  opensPhase(id, '2026-01-21', 'NR', 'LAND_PLANNING'),
  approval(id, 'i1', {
    code: 'land-planning-permit',
    by: 'NR',
    received: '2026-01-21',
    accepted: '2026-01-22',
    issued: '2026-01-26',
    permitNo: '地字第320741202600002号',
  }),
  approval(id, 'i3', {
    code: 'real-estate-title',
    by: 'NR',
    received: '2026-01-26',
    accepted: '2026-01-27',
    issued: '2026-01-29',
    permitNo: '苏（2026）连云港市不动产权第0000102号',
  }),
  completesPhase(id, '2026-01-29', 'NR', 'LAND_PLANNING'),
  opensPhase(id, '2026-01-22', 'NR', 'ENGINEERING'),
  approval(id, 'i2', {
    code: 'scheme-review',
    by: 'NR',
    received: '2026-01-22',
    accepted: '2026-01-22',
    issued: '2026-01-29',
    permitNo: '连规方〔2026〕2号',
  }),
  approval(id, 'i4', {
    code: 'project-planning-permit',
    by: 'NR',
    received: '2026-01-29',
    accepted: '2026-01-30',
    issued: '2026-02-05',
    permitNo: '建字第320741202600002号',
  }),
  completesPhase(id, '2026-02-05', 'NR', 'ENGINEERING'),
  opensPhase(id, '2026-01-30', 'HURD', 'CONSTRUCTION'),
  jointReview(id, { started: '2026-02-05', certified: '2026-02-26', certificateNo: '连图审〔2026〕2号' }),
  approval(id, 'i5', {
    code: 'drawing-review',
    by: 'HURD',
    received: '2026-02-05',
    accepted: '2026-02-05',
    issued: '2026-02-26',
    permitNo: '连图审〔2026〕2号',
  }),
  approval(id, 'i6', {
    code: 'fire-design',
    by: 'HURD',
    received: '2026-02-05',
    accepted: '2026-02-05',
    issued: '2026-02-28',
    permitNo: '连建消审〔2026〕4号',
  }),
  approval(id, 'i7', {
    code: 'construction-permit',
    by: 'HURD',
    received: '2026-03-02',
    accepted: '2026-03-02',
    issued: '2026-03-06',
    permitNo: '320741202603060101',
  }),
  completesPhase(id, '2026-03-06', 'HURD', 'CONSTRUCTION'),
  on('2026-03-10').as('agent Wang').give('start-construction', id, { date: '2026-03-09' }),

  opensPhase(id, '2026-09-14', 'HURD', 'COMPLETION'),
  approval(id, 'i8', {
    code: 'planning-verification',
    by: 'NR',
    received: '2026-09-14',
    accepted: '2026-09-15',
    issued: '2026-09-18',
    permitNo: '连规核〔2026〕33号',
  }),
  approval(id, 'i9', {
    code: 'lightning-acceptance',
    by: 'METEO',
    received: '2026-09-14',
    accepted: '2026-09-14',
    issued: '2026-09-17',
    permitNo: '连雷验〔2026〕18号',
  }),
  approval(id, 'i10', {
    code: 'fire-acceptance',
    by: 'HURD',
    received: '2026-09-15',
    accepted: '2026-09-16',
    issued: '2026-09-29',
    permitNo: '连建消验〔2026〕27号',
  }),
  on('2026-10-09').as('hall window').give('receive-item', id, { itemCode: 'completion-acceptance' }),
  deferral(id, 'd1', {
    item: 'i11',
    material: 'archive-receipt',
    category: 4,
    earlier: 'i8',
    requested: '2026-10-09',
    by: 'HURD',
    granted: '2026-10-10',
    until: 'BEFORE_COMPLETION_ACCEPTANCE',
    supplyBy: '2026-10-20',
    because: '城建档案已移交，接收证明待档案馆出具',
  }),
  on('2026-10-10')
    .as('hall window')
    .give('accept-item', id, { itemId: `${id}.i11`, missing: ['archive-receipt'] }),
  issuing(id, 'i11', { by: 'HURD', issued: '2026-10-14', permitNo: '连建竣备〔2026〕41号' }),
  on('2026-10-15')
    .as('HURD officer')
    .isRefused('R-69', 'accept-completion', id, { acceptanceDoc: '连建竣验〔2026〕41号' }),
  on('2026-10-16')
    .as('owner of edible oil')
    .give('supply-material', id, {
      deferralId: `${id}.d1`,
      docId: `${id}.d1.receipt`,
    }),
  on('2026-10-19')
    .as('HURD officer')
    .give('verify-material', id, { deferralId: `${id}.d1`, result: 'VERIFIED' }),
  completesPhase(id, '2026-10-20', 'HURD', 'COMPLETION'),
  on('2026-10-20').as('HURD officer').give('accept-completion', id, { acceptanceDoc: '连建竣验〔2026〕41号' }),
);
