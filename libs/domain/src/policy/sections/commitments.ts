import type { Static } from '@sinclair/typebox';
import { record } from '../../kernel/schema.js';

/** Notification and commitment (R-80, R-81; practice.md 3.4), the consequences of a broken one (N-3) and credit. */
export const CommitmentsPolicySchema = record({});

export type CommitmentsPolicy = Static<typeof CommitmentsPolicySchema>;

/** As it ships. */
export const COMMITMENTS_POLICY: CommitmentsPolicy = {};

/** Paths in this section that the notice does not state. */
export const COMMITMENTS_POLICY_INFERRED: readonly string[] = [];
