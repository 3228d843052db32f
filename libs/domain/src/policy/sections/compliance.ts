import { Type, type Static } from '@sinclair/typebox';
import { oneOf, record } from '../../kernel/schema.js';
import { SCORE_COMPONENTS } from '../../scoring/components.js';

/** Halves are exact in binary, so a finding that is withdrawn takes out precisely what it put in. */
const points = (description: string) => Type.Number({ minimum: 0, maximum: 100, multipleOf: 0.5, description });
const entry = (description: string) =>
  record({
    components: Type.Array(oneOf(SCORE_COMPONENTS, 'Component of the department score'), {
      minItems: 1,
      uniqueItems: true,
      description,
    }),
    /** Cards, warnings and the bonus of the department score enter here. */
    cardsAndBonus: Type.Boolean(),
  });

/** Compliance deductions, warnings and the annual assessment (R-49; scoring.md 7.3). */
export const CompliancePolicySchema = record({
  /** Points of component C that each fault costs. */
  deductions: record({
    UNSIGNED_NEGATIVE_REPLY: points('A negative reply without the main leader’s signature (R-53)'),
    MISSING_ONE_TIME_NOTICE: points('No complete one-time notice of what is missing (CLK-03)'),
    FORCED_DEFERRAL: points('An applicant forced to defer or to commit (R-66)'),
    EXTRA_MATERIAL: points('Material asked for that no list names (R-05)'),
  }),
  /** N-5: the notice knows yellow cards only. true: red cards may be given too. */
  redCards: Type.Boolean(),
  /** what of the department score enters each of the two entries of the assessment. */
  assessment: record({
    PROJECT_SERVICE: entry('Components of the project-service entry'),
    APPROVAL_REFORM: entry('Components of the approval-reform entry'),
  }),
});

export type CompliancePolicy = Static<typeof CompliancePolicySchema>;

/** As it ships. */
export const COMPLIANCE_POLICY: CompliancePolicy = {
  deductions: { UNSIGNED_NEGATIVE_REPLY: 10, MISSING_ONE_TIME_NOTICE: 5, FORCED_DEFERRAL: 10, EXTRA_MATERIAL: 5 },
  redCards: false,
  assessment: {
    PROJECT_SERVICE: { components: ['satisfaction', 'agentRating', 'coordination'], cardsAndBonus: false },
    APPROVAL_REFORM: { components: ['timeliness', 'compliance'], cardsAndBonus: true },
  },
};

/** Paths in this section that the notice does not state. */
export const COMPLIANCE_POLICY_INFERRED: readonly string[] = [
  'compliance.deductions',
  'compliance.redCards',
  'compliance.assessment',
];
