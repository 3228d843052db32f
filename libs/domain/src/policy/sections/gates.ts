import { Type, type Static } from '@sinclair/typebox';
import { BilingualSchema, oneOf, record } from '../../kernel/schema.js';
import { STATUTORY_GATES } from '../data/statutory-gates.js';

/** What a gate stands before. What the construction permit needs, the start of construction needs too. */
export const GATE_MILESTONES = ['CONSTRUCTION_PERMIT', 'CONSTRUCTION_START', 'COMPLETION_ACCEPTANCE'] as const;
export type GateMilestone = (typeof GATE_MILESTONES)[number];

/**
 * Whom a gate binds: every designated project, those under verification or record-filing, or those of which
 * the item is required: all but those whose departments said that the project does not need it.
 */
export const GATE_CONDITIONS = ['ALWAYS', 'VERIFIED_PROJECT', 'FILED_PROJECT', 'WHERE_REQUIRED'] as const;

const ItemCode = Type.String({ pattern: '^[a-z0-9-]{1,60}$', description: 'Code in the catalogue' });

/** One statutory gate (T-2; start-flow.md 4.4). */
const GateSchema = record({
  code: Type.String({ pattern: '^[a-z0-9-]{1,60}$', description: 'Code of the gate' }),
  name: BilingualSchema,
  /** The provision it rests on. */
  source: BilingualSchema,
  milestone: oneOf(GATE_MILESTONES, 'What it stands before'),
  condition: oneOf(GATE_CONDITIONS, 'Whom it binds'),
  /** Items of which one is granted: it opens the gate. */
  items: Type.Array(ItemCode, { minItems: 1 }),
  /** An approval older than this is checked again before start; the items that do so. Left out: it does not age. */
  recheck: Type.Optional(
    record({
      afterYears: Type.Integer({ minimum: 1, description: 'Years from the decision' }),
      items: Type.Array(ItemCode, { minItems: 1 }),
    }),
  ),
});

/** The statutory gates before start of construction and completion acceptance (T-2; start-flow.md 4.4). */
export const GatesPolicySchema = record({
  list: Type.Array(GateSchema),
  /**
   * REFUSE: without a list of building conditions nobody has said which gates apply, so construction does not start.
   * AS_APPLIED_FOR: those apply that were applied for.
   */
  withoutConditionList: oneOf(['REFUSE', 'AS_APPLIED_FOR'], 'Start without a list of building conditions'),
  /** The construction permit lapses unless construction starts in time (Building Law 9). */
  permitTerm: record({
    itemCode: ItemCode,
    months: Type.Integer({ minimum: 1, description: 'Months from receipt of the permit' }),
    extensions: Type.Integer({ minimum: 0, description: 'How often the term may be extended' }),
    extensionMonths: Type.Integer({ minimum: 1, description: 'Most months of one extension' }),
  }),
});

export type GatesPolicy = Static<typeof GatesPolicySchema>;
export type StatutoryGate = Static<typeof GateSchema>;

/** As it ships. */
export const GATES_POLICY: GatesPolicy = {
  list: STATUTORY_GATES,
  withoutConditionList: 'REFUSE',
  permitTerm: { itemCode: 'construction-permit', months: 3, extensions: 2, extensionMonths: 3 },
};

/** Paths in this section that the notice does not state; the gates themselves are statute (start-flow.md 4.4). */
export const GATES_POLICY_INFERRED: readonly string[] = ['gates.list', 'gates.withoutConditionList'];
