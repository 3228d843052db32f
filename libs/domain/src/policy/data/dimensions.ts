import type { Bilingual } from '../../kernel/bilingual.js';
import type { RuleId } from '../../rules/rule.js';
import type { CityDepartmentCode } from './departments.js';
import { legalBases, type LegalBasis } from './legal-bases.js';

interface ComplianceDimension {
  readonly code: string;
  /** The only department whose opinion on this dimension counts. */
  readonly owner: CityDepartmentCode;
  /** The row of Annex 1 that gives the owner this duty. */
  readonly rule: RuleId;
  readonly name: Bilingual;
  /** What the annex names as basis of the opinion; its lists are open-ended. */
  readonly basis: readonly LegalBasis[];
}

/**
 * The dimensions on which a pre-assessment needs an opinion, with their owners in Annex 1.
 * Annex 1 has no row for PLANS: NR owns it with A1-3, while DRC's opinion on plans is early service (A2-2).
 */
export const COMPLIANCE_DIMENSIONS = [
  {
    code: 'PLANS',
    owner: 'NR',
    rule: 'A1-3',
    name: { zh: '各类规划', en: 'Plans' },
    basis: legalBases('JIANGSU_PLANNING_REGULATION', 'TERRITORIAL_PLAN', 'REGULATORY_PLAN'),
  },
  {
    code: 'LAND_USE',
    owner: 'NR',
    rule: 'A1-3',
    name: { zh: '土地用途', en: 'Land use' },
    basis: legalBases('LAND_ADMINISTRATION_LAW', 'JIANGSU_PLANNING_REGULATION', 'TERRITORIAL_PLAN', 'REGULATORY_PLAN'),
  },
  {
    code: 'THREE_ZONES_THREE_LINES',
    owner: 'NR',
    rule: 'A1-4',
    name: { zh: '三区三线', en: 'Three zones and three lines' },
    basis: legalBases('JIANGSU_PLANNING_REGULATION', 'LAND_LAW_IMPLEMENTING_REGULATION', 'JIANGSU_LAND_REGULATION'),
  },
  {
    code: 'INDUSTRIAL_POLICY',
    owner: 'DRC',
    rule: 'A1-2',
    name: { zh: '产业政策', en: 'Industrial policy' },
    basis: legalBases(
      'INDUSTRIAL_STRUCTURE_CATALOGUE',
      'FOREIGN_INVESTMENT_ENCOURAGEMENT',
      'FOREIGN_INVESTMENT_NEGATIVE_LIST',
      'MARKET_ACCESS_NEGATIVE_LIST',
      'CITY_INDUSTRY_RESTRICTIONS',
    ),
  },
  {
    code: 'ECO_ENVIRONMENT',
    owner: 'ECO',
    rule: 'A1-6',
    name: { zh: '生态环境', en: 'Ecology and environment' },
    basis: legalBases(
      'EIA_LAW',
      'PROJECT_ENVIRONMENT_REGULATION',
      'EIA_CLASSIFICATION_LIST',
      'JIANGSU_ENVIRONMENT_REGULATION',
    ),
  },
  {
    code: 'CULTURAL_RELICS',
    owner: 'CULT',
    rule: 'A1-7',
    name: { zh: '文物保护', en: 'Cultural relics' },
    basis: legalBases('CULTURAL_RELICS_LAW', 'JIANGSU_RELICS_MEASURES', 'CITY_RELICS_MEASURES'),
  },
  {
    code: 'DISASTER_PREVENTION',
    owner: 'NR',
    rule: 'A1-5',
    name: { zh: '灾害防御', en: 'Disaster prevention' },
    basis: legalBases('GEOLOGICAL_DISASTER_REGULATION'),
  },
  {
    code: 'NATIONAL_SECURITY',
    owner: 'NSB',
    rule: 'A1-8',
    name: { zh: '国家安全', en: 'National security' },
    basis: legalBases('NATIONAL_SECURITY_LAW'),
  },
] as const satisfies readonly ComplianceDimension[];

/** Code of a dimension of the compliance review. */
export type DimensionCode = (typeof COMPLIANCE_DIMENSIONS)[number]['code'];
