import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Actor, Role } from '#domain/kernel/actor';
import { RoleNotAllowed } from '#command-handling/errors';
import { type TokenVerifier, Unauthenticated } from '#platform/auth/token-verifier';

/** Injection token of the verifier this process uses. */
export const TOKEN_VERIFIER = Symbol('TokenVerifier');

/** Answers without a token: only `/health`, `/docs` and `/v1/rules` may (design.md 6). */
export const Public = () => SetMetadata('public', true);

/** The roles that may ask a query. */
export const AskedBy = (...roles: Role[]) => SetMetadata('roles', roles);

/** A request after the guard. */
export interface AuthenticatedRequest extends FastifyRequest {
  actor: Actor;
}

/** Knows the actor of every request, and lets none in without. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    @Inject(TOKEN_VERIFIER) private readonly tokens: TokenVerifier,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>('public', targets)) return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || !token) {
      throw new Unauthenticated('Send a bearer token: `permittrail token --role AUDITOR` makes one.');
    }
    const actor = await this.tokens.verify(token);
    const roles = this.reflector.getAllAndOverride<Role[] | undefined>('roles', targets);
    if (roles && !roles.some((role) => actor.roles.includes(role))) {
      throw new RoleNotAllowed(`${request.method} ${request.url.split('?')[0]}`, roles, 'R-24');
    }
    request.actor = actor;
    return true;
  }
}
