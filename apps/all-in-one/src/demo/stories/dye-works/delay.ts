import { intake, issuing } from '../../approval-steps.js';
import { on, paper, type Step } from '../../story.js';
import { id, itemId, uscc } from './names.js';

const caseId = `${id}.c1`;

/** A late permit up to its yellow card, and a start that waits for a broken promise (R-69, N-3). */
export const delay: readonly (Step | readonly Step[])[] = [
  intake(id, 'i6', { code: 'construction-permit', received: '2026-07-08', accepted: '2026-07-09' }),
  on('2026-07-17').theSystemSays('ApprovalDelayed', id, { itemId: itemId(6), dueOn: '2026-07-16', daysLate: 1 }),
  on('2026-07-17')
    .as('agent Wang')
    .give('report-delay', id, { itemId: itemId(6), account: '承诺5个工作日，7月16日到期未办结，施工单位已进场' }),
  on('2026-07-20').theSystemSays('NodeOverdue', id, { nodeId: `${id}.n1` }),
  on('2026-07-20').as('BEO officer').give('start-verification', id, { caseId }),
  on('2026-07-21').as('HURD officer').give('record-statement', id, { caseId, statement: '经办人员休假，未按规定交接' }),
  on('2026-07-22').theSystemSays('StartFlowOverdue', id, { dueOn: '2026-07-21' }),
  on('2026-07-22').as('BEO officer').isRefused('R-47', 'issue-yellow-card', id, {
    caseId,
    cardNo: '连营商黄〔2026〕2号',
    ground: '施工许可超承诺时限',
  }),
  issuing(id, 'i6', { by: 'HURD', issued: '2026-07-23', permitNo: '320791202607230101' }),
  on('2026-07-23')
    .as('HURD officer')
    .give('record-node-progress', id, {
      nodeId: `${id}.n1`,
      progress: 'REACHED',
      evidence: [paper('320791202607230101', 'result')],
    }),
  on('2026-07-24').as('BEO officer').give('conclude-verification', id, {
    caseId,
    cause: 'APPROVAL_DEPARTMENT',
    finding: '材料齐全，未发生特别程序，超期系部门内部交接漏办',
  }),
  on('2026-07-27').as('BEO officer').give('issue-yellow-card', id, {
    caseId,
    cardNo: '连营商黄〔2026〕2号',
    ground: '施工许可超承诺时限5个工作日',
  }),
  on('2026-07-31').as('HURD officer').give('submit-rectification', id, {
    caseId,
    measures: '实行AB岗，休假前须在系统移交',
  }),
  on('2026-08-04').as('BEO officer').give('close-delay-case', id, { caseId, result: '整改到位，予以办结' }),

  on('2026-07-28').as('owner of dye works').isRefused('R-69', 'start-construction', id, {}),
  on('2026-08-03')
    .as('owner of dye works')
    .give('supply-material', id, { deferralId: `${id}.d1`, docId: `${id}.d1.licence` }),
  on('2026-08-05')
    .as('NR officer')
    .give('verify-material', id, { deferralId: `${id}.d1`, result: 'VERIFIED' }),
  on('2026-08-06').as('owner of dye works').give('start-construction', id, {}),
  on('2026-08-10')
    .as('NR officer')
    .isRefused('N-3', 'repair-credit', uscc, {
      subject: `${id}.d1`,
      reason: '材料已补齐',
      evidence: [paper(`${id}.d1.verification`, 'credit-repair')],
    }),
  on('2026-08-12')
    .as('NR officer')
    .give('record-post-supervision', id, {
      itemId: itemId(4),
      deferralId: `${id}.d1`,
      method: 'DATA_VERIFICATION',
      finding: 'IN_ORDER',
      note: '核对市场监管数据，营业执照变更完成，与补交材料一致',
    }),
];
