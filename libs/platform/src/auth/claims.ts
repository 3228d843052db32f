import type { JWTPayload } from 'jose';
import { ROLES, type Actor, type Role } from '#domain/kernel/actor';
import { Unauthenticated } from './token-verifier.js';

const isRole = (value: unknown): value is Role => ROLES.some((role) => role === value);
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= 200 ? value : undefined;

/**
 * The actor a token's claims name: `sub`, `roles`, `department`, `uscc`, `agentId`. SYSTEM is the system itself and
 * is never taken from a token. @throws Unauthenticated without a subject.
 */
export function actorFrom(claims: JWTPayload): Actor {
  const id = text(claims.sub);
  if (!id) throw new Unauthenticated('The token names no subject.');
  const roles = (Array.isArray(claims['roles']) ? claims['roles'] : [])
    .filter(isRole)
    .filter((role) => role !== 'SYSTEM');
  const department = text(claims['department']);
  const uscc = text(claims['uscc']);
  const agentId = text(claims['agentId']);
  return { id, roles, ...(department && { department }), ...(uscc && { uscc }), ...(agentId && { agentId }) };
}
