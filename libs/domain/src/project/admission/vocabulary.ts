import type { CityDepartmentCode } from '../../policy/data/departments.js';
import { COMPLIANCE_DIMENSIONS, type DimensionCode } from '../../policy/data/dimensions.js';

/** how a pre-assessment is held. */
export const ASSESSMENT_MODES = ['MEETING', 'ONLINE_OPINION'] as const;

/** What a department says on its dimension. */
export const OPINION_VERDICTS = ['PASS', 'PASS_WITH_CONDITIONS', 'FAIL'] as const;

/** How the authenticity judgement or a county assessment came out. */
export const FINDINGS = ['PASS', 'FAIL'] as const;

/** the city's answer to a county assessment. */
export const REVIEW_RESULTS = ['NOTED', 'RETURNED'] as const;

/** Codes of the eight dimensions, in the order of the notice. */
export const DIMENSIONS: readonly DimensionCode[] = COMPLIANCE_DIMENSIONS.map(({ code }) => code);

/** Departments that own a dimension in Annex 1, each once. */
export const DIMENSION_OWNERS = [...new Set(COMPLIANCE_DIMENSIONS.map(({ owner }) => owner))];

/** The only department whose opinion on the dimension counts: its owner in Annex 1. */
export function ownerOf(dimension: DimensionCode): CityDepartmentCode {
  const found = COMPLIANCE_DIMENSIONS.find(({ code }) => code === dimension);
  if (!found) throw new Error(`${dimension} is no dimension of the compliance review (R-08).`);
  return found.owner;
}
