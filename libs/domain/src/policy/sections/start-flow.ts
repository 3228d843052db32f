import { Type, type Static } from '@sinclair/typebox';
import { BilingualSchema, DepartmentCode, oneOf, record } from '../../kernel/schema.js';
import { GENERAL_TEMPLATE } from '../data/start-flow/general.js';
import { LAND_AND_START_TEMPLATE } from '../data/start-flow/land-and-start.js';

/** Phases of the two tracks: four of GENERAL, four of LAND_AND_START. */
export const FLOW_PHASES = [
  'LAND_PLANNING',
  'ENGINEERING',
  'CONSTRUCTION',
  'COMPLETION',
  'PLANNING_GENERATION',
  'SCHEME_REVIEW',
  'PRE_START',
  'FIVE_PERMITS',
] as const;
export type FlowPhase = (typeof FLOW_PHASES)[number];

/** MAIN: the days add up to the whole flow. PARALLEL: runs beside it and is there before the step it is needed for. */
export const STEP_LINES = ['MAIN', 'PARALLEL'] as const;
/** What makes a step done: any of its items (an EIA report or an EIA form), or every one. */
export const STEP_NEEDS = ['ANY', 'ALL'] as const;
/** What stops the clock of the flow while it stops the clock of a main-line item. */
export const FLOW_PAUSES = ['SPECIAL_PROCEDURE', 'CORRECTION'] as const;

const StepCode = Type.String({ pattern: '^[A-Z][A-Z0-9]{0,9}$', description: 'Code of the step, such as G2' });
const ItemCode = Type.String({ pattern: '^[a-z0-9-]{1,60}$', description: 'Code in the catalogue' });
const Phase = oneOf(FLOW_PHASES, 'Phase of the track (R-82, R-83)');

/** One step of a track's template (start-flow.md 4.3). */
const StepSchema = record({
  code: StepCode,
  name: BilingualSchema,
  phase: Phase,
  line: oneOf(STEP_LINES, 'Main line or parallel lane'),
  /** Who answers for it. */
  department: DepartmentCode,
  items: Type.Array(ItemCode, { minItems: 1 }),
  needs: oneOf(STEP_NEEDS, 'What makes it done'),
  /** Working days it takes; counted from the land contract unless it comes before. */
  days: Type.Integer({ minimum: 0, description: 'Working days' }),
  /** Steps that come before it. */
  dependsOn: Type.Array(StepCode),
  /** Done before the land contract: it takes no day of the flow. */
  beforeContract: Type.Boolean(),
  /** It may begin before the steps it depends on are done. */
  mayBeginEarly: Type.Boolean(),
  /** The step that waits for it: its last day is the day before that one's days begin. Left out: its own days count. */
  neededFor: Type.Optional(StepCode),
});

/** One phase of a track: who leads it, and when it may be opened. */
const PhaseSchema = record({
  phase: Phase,
  /** Lead department: NR for phases 1 and 2, HURD for 3 and 4 (A2-4, A2-5). */
  lead: DepartmentCode,
  /** Phases that are opened before it: it runs in parallel with what is left of them. */
  opensWith: Type.Array(Phase),
  /** Phases that are completed before it. */
  opensAfter: Type.Array(Phase),
  /** It needs the land contract. */
  needsContract: Type.Boolean(),
});

const TrackSchema = record({ phases: Type.Array(PhaseSchema), steps: Type.Array(StepSchema) });

/** The 35-working-day start flow (R-82, R-83, R-87, T-4; start-flow.md 4.3): template, permit set, statutory ceiling. */
export const StartFlowPolicySchema = record({
  /** Working days from the land contract to the construction permit. */
  totalDays: Type.Integer({ minimum: 1, description: 'Working days' }),
  /** The item whose permit ends the flow (start-flow.md 4.1). */
  endsWith: ItemCode,
  pausedBy: Type.Array(oneOf(FLOW_PAUSES, 'What stops the clock of the flow')),
  /** The permits that are issued together on LAND_AND_START (R-83; the Haimen set), and the working days they should take. */
  permitSet: Type.Array(ItemCode, { minItems: 1 }),
  permitSetDays: Type.Integer({ minimum: 0, description: 'Working days after the land contract' }),
  /** Joint handling by law: 45 working days, 15 more with the head of the government (T-4, CLK-11). */
  ceiling: record({
    days: Type.Integer({ minimum: 1, description: 'Working days' }),
    extensionDays: Type.Integer({ minimum: 0, description: 'Most working days of the one extension' }),
  }),
  tracks: record({ GENERAL: TrackSchema, LAND_AND_START: TrackSchema }),
});

export type StartFlowPolicy = Static<typeof StartFlowPolicySchema>;
export type TrackTemplate = Static<typeof TrackSchema>;
export type StepTemplate = Static<typeof StepSchema>;
export type PhaseTemplate = Static<typeof PhaseSchema>;

/** As it ships. */
export const START_FLOW_POLICY: StartFlowPolicy = {
  totalDays: 35,
  endsWith: 'construction-permit',
  pausedBy: ['SPECIAL_PROCEDURE'],
  permitSet: [
    'real-estate-title',
    'land-planning-permit',
    'project-planning-permit',
    'drawing-review',
    'construction-permit',
  ],
  permitSetDays: 5,
  ceiling: { days: 45, extensionDays: 15 },
  tracks: { GENERAL: GENERAL_TEMPLATE, LAND_AND_START: LAND_AND_START_TEMPLATE },
};

/** Paths in this section that the notice does not state: of Annex 4 only the title and the total are known. */
export const START_FLOW_POLICY_INFERRED: readonly string[] = [
  'startFlow.endsWith',
  'startFlow.pausedBy',
  'startFlow.permitSet',
  'startFlow.permitSetDays',
  'startFlow.tracks',
];
