import { assessment, opening } from '../admission-steps.js';
import { intake } from '../approval-steps.js';
import { on, story } from '../story.js';

const id = 'demo-chemical-storage';
const itemId = `${id}.i1`;
const refusal = {
  itemId,
  outcome: 13,
  reasons: ['选址位于规划蓝线控制范围内，与控制性详细规划不符'],
  remedy: '可自收到本决定之日起60日内申请行政复议，或6个月内提起行政诉讼',
  docId: '连自然资规不许〔2026〕1号',
} as const;

/** 否决权上收: the window may not say no; the unit answers collectively, its number one signs. */
export const chemicalStorage = story(
  id,
  'Chemical storage · a “no” that only the main leader may sign',
  opening(id, {
    filed: '2026-02-11',
    by: 'owner of chemical storage',
    project: {
      name: '液体化学品仓储及配套罐区项目',
      industry: '危险品仓储',
      investmentAmount: 740_000_000,
      regime: 'FILING',
      location: '徐圩新区港前大道',
      zone: 'ZONE-XUWEI',
    },
    designated: '2026-02-13',
    basisDoc: '连发改重大〔2026〕8号',
    territory: 'ZONE-XUWEI',
    agent: 'agent-sun',
  }),
  assessment(id, {
    opened: '2026-03-02',
    mode: 'MEETING',
    dueOn: '2026-03-13',
    heard: '2026-03-12',
    but: { PLANS: { verdict: 'PASS_WITH_CONDITIONS', conditions: ['罐区须退让规划蓝线'] } },
    concluded: '2026-03-16',
    opinionDoc: '连商预评〔2026〕7号',
    reserveNo: 'LYG-CB-2026-007',
  }),
  intake(id, 'i1', { code: 'site-opinion', received: '2026-04-15', accepted: '2026-04-16' }),
  on('2026-04-20').as('NR window').isRefused('R-51', 'issue-negative-reply', id, refusal),
  on('2026-04-20').as('NR window').give('escalate-by-window', id, {
    itemId,
    reason: '申报红线压占规划蓝线，窗口无法办理，请示局办公会',
  }),
  on('2026-04-23').as('NR officer').give('record-collective-opinion', id, {
    itemId,
    conclusion: 'NEGATIVE',
    opinion: '申报方案未落实退让蓝线的准入条件，集体研究不予许可',
    minutesDoc: '连自然资规办公会纪要〔2026〕9号',
  }),
  on('2026-04-24').as('NR officer').isRefused('R-53', 'issue-negative-reply', id, refusal),
  on('2026-04-24').as('HURD leader').isRefused('R-53', 'sign-negative-reply', id, { itemId, outcome: 13 }),
  on('2026-04-27').as('NR leader').give('sign-negative-reply', id, { itemId, outcome: 13 }),
  on('2026-04-28').as('NR officer').give('issue-negative-reply', id, refusal),
);
