import { Type, type Static } from '@sinclair/typebox';
import { BilingualSchema, DepartmentCode, record } from '../../kernel/schema.js';

const share = Type.Number({ minimum: 0, maximum: 1 });
const code = Type.String({ pattern: '^[A-Z][A-Z_]{1,39}$' });

/** A trade of intermediaries: the department that leads its evaluation, and the indicators it designed. */
const TradeSchema = record({
  code,
  name: BilingualSchema,
  department: DepartmentCode,
  indicators: Type.Array(record({ code, name: BilingualSchema }), { minItems: 1 }),
});

/** Months on the blacklist before the earliest removal, by ground. */
const months = Type.Integer({ minimum: 1, maximum: 600 });

/** Evaluation and blacklist of intermediaries (R-38…R-41; scoring.md 7.5). */
export const IntermediariesPolicySchema = record({
  trades: Type.Array(TradeSchema),
  /** working days after the delivery came on record in which the owner evaluates it (practice.md 3.7). */
  instantWithinDays: Type.Integer({ minimum: 1, maximum: 250 }),
  score: record({
    weights: record({ instant: share, routine: share, platform: share }),
    /** A delivery more than so many working days after the agreed day counts as late. */
    lateAfterDays: Type.Integer({ minimum: 0 }),
    /** Points off for each. */
    perLateDelivery: Type.Number({ minimum: 0 }),
    /** Least score for five, four, three and two stars. */
    stars: record({ five: Type.Number(), four: Type.Number(), three: Type.Number(), two: Type.Number() }),
  }),
  blacklist: record({
    months: record({ FRAUD: months, FALSIFIED_REPORT: months, GRAVE_FAULT: months }),
    /** Removal needs evidence that the fault was made good, besides the months. */
    repairRequired: Type.Boolean(),
  }),
});

export type IntermediariesPolicy = Static<typeof IntermediariesPolicySchema>;
export type Trade = IntermediariesPolicy['trades'][number];

const QUALITY = { code: 'QUALITY', name: { zh: '成果质量', en: 'Quality of results' } };
const COMPLIANCE = { code: 'COMPLIANCE', name: { zh: '依规从业', en: 'Compliance' } };
const SERVICE = { code: 'SERVICE', name: { zh: '服务配合', en: 'Service' } };

const trade = (tradeCode: string, zh: string, en: string, department: string): Trade => ({
  code: tradeCode,
  name: { zh, en },
  department,
  indicators: [QUALITY, COMPLIANCE, SERVICE],
});

/** As it ships. */
export const INTERMEDIARIES_POLICY: IntermediariesPolicy = {
  trades: [
    trade('EIA', '环境影响评价', 'Environmental impact assessment', 'ECO'),
    trade('SAFETY_EVALUATION', '安全评价', 'Safety evaluation', 'EMERG'),
    trade('ENERGY_REPORT', '节能评估', 'Energy assessment', 'DRC'),
    trade('WATER_SERVICES', '水土保持、防洪与水资源论证', 'Soil conservation, flood and water argument', 'WATER'),
    trade('SURVEY_MAPPING', '测绘', 'Surveying and mapping', 'NR'),
    trade('GEOHAZARD', '地质灾害评估', 'Geohazard assessment', 'NR'),
    trade('SURVEY_DESIGN', '勘察设计', 'Survey and design', 'HURD'),
    trade('DRAWING_REVIEW', '施工图审查', 'Drawing review', 'HURD'),
    trade('RELICS_SURVEY', '文物考古勘探', 'Archaeological survey', 'CULT'),
    trade('LIGHTNING_TESTING', '防雷检测', 'Lightning-protection testing', 'METEO'),
    trade('TRAFFIC_IMPACT', '交通影响评价', 'Traffic-impact assessment', 'PSB'),
  ],
  instantWithinDays: 15,
  score: {
    weights: { instant: 0.5, routine: 0.3, platform: 0.2 },
    lateAfterDays: 10,
    perLateDelivery: 5,
    stars: { five: 90, four: 80, three: 70, two: 60 },
  },
  blacklist: { months: { FRAUD: 36, FALSIFIED_REPORT: 36, GRAVE_FAULT: 12 }, repairRequired: true },
};

/** Paths in this section that the notice does not state: open-questions.md 6. */
export const INTERMEDIARIES_POLICY_INFERRED: readonly string[] = [
  'intermediaries.trades',
  'intermediaries.instantWithinDays',
  'intermediaries.score',
  'intermediaries.blacklist',
];
