import { approval } from '../approval-steps.js';
import { on, story } from '../story.js';

const id = 'demo-feed-mill';

/** No major project: the rules of the notice are not for it; it keeps a plain approval record. */
export const feedMill = story(
  id,
  'Feed mill · no major project: a plain record of its approvals',
  on('2026-04-07').as('Guanyun officer').give('file-project', id, {
    name: '年产5万吨水产饲料加工项目',
    ownerUscc: '91320723MA1D00010K',
    industry: '饲料加工',
    investmentAmount: 48_000_000,
    regime: 'FILING',
    location: '灌云县圩丰镇',
    territorialEntity: 'COUNTY-GUANYUN',
  }),
  on('2026-04-08').as('Guanyun officer').give('file-investment-record', id, {
    filingNo: '灌行审备〔2026〕17号',
    projectCode: '2604-320723-04-01-100010',
  }),
  on('2026-04-09').as('WGR officer').isRefused('R-01', 'select-track', id, { track: 'LAND_AND_START' }),
  on('2026-05-08').as('hall window').give('receive-item', id, { itemCode: 'eia-form', channel: 'WINDOW' }),
  on('2026-05-08')
    .as('owner of feed mill')
    .isRefused('R-01', 'request-deferral', id, {
      itemId: `${id}.i1`,
      material: 'business-licence',
      category: 1,
      voluntary: true,
    }),
  on('2026-05-11')
    .as('hall window')
    .give('accept-item', id, { itemId: `${id}.i1` }),
  on('2026-05-22')
    .as('ECO officer')
    .give('issue-permit', id, {
      itemId: `${id}.i1`,
      permitNo: '连环表审〔2026〕21号',
      docId: `${id}.i1.permit`,
    }),
  approval(id, 'i2', {
    code: 'project-planning-permit',
    by: 'NR',
    received: '2026-05-25',
    accepted: '2026-05-25',
    issued: '2026-05-28',
    permitNo: '建字第320723202600019号',
  }),
);
