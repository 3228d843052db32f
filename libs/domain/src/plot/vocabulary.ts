/** What is done with land before a project comes: consolidated (整理), or taken into the reserve (储备). */
export const PREPARATIONS = ['CONSOLIDATION', 'RESERVE'] as const;
export type Preparation = (typeof PREPARATIONS)[number];

/** Why a plot is a project's no more: its contract was rescinded, the project ended, or the record named the wrong plot. */
export const RETURN_REASONS = ['LAND_CONTRACT_RESCINDED', 'PROJECT_TERMINATED', 'WRONG_PLOT'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];
