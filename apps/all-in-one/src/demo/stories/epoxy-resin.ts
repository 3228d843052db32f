import { assessment, opening } from '../admission-steps.js';
import { approval, intake, issuing } from '../approval-steps.js';
import { on, story } from '../story.js';

const id = 'demo-epoxy-resin';

/** Admission under conditions, and an expert review: the clock stands still, the due date moves (CLK-06, CLK-09). */
export const epoxyResin = story(
  id,
  'Epoxy resin · admitted under conditions; an expert review moves a due date',
  opening(id, {
    filed: '2026-01-20',
    by: 'owner of epoxy resin',
    project: {
      name: '年产30万吨电子级环氧树脂项目',
      industry: '合成材料制造',
      investmentAmount: 2_650_000_000,
      regime: 'FILING',
      location: '徐圩新区石化三道',
      zone: 'ZONE-XUWEI',
    },
    designated: '2026-01-22',
    level: 'PROVINCIAL',
    basisDoc: '苏发改重大〔2026〕8号',
    territory: 'ZONE-XUWEI',
    agent: 'agent-sun',
  }),
  assessment(id, {
    opened: '2026-01-26',
    mode: 'ONLINE_OPINION',
    dueOn: '2026-02-06',
    heard: '2026-02-05',
    but: {
      ECO_ENVIRONMENT: {
        verdict: 'PASS_WITH_CONDITIONS',
        conditions: ['挥发性有机物排放总量在园区内平衡', '环评报告书须附碳排放评价'],
      },
    },
    concluded: '2026-02-09',
    opinionDoc: '连商预评〔2026〕2号',
    reserveNo: 'LYG-CB-2026-002',
  }),
  on('2026-02-10').as('Xuwei officer').give('file-investment-record', id, {
    filingNo: '徐行审备〔2026〕5号',
    projectCode: '2602-320741-04-01-100002',
  }),
  on('2026-02-11').as('WGR officer').give('select-track', id, { track: 'GENERAL' }),
  approval(id, 'i1', {
    code: 'energy-review',
    by: 'DRC',
    received: '2026-04-07',
    accepted: '2026-04-08',
    issued: '2026-04-15',
    permitNo: '连发改能审〔2026〕4号',
  }),

  intake(id, 'i2', { code: 'safety-conditions', received: '2026-04-07', accepted: '2026-04-08' }),
  on('2026-04-13')
    .as('EMERG officer')
    .isRefused('CLK-06', 'start-special-procedure', id, {
      itemId: `${id}.i2`,
      kind: 'EXPERT_REVIEW',
      plannedDays: 10,
    }),
  on('2026-04-13')
    .as('EMERG officer')
    .give('start-special-procedure', id, {
      itemId: `${id}.i2`,
      kind: 'EXPERT_REVIEW',
      plannedDays: 10,
      noticeDoc: '连应急告〔2026〕11号',
      reason: '涉及重点监管危险化工工艺，组织专家评审',
    }),
  on('2026-04-27')
    .as('EMERG officer')
    .give('end-special-procedure', id, {
      itemId: `${id}.i2`,
      procedureId: `${id}.i2.p1`,
      result: '专家组同意通过，提出3条修改意见',
    }),
  issuing(id, 'i2', { by: 'EMERG', issued: '2026-05-12', permitNo: '连应急危审〔2026〕3号', delivered: '2026-05-13' }),
  approval(id, 'i3', {
    code: 'eia-report',
    by: 'ECO',
    received: '2026-04-13',
    accepted: '2026-04-14',
    issued: '2026-05-11',
    permitNo: '连环审〔2026〕7号',
  }),
);
