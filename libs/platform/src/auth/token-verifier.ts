import type { Actor } from '#domain/kernel/actor';

/** Says who stands behind a bearer token. */
export interface TokenVerifier {
  /** @throws Unauthenticated for a token that is forged, expired, malformed or from somewhere else. */
  verify(token: string): Promise<Actor>;
}

/** No valid token (401). */
export class Unauthenticated extends Error {
  override readonly name = 'Unauthenticated';
}
