/** Level at which a development zone was established; R-26 speaks of provincial level or above. */
export const ZONE_LEVELS = ['NATIONAL', 'PROVINCIAL', 'CITY', 'COUNTY'] as const;
export type ZoneLevel = (typeof ZONE_LEVELS)[number];

/** Levels whose zones are assessed as a whole. */
export const ASSESSED_LEVELS: readonly ZoneLevel[] = ['NATIONAL', 'PROVINCIAL'];

/** Why an assessment no longer stands. */
export const EXPIRY_CAUSES = ['VALIDITY_ENDED', 'WITHDRAWN'] as const;
export type ExpiryCause = (typeof EXPIRY_CAUSES)[number];
