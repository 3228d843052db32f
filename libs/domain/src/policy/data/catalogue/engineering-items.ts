import { CATEGORY } from '../../deferral-categories.js';
import type { CatalogueItem } from '../../content.js';
import { APPLICATION, BUSINESS_LICENCE, PROJECT_CODE_PROOF, deferrable, essential, licence } from './materials.js';

/** Phase 2, led by NR: G3 and G4 of the reference template. */
export const ENGINEERING_ITEMS: CatalogueItem[] = [
  {
    code: 'scheme-review',
    name: { zh: '建设工程设计方案审查', en: 'Architectural scheme review' },
    department: 'NR',
    phase: 'ENGINEERING',
    lane: 'MAIN',
    timeUnit: 'WORKING_DAY',
    promisedDays: 10,
    statutoryDays: 20,
    extensionDays: 10,
    domains: [],
    materials: [
      APPLICATION,
      essential('scheme-drawings', '设计方案图册', 'Scheme drawings'),
      essential('topographic-survey', '现状地形图', 'Topographic survey'),
      PROJECT_CODE_PROOF,
      BUSINESS_LICENCE,
    ],
    // may start on request before there is a land procedure.
    needsLandContract: false,
  },
  {
    code: 'project-planning-permit',
    name: { zh: '建设工程规划许可证', en: 'Construction-project planning permit' },
    department: 'NR',
    phase: 'ENGINEERING',
    lane: 'MAIN',
    timeUnit: 'WORKING_DAY',
    promisedDays: 5,
    statutoryDays: 20,
    extensionDays: 10,
    domains: [],
    materials: [
      APPLICATION,
      licence(essential('land-document', '使用土地的有关证明文件', 'Document of the right to use the land')),
      essential('approved-scheme', '审定的设计方案', 'Approved scheme'),
      PROJECT_CODE_PROOF,
      BUSINESS_LICENCE,
    ],
    needsLandContract: true,
  },
  {
    code: 'landscaping-opinion',
    name: { zh: '附属绿化工程意见', en: 'Opinion on landscaping' },
    department: 'HURD',
    phase: 'ENGINEERING',
    lane: 'SIDE',
    timeUnit: 'WORKING_DAY',
    promisedDays: 5,
    statutoryDays: 20,
    extensionDays: 10,
    domains: [],
    materials: [
      APPLICATION,
      essential('landscape-plan', '绿地规划图', 'Landscape plan'),
      licence(
        deferrable('design-qualification', '设计单位资质证书', 'Qualification of the designer', CATEGORY.LICENCE),
      ),
    ],
    needsLandContract: false,
  },
];
