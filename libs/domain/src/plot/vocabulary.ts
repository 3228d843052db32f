/** What is done with land before a project comes: consolidated (整理), or taken into the reserve (储备). */
export const PREPARATIONS = ['CONSOLIDATION', 'RESERVE'] as const;
export type Preparation = (typeof PREPARATIONS)[number];
