import { assessment, opening } from '../admission-steps.js';
import { intake, issuing } from '../approval-steps.js';
import { on, story } from '../story.js';

const id = 'demo-data-centre';
const caseId = `${id}.c1`;

/** A delay that is none: the time went into an expert review, so the report is dismissed. */
export const dataCentre = story(
  id,
  'Data centre · a delay dismissed: the days were an expert review’s',
  opening(id, {
    filed: '2026-03-09',
    by: 'owner of data centre',
    project: {
      name: '连云港人工智能算力中心项目',
      industry: '互联网数据服务',
      investmentAmount: 1_800_000_000,
      regime: 'FILING',
      location: '徐圩新区科技路',
      zone: 'ZONE-XUWEI',
    },
    designated: '2026-03-11',
    basisDoc: '连发改重大〔2026〕6号',
    territory: 'ZONE-XUWEI',
    agent: 'agent-sun',
  }),
  assessment(id, {
    opened: '2026-03-16',
    mode: 'ONLINE_OPINION',
    dueOn: '2026-03-27',
    heard: '2026-03-25',
    concluded: '2026-03-30',
    opinionDoc: '连商预评〔2026〕5号',
    reserveNo: 'LYG-CB-2026-005',
  }),
  on('2026-04-01').as('Xuwei officer').give('file-investment-record', id, {
    filingNo: '徐行审备〔2026〕12号',
    projectCode: '2604-320741-04-01-100006',
  }),
  on('2026-04-02').as('WGR officer').give('select-track', id, { track: 'GENERAL' }),
  intake(id, 'i1', { code: 'energy-review', received: '2026-05-19', accepted: '2026-05-20' }),
  on('2026-05-25')
    .as('DRC officer')
    .give('start-special-procedure', id, {
      itemId: `${id}.i1`,
      kind: 'EXPERT_REVIEW',
      plannedDays: 15,
      noticeDoc: '连发改能告〔2026〕9号',
      reason: '年综合能耗超过1万吨标准煤，组织专家评审',
    }),
  on('2026-06-03')
    .as('owner of epoxy resin')
    .isRefused('R-45', 'report-delay', id, {
      itemId: `${id}.i1`,
      account: '非本项目业主的反映',
    }),
  on('2026-06-03')
    .as('owner of data centre')
    .give('report-delay', id, {
      itemId: `${id}.i1`,
      account: '受理已两周，未见办结',
    }),
  on('2026-06-04').as('BEO officer').give('start-verification', id, { caseId }),
  on('2026-06-05').as('DRC officer').give('record-statement', id, {
    caseId,
    statement: '5月25日起专家评审，已书面告知业主，评审时间不计入办理时限',
  }),
  on('2026-06-08').as('BEO officer').give('conclude-verification', id, {
    caseId,
    cause: 'SPECIAL_PROCEDURE',
    finding: '专家评审已依法告知，扣除评审时间后未超承诺时限，不属实',
  }),
  on('2026-06-12')
    .as('DRC officer')
    .give('end-special-procedure', id, {
      itemId: `${id}.i1`,
      procedureId: `${id}.i1.p1`,
      result: '通过，电能利用效率须不高于1.25',
    }),
  issuing(id, 'i1', { by: 'DRC', issued: '2026-06-17', permitNo: '连发改能审〔2026〕9号', delivered: '2026-06-18' }),
);
