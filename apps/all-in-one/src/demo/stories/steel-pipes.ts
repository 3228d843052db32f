import { assessment, opening } from '../admission-steps.js';
import { approval, intake, issuing } from '../approval-steps.js';
import { on, paper, story } from '../story.js';

const id = 'demo-steel-pipes';

/** A record that is put right without losing what stood there before, a project that pauses, a track that changes. */
export const steelPipes = story(
  id,
  'Steel pipes · corrected, suspended, resumed, put on another track',
  opening(id, {
    filed: '2026-04-13',
    by: 'owner of steel pipes',
    project: {
      name: '海洋工程用无缝钢管项目',
      industry: '钢压延加工',
      investmentAmount: 98_000_000,
      regime: 'FILING',
      location: '灌云县临港产业区',
    },
    designated: '2026-04-15',
    basisDoc: '连发改重大〔2026〕10号',
    territory: 'COUNTY-GUANYUN',
    agent: 'agent-wang',
  }),
  on('2026-04-17')
    .as('GSO officer')
    .give('correct-project-details', id, {
      field: 'investmentAmount',
      to: '980000000',
      reason: '录入时少一位，以投资协议为准',
      evidence: [paper('投资协议（2026年4月10日）', 'investment-agreement')],
    }),
  assessment(id, {
    opened: '2026-04-20',
    mode: 'MEETING',
    dueOn: '2026-04-30',
    heard: '2026-04-29',
    concluded: '2026-05-06',
    opinionDoc: '连商预评〔2026〕11号',
    reserveNo: 'LYG-CB-2026-011',
  }),
  on('2026-05-07').as('Guanyun officer').give('file-investment-record', id, {
    filingNo: '灌行审备〔2026〕20号',
    projectCode: '2605-320723-04-01-100013',
  }),
  on('2026-05-07').as('WGR officer').give('select-track', id, { track: 'GENERAL' }),
  on('2026-05-20').as('owner of steel pipes').give('suspend-project', id, { reason: '股权变更，暂停推进' }),
  on('2026-07-06').as('owner of steel pipes').give('resume-project', id, { reason: '股权变更完成' }),
  on('2026-07-07').as('WGR officer').isRefused('R-02', 'select-track', id, { track: 'LAND_AND_START' }),
  on('2026-07-08').as('WGR officer').give('select-track', id, {
    track: 'LAND_AND_START',
    reason: '业主申请拿地即开工，属地承诺配合',
  }),
  approval(id, 'i1', {
    code: 'site-opinion',
    by: 'NR',
    received: '2026-07-13',
    accepted: '2026-07-15',
    issued: '2026-07-27',
    permitNo: '用字第320723202600013号',
  }),
  on('2026-07-29')
    .as('NR officer')
    .give('correct-item-dates', id, {
      itemId: `${id}.i1`,
      field: 'acceptedOn',
      to: '2026-07-14',
      reason: '受理通知书日期为7月14日，系统录入晚一日',
      evidence: [paper('受理通知书〔2026〕71号', 'original')],
    }),
  intake(id, 'i2', { code: 'civil-air-defence', received: '2026-08-03', accepted: '2026-08-04' }),
  on('2026-08-05')
    .as('HURD window')
    .isRefused('R-50', 'issue-permit', id, {
      itemId: `${id}.i2`,
      permitNo: '连建防〔2026〕8号',
      docId: `${id}.i2.permit`,
    }),
  issuing(id, 'i2', { by: 'HURD', issued: '2026-08-06', permitNo: '连建防〔2026〕8号' }),
  intake(id, 'i3', { code: 'landscaping-opinion', received: '2026-08-03', accepted: '2026-08-04' }),
  on('2026-08-07')
    .as('HURD window')
    .give('issue-permit', id, {
      itemId: `${id}.i3`,
      permitNo: '连建绿〔2026〕8号',
      docId: `${id}.i3.permit`,
    }),
);
