import type { Static } from '@sinclair/typebox';
import { record } from '../../kernel/schema.js';

/** Compliance deductions, warnings and the annual assessment (R-49; scoring.md 7.3). */
export const CompliancePolicySchema = record({});

export type CompliancePolicy = Static<typeof CompliancePolicySchema>;

/** As it ships. */
export const COMPLIANCE_POLICY: CompliancePolicy = {};

/** Paths in this section that the notice does not state. */
export const COMPLIANCE_POLICY_INFERRED: readonly string[] = [];
