import { assessment, opening } from '../admission-steps.js';
import { approval, intake, issuing } from '../approval-steps.js';
import { on, story } from '../story.js';

const id = 'demo-battery-separator';

/** A period extended once, within what the law allows (CLK-10); an application withdrawn by its owner. */
export const batterySeparator = story(
  id,
  'Battery separator · a deadline extended; an application withdrawn',
  opening(id, {
    filed: '2026-03-23',
    by: 'owner of battery separator',
    project: {
      name: '年产8亿平方米锂电池隔膜项目',
      industry: '电池制造',
      investmentAmount: 2_100_000_000,
      regime: 'FILING',
      location: '徐圩新区环保二路',
      zone: 'ZONE-XUWEI',
    },
    designated: '2026-03-25',
    basisDoc: '连发改重大〔2026〕7号',
    territory: 'ZONE-XUWEI',
    agent: 'agent-wang',
  }),
  assessment(id, {
    opened: '2026-03-30',
    mode: 'MEETING',
    dueOn: '2026-04-10',
    heard: '2026-04-09',
    concluded: '2026-04-13',
    opinionDoc: '连商预评〔2026〕6号',
    reserveNo: 'LYG-CB-2026-006',
  }),
  on('2026-04-14').as('Xuwei officer').give('file-investment-record', id, {
    filingNo: '徐行审备〔2026〕15号',
    projectCode: '2604-320741-04-01-100007',
  }),
  on('2026-04-15').as('WGR officer').give('select-track', id, { track: 'GENERAL' }),
  approval(id, 'i1', {
    code: 'site-opinion',
    by: 'NR',
    received: '2026-05-07',
    accepted: '2026-05-08',
    issued: '2026-05-18',
    permitNo: '用字第320741202600007号',
  }),
  intake(id, 'i2', { code: 'soil-conservation', received: '2026-05-29', accepted: '2026-06-01' }),
  on('2026-06-08')
    .as('WATER officer')
    .isRefused('CLK-10', 'extend-deadline', id, {
      itemId: `${id}.i2`,
      days: 15,
      approver: 'water-leader-01',
      reason: '弃土场方案复杂',
    }),
  on('2026-06-09')
    .as('WATER officer')
    .give('extend-deadline', id, {
      itemId: `${id}.i2`,
      days: 10,
      approver: 'water-leader-01',
      reason: '弃土场跨两县，须实地踏勘，已将延长期限的理由告知申请人',
      noticeDoc: '连水告〔2026〕6号',
    }),
  issuing(id, 'i2', { by: 'WATER', issued: '2026-06-23', permitNo: '连水保〔2026〕5号' }),
  intake(id, 'i3', { code: 'water-resources', received: '2026-06-01', accepted: '2026-06-02' }),
  on('2026-06-08')
    .as('owner of battery separator')
    .give('withdraw-item', id, {
      itemId: `${id}.i3`,
      reason: '改用园区再生水，不再取用地表水',
    }),
);
