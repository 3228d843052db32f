/** How far a node has come. */
export const PROGRESSES = ['IN_PROGRESS', 'REACHED'] as const;

/** What a project needs besides permits: land, energy quota, emission quota. */
export const FACTORS = ['LAND', 'ENERGY', 'EMISSION'] as const;
export type Factor = (typeof FACTORS)[number];

/** Factors that are supplied as quota, and only so; land is supplied as land, whose quota is one way to it. */
export const QUOTA_FACTORS: ReadonlySet<Factor> = new Set(['ENERGY', 'EMISSION']);

/** How a need ends. */
export const NEED_ENDS = ['MET', 'NO_LONGER_NEEDED'] as const;

/** Early land preparation (§3.3 of the notice): put in order, then taken into the reserve. */
export const LAND_STEPS = ['CONSOLIDATED', 'RESERVED'] as const;

/** Reports at whose preparation the department in charge steps in early. */
export const REPORTS = ['ENERGY', 'SAFETY', 'ENVIRONMENT'] as const;
export type Report = (typeof REPORTS)[number];

/** What an early-service opinion comes to. It is advice: an objection refuses nothing (R-53 stays with the decision). */
export const STANCES = ['NO_OBJECTION', 'CONDITIONAL', 'OBJECTION'] as const;

/** Why the due date of a node moved. */
export const NODE_DUE_REASONS = ['PROJECT_SUSPENDED'] as const;
