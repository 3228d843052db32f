import { INTEGRATION_ROLES, ROLES, type Role } from '../kernel/actor.js';

/** Roles that people and machines carry, but no department. */
const NO_DEPARTMENT = [
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
] as const satisfies readonly Role[];

const OTHERS: ReadonlySet<Role> = new Set(NO_DEPARTMENT);

/** A role a department can act in. */
export type DepartmentRole = Exclude<Role, (typeof NO_DEPARTMENT)[number]>;

/** Is this a role a department acts in, and no person's or machine's? */
export function isDepartmentRole(role: Role): role is DepartmentRole {
  return !OTHERS.has(role);
}

/** Roles a department can act in: the city's bodies, counties, zones and industry departments. */
export const DEPARTMENT_ROLES: readonly DepartmentRole[] = ROLES.filter(isDepartmentRole);

/**
 * The role a code stands for (rules.md 1.1): `COUNTY-*` and `ZONE-*` are territorial bodies, a city body's code is its
 * role; any other code is a competent industry department.
 */
export function roleOfCode(code: string): DepartmentRole {
  if (code.startsWith('COUNTY-')) return 'COUNTY';
  if (code.startsWith('ZONE-')) return 'ZONE';
  return DEPARTMENT_ROLES.find((role) => role === code) ?? 'INDUSTRY_DEPT';
}

/** Is this the code of a county or functional zone (rules.md 1.1)? */
export function isTerritorialCode(code: string): boolean {
  return ['COUNTY', 'ZONE'].includes(roleOfCode(code));
}
