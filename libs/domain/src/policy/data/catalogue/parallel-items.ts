import { CATEGORY } from '../../deferral-categories.js';
import type { CatalogueItem } from '../../content.js';
import { APPLICATION, BUSINESS_LICENCE, PROJECT_CODE_PROOF, deferrable, essential, licence } from './materials.js';

type Own = Pick<CatalogueItem, 'code' | 'name' | 'department' | 'domains'> & Partial<CatalogueItem>;

/** An item of the parallel lane: 7 working days promised (start-flow.md 4.2), 20 by law, 10 more once (CLK-10). */
function parallel({ materials = [], ...own }: Own): CatalogueItem {
  return {
    phase: 'PARALLEL',
    lane: 'SIDE',
    timeUnit: 'WORKING_DAY',
    promisedDays: 7,
    statutoryDays: 20,
    extensionDays: 10,
    needsLandContract: false,
    ...own,
    materials: [APPLICATION, ...materials, BUSINESS_LICENCE],
  };
}

/** The parallel lane of the reference template (P*): each department on its own promise, all before construction starts. */
export const PARALLEL_ITEMS: CatalogueItem[] = [
  parallel({
    code: 'eia-report',
    name: { zh: '环境影响报告书审批', en: 'Approval of the EIA report' },
    department: 'ECO',
    domains: ['ENVIRONMENT'],
    lane: 'TECHNICAL_REVIEW',
    // The law says 60 and 30 days without a unit: calendar days, to be confirmed by the office (calendar.md 5.1).
    timeUnit: 'CALENDAR_DAY',
    promisedDays: 30,
    statutoryDays: 60,
    extensionDays: 0,
    materials: [
      essential('eia-report', '环境影响报告书', 'EIA report'),
      essential('public-participation', '公众参与说明', 'Account of public participation'),
      PROJECT_CODE_PROOF,
    ],
  }),
  parallel({
    code: 'eia-form',
    name: { zh: '环境影响报告表审批', en: 'Approval of the EIA form' },
    department: 'ECO',
    domains: ['ENVIRONMENT'],
    lane: 'TECHNICAL_REVIEW',
    timeUnit: 'CALENDAR_DAY',
    promisedDays: 15,
    statutoryDays: 30,
    extensionDays: 0,
    materials: [essential('eia-form', '环境影响报告表', 'EIA form'), PROJECT_CODE_PROOF],
  }),
  parallel({
    code: 'eia-recheck',
    name: { zh: '环境影响评价文件重新审核', en: 'Re-check of an approved EIA' },
    department: 'ECO',
    domains: ['ENVIRONMENT'],
    // EIA Law 24: an approval older than five years is checked again within ten days.
    timeUnit: 'CALENDAR_DAY',
    promisedDays: 10,
    statutoryDays: 10,
    extensionDays: 0,
    materials: [licence(essential('eia-approval', '原环评批复', 'The EIA approval')), PROJECT_CODE_PROOF],
  }),
  parallel({
    code: 'energy-review',
    name: { zh: '固定资产投资项目节能审查', en: 'Energy review' },
    department: 'DRC',
    domains: ['ENERGY'],
    lane: 'TECHNICAL_REVIEW',
    materials: [essential('energy-report', '节能报告', 'Energy report'), PROJECT_CODE_PROOF],
  }),
  parallel({
    code: 'soil-conservation',
    name: { zh: '水土保持方案审批', en: 'Approval of the soil-conservation plan' },
    department: 'WATER',
    domains: ['ENVIRONMENT'],
    materials: [essential('soil-plan', '水土保持方案', 'Soil-conservation plan'), PROJECT_CODE_PROOF],
  }),
  parallel({
    code: 'flood-impact',
    name: { zh: '洪水影响评价审批', en: 'Approval of the flood-impact assessment' },
    department: 'WATER',
    domains: ['PUBLIC_SAFETY'],
    materials: [essential('flood-report', '洪水影响评价报告', 'Flood-impact report'), PROJECT_CODE_PROOF],
  }),
  parallel({
    code: 'water-resources',
    name: { zh: '取水许可与水资源论证', en: 'Water abstraction permit and water-resource argument' },
    department: 'WATER',
    domains: ['ENVIRONMENT'],
    materials: [essential('water-argument', '水资源论证报告', 'Water-resource argument'), PROJECT_CODE_PROOF],
  }),
  parallel({
    code: 'safety-conditions',
    name: { zh: '危险化学品建设项目安全条件审查', en: 'Safety-conditions review of hazardous-chemical projects' },
    department: 'EMERG',
    domains: ['SAFETY', 'PUBLIC_SAFETY'],
    lane: 'TECHNICAL_REVIEW',
    promisedDays: 15,
    materials: [
      essential('safety-evaluation', '安全评价报告', 'Safety evaluation'),
      licence(essential('site-opinion', '选址意见书或规划许可文件', 'Site opinion or planning permit')),
    ],
  }),
  parallel({
    code: 'relics',
    name: { zh: '建设工程文物保护和考古许可', en: 'Cultural-relics protection and archaeology permit' },
    department: 'CULT',
    domains: [],
    materials: [essential('relics-survey', '考古调查勘探报告', 'Archaeological survey'), PROJECT_CODE_PROOF],
  }),
  parallel({
    code: 'traffic-impact',
    name: { zh: '交通影响评价意见', en: 'Opinion on the traffic impact' },
    department: 'PSB',
    domains: ['PUBLIC_SAFETY'],
    materials: [
      essential('traffic-report', '交通影响评价报告', 'Traffic-impact assessment'),
      deferrable('traffic-organisation', '交通组织设计方案', 'Design of the traffic organisation', CATEGORY.OTHER),
    ],
  }),
  parallel({
    code: 'navigation-conditions',
    name: { zh: '航道通航条件影响评价审核', en: 'Review of navigation conditions' },
    department: 'TRANS',
    domains: ['PUBLIC_SAFETY'],
    materials: [essential('navigation-report', '航道通航条件影响评价报告', 'Navigation-conditions report')],
  }),
  parallel({
    code: 'national-security-opinion',
    name: { zh: '涉及国家安全事项建设项目审批', en: 'National-security opinion on the project' },
    department: 'NSB',
    domains: [],
    materials: [essential('site-map', '项目选址范围图', 'Map of the site')],
  }),
  parallel({
    code: 'utilities-connection',
    name: { zh: '水电气讯一站式报装', en: 'One-stop connection of water, power, gas and telecom' },
    department: 'UTIL',
    domains: [],
    promisedDays: 5,
    materials: [
      essential('utility-demand', '用水用电用气用讯需求表', 'Demand of utilities'),
      deferrable('site-plan', '总平面图', 'Site plan', CATEGORY.PREVIOUS_ITEM),
    ],
  }),
];
