import type { CatalogueItem } from '../content.js';

/** The city's approval items as shipped: the reference template of start-flow.md 4.3, inferred and replaceable. */
export const CATALOGUE_ITEMS: CatalogueItem[] = [
  {
    code: 'land-planning-permit',
    name: { zh: '建设用地规划许可证', en: 'Construction-land planning permit' },
    department: 'NR',
    phase: 'LAND_PLANNING',
    lane: 'MAIN',
    timeUnit: 'WORKING_DAY',
    promisedDays: 5,
    statutoryDays: 20,
    extensionDays: 10,
    domains: [],
    materials: [
      { code: 'application', name: { zh: '申请表', en: 'Application form' }, essential: true },
      { code: 'land-contract', name: { zh: '土地出让合同', en: 'Land-transfer contract' }, essential: true },
      { code: 'business-licence', name: { zh: '营业执照', en: 'Business licence' }, essential: false },
    ],
    needsLandContract: true,
  },
];
