import type { Static } from '@sinclair/typebox';
import { record } from '../../kernel/schema.js';

/** Evaluation and blacklist of intermediaries (R-38…R-41; scoring.md 7.5). */
export const IntermediariesPolicySchema = record({});

export type IntermediariesPolicy = Static<typeof IntermediariesPolicySchema>;

/** As it ships. */
export const INTERMEDIARIES_POLICY: IntermediariesPolicy = {};

/** Paths in this section that the notice does not state. */
export const INTERMEDIARIES_POLICY_INFERRED: readonly string[] = [];
