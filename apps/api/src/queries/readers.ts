import { APPROVAL_ROLES, type Role } from '#domain/kernel/actor';

/** Those who watch over the process, audit it or run the system. */
export const OVERSEERS = ['BEO', 'SUPV', 'GSO', 'GOV', 'AUDITOR', 'ADMIN'] as const satisfies readonly Role[];

/** The record's auditors (model.md 6). */
export const AUDITORS = ['AUDITOR', 'ADMIN', 'BEO', 'SUPV'] as const satisfies readonly Role[];

/** Departments that decide, their windows and leaders. */
const DEPARTMENTS = [...APPROVAL_ROLES, 'WINDOW', 'MAIN_LEADER'] as const satisfies readonly Role[];

/** Every public body: they see all projects. */
export const PUBLIC_BODIES = [...OVERSEERS, ...DEPARTMENTS, 'WGR', 'PARK'] as const satisfies readonly Role[];

/** Public bodies, and owners and agents for projects of their own (model.md 8). */
export const PUBLIC_BODIES_AND_PARTIES = [...PUBLIC_BODIES, 'OWNER', 'AGENT'] as const satisfies readonly Role[];
