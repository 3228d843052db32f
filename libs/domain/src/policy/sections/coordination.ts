import type { Static } from '@sinclair/typebox';
import { record } from '../../kernel/schema.js';

/** Coordination, supervision and node tracking (R-19… …R-58). */
export const CoordinationPolicySchema = record({});

export type CoordinationPolicy = Static<typeof CoordinationPolicySchema>;

/** As it ships. */
export const COORDINATION_POLICY: CoordinationPolicy = {};

/** Paths in this section that the notice does not state. */
export const COORDINATION_POLICY_INFERRED: readonly string[] = [];
