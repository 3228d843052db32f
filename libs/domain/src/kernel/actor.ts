/** Bodies that decide approval items; an officer of one carries its role and its department code. */
export const APPROVAL_ROLES = [
  'COMMERCE',
  'DRC',
  'MIIT',
  'NR',
  'HURD',
  'ECO',
  'EMERG',
  'WATER',
  'CULT',
  'TRANS',
  'PSB',
  'PLC',
  'NSB',
  'METEO',
  'UTIL',
  'COUNTY',
  'ZONE',
  'INDUSTRY_DEPT',
] as const;

/**
 * Service accounts of neighbouring systems the notice names: the city's investment-promotion information system,
 * the joint drawing review and the multi-survey platform. Utilities come as UTIL. They give the
 * commands that people give, and count over channel INTEGRATION only.
 */
export const INTEGRATION_ROLES = ['INVESTMENT_SYSTEM', 'DRAWING_REVIEW_SYSTEM', 'SURVEY_PLATFORM'] as const;

/** The roles of model.md 8; their meaning stands in rules.md 1.1. */
export const ROLES = [
  ...APPROVAL_ROLES,
  'GSO',
  'WGR',
  'BEO',
  'SUPV',
  'GOV',
  'WINDOW',
  'MAIN_LEADER',
  'AGENT',
  'OWNER',
  'PARK',
  'INTERMEDIARY',
  ...INTEGRATION_ROLES,
  'AUDITOR',
  'ADMIN',
  'SYSTEM',
] as const;

export type Role = (typeof ROLES)[number];

/** Who gives a command. People are named by id only; names live sealed in `person-*` (design.md 2). */
export interface Actor {
  readonly id: string;
  readonly roles: readonly Role[];
  /** Code of the department the actor serves, such as `NR` or `COUNTY-GUANYUN`. */
  readonly department?: string;
  /** Unified social credit code of the owner an OWNER token speaks for. */
  readonly uscc?: string;
  /** Agent id an AGENT token speaks for. */
  readonly agentId?: string;
  readonly onBehalfOf?: string;
  /** Ended departments whose work the actor's does on the business date; never taken from a token. */
  readonly actingFor?: readonly string[];
}

/** How a command reached the office (model.md 2). */
export const CHANNELS = ['WINDOW', 'ONLINE', 'HOTLINE', 'MEETING', 'INTEGRATION', 'SYSTEM', 'IMPORT'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The actor of everything the system does by itself: shipped policy, clocks, reactions. */
export const SYSTEM_ACTOR: Actor = { id: 'system', roles: ['SYSTEM'] };
