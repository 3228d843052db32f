import { COMPLIANCE_DIMENSIONS } from '#domain/policy/data/dimensions';
import { opening } from '../../admission-steps.js';
import { on, paper, type Step } from '../../story.js';
import { id } from './names.js';

/** departments enter their opinions on the investment-promotion system, which passes on what each of them said. */
const opinionsPassedOn = (day: string): readonly Step[] =>
  COMPLIANCE_DIMENSIONS.map(({ code, owner, basis }) =>
    on(day)
      .as('investment system')
      .give('submit-compliance-opinion', id, {
        dimension: code,
        onBehalfOf: owner,
        basis: basis.map((named) => named.code),
        verdict: 'PASS',
        channel: 'INTEGRATION',
        evidence: [paper(`${id}/opinion/${code}`, 'opinion')],
      }),
  );

/** From negotiation to the track: opinions on the investment system, the reserve, the filing. */
export const admission: readonly (Step | readonly Step[])[] = [
  opening(id, {
    filed: '2026-01-08',
    by: 'owner of cathode materials',
    project: {
      name: '年产5万吨磷酸铁锂正极材料项目',
      industry: '电池材料制造',
      investmentAmount: 2_600_000_000,
      regime: 'FILING',
      location: '经济技术开发区新光路',
      zone: 'ZONE-LETDZ',
    },
    designated: '2026-01-09',
    basisDoc: '连发改重大〔2026〕15号',
    territory: 'ZONE-LETDZ',
    agent: 'agent-sun',
  }),
  on('2026-01-12').as('COMMERCE officer').give('confirm-maturity', id, { grounds: '投资协议文本已谈妥，选址明确' }),
  on('2026-01-12').as('COMMERCE officer').give('assess-authenticity', id, {
    background: '电池企业向上游延伸，列入其年度投资计划',
    investorStrength: '近三年财务报表经审计，自有资金到位',
    feasibility: '工艺成熟，下游订单已落实',
    finding: 'PASS',
  }),
  on('2026-01-12').as('COMMERCE officer').give('open-assessment', id, { mode: 'ONLINE_OPINION', dueOn: '2026-01-20' }),
  on('2026-01-15')
    .as('investment system')
    .isRefused('R-09', 'submit-compliance-opinion', id, {
      dimension: 'LAND_USE',
      onBehalfOf: 'ECO',
      basis: ['LAND_ADMINISTRATION_LAW'],
      verdict: 'PASS',
      channel: 'INTEGRATION',
      evidence: [paper(`${id}/opinion/LAND_USE`, 'opinion')],
    }),
  opinionsPassedOn('2026-01-16'),
  on('2026-01-20').as('COMMERCE officer').give('conclude-assessment', id, {
    opinionDoc: '连商预评〔2026〕15号',
    reserveNo: 'LYG-CB-2026-015',
  }),
  on('2026-01-21').as('Development Zone officer').give('file-investment-record', id, {
    filingNo: '开行审备〔2026〕4号',
    projectCode: '2601-320791-04-01-100015',
  }),
  on('2026-01-21').as('WGR officer').give('select-track', id, { track: 'GENERAL' }),
];
