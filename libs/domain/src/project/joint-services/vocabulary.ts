/** Technical checks that are merged into the one review of the construction drawings. */
export const DRAWING_CHECKS = ['FIRE', 'CIVIL_AIR_DEFENCE', 'TECHNICAL_PROTECTION', 'LIGHTNING'] as const;
export type DrawingCheck = (typeof DRAWING_CHECKS)[number];

/** How a check came out: it is on the certificate, or it does not concern these works. */
export const CHECK_RESULTS = ['PASSED', 'NOT_APPLICABLE'] as const;

/** What an exemption from drawing review can rest on. */
export const EXEMPTION_BASES = ['LAW', 'POLICY'] as const;

/** Utilities that are applied for, reviewed, surveyed and accepted at one stop. */
export const UTILITY_SERVICES = ['WATER', 'POWER', 'GAS', 'TELECOM'] as const;
export type UtilityService = (typeof UTILITY_SERVICES)[number];

/** Steps of the one stop, in their order. */
export const UTILITY_STEPS = ['APPLIED', 'REVIEWED', 'SURVEYED', 'ACCEPTED'] as const;
export type UtilityStep = (typeof UTILITY_STEPS)[number];

/** Surveys of a construction project that are done once (R-86; DB32/T 4405-2022). */
export const SURVEYS = [
  'LAND_DEMARCATION',
  'TOPOGRAPHIC_MAP',
  'SETTING_OUT',
  'PLANNING_VERIFICATION',
  'AIR_DEFENCE_AREA',
  'GREEN_AREA',
  'UNDERGROUND_PIPELINES',
  'REAL_ESTATE',
] as const;
export type Survey = (typeof SURVEYS)[number];

/** Why a survey may be done again. That the surveyor is not a local one is none of them. */
export const RESURVEY_GROUNDS = ['WORKS_CHANGED', 'ERROR_FOUND', 'RESULT_EXPIRED'] as const;

/** Results that departments recognise of each other. */
export const RESULT_KINDS = [
  'COMPLIANCE_OPINION',
  'EARLY_SERVICE_OPINION',
  'OVERALL_SCHEME',
  'DRAWING_CERTIFICATE',
  'SURVEY',
  'PERMIT',
] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];
