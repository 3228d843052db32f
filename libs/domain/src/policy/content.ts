import { Type, type Static } from '@sinclair/typebox';
import { BilingualSchema, BusinessDateSchema, DepartmentCode, oneOf, record } from '../kernel/schema.js';
import { CommitmentsPolicySchema } from './sections/commitments.js';
import { CompliancePolicySchema } from './sections/compliance.js';
import { CoordinationPolicySchema } from './sections/coordination.js';
import { EarlyServicePolicySchema } from './sections/early-service.js';
import { GatesPolicySchema } from './sections/gates.js';
import { IntermediariesPolicySchema } from './sections/intermediaries.js';
import { LandPolicySchema } from './sections/land.js';
import { ServicePolicySchema } from './sections/service.js';
import { StartFlowPolicySchema } from './sections/start-flow.js';

/** Domains whose items are sensitive. */
export const SENSITIVE_DOMAINS = ['ENGINEERING_QUALITY', 'SAFETY', 'ENERGY', 'ENVIRONMENT', 'PUBLIC_SAFETY'] as const;

/** The four phases of the GENERAL track and the parallel lane (R-82, practice.md 3.1). */
export const PHASES = ['LAND_PLANNING', 'ENGINEERING', 'CONSTRUCTION', 'COMPLETION', 'PARALLEL'] as const;
export const LANES = ['MAIN', 'SIDE', 'TECHNICAL_REVIEW'] as const;
export const TIME_UNITS = ['WORKING_DAY', 'CALENDAR_DAY', 'MONTH'] as const;
/** verification (核准) or record-filing (备案). */
export const REGIMES = ['FILING', 'VERIFICATION'] as const;

/** A material an item asks for; essential ones are never deferred. */
const MaterialSchema = record({
  code: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }),
  name: BilingualSchema,
  essential: Type.Boolean(),
  /**
   * GOVERNMENT: a licence or certificate (证照) a department of government issues. Only such a one need not be handed in
   * or is replaced by a department's proof. Left out: the applicant makes it.
   */
  issuedBy: Type.Optional(Type.Literal('GOVERNMENT')),
  /**
   * Categories of R-63 under which it may follow, for a material that is not essential. Left out: any, at the officer's
   * choice, as in policies of earlier releases.
   */
  categories: Type.Optional(
    Type.Array(Type.Integer({ minimum: 1, maximum: 6 }), { minItems: 1, maxItems: 6, uniqueItems: true }),
  ),
});

/** One approval item of the city's catalogue. */
const CatalogueItemSchema = record({
  code: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }),
  name: BilingualSchema,
  department: DepartmentCode,
  phase: oneOf(PHASES, 'Phase (R-82)'),
  lane: oneOf(LANES, 'Line kind'),
  timeUnit: oneOf(TIME_UNITS, 'Unit of the periods'),
  /** Published promise, in `timeUnit` (CLK-13: not above the statutory time). */
  promisedDays: Type.Integer({ minimum: 0 }),
  statutoryDays: Type.Integer({ minimum: 0 }),
  /** Most days the period may be extended by, once (CLK-10, CLK-11, CLK-15). */
  extensionDays: Type.Integer({ minimum: 0 }),
  domains: Type.Array(oneOf(SENSITIVE_DOMAINS, 'Sensitive domain (R-62)')),
  materials: Type.Array(MaterialSchema),
  /** The formal decision needs the land contract. */
  needsLandContract: Type.Boolean(),
  /** A designated project may ask for it before it is in the reserve: its establishment. Left out: no. */
  beforeAdmission: Type.Optional(Type.Boolean()),
});

/** Kinds of special procedure whose time is not counted (CLK-06, CLK-07, CLK-08). */
export const SPECIAL_PROCEDURES = [
  'HEARING',
  'BIDDING',
  'AUCTION',
  'INSPECTION',
  'TESTING',
  'QUARANTINE',
  'APPRAISAL',
  'EXPERT_REVIEW',
  'SITE_SURVEY',
  'EIA_PUBLICITY',
  'PUBLICITY',
  'COMMISSIONED_EVALUATION',
] as const;

/** Everything that is configuration, in one version (model.md 1, `policy-city`). */
export const PolicyContentSchema = record({
  catalogue: Type.Array(CatalogueItemSchema),
  specialProcedures: Type.Array(
    record({
      kind: oneOf(SPECIAL_PROCEDURES, 'Kind'),
      counted: Type.Boolean({ description: 'true: its time counts, no pause' }),
    }),
  ),
  deferral: record({
    /** N-1: decide first and collect later, as the notice says, or only accept first. */
    mode: oneOf(['DECIDE_THEN_SUPPLY', 'ACCEPT_THEN_SUPPLY'], 'Deferral mode (N-1)'),
    /** what an open deferral does when its milestone comes. */
    openAtMilestone: oneOf(['BLOCK', 'ALLOW'], 'Milestone gate (R-69)'),
    /**
     * working days for which a department's proof stands at most in a licence's place. The notice says “temporarily”
     * and no number. Left out: as long as the officer says, as in policies of earlier releases.
     */
    temporaryProofDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 250 })),
  }),
  clock: record({
    /** CLK-03: working days for the one-time notice; afterwards the case counts as accepted as of receipt. */
    correctionNoticeDays: Type.Integer({ minimum: 1 }),
    /** CLK-04: a tighter local notice period in working days, 0 for off. */
    tighterNoticeDays: Type.Integer({ minimum: 0 }),
    /** CLK-05: what happens when the applicant does not correct in time. */
    uncorrected: oneOf(['OFF', 'DEEMED_WITHDRAWN', 'NEGATIVE_REPLY'], 'Uncorrected in time (CLK-05)'),
    /** CLK-07: publicity and review beyond the statute's list also stop the clock. */
    localExclusions: Type.Boolean(),
    /** CLK-14: the predecessor's result is pushed and the successor decides on receipt. */
    pushToSuccessor: Type.Boolean(),
    /**
     * working days from receipt within which a window reports upward what it cannot handle. The notice says “in time”
     * and no number: left out, the days are put on record and judged by nobody.
     */
    escalateWithinDays: Type.Optional(Type.Integer({ minimum: 0 })),
    /** CLK-12: working days to deliver the certificate after the decision. */
    deliveryDays: Type.Integer({ minimum: 1 }),
    signals: record({
      yellowShare: Type.Number({ minimum: 0, maximum: 1 }),
      yellowDaysLeft: Type.Integer({ minimum: 0 }),
    }),
  }),
  /** N-7: may the main leader's signature be delegated? */
  mainLeaderDelegation: Type.Boolean(),
  score: record({
    weights: record({
      timeliness: Type.Number(),
      satisfaction: Type.Number(),
      agentRating: Type.Number(),
      coordination: Type.Number(),
      compliance: Type.Number(),
    }),
    yellowCard: Type.Number({ description: 'Points off per yellow card' }),
    redCard: Type.Number({ description: 'Points off per red card (N-5: none exists in the notice)' }),
    perThreeWarnings: Type.Number({ description: 'Points off per three warnings' }),
    grades: record({ excellent: Type.Number(), good: Type.Number(), qualified: Type.Number() }),
  }),
  startFlow: StartFlowPolicySchema,
  earlyService: EarlyServicePolicySchema,
  gates: GatesPolicySchema,
  coordination: CoordinationPolicySchema,
  commitments: CommitmentsPolicySchema,
  service: ServicePolicySchema,
  intermediaries: IntermediariesPolicySchema,
  land: LandPolicySchema,
  compliance: CompliancePolicySchema,
  /** Paths of values that are inference, not stated by the notice; shown with every report that rests on them. */
  inferred: Type.Array(Type.String()),
});

export type PolicyContent = Static<typeof PolicyContentSchema>;
export type CatalogueItem = Static<typeof CatalogueItemSchema>;

/** What `PolicyPublished` carries. */
export const PolicyVersionSchema = record({
  version: Type.Integer({ minimum: 1 }),
  effectiveFrom: BusinessDateSchema,
  content: PolicyContentSchema,
});
