import type { Static } from '@sinclair/typebox';
import { record } from '../../kernel/schema.js';

/** The statutory gates before construction starts and completion is accepted (T-2; start-flow.md 4.4). */
export const GatesPolicySchema = record({});

export type GatesPolicy = Static<typeof GatesPolicySchema>;

/** As it ships. */
export const GATES_POLICY: GatesPolicy = {};

/** Paths in this section that the notice does not state. */
export const GATES_POLICY_INFERRED: readonly string[] = [];
