import { assessment, opening } from '../admission-steps.js';
import { on, story } from '../story.js';

const id = 'demo-tyre-recycling';

/** One opinion against it, and the project does not pass; the later stages stay closed. */
export const tyreRecycling = story(
  id,
  'Tyre recycling · fails its assessment and goes no further',
  opening(id, {
    filed: '2026-02-02',
    by: 'owner of tyre recycling',
    project: {
      name: '废旧轮胎热裂解综合利用项目',
      industry: '废弃资源综合利用',
      investmentAmount: 380_000_000,
      regime: 'FILING',
      location: '灌云县临港产业区',
    },
    designated: '2026-02-04',
    basisDoc: '连发改重大〔2026〕3号',
    territory: 'COUNTY-GUANYUN',
    agent: 'agent-sun',
  }),
  assessment(id, {
    opened: '2026-02-05',
    mode: 'MEETING',
    dueOn: '2026-02-27',
    heard: '2026-02-26',
    but: { ECO_ENVIRONMENT: { verdict: 'FAIL', reason: '选址位于大气环境受体敏感区，污染物总量无来源' } },
    concluded: '2026-02-28',
    opinionDoc: '连商预评〔2026〕3号',
  }),
  on('2026-03-03').as('WGR officer').isRefused('R-13', 'select-track', id, { track: 'GENERAL' }),
  on('2026-03-20')
    .as('owner of tyre recycling')
    .give('terminate-project', id, { reason: '未通过预评估，业主放弃本地选址' }),
);
