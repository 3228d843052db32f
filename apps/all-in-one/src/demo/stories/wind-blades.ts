import { assessment, opening } from '../admission-steps.js';
import { approval, intake, issuing } from '../approval-steps.js';
import { plot } from '../land-steps.js';
import { on, story } from '../story.js';

const id = 'demo-wind-blades';
const caseId = `${id}.c1`;

/** A permit six days late: reported by the agent, verified, and a yellow card after that, not before. */
export const windBlades = story(
  id,
  'Wind blades · a late permit, a substantiated delay, a yellow card',
  opening(id, {
    filed: '2026-02-24',
    by: 'owner of wind blades',
    project: {
      name: '海上风电百米级叶片制造基地项目',
      industry: '风能原动设备制造',
      investmentAmount: 1_150_000_000,
      regime: 'FILING',
      location: '灌云县临港产业区',
    },
    designated: '2026-02-26',
    basisDoc: '连发改重大〔2026〕5号',
    territory: 'COUNTY-GUANYUN',
    agent: 'agent-wang',
  }),
  assessment(id, {
    opened: '2026-03-02',
    mode: 'MEETING',
    dueOn: '2026-03-13',
    heard: '2026-03-11',
    but: { LAND_USE: { verdict: 'PASS_WITH_CONDITIONS', conditions: ['叶片堆场须使用存量建设用地'] } },
    concluded: '2026-03-13',
    opinionDoc: '连商预评〔2026〕4号',
    reserveNo: 'LYG-CB-2026-004',
  }),
  on('2026-03-16').as('Guanyun officer').give('file-investment-record', id, {
    filingNo: '灌行审备〔2026〕11号',
    projectCode: '2603-320723-04-01-100005',
  }),
  on('2026-03-17').as('WGR officer').give('select-track', id, { track: 'GENERAL' }),
  plot('GY2026-12', {
    by: 'Guanyun officer',
    territory: 'COUNTY-GUANYUN',
    signed: '2026-03-17',
    supplied: '2026-03-19',
    listed: '2026-03-24',
  }),
  on('2026-04-16').as('Guanyun officer').give('sign-land-contract', id, {
    contractNo: '3207232026CR0012',
    plotId: 'GY2026-12',
    signedOn: '2026-04-16',
  }),
  on('2026-04-16').theSystemSays('PlotGranted', 'GY2026-12', { projectId: id }),
  approval(id, 'i1', {
    code: 'land-planning-permit',
    by: 'NR',
    received: '2026-04-27',
    accepted: '2026-04-28',
    issued: '2026-05-06',
    permitNo: '地字第320723202600012号',
  }),
  intake(id, 'i2', { code: 'project-planning-permit', received: '2026-05-06', accepted: '2026-05-06' }),
  on('2026-05-13').theSystemSays('ApprovalDelayed', id, { itemId: `${id}.i2`, dueOn: '2026-05-12', daysLate: 1 }),
  on('2026-05-14')
    .as('agent Wang')
    .give('report-delay', id, {
      itemId: `${id}.i2`,
      account: '承诺5个工作日，5月12日到期未办结，施工单位已进场等待',
    }),
  on('2026-05-15').as('BEO officer').give('start-verification', id, { caseId }),
  on('2026-05-18').as('NR officer').give('record-statement', id, { caseId, statement: '经办人员轮岗，交接时漏办' }),
  on('2026-05-19').as('BEO officer').isRefused('R-47', 'issue-yellow-card', id, {
    caseId,
    cardNo: '连营商黄〔2026〕1号',
    ground: '超期未办结',
  }),
  issuing(id, 'i2', { by: 'NR', issued: '2026-05-20', permitNo: '建字第320723202600015号', delivered: '2026-05-20' }),
  on('2026-05-21').as('BEO officer').give('conclude-verification', id, {
    caseId,
    cause: 'APPROVAL_DEPARTMENT',
    overrunDays: 6,
    finding: '材料齐全，未发生特别程序，超期系部门内部交接漏办',
  }),
  on('2026-05-22').as('BEO officer').give('issue-yellow-card', id, {
    caseId,
    cardNo: '连营商黄〔2026〕1号',
    ground: '建设工程规划许可超承诺时限6个工作日',
  }),
  on('2026-05-27').as('NR officer').give('submit-rectification', id, {
    caseId,
    measures: '建立岗位交接清单，办理系统增加到期前2日提醒',
  }),
  on('2026-06-02').as('BEO officer').give('close-delay-case', id, { caseId, result: '整改到位，予以办结' }),
);
