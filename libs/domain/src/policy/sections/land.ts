import { Type, type Static } from '@sinclair/typebox';
import { BilingualSchema, DepartmentCode, oneOf, record } from '../../kernel/schema.js';

/** A kind of regional assessment, and what it makes superfluous inside a covered zone. */
const RegionalAssessmentKindSchema = record({
  kind: Type.String({ pattern: '^[A-Z][A-Z_]{1,39}$' }),
  name: BilingualSchema,
  /** The city department that answers for the kind. */
  department: DepartmentCode,
  /** Codes of catalogue items that are nothing but a standalone assessment of the kind: not to be asked for. */
  standaloneItems: Type.Array(Type.String({ pattern: '^[a-z0-9-]{1,60}$' })),
  /** Reports of the kind that other items ask for: the zone's result stands in their place. */
  sharedReports: Type.Array(
    record({
      itemCode: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }),
      material: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }),
    }),
  ),
});

/** Which way a standard-land condition binds: the project reaches at least, or stays at most, the value. */
export const BOUNDS = ['AT_LEAST', 'AT_MOST'] as const;

/** A control indicator of standard land that every plot is supplied with. */
const StandardLandIndicatorSchema = record({
  code: Type.String({ pattern: '^[A-Z][A-Z_]{1,39}$' }),
  name: BilingualSchema,
  unit: BilingualSchema,
  bound: oneOf(BOUNDS, 'Which way it binds'),
});

/** Regional assessment kinds (R-26, N-8), the listing clock of signed plots and standard land. */
export const LandPolicySchema = record({
  regionalAssessments: Type.Array(RegionalAssessmentKindSchema),
  /** working days from signing to listing. */
  listingDays: Type.Integer({ minimum: 1, maximum: 250 }),
  standardLand: Type.Array(StandardLandIndicatorSchema),
});

export type LandPolicy = Static<typeof LandPolicySchema>;
export type RegionalAssessmentKind = LandPolicy['regionalAssessments'][number];

/**
 * As it ships: the nine kinds of the notice. A standalone item is refused inside a covered zone only where the law
 * itself asks for it “where required” (start-flow.md 4.4). A permit that stays a permit (water abstraction, work at
 * relics) is received as ever, and only the report may not be demanded. The EIA of a project stays by law (EIA Law 25):
 * the zone's result simplifies its content (A2-6), so nothing of it is refused.
 */
export const LAND_POLICY: LandPolicy = {
  regionalAssessments: [
    {
      kind: 'CLIMATE_FEASIBILITY',
      name: { zh: '气候可行性论证', en: 'Climate feasibility' },
      department: 'METEO',
      standaloneItems: [],
      sharedReports: [],
    },
    {
      kind: 'SEISMIC_SAFETY',
      name: { zh: '地震安全性评价', en: 'Seismic safety' },
      department: 'HURD',
      standaloneItems: [],
      sharedReports: [],
    },
    {
      kind: 'FLOOD_IMPACT',
      name: { zh: '洪水影响评价', en: 'Flood impact' },
      department: 'WATER',
      standaloneItems: ['flood-impact'],
      sharedReports: [{ itemCode: 'flood-impact', material: 'flood-report' }],
    },
    {
      kind: 'KEY_MINERALS',
      name: { zh: '压覆重要矿产资源评估', en: 'Overlaid key minerals' },
      department: 'NR',
      standaloneItems: [],
      sharedReports: [],
    },
    {
      kind: 'GEOLOGICAL_HAZARD',
      name: { zh: '地质灾害危险性评估', en: 'Geological hazard' },
      department: 'NR',
      standaloneItems: [],
      sharedReports: [],
    },
    {
      kind: 'WATER_RESOURCES',
      name: { zh: '水资源论证', en: 'Water-resource argument' },
      department: 'WATER',
      standaloneItems: [],
      sharedReports: [{ itemCode: 'water-resources', material: 'water-argument' }],
    },
    {
      kind: 'SOIL_CONSERVATION',
      name: { zh: '水土保持', en: 'Soil conservation' },
      department: 'WATER',
      standaloneItems: ['soil-conservation'],
      sharedReports: [{ itemCode: 'soil-conservation', material: 'soil-plan' }],
    },
    {
      kind: 'CULTURAL_RELICS',
      name: { zh: '文物资源区域评估', en: 'Cultural relics' },
      department: 'CULT',
      standaloneItems: [],
      sharedReports: [{ itemCode: 'relics', material: 'relics-survey' }],
    },
    {
      kind: 'ENVIRONMENTAL_IMPACT',
      name: { zh: '环境影响评价', en: 'Environmental impact' },
      department: 'ECO',
      standaloneItems: [],
      sharedReports: [],
    },
  ],
  listingDays: 30,
  standardLand: [
    {
      code: 'INVESTMENT_INTENSITY',
      name: { zh: '固定资产投资强度', en: 'Fixed-asset investment' },
      unit: { zh: '万元/亩', en: '10,000 yuan per mu' },
      bound: 'AT_LEAST',
    },
    {
      code: 'TAX_YIELD',
      name: { zh: '亩均税收', en: 'Tax yield' },
      unit: { zh: '万元/亩', en: '10,000 yuan per mu' },
      bound: 'AT_LEAST',
    },
    {
      code: 'PLOT_RATIO',
      name: { zh: '容积率', en: 'Floor-area ratio' },
      unit: { zh: '（比值）', en: '(ratio)' },
      bound: 'AT_LEAST',
    },
    {
      code: 'ENERGY_USE',
      name: { zh: '单位增加值能耗', en: 'Energy per added value' },
      unit: { zh: '吨标准煤/万元', en: 'tce per 10,000 yuan' },
      bound: 'AT_MOST',
    },
    {
      code: 'POLLUTANT_DISCHARGE',
      name: { zh: '单位增加值排放', en: 'Discharge per added value' },
      unit: { zh: '千克/万元', en: 'kg per 10,000 yuan' },
      bound: 'AT_MOST',
    },
  ],
};

/** Paths in this section that the notice does not state: who answers for a kind and what it makes superfluous; the indicators. */
export const LAND_POLICY_INFERRED: readonly string[] = ['land.regionalAssessments', 'land.standardLand'];
