import { approval, deferral, intake, issuing } from '../../approval-steps.js';
import { completesPhase, opensPhase } from '../../start-steps.js';
import { on, paper, type Step } from '../../story.js';
import { id, itemId, PLOT, reached } from './names.js';

const drawings = [paper(`${id}/survey`, 'geotechnical-survey'), paper(`${id}/drawings`, 'construction-drawings')];

/** From the land contract to the start: 35 working days, phases side by side, and every gate held (R-82, R-87, T-2). */
export const startFlow: readonly (Step | readonly Step[])[] = [
  on('2026-03-10').as('NR officer').give('sign-land-contract', id, {
    contractNo: '3207912026CR0005',
    plotId: PLOT,
    signedOn: '2026-03-10',
  }),
  on('2026-03-10').theSystemSays('PlotGranted', PLOT, { projectId: id }),
  on('2026-03-10').theSystemSays('StartFlowStarted', id, { dueOn: '2026-04-29', totalDays: 35 }),
  opensPhase(id, '2026-03-10', 'NR', 'LAND_PLANNING'),
  opensPhase(id, '2026-03-10', 'NR', 'ENGINEERING'),
  approval(id, 'i2', {
    code: 'land-planning-permit',
    by: 'NR',
    received: '2026-03-11',
    accepted: '2026-03-11',
    issued: '2026-03-17',
    permitNo: '地字第320791202600005号',
  }),
  reached('2026-03-17', 2, 'NR', '地字第320791202600005号'),
  approval(id, 'i4', {
    code: 'real-estate-title',
    by: 'NR',
    received: '2026-03-17',
    accepted: '2026-03-17',
    issued: '2026-03-20',
    permitNo: '苏（2026）连云港市不动产权第0000105号',
  }),
  completesPhase(id, '2026-03-20', 'NR', 'LAND_PLANNING'),
  approval(id, 'i3', {
    code: 'scheme-review',
    by: 'NR',
    received: '2026-03-11',
    accepted: '2026-03-12',
    issued: '2026-03-20',
    permitNo: '连规方〔2026〕15号',
  }),

  // the owner commits instead of handing the designer's licence in; the department decides and checks later.
  on('2026-03-23').as('HURD window').give('receive-item', id, { itemCode: 'landscaping-opinion' }),
  on('2026-03-23')
    .as('HURD window')
    .give('give-notification', id, {
      itemId: itemId(5),
      matter: 'designer-qualification',
      notificationDoc: `${id}.k1.notification`,
    }),
  on('2026-03-23')
    .as('owner of cathode materials')
    .give('make-commitment', id, {
      commitmentId: `${id}.k1`,
      voluntary: true,
      committer: 'OWNER',
      commitmentDoc: `${id}.k1.commitment`,
    }),
  on('2026-03-24')
    .as('HURD window')
    .give('accept-item', id, { itemId: itemId(5), missing: ['design-qualification'] }),
  issuing(id, 'i5', { by: 'HURD', issued: '2026-03-24', permitNo: '连建绿〔2026〕15号' }),
  on('2026-05-20')
    .as('HURD officer')
    .give('check-commitment', id, {
      commitmentId: `${id}.k1`,
      method: 'NETWORK_VERIFICATION',
      result: 'FULFILLED',
      note: '平台核验，设计单位资质在有效期内',
      evidence: [paper(`${id}.k1.check`, 'check-record')],
    }),

  // the drawings go into their one review while the planning permit is still being worked on.
  on('2026-03-26')
    .as('agent Sun')
    .isRefused('R-85', 'start-drawing-review', id, {
      surveyedOn: '2026-03-06',
      designedOn: '2026-03-25',
      checks: ['FIRE'],
      evidence: drawings,
    }),
  on('2026-03-26').as('agent Sun').give('start-drawing-review', id, {
    surveyedOn: '2026-03-06',
    designedOn: '2026-03-25',
    submissionNo: '图审2026-0315',
    evidence: drawings,
  }),
  on('2026-04-09')
    .as('drawing-review system')
    .give('certify-drawings', id, {
      reviewId: `${id}.r1`,
      certificateNo: '连图审〔2026〕15号',
      checks: [
        { check: 'FIRE', checkResult: 'PASSED' },
        { check: 'CIVIL_AIR_DEFENCE', checkResult: 'NOT_APPLICABLE', reason: '易地建设，已缴纳易地建设费' },
        { check: 'TECHNICAL_PROTECTION', checkResult: 'PASSED' },
        { check: 'LIGHTNING', checkResult: 'PASSED' },
      ],
      channel: 'INTEGRATION',
      evidence: [paper('连图审〔2026〕15号', 'drawing-review-certificate')],
    }),

  // CLK-06: an expert review stops the clock of the planning permit, and with it that of the start flow.
  intake(id, 'i6', { code: 'project-planning-permit', received: '2026-03-24', accepted: '2026-03-25' }),
  on('2026-03-26')
    .as('NR officer')
    .give('start-special-procedure', id, {
      itemId: itemId(6),
      kind: 'EXPERT_REVIEW',
      plannedDays: 5,
      noticeDoc: '连自然资专告〔2026〕3号',
    }),
  on('2026-03-31')
    .as('NR officer')
    .give('end-special-procedure', id, {
      itemId: itemId(6),
      procedureId: `${itemId(6)}.p1`,
      result: '专家评审通过',
    }),
  on('2026-03-31').theSystemSays('StartFlowDueDateMoved', id, { from: '2026-04-29', dueOn: '2026-05-07' }),
  issuing(id, 'i6', { by: 'NR', issued: '2026-04-02', permitNo: '建字第320791202600005号' }),
  completesPhase(id, '2026-04-02', 'NR', 'ENGINEERING'),

  opensPhase(id, '2026-03-26', 'HURD', 'CONSTRUCTION'),
  on('2026-04-03')
    .as('agent Sun')
    .give('apply-utilities', id, { services: ['WATER', 'POWER', 'GAS', 'TELECOM'] }),
  on('2026-04-08')
    .as('UTIL officer')
    .isRefused('R-84', 'review-utilities', id, { services: ['WATER'], opinion: '供水可满足' }),
  on('2026-04-08')
    .as('UTIL officer')
    .give('review-utilities', id, {
      services: ['WATER', 'POWER', 'GAS', 'TELECOM'],
      opinion: '四类市政接入均可满足，统一路由',
    }),
  on('2026-04-10')
    .as('UTIL officer')
    .give('survey-utilities', id, {
      services: ['WATER', 'POWER', 'GAS', 'TELECOM'],
      findings: '联合踏勘，接入点设于厂区东门',
    }),
  approval(id, 'i7', {
    code: 'quality-safety-supervision',
    by: 'HURD',
    received: '2026-04-09',
    accepted: '2026-04-10',
    issued: '2026-04-14',
    permitNo: '连质安监〔2026〕15号',
  }),

  // the wage guarantee follows before construction starts, and does.
  on('2026-04-14').as('hall window').give('receive-item', id, { itemCode: 'construction-permit' }),
  deferral(id, 'd1', {
    item: 'i8',
    material: 'wage-guarantee',
    category: 2,
    requested: '2026-04-14',
    by: 'HURD',
    granted: '2026-04-14',
    until: 'BEFORE_CONSTRUCTION_START',
    supplyBy: '2026-04-30',
    because: '银行保函正在开立，开工前补交不影响施工许可审查',
    agent: 'agent Sun',
  }),
  on('2026-04-15')
    .as('hall window')
    .give('accept-item', id, { itemId: itemId(8), missing: ['wage-guarantee'] }),
  issuing(id, 'i8', { by: 'HURD', issued: '2026-04-17', permitNo: '320791202604170101', delivered: '2026-04-17' }),
  on('2026-04-17').theSystemSays('StartFlowEnded', id, {}),
  reached('2026-04-17', 3, 'HURD', '320791202604170101'),
  completesPhase(id, '2026-04-17', 'HURD', 'CONSTRUCTION'),
  on('2026-04-22')
    .as('owner of cathode materials')
    .give('supply-material', id, { deferralId: `${id}.d1`, docId: `${id}.d1.guarantee` }),
  on('2026-04-23')
    .as('HURD officer')
    .give('verify-material', id, { deferralId: `${id}.d1`, result: 'VERIFIED' }),
  on('2026-04-23').theSystemSays('StartReadinessReached', id),
  on('2026-04-24').as('owner of cathode materials').give('start-construction', id, {}),
];
