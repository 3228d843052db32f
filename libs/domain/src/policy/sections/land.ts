import type { Static } from '@sinclair/typebox';
import { record } from '../../kernel/schema.js';

/** Regional assessment kinds (R-26, N-8) and the listing clock of signed plots. */
export const LandPolicySchema = record({});

export type LandPolicy = Static<typeof LandPolicySchema>;

/** As it ships. */
export const LAND_POLICY: LandPolicy = {};

/** Paths in this section that the notice does not state. */
export const LAND_POLICY_INFERRED: readonly string[] = [];
