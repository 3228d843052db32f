/** How a department checks what was committed (practice.md 3.4). */
export const CHECK_METHODS = ['DOCUMENT_CHECK', 'NETWORK_VERIFICATION', 'SITE_VISIT', 'PUBLIC_NOTICE'] as const;
export type CheckMethod = (typeof CHECK_METHODS)[number];

/** What a check found. FALSE: untrue when it was made, which no rectification mends. */
export const CHECK_RESULTS = ['FULFILLED', 'NOT_FULFILLED', 'DIFFERS', 'FALSE'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

/** Why the last day of a check moved. */
export const CHECK_DUE_REASONS = ['CALENDAR_AMENDED'] as const;
