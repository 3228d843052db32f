import type { StepTemplate, TrackTemplate } from '../../sections/start-flow.js';

/** A step of the main line. */
const main = (step: Omit<StepTemplate, 'line' | 'needs' | 'beforeContract' | 'mayBeginEarly'>): StepTemplate => ({
  line: 'MAIN',
  needs: 'ANY',
  beforeContract: false,
  mayBeginEarly: false,
  ...step,
});

/** A step of the parallel lane, which has to be there before the construction permit (G6). */
const parallel = (step: Omit<StepTemplate, 'line' | 'needs' | 'beforeContract' | 'mayBeginEarly'>): StepTemplate => ({
  ...main(step),
  line: 'PARALLEL',
  mayBeginEarly: true,
});

const STEPS: StepTemplate[] = [
  {
    ...main({
      code: 'G1',
      name: { zh: '项目备案或核准', en: 'Filing or verification' },
      phase: 'LAND_PLANNING',
      department: 'DRC',
      items: ['investment-filing', 'project-verification'],
      days: 0,
      dependsOn: [],
    }),
    beforeContract: true,
  },
  main({
    code: 'G2',
    name: { zh: '建设用地规划许可', en: 'Land-planning permit' },
    phase: 'LAND_PLANNING',
    department: 'NR',
    items: ['land-planning-permit'],
    days: 5,
    dependsOn: ['G1'],
  }),
  main({
    code: 'G3',
    name: { zh: '方案审查', en: 'Scheme review' },
    phase: 'ENGINEERING',
    department: 'NR',
    items: ['scheme-review'],
    days: 10,
    dependsOn: ['G2'],
    // on request the review runs before the land procedure.
  }),
  main({
    code: 'G4',
    name: { zh: '建设工程规划许可', en: 'Project-planning permit' },
    phase: 'ENGINEERING',
    department: 'NR',
    items: ['project-planning-permit'],
    days: 5,
    dependsOn: ['G3'],
  }),
  {
    ...main({
      code: 'G5',
      name: { zh: '联合图审', en: 'Joint drawing review' },
      phase: 'CONSTRUCTION',
      department: 'HURD',
      items: ['drawing-review'],
      days: 10,
      dependsOn: ['G4'],
    }),
    // drawing review may start before the planning permit.
    mayBeginEarly: true,
  },
  main({
    code: 'G6',
    name: { zh: '施工许可', en: 'Construction permit' },
    phase: 'CONSTRUCTION',
    department: 'HURD',
    items: ['construction-permit'],
    days: 5,
    dependsOn: ['G4', 'G5'],
  }),
  {
    ...parallel({
      code: 'P1',
      name: { zh: '不动产登记', en: 'Title registration' },
      phase: 'LAND_PLANNING',
      department: 'NR',
      items: ['real-estate-title'],
      days: 3,
      dependsOn: ['G2'],
    }),
    mayBeginEarly: false,
  },
  parallel({
    code: 'P2',
    name: { zh: '环境影响评价', en: 'Environmental impact' },
    phase: 'LAND_PLANNING',
    department: 'ECO',
    items: ['eia-report', 'eia-form'],
    days: 7,
    dependsOn: ['G1'],
    neededFor: 'G6',
  }),
  parallel({
    code: 'P3',
    name: { zh: '节能审查', en: 'Energy review' },
    phase: 'LAND_PLANNING',
    department: 'DRC',
    items: ['energy-review'],
    days: 7,
    dependsOn: ['G1'],
    neededFor: 'G6',
  }),
  parallel({
    code: 'P4',
    name: { zh: '水土保持', en: 'Soil conservation' },
    phase: 'LAND_PLANNING',
    department: 'WATER',
    items: ['soil-conservation'],
    days: 7,
    dependsOn: ['G1'],
    neededFor: 'G6',
  }),
  parallel({
    code: 'P5',
    name: { zh: '洪水影响评价', en: 'Flood impact' },
    phase: 'LAND_PLANNING',
    department: 'WATER',
    items: ['flood-impact'],
    days: 7,
    dependsOn: ['G1'],
    neededFor: 'G6',
  }),
  parallel({
    code: 'P6',
    name: { zh: '安全条件审查', en: 'Safety conditions' },
    phase: 'LAND_PLANNING',
    department: 'EMERG',
    items: ['safety-conditions'],
    days: 15,
    dependsOn: ['G1'],
    neededFor: 'G6',
  }),
  parallel({
    code: 'P7',
    name: { zh: '文物保护', en: 'Cultural relics' },
    phase: 'LAND_PLANNING',
    department: 'CULT',
    items: ['relics'],
    days: 7,
    dependsOn: ['G1'],
    neededFor: 'G6',
  }),
  parallel({
    code: 'P8',
    name: { zh: '交通影响评价', en: 'Traffic impact' },
    phase: 'ENGINEERING',
    department: 'PSB',
    items: ['traffic-impact'],
    days: 7,
    dependsOn: ['G1'],
    neededFor: 'G6',
  }),
  parallel({
    code: 'P9',
    name: { zh: '消防设计审查', en: 'Fire design review' },
    phase: 'CONSTRUCTION',
    department: 'HURD',
    items: ['fire-design'],
    days: 15,
    dependsOn: ['G1'],
    neededFor: 'G6',
  }),
  parallel({
    code: 'P10',
    name: { zh: '人防审查', en: 'Civil air-defence' },
    phase: 'CONSTRUCTION',
    department: 'HURD',
    items: ['civil-air-defence'],
    days: 3,
    dependsOn: ['G1'],
    neededFor: 'G6',
  }),
  parallel({
    code: 'P11',
    name: { zh: '防雷装置设计审核', en: 'Lightning protection' },
    phase: 'CONSTRUCTION',
    department: 'METEO',
    items: ['lightning'],
    days: 3,
    dependsOn: ['G1'],
    neededFor: 'G6',
  }),
  parallel({
    code: 'P12',
    name: { zh: '工程质量安全监督', en: 'Quality and safety supervision' },
    phase: 'CONSTRUCTION',
    department: 'HURD',
    items: ['quality-safety-supervision'],
    days: 5,
    dependsOn: ['G5'],
  }),
  parallel({
    code: 'P13',
    name: { zh: '水电气讯接入', en: 'Utility connection' },
    phase: 'CONSTRUCTION',
    department: 'UTIL',
    items: ['utilities-connection'],
    days: 5,
    dependsOn: ['G5'],
  }),
];

/**
 * Track GENERAL (start-flow.md 4.3), inferred and replaceable: from the land contract, main line 5 + 10 + 5 + 10 + 5 = 35.
 * A phase is opened once the one before it is, and runs beside what is left of it: scheme review may run before the land
 * procedure and drawing review before the planning permit. Completion follows the construction permit.
 */
export const GENERAL_TEMPLATE: TrackTemplate = {
  phases: [
    { phase: 'LAND_PLANNING', lead: 'NR', opensWith: [], opensAfter: [], needsContract: false },
    { phase: 'ENGINEERING', lead: 'NR', opensWith: ['LAND_PLANNING'], opensAfter: [], needsContract: false },
    { phase: 'CONSTRUCTION', lead: 'HURD', opensWith: ['ENGINEERING'], opensAfter: [], needsContract: false },
    { phase: 'COMPLETION', lead: 'HURD', opensWith: [], opensAfter: ['CONSTRUCTION'], needsContract: true },
  ],
  steps: STEPS,
};
