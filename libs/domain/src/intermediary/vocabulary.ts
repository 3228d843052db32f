/** Why an intermediary is blacklisted (R-41, scoring.md 7.5). */
export const BLACKLIST_GROUNDS = ['FRAUD', 'FALSIFIED_REPORT', 'GRAVE_FAULT'] as const;
export type BlacklistGround = (typeof BLACKLIST_GROUNDS)[number];

/** Why it is taken off the blacklist. */
export const REMOVAL_CAUSES = ['REPAIRED', 'LISTED_IN_ERROR'] as const;
export type RemovalCause = (typeof REMOVAL_CAUSES)[number];

/** Who engages an intermediary: the owner, its agent or the park; never a department (practice.md 3.7). */
export const ENGAGERS = ['OWNER', 'AGENT', 'PARK'] as const;
export type Engager = (typeof ENGAGERS)[number];

/** What a published result is to be read with: a part nobody gave, or the blacklist. */
export const RESULT_FLAGS = ['NO_INSTANT', 'NO_ROUTINE', 'NO_PLATFORM', 'BLACKLISTED'] as const;
export type ResultFlag = (typeof RESULT_FLAGS)[number];
