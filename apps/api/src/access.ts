import 'reflect-metadata';
import { SetMetadata } from '@nestjs/common';
import type { Role } from '#domain/kernel/actor';
import type { Decision } from '#domain/kernel/decision';

/** Whom a route answers: everybody, those who may ask the query, or those who may give the command. */
export type Access =
  | { readonly kind: 'PUBLIC' }
  | { readonly kind: 'QUERY'; readonly roles: readonly Role[] }
  | { readonly kind: 'COMMAND'; readonly decision: Decision };

const ACCESS = 'access';
const grant = (access: Access) => SetMetadata(ACCESS, access);

/** Answers without a token: only `/health`, `/docs`, `/v1/rules` and `/v1/public` may (route-access.ts). */
export const Public = () => grant({ kind: 'PUBLIC' });

/** The roles that may ask a query. */
export const AskedBy = (...roles: readonly Role[]) => grant({ kind: 'QUERY', roles });

/** The command a route takes; its decision names the roles. */
export const Takes = (decision: Decision) => grant({ kind: 'COMMAND', decision });

/** What is said on the route, or else on its controller; nothing where nothing is said. */
export function accessOf(route: object, controller: object): Access | undefined {
  const said: Access | undefined = Reflect.getMetadata(ACCESS, route) ?? Reflect.getMetadata(ACCESS, controller);
  return said;
}
