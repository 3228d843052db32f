import { cityDuties } from '#domain/department/local-lists/city-duties';
import { CAST, type CastName } from './cast.js';
import { on, paper, story, type Step } from './story.js';

/** A department's number one, who alone signs its negative replies. */
const leads = (leader: CastName, department: string, document: string): Step =>
  on('2026-01-05')
    .as('administrator')
    .give('appoint-main-leader', department, { personId: CAST[leader].actor.id, validFrom: '2025-01-01', document });

const registered = (code: string, role: 'COUNTY' | 'ZONE', zh: string, en: string): Step =>
  on('2026-01-05')
    .as('administrator')
    .give('register-department', code, { name: { zh, en }, role, validFrom: '2024-03-18' });

/** Credit codes of the intermediaries of the stories; the institutions are invented. */
export const INTERMEDIARIES = { eia: '91320700MA2E00001T', water: '91320700MA2E00002U', survey: '91320700MA2E00003W' };

/** A regional assessment of the Development Zone, completed and published whole on both sites. */
const assessed = (number: number, kind: string, document: string): readonly Step[] => [
  on('2026-01-06')
    .as('Development Zone officer')
    .give('complete-regional-assessment', 'ZONE-LETDZ', {
      kind,
      validUntil: '2030-12-31',
      approvalDoc: document,
      evidence: [paper(`${document}报告`, 'assessment-report')],
    }),
  on('2026-01-07')
    .as('Development Zone officer')
    .give('publish-regional-assessment', 'ZONE-LETDZ', {
      assessmentId: `ZONE-LETDZ.a${number}`,
      results: [`${document}报告`],
      serviceSite: 'https://services.city.example/regional-assessments',
      departmentSite: 'https://zone.city.example/regional-assessments',
    }),
];

/** Who is who, before any project: people (names sealed), a county and a zone, main leaders, what windows may decide. */
export const city = story(
  'city',
  'The city: people, a county and a zone, main leaders, what windows may decide',
  Object.values(CAST).map(({ actor, kind, name }) =>
    on('2026-01-05').as('administrator').give('record-person', actor.id, { kind, name, contact: '0518-12345' }),
  ),
  registered('COUNTY-GUANYUN', 'COUNTY', '灌云县人民政府', 'Guanyun County'),
  registered('ZONE-XUWEI', 'ZONE', '徐圩新区管委会', 'Xuwei New Area'),
  registered('ZONE-LETDZ', 'ZONE', '经济技术开发区管委会', 'Economic and Technological Development Zone'),
  leads('NR leader', 'NR', '连委干〔2025〕3号'),
  leads('HURD leader', 'HURD', '连委干〔2025〕4号'),
  leads('ECO leader', 'ECO', '连委干〔2025〕5号'),
  leads('WATER leader', 'WATER', '连委干〔2025〕6号'),
  on('2026-01-06')
    .as('NR officer')
    .give('delegate-window-authority', 'NR', {
      itemCodes: ['scheme-review', 'land-planning-permit', 'real-estate-title'],
      validFrom: '2026-01-06',
      document: '连自然资规发〔2026〕1号',
    }),
  on('2026-01-06')
    .as('HURD leader')
    .give('delegate-window-authority', 'HURD', {
      itemCodes: ['landscaping-opinion', 'quality-safety-supervision'],
      validFrom: '2026-01-06',
      document: '连建发〔2026〕2号',
    }),
  on('2026-01-06')
    .as('GSO officer')
    .give('register-zone', 'ZONE-LETDZ', {
      name: { zh: '经济技术开发区', en: 'Economic and Technological Development Zone' },
      level: 'NATIONAL',
      document: '国函〔1984〕1号',
    }),
  assessed(1, 'SOIL_CONSERVATION', '开水评〔2026〕1号'),
  assessed(2, 'FLOOD_IMPACT', '开洪评〔2026〕1号'),
  on('2026-01-06')
    .as('Guanyun officer')
    .give('refine-local-list', 'COUNTY-GUANYUN', {
      list: 'COMPLIANCE_REVIEW',
      duties: cityDuties('COMPLIANCE_REVIEW').map((duty) => ({
        duty,
        body: '县相关主管部门',
        measure: '洽谈阶段提前介入，对照市级清单逐项核对',
      })),
      document: '灌政办发〔2026〕1号',
      validFrom: '2026-01-06',
    }),
  on('2026-01-06')
    .as('HURD officer')
    .give('list-commitment-item', 'HURD', {
      matter: 'designer-qualification',
      matterName: { zh: '设计单位资质', en: 'Qualification of the designer' },
      matterKind: 'CERTIFICATION',
      itemCodes: ['landscaping-opinion'],
      materials: ['design-qualification'],
      touches: [],
      procedure: '告知、承诺、当场决定、事后核查',
      formDoc: '连建告诺〔2026〕1号文书',
      guideDoc: '连建告诺〔2026〕1号指南',
      standard: '设计单位具备相应等级资质且在有效期内',
      supervisionBoundary: '只核查承诺的资质，不增加其他要求',
      schedule: '决定后60个工作日内核查',
      duty: '行政审批处负责',
      measure: '全国建筑市场监管公共服务平台核验',
      progress: '每月通报核查进度',
      checkMethods: ['NETWORK_VERIFICATION'],
      basis: '连建发〔2026〕1号',
      validFrom: '2026-01-06',
    }),
  on('2026-01-06')
    .as('GSO officer')
    .give('register-intermediary', INTERMEDIARIES.eia, { name: '海州湾环境咨询有限公司', trades: ['EIA'] }),
  on('2026-01-06')
    .as('GSO officer')
    .give('register-intermediary', INTERMEDIARIES.water, {
      name: '云台水务咨询有限公司',
      trades: ['WATER_SERVICES', 'EIA'],
    }),
);
