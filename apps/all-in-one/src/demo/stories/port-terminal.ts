import { assessment, opening } from '../admission-steps.js';
import { approval } from '../approval-steps.js';
import { on, paper, story } from '../story.js';

const id = 'demo-port-terminal';

/** 核准: a project under verification needs its three documents first; record-filing is not for it. */
export const portTerminal = story(
  id,
  'Port terminal · verified, and not without its documents',
  opening(id, {
    filed: '2026-02-25',
    by: 'owner of port terminal',
    project: {
      name: '徐圩港区30万吨级原油码头配套工程',
      industry: '货运港口',
      investmentAmount: 3_900_000_000,
      regime: 'VERIFICATION',
      location: '徐圩港区六港池',
      zone: 'ZONE-XUWEI',
    },
    designated: '2026-02-27',
    level: 'NATIONAL',
    basisDoc: '国家重大项目清单（2026）第117项',
    territory: 'ZONE-XUWEI',
    agent: 'agent-sun',
  }),
  assessment(id, {
    opened: '2026-03-04',
    mode: 'MEETING',
    dueOn: '2026-03-18',
    heard: '2026-03-17',
    but: { NATIONAL_SECURITY: { verdict: 'PASS_WITH_CONDITIONS', conditions: ['码头监控数据境内存储'] } },
    concluded: '2026-03-19',
    opinionDoc: '连商预评〔2026〕8号',
    reserveNo: 'LYG-CB-2026-008',
  }),
  on('2026-03-23').as('WGR officer').give('select-track', id, { track: 'GENERAL' }),
  on('2026-03-24').as('DRC officer').isRefused('R-71', 'file-investment-record', id, {
    filingNo: '连发改备〔2026〕30号',
    projectCode: '2603-320700-04-01-100009',
  }),
  on('2026-03-24').as('DRC officer').isRefused('R-71', 'verify-project', id, {
    docNo: '连发改核〔2026〕2号',
    validUntil: '2028-05-19',
  }),
  approval(id, 'i1', {
    code: 'site-opinion',
    by: 'NR',
    received: '2026-04-01',
    accepted: '2026-04-02',
    issued: '2026-04-14',
    permitNo: '用字第320700202600009号',
  }),
  approval(id, 'i2', {
    code: 'navigation-conditions',
    by: 'TRANS',
    received: '2026-04-09',
    accepted: '2026-04-10',
    issued: '2026-04-20',
    permitNo: '连交航评〔2026〕2号',
  }),
  approval(id, 'i3', {
    code: 'project-verification',
    by: 'DRC',
    received: '2026-04-21',
    accepted: '2026-04-22',
    issued: '2026-05-19',
    permitNo: '连发改核〔2026〕2号',
  }),
  on('2026-05-20')
    .as('DRC officer')
    .give('verify-project', id, {
      docNo: '连发改核〔2026〕2号',
      validUntil: '2028-05-19',
      siteOpinionDoc: `${id}.i1.permit`,
      stabilityAssessmentDoc: '连政法稳评〔2026〕6号',
      applicationReportDoc: '项目申请报告（2026年4月）',
      evidence: [
        paper(`${id}.i1.permit`, 'site-opinion'),
        paper('连政法稳评〔2026〕6号', 'stability-assessment'),
        paper('项目申请报告（2026年4月）', 'project-application-report'),
      ],
    }),
);
