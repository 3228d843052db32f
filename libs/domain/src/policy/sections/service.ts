import type { Static } from '@sinclair/typebox';
import { record } from '../../kernel/schema.js';

/** Service reviews, agent star rating and training (R-43, R-44, R-54; scoring.md 7.4, practice.md 3.8). */
export const ServicePolicySchema = record({});

export type ServicePolicy = Static<typeof ServicePolicySchema>;

/** As it ships. */
export const SERVICE_POLICY: ServicePolicy = {};

/** Paths in this section that the notice does not state. */
export const SERVICE_POLICY_INFERRED: readonly string[] = [];
