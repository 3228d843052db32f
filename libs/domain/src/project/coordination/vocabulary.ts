/** What an issue is about; the kind decides who coordinates it. */
export const ISSUE_KINDS = ['INVESTMENT_QUALITY', 'RESERVE', 'FACTOR', 'POLICY', 'APPROVAL', 'AGENCY_SERVICE'] as const;
export type IssueKind = (typeof ISSUE_KINDS)[number];

/** Where an issue comes from. */
export const ISSUE_CAUSES = [
  'RESOURCE_SHORTAGE',
  'POLICY_LIMIT',
  'DEPARTMENT_COOPERATION',
  'APPROVAL_PROCEDURE',
  'OWNER_PREPARATION',
  'OTHER',
] as const;
export type IssueCause = (typeof ISSUE_CAUSES)[number];

/** The offices the router knows; BEO leads what is supervised. */
export const COORDINATING_OFFICES = ['COMMERCE', 'DRC', 'GSO'] as const;
/** Where an issue can be sent. LOCAL: to the county or zone that answers for the project. */
export const ROUTES = [...COORDINATING_OFFICES, 'BEO', 'LOCAL'] as const;
export type Route = (typeof ROUTES)[number];

/** How high an issue has come: its county or zone, the city's offices, the municipal government. */
export const TIERS = ['LOCAL', 'CITY', 'GOVERNMENT'] as const;
export type Tier = (typeof TIERS)[number];

/** What came of an attempt to solve an issue on the spot. */
export const ATTEMPT_OUTCOMES = ['SOLVED', 'UNSOLVED'] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/** in person, by video or by telephone. */
export const MEETING_MODES = ['IN_PERSON', 'VIDEO', 'TELEPHONE'] as const;

/** What gave a body its task. */
export const TASK_SOURCES = ['ASSIGNMENT', 'FORWARDING', 'RESOLUTION'] as const;

/** Who registers an issue, and confirms that it is solved. */
export const REGISTRAR_ROLES = ['OWNER', 'AGENT', 'DEPARTMENT'] as const;
