import type { JWTPayload } from 'jose';
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
 * The actor a token's claims name: `sub`, `roles`, `department`, `uscc`, `agentId`. SYSTEM is the system itself and
 * is never taken from a token. @throws Unauthenticated without a subject, or for a claim of another shape.
 */
export function actorFrom(claims: JWTPayload): Actor {
  const id = claim(claims, 'sub', ID);
  if (!id) throw new Unauthenticated('The token names no subject.');
  const roles = (Array.isArray(claims['roles']) ? claims['roles'] : [])
    .filter(isRole)
    .filter((role) => role !== 'SYSTEM');
  const department = claim(claims, 'department', DEPARTMENT);
  const uscc = claim(claims, 'uscc', USCC);
  const agentId = claim(claims, 'agentId', ID);
  return { id, roles, ...(department && { department }), ...(uscc && { uscc }), ...(agentId && { agentId }) };
}
