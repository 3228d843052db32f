import type { JWTPayload } from 'jose';
import { DEPARTMENT_ROLES, roleOfCode } from '#domain/department/roles';
import { ROLES, type Actor, type Role } from '#domain/kernel/actor';
import { Unauthenticated } from './token-verifier.js';

const isRole = (value: unknown): value is Role => ROLES.some((role) => role === value);

/** A claim of this shape; nothing when it is not there. @throws Unauthenticated for any other shape. */
function claim(claims: JWTPayload, name: string, shape: RegExp): string | undefined {
  const value = claims[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string' && shape.test(value)) return value;
  throw new Unauthenticated(`The token's claim ${name} must match ${shape.source}.`);
}

const ID = /^[^\p{C}]{1,200}$/u;
const DEPARTMENT = /^[A-Z][A-Z0-9_-]{0,39}$/;
const USCC = /^[0-9A-Z]{18}$/;

/**
 * Whoever serves a department bears its role: a token that says COUNTY for the department NR, or GSO for CULT, would act
 * for one body with the say of another. INDUSTRY_DEPT goes with every department of the city, and the roles that no
 * department has (WINDOW, MAIN_LEADER, AGENT, …) with all of them. @throws Unauthenticated for a role that does not fit.
 */
function requireFitting(roles: readonly Role[], department: string): void {
  const own = roleOfCode(department);
  const bodies = roles.filter((role) => DEPARTMENT_ROLES.some((known) => known === role));
  const wrong = bodies.find((role) => {
    if (role === own || role === 'INDUSTRY_DEPT') return false;
    // A code that is no body of rules.md 1.1, such as a successor's, has no role of its own to be measured by; whether it
    // holds the office on the day of a command is for the command path (department/succession/acting.ts).
    return own !== 'INDUSTRY_DEPT' || role === 'COUNTY' || role === 'ZONE';
  });
  if (wrong === undefined) return;
  throw new Unauthenticated(
    `The token's role ${wrong} does not fit its department ${department}: have it issued with the role ${own}.`,
  );
}

/**
 * The actor a token's claims name: `sub`, `roles`, `department`, `uscc`, `agentId`. SYSTEM is the system itself and
 * is never taken from a token. @throws Unauthenticated without a subject, for a claim of another shape, or for a role that is
 * not the department's.
 */
export function actorFrom(claims: JWTPayload): Actor {
  const id = claim(claims, 'sub', ID);
  if (!id) throw new Unauthenticated('The token names no subject.');
  const roles = (Array.isArray(claims['roles']) ? claims['roles'] : [])
    .filter(isRole)
    .filter((role) => role !== 'SYSTEM');
  const department = claim(claims, 'department', DEPARTMENT);
  if (department) requireFitting(roles, department);
  const uscc = claim(claims, 'uscc', USCC);
  const agentId = claim(claims, 'agentId', ID);
  return { id, roles, ...(department && { department }), ...(uscc && { uscc }), ...(agentId && { agentId }) };
}
