import { assessment, opening } from '../admission-steps.js';
import { approval, deferral, intake, issuing } from '../approval-steps.js';
import { plot } from '../land-steps.js';
import { conditionList, jointReview } from '../start-steps.js';
import { about, on, paper, story } from '../story.js';

const id = 'demo-solar-glass';

/** 拿地即开工, and a deferral that is kept: the gate of construction start stays closed until the material is there. */
export const solarGlass = about(
  'A glass maker takes the land-and-start track. While its land is still being publicised the departments look at its papers, so that nothing is left to find out when the contract is signed on a Friday; its five permits are there on the Friday after. The formal decision before the contract is refused, and so is the start while one deferred licence is owed.',
  story(
    id,
    'Solar glass · land-and-start; a deferral kept',
    opening(id, {
      filed: '2026-01-12',
      by: 'owner of solar glass',
      project: {
        name: '年产120万吨光伏玻璃及深加工项目',
        industry: '玻璃制造',
        investmentAmount: 4_200_000_000,
        regime: 'FILING',
        location: '徐圩新区江苏大道东侧',
        zone: 'ZONE-XUWEI',
      },
      designated: '2026-01-14',
      basisDoc: '连发改重大〔2026〕1号',
      territory: 'ZONE-XUWEI',
      agent: 'agent-wang',
    }),
    assessment(id, {
      opened: '2026-01-16',
      mode: 'MEETING',
      dueOn: '2026-01-27',
      heard: '2026-01-26',
      concluded: '2026-01-28',
      opinionDoc: '连商预评〔2026〕1号',
      reserveNo: 'LYG-CB-2026-001',
    }),
    on('2026-01-29').as('Xuwei officer').give('file-investment-record', id, {
      filingNo: '徐行审备〔2026〕3号',
      projectCode: '2601-320741-04-01-100001',
    }),
    on('2026-01-29').as('WGR officer').give('select-track', id, { track: 'LAND_AND_START' }),

    approval(id, 'i1', {
      code: 'site-opinion',
      by: 'NR',
      received: '2026-01-30',
      accepted: '2026-02-02',
      issued: '2026-02-09',
      permitNo: '用字第320741202600001号',
      delivered: '2026-02-10',
    }),
    approval(id, 'i2', {
      code: 'scheme-review',
      by: 'NR',
      received: '2026-02-10',
      accepted: '2026-02-11',
      issued: '2026-03-02',
      permitNo: '连规方〔2026〕1号',
    }),

    conditionList(
      id,
      '2026-02-10',
      'land-planning-permit',
      'real-estate-title',
      'project-planning-permit',
      'drawing-review',
      'construction-permit',
    ),
    plot('LTC2026-01', {
      by: 'Xuwei officer',
      territory: 'ZONE-XUWEI',
      signed: '2026-01-30',
      supplied: '2026-02-04',
      listed: '2026-02-11',
    }),
    on('2026-02-12')
      .as('NR officer')
      .give('record-land-publicity', id, {
        plotId: 'LTC2026-01',
        from: '2026-02-12',
        to: '2026-03-04',
        noticeDoc: '连自然资告〔2026〕1号',
        evidence: [paper('连自然资告〔2026〕1号', 'land-notice'), paper(`${id}/publicity`, 'register-page')],
      }),
    on('2026-02-25').as('hall window').give('open-pre-review', id, { itemCode: 'real-estate-title' }),
    on('2026-03-03')
      .as('NR officer')
      .give('issue-pre-review-opinion', id, {
        preReviewId: `${id}.pr1`,
        verdict: 'READY',
        opinionDoc: `${id}.pr1.opinion`,
        evidence: [paper(`${id}.pr1.opinion`, 'pre-review-opinion')],
      }),
    on('2026-03-05')
      .as('hall window')
      .isRefused('R-23', 'formalize-pre-review', id, { preReviewId: `${id}.pr1` }),

    intake(id, 'i3', { code: 'land-planning-permit', received: '2026-03-03', accepted: '2026-03-04' }),
    on('2026-03-05')
      .as('NR officer')
      .isRefused('R-23', 'issue-permit', id, {
        itemId: `${id}.i3`,
        permitNo: '地字第320741202600001号',
        docId: `${id}.i3.permit`,
      }),
    on('2026-03-06').as('NR officer').give('sign-land-contract', id, {
      contractNo: '3207412026CR0001',
      plotId: 'LTC2026-01',
      signedOn: '2026-03-06',
    }),
    on('2026-03-06').theSystemSays('PlotGranted', 'LTC2026-01', { projectId: id }),
    issuing(id, 'i3', { by: 'NR', issued: '2026-03-10', permitNo: '地字第320741202600001号', delivered: '2026-03-11' }),

    on('2026-03-06').as('hall window').give('receive-item', id, { itemCode: 'project-planning-permit' }),
    deferral(id, 'd1', {
      item: 'i5',
      material: 'business-licence',
      category: 1,
      requested: '2026-03-06',
      by: 'NR',
      granted: '2026-03-09',
      until: 'BEFORE_CONSTRUCTION_START',
      supplyBy: '2026-03-31',
      because: '营业执照正在变更住所，可在线核验，不影响规划审查',
    }),
    on('2026-03-09')
      .as('hall window')
      .give('accept-item', id, { itemId: `${id}.i5`, missing: ['business-licence'] }),
    issuing(id, 'i5', { by: 'NR', issued: '2026-03-13', permitNo: '建字第320741202600001号' }),
    jointReview(id, { started: '2026-03-04', certified: '2026-03-10', certificateNo: '连图审〔2026〕1号' }),
    approval(id, 'i4', {
      code: 'drawing-review',
      by: 'HURD',
      received: '2026-03-04',
      accepted: '2026-03-04',
      issued: '2026-03-10',
      permitNo: '连图审〔2026〕1号',
    }),
    on('2026-03-06')
      .as('hall window')
      .give('formalize-pre-review', id, { preReviewId: `${id}.pr1` }),
    issuing(id, 'i6', { by: 'NR', issued: '2026-03-11', permitNo: '苏（2026）连云港市不动产权第0000101号' }),
    approval(id, 'i7', {
      code: 'construction-permit',
      by: 'HURD',
      received: '2026-03-10',
      accepted: '2026-03-10',
      issued: '2026-03-13',
      permitNo: '320741202603130101',
      delivered: '2026-03-16',
    }),

    on('2026-03-13').theSystemSays('FivePermitsIssuedTogether', id, {
      from: '2026-03-10',
      to: '2026-03-13',
      spanDays: 3,
    }),

    on('2026-03-23').as('owner of solar glass').isRefused('R-69', 'start-construction', id, {}),
    on('2026-03-24')
      .as('owner of solar glass')
      .give('supply-material', id, {
        deferralId: `${id}.d1`,
        docId: `${id}.d1.licence`,
      }),
    on('2026-03-25')
      .as('NR officer')
      .give('verify-material', id, { deferralId: `${id}.d1`, result: 'VERIFIED' }),
    on('2026-03-26').as('owner of solar glass').give('start-construction', id, {}),
    on('2026-04-20')
      .as('NR officer')
      .give('record-post-supervision', id, {
        itemId: `${id}.i5`,
        deferralId: `${id}.d1`,
        method: 'DATA_VERIFICATION',
        finding: 'IN_ORDER',
        note: '核对市场监管数据，营业执照住所已变更，与补交材料一致',
      }),
  ),
);
