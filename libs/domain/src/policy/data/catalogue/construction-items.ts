import type { CatalogueItem } from '../../content.js';
import { CATEGORY } from '../../deferral-categories.js';
import { APPLICATION, BUSINESS_LICENCE, deferrable, essential, licence } from './materials.js';

const DRAWINGS = essential('construction-drawings', '施工图设计文件', 'Construction drawings');
const SURVEY_REPORT = essential('survey-report', '岩土工程勘察报告', 'Geotechnical survey report');

/** Phase 3, led by HURD: G5 and G6 of the reference template. */
export const CONSTRUCTION_ITEMS: CatalogueItem[] = [
  {
    code: 'drawing-review',
    name: { zh: '数字化联合图审', en: 'Joint drawing review' },
    department: 'HURD',
    phase: 'CONSTRUCTION',
    lane: 'TECHNICAL_REVIEW',
    timeUnit: 'WORKING_DAY',
    promisedDays: 10,
    statutoryDays: 15,
    extensionDays: 0,
    domains: ['ENGINEERING_QUALITY', 'SAFETY'],
    materials: [
      DRAWINGS,
      SURVEY_REPORT,
      essential('structural-calculation', '结构计算书', 'Structural calculation'),
      deferrable('design-contract', '勘察设计合同', 'Survey and design contract', CATEGORY.PREVIOUS_ITEM),
    ],
    needsLandContract: false,
  },
  {
    code: 'fire-design',
    name: { zh: '特殊建设工程消防设计审查', en: 'Fire design review of special works' },
    department: 'HURD',
    phase: 'CONSTRUCTION',
    lane: 'SIDE',
    timeUnit: 'WORKING_DAY',
    promisedDays: 15,
    statutoryDays: 15,
    extensionDays: 0,
    domains: ['SAFETY', 'PUBLIC_SAFETY'],
    materials: [
      APPLICATION,
      essential('fire-design-files', '消防设计文件', 'Fire design documents'),
      licence(essential('planning-permit', '建设工程规划许可文件', 'Planning permit')),
      licence(
        deferrable('design-qualification', '设计单位资质证书', 'Qualification of the designer', CATEGORY.LICENCE),
      ),
    ],
    needsLandContract: false,
  },
  {
    code: 'civil-air-defence',
    name: { zh: '人防工程建设审查', en: 'Civil air-defence review' },
    department: 'HURD',
    phase: 'CONSTRUCTION',
    lane: 'SIDE',
    timeUnit: 'WORKING_DAY',
    promisedDays: 3,
    statutoryDays: 20,
    extensionDays: 10,
    domains: ['PUBLIC_SAFETY'],
    materials: [
      APPLICATION,
      essential('air-defence-design', '人防设计文件或易地建设申请', 'Air-defence design or request to build elsewhere'),
      BUSINESS_LICENCE,
    ],
    needsLandContract: false,
  },
  {
    code: 'lightning',
    name: { zh: '防雷装置设计审核', en: 'Lightning-protection design review' },
    department: 'METEO',
    phase: 'CONSTRUCTION',
    lane: 'SIDE',
    timeUnit: 'WORKING_DAY',
    promisedDays: 3,
    statutoryDays: 20,
    extensionDays: 10,
    domains: ['SAFETY'],
    materials: [
      APPLICATION,
      essential('lightning-design', '防雷装置设计文件', 'Design of the lightning protection'),
      licence(
        deferrable('design-qualification', '设计单位资质证书', 'Qualification of the designer', CATEGORY.LICENCE),
      ),
    ],
    needsLandContract: false,
  },
  {
    code: 'quality-safety-supervision',
    name: { zh: '工程质量安全监督手续', en: 'Quality and safety supervision' },
    department: 'HURD',
    phase: 'CONSTRUCTION',
    lane: 'SIDE',
    timeUnit: 'WORKING_DAY',
    promisedDays: 5,
    statutoryDays: 7,
    extensionDays: 0,
    domains: ['ENGINEERING_QUALITY', 'SAFETY'],
    materials: [
      APPLICATION,
      essential('drawing-certificate', '施工图审查合格书', 'Certificate of the drawing review'),
      essential('safety-measures', '危大工程清单及安全管理措施', 'Safety measures'),
      licence(
        deferrable('staff-certificates', '项目管理人员证书', 'Certificates of the site staff', CATEGORY.INTERNAL),
      ),
    ],
    needsLandContract: false,
  },
  {
    code: 'construction-permit',
    name: { zh: '建筑工程施工许可证', en: 'Construction permit' },
    department: 'HURD',
    phase: 'CONSTRUCTION',
    lane: 'MAIN',
    timeUnit: 'WORKING_DAY',
    promisedDays: 5,
    statutoryDays: 7,
    extensionDays: 0,
    domains: ['ENGINEERING_QUALITY', 'SAFETY'],
    // Building Law 8: land, planning permit, contractor, drawings, quality and safety measures.
    materials: [
      APPLICATION,
      licence(essential('land-document', '用地批准文件', 'Land approval')),
      licence(essential('planning-permit', '建设工程规划许可证', 'Planning permit')),
      essential('construction-contract', '施工合同', 'Construction contract'),
      essential('drawing-certificate', '施工图审查合格书', 'Certificate of the drawing review'),
      essential('safety-measures', '质量安全措施', 'Quality and safety measures'),
      deferrable('fund-commitment', '建设资金落实承诺书', 'Commitment that funds are in place', CATEGORY.INTERNAL),
      deferrable('wage-guarantee', '农民工工资保证金凭证', 'Proof of the wage guarantee', CATEGORY.INTERNAL),
    ],
    needsLandContract: true,
  },
];
