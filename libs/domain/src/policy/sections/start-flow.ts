import type { Static } from '@sinclair/typebox';
import { record } from '../../kernel/schema.js';

/** The 35-working-day start flow (R-82, R-83, R-87, T-4; start-flow.md 4.3): template, permit set, statutory ceiling. */
export const StartFlowPolicySchema = record({});

export type StartFlowPolicy = Static<typeof StartFlowPolicySchema>;

/** As it ships. */
export const START_FLOW_POLICY: StartFlowPolicy = {};

/** Paths in this section that the notice does not state. */
export const START_FLOW_POLICY_INFERRED: readonly string[] = [];
