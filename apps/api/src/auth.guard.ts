import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor, Role } from '#domain/kernel/actor';
import type { CommandHandler } from '#command-handling/command-handler';
import { RoleNotAllowed } from '#command-handling/errors';
import { type TokenVerifier, Unauthenticated } from '#platform/auth/token-verifier';
import { type Access, accessOf } from './access.js';
import { COMMANDS } from './tokens.js';

/** Injection token of the verifier this process uses. */
export const TOKEN_VERIFIER = Symbol('TokenVerifier');

/** A request after the guard. */
export interface AuthenticatedRequest extends FastifyRequest {
  actor: Actor;
}

/** Knows the actor of every request, and lets none in without; looks at nothing the caller has sent but the token. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    @Inject(TOKEN_VERIFIER) private readonly tokens: TokenVerifier,
    @Inject(COMMANDS) private readonly commands: CommandHandler,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = accessOf(context.getHandler(), context.getClass());
    if (access?.kind === 'PUBLIC') return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || !token) {
      throw new Unauthenticated('Send a bearer token: `permittrail token --role AUDITOR` makes one.');
    }
    request.actor = await this.tokens.verify(token);
    await this.#requireRole(request, access);
    return true;
  }

  /**
   * Whoever has none of a command's roles is refused before its body is looked at. An import is told by its body, so the
   * administrator passes here, and so does whom his department's taking over another may let in on the command's day; the
   * command path decides (requireAllowed). What he asks, he asks today.
   */
  async #requireRole(request: AuthenticatedRequest, access: Access | undefined): Promise<void> {
    const { actor, method, url } = request;
    if (access?.kind === 'COMMAND') {
      const { name, roles, rule } = access.decision;
      if (hasOneOf(actor, roles) || hasOneOf(actor, ['ADMIN'])) return;
      if (hasOneOf(await this.commands.actorAs(actor, 'EVER'), roles)) return;
      throw new RoleNotAllowed(name, roles, rule);
    }
    // A route that says nothing does not start (RouteAccess); if it did, it would answer nobody.
    const roles = access?.kind === 'QUERY' ? access.roles : [];
    if (hasOneOf(actor, roles)) return;
    request.actor = await this.commands.actorAs(actor, 'TODAY');
    if (!hasOneOf(request.actor, roles)) throw new RoleNotAllowed(`${method} ${url.split('?')[0]}`, roles, 'R-24');
  }
}

const hasOneOf = (actor: Actor, roles: readonly Role[]): boolean => roles.some((role) => actor.roles.includes(role));
