import { approval, deferral, intake, issuing } from '../../approval-steps.js';
import { plot } from '../../land-steps.js';
import { jointReview } from '../../start-steps.js';
import { on, paper, type Step } from '../../story.js';
import { id, itemId, uscc } from './names.js';

/** Decided too early, refused by who may not refuse, promised and not kept (R-23, R-51, R-53, R-66, R-69, R-81, T-2). */
export const approvals: readonly (Step | readonly Step[])[] = [
  plot('LETDZ2026-06', {
    by: 'Development Zone officer',
    territory: 'ZONE-LETDZ',
    signed: '2026-04-20',
    supplied: '2026-04-24',
    listed: '2026-05-08',
  }),
  on('2026-05-11')
    .as('NR officer')
    .give('record-land-publicity', id, {
      plotId: 'LETDZ2026-06',
      from: '2026-05-11',
      to: '2026-05-30',
      noticeDoc: '连自然资告〔2026〕16号',
      evidence: [paper('连自然资告〔2026〕16号', 'land-notice')],
    }),
  on('2026-05-20').as('hall window').give('open-pre-review', id, { itemCode: 'land-planning-permit' }),
  on('2026-05-25')
    .as('NR officer')
    .give('issue-pre-review-opinion', id, {
      preReviewId: `${id}.pr1`,
      verdict: 'READY',
      opinionDoc: `${id}.pr1.opinion`,
      evidence: [paper(`${id}.pr1.opinion`, 'pre-review-opinion')],
    }),
  on('2026-05-27')
    .as('hall window')
    .isRefused('R-23', 'formalize-pre-review', id, { preReviewId: `${id}.pr1` }),
  on('2026-06-01').as('Development Zone officer').give('sign-land-contract', id, {
    contractNo: '3207912026CR0006',
    plotId: 'LETDZ2026-06',
    signedOn: '2026-06-01',
  }),
  on('2026-06-01').theSystemSays('PlotGranted', 'LETDZ2026-06', { projectId: id }),
  on('2026-06-01').theSystemSays('StartFlowStarted', id, { dueOn: '2026-07-21', totalDays: 35 }),
  on('2026-06-01')
    .as('hall window')
    .give('formalize-pre-review', id, { preReviewId: `${id}.pr1` }),
  issuing(id, 'i1', { by: 'NR', issued: '2026-06-02', permitNo: '地字第320791202600006号' }),

  intake(id, 'i2', { code: 'scheme-review', received: '2026-06-03', accepted: '2026-06-04' }),
  on('2026-06-08')
    .as('NR window')
    .isRefused('R-51', 'issue-negative-reply', id, {
      itemId: itemId(2),
      outcome: 13,
      reasons: ['方案与周边不协调'],
      docId: `${itemId(2)}.reply`,
    }),
  on('2026-06-08')
    .as('NR window')
    .give('escalate-by-window', id, {
      itemId: itemId(2),
      reason: '方案与周边风貌是否协调，窗口无法判断',
    }),
  on('2026-06-10')
    .as('NR officer')
    .give('record-collective-opinion', id, {
      itemId: itemId(2),
      conclusion: 'NEGATIVE',
      opinion: '初步认为退让不足，拟不予通过',
      minutesDoc: '连自然资会纪〔2026〕22号',
    }),
  on('2026-06-11')
    .as('NR officer')
    .isRefused('R-53', 'issue-negative-reply', id, {
      itemId: itemId(2),
      outcome: 13,
      reasons: ['建筑退让不足'],
      remedy: '可在60日内申请行政复议',
      docId: `${itemId(2)}.reply`,
    }),
  on('2026-06-12')
    .as('NR officer')
    .give('record-collective-opinion', id, {
      itemId: itemId(2),
      conclusion: 'FAVOURABLE',
      opinion: '方案已调整退让，予以通过',
      minutesDoc: '连自然资会纪〔2026〕23号',
    }),
  issuing(id, 'i2', { by: 'NR', issued: '2026-06-15', permitNo: '连规方〔2026〕16号' }),

  // R-81, N-3: the word of the owner turns out to have been false when it was given.
  on('2026-06-10').as('HURD window').give('receive-item', id, { itemCode: 'landscaping-opinion' }),
  on('2026-06-10')
    .as('HURD window')
    .give('give-notification', id, {
      itemId: itemId(3),
      matter: 'designer-qualification',
      notificationDoc: `${id}.k1.notification`,
    }),
  on('2026-06-10')
    .as('owner of dye works')
    .give('make-commitment', id, {
      commitmentId: `${id}.k1`,
      voluntary: true,
      committer: 'OWNER',
      commitmentDoc: `${id}.k1.commitment`,
    }),
  on('2026-06-11')
    .as('HURD window')
    .give('accept-item', id, { itemId: itemId(3), missing: ['design-qualification'] }),
  issuing(id, 'i3', { by: 'HURD', issued: '2026-06-11', permitNo: '连建绿〔2026〕16号' }),
  on('2026-06-25')
    .as('HURD officer')
    .give('check-commitment', id, {
      commitmentId: `${id}.k1`,
      method: 'NETWORK_VERIFICATION',
      result: 'FALSE',
      note: '平台核验，设计单位作出承诺时已无相应资质',
      evidence: [paper(`${id}.k1.check`, 'check-record')],
    }),
  on('2026-06-25').theSystemSays('DefaultRecorded', uscc, { subject: `${id}.k1`, kind: 'FALSE_COMMITMENT' }),
  on('2026-06-26')
    .as('HURD officer')
    .give('revoke-permit', id, {
      itemId: itemId(3),
      legalBasis: '行政许可法第六十九条',
      reason: '以虚假承诺取得',
    }),
  on('2026-06-26')
    .as('HURD officer')
    .give('handle-breach', id, {
      commitmentId: `${id}.k1`,
      consequence: 'REVOKE_DECISION',
      document: '连建撤〔2026〕1号',
      reason: '承诺虚假，撤销决定',
    }),

  on('2026-06-15').as('owner of dye works').isRefused('T-2', 'start-construction', id, {}),

  // a deferral nobody may be made to ask for, and which then is not kept.
  on('2026-06-16').as('hall window').give('receive-item', id, { itemCode: 'project-planning-permit' }),
  on('2026-06-16')
    .as('agent Wang')
    .isRefused('R-66', 'request-deferral', id, {
      itemId: itemId(4),
      material: 'business-licence',
      category: 1,
      voluntary: false,
    }),
  deferral(id, 'd1', {
    item: 'i4',
    material: 'business-licence',
    category: 1,
    requested: '2026-06-16',
    by: 'NR',
    granted: '2026-06-17',
    until: 'BEFORE_CONSTRUCTION_START',
    supplyBy: '2026-06-30',
    because: '营业执照正在变更，可在线核验，不影响规划审查',
  }),
  on('2026-06-17')
    .as('hall window')
    .give('accept-item', id, { itemId: itemId(4), missing: ['business-licence'] }),
  issuing(id, 'i4', { by: 'NR', issued: '2026-06-23', permitNo: '建字第320791202600006号' }),
  on('2026-06-29')
    .as('agent Wang')
    .isRefused('N-3', 'request-deferral', id, {
      itemId: itemId(5),
      material: 'design-contract',
      category: 4,
      voluntary: true,
    }),
  on('2026-07-01').theSystemSays('DeferralDefaulted', id, { deferralId: `${id}.d1`, daysLate: 1 }),
  on('2026-07-01').theSystemSays('DefaultRecorded', uscc, { subject: `${id}.d1`, kind: 'DEFERRAL', nth: 2 }),

  ...jointReview(id, { started: '2026-06-24', certified: '2026-07-07', certificateNo: '连图审〔2026〕16号' }),
  approval(id, 'i5', {
    code: 'drawing-review',
    by: 'HURD',
    received: '2026-06-23',
    accepted: '2026-06-24',
    issued: '2026-07-07',
    permitNo: '连图审〔2026〕16号',
  }),
];
