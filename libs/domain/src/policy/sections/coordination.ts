import { Type, type Static } from '@sinclair/typebox';
import { oneOf, record } from '../../kernel/schema.js';
import { COORDINATING_OFFICES, ISSUE_KINDS } from '../../project/coordination/vocabulary.js';

/** Coordination, supervision and node tracking (R-19… …R-58). */
export const CoordinationPolicySchema = record({
  /** which office coordinates issues of which kind. Each kind stands here once. */
  routes: Type.Array(
    record({
      kind: oneOf(ISSUE_KINDS, 'What the issue is about'),
      office: oneOf(COORDINATING_OFFICES, 'The office'),
    }),
  ),
  /** months of a new year in which the plan of the year before still counts, until the new one is out. */
  keyPlanCarryOverMonths: Type.Integer({ minimum: 0, maximum: 12 }),
  /** Working days for a task whose last day nobody named. */
  taskDays: Type.Integer({ minimum: 1 }),
  /** working days within which Commerce passes an issue on promptly. */
  forwardWithinDays: Type.Integer({ minimum: 0 }),
  /** working days for a supervision whose last day nobody named. */
  supervisionDays: Type.Integer({ minimum: 1 }),
});

export type CoordinationPolicy = Static<typeof CoordinationPolicySchema>;

/** As it ships. */
export const COORDINATION_POLICY: CoordinationPolicy = {
  routes: [
    { kind: 'INVESTMENT_QUALITY', office: 'COMMERCE' },
    { kind: 'RESERVE', office: 'COMMERCE' },
    { kind: 'FACTOR', office: 'DRC' },
    { kind: 'POLICY', office: 'DRC' },
    { kind: 'APPROVAL', office: 'GSO' },
    { kind: 'AGENCY_SERVICE', office: 'GSO' },
  ],
  keyPlanCarryOverMonths: 3,
  taskDays: 10,
  forwardWithinDays: 3,
  supervisionDays: 20,
};

/** Paths in this section that the notice does not state. */
export const COORDINATION_POLICY_INFERRED: readonly string[] = [
  'coordination.keyPlanCarryOverMonths',
  'coordination.taskDays',
  'coordination.forwardWithinDays',
  'coordination.supervisionDays',
];
