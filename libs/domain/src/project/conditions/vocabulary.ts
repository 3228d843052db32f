/** What a building condition is. */
export const CONDITION_KINDS = ['PERMIT', 'ASSESSMENT', 'INTERMEDIARY', 'UTILITY'] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

/** Kinds a project may have no condition of; permits it always needs. */
export const OPTIONAL_KINDS = ['ASSESSMENT', 'INTERMEDIARY', 'UTILITY'] as const satisfies readonly ConditionKind[];

/** On the basic flow, or advanced in parallel to it. */
export const CONDITION_LANES = ['MAIN', 'PARALLEL'] as const;

/** To whom a list is pushed. */
export const RECIPIENTS = ['OWNER', 'AGENT'] as const;
