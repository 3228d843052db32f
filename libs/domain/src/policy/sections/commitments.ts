import { Type, type Static } from '@sinclair/typebox';
import { oneOf, record } from '../../kernel/schema.js';

/** Matters for which no commitment stands in, whatever a list says (practice.md 3.4). */
export const COMMITMENT_EXCLUSIONS = [
  'STATE_SECURITY',
  'SECRETS',
  'PUBLIC_SAFETY',
  'FINANCE',
  'ECO_ENVIRONMENT',
  'HEALTH',
  'LIFE_AND_PROPERTY',
] as const;
export type CommitmentExclusion = (typeof COMMITMENT_EXCLUSIONS)[number];

/** N-3: what follows a broken commitment, of a deferral or a notification. */
export const CONSEQUENCES = ['ORDER_TO_CORRECT', 'REVOKE_DECISION', 'CREDIT_RECORD'] as const;
export type Consequence = (typeof CONSEQUENCES)[number];

/** How an owner's word was broken: a deferral, a commitment, or a commitment that was false when it was made. */
export const DEFAULT_KINDS = ['DEFERRAL', 'COMMITMENT', 'FALSE_COMMITMENT'] as const;
export type DefaultKind = (typeof DEFAULT_KINDS)[number];

const Threshold = Type.Integer({ minimum: 1, description: 'Defaults of the kind without repair that bar the owner' });

/** Notification and commitment (R-80, R-81; practice.md 3.4), the consequences of a broken one (N-3) and credit. */
export const CommitmentsPolicySchema = record({
  exclusions: Type.Array(oneOf(COMMITMENT_EXCLUSIONS, 'Never on the list of commitment items'), { uniqueItems: true }),
  /** Working days after the decision within which the department checks the commitment. */
  checkWithinDays: Type.Integer({ minimum: 1 }),
  /** In the order in which they may follow; what is left out does not exist in the city. */
  consequences: Type.Array(oneOf(CONSEQUENCES, 'Consequence (N-3)'), { minItems: 1, uniqueItems: true }),
  credit: record({
    barring: record({ DEFERRAL: Threshold, COMMITMENT: Threshold, FALSE_COMMITMENT: Threshold }),
    repeat: record({
      defaults: Type.Integer({ minimum: 2, description: 'From this default of an owner on, repair has to wait' }),
      waitDays: Type.Integer({ minimum: 0, description: 'Calendar days from the day it was made good to the repair' }),
    }),
  }),
});

export type CommitmentsPolicy = Static<typeof CommitmentsPolicySchema>;

/** As it ships: 60 working days as [S12] Art. 14 has it; one open default bars, a repeated one for 90 days longer. */
export const COMMITMENTS_POLICY: CommitmentsPolicy = {
  exclusions: [...COMMITMENT_EXCLUSIONS],
  checkWithinDays: 60,
  consequences: [...CONSEQUENCES],
  credit: {
    barring: { DEFERRAL: 1, COMMITMENT: 1, FALSE_COMMITMENT: 1 },
    repeat: { defaults: 2, waitDays: 90 },
  },
};

/** Paths in this section that the notice does not state. */
export const COMMITMENTS_POLICY_INFERRED: readonly string[] = [
  'commitments.exclusions',
  'commitments.checkWithinDays',
  'commitments.consequences',
  'commitments.credit',
];
