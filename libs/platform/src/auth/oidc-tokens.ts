import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { Actor } from '#domain/kernel/actor';
import { actorFrom } from './claims.js';
import { Unauthenticated, type TokenVerifier } from './token-verifier.js';

/** Asymmetric signatures only: a shared secret or `none` never passes for the issuer's key. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Tokens of an OpenID Connect issuer, checked against its published keys. */
export class OidcTokens implements TokenVerifier {
  #keys: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;

  constructor(private readonly settings: { readonly issuer: string; readonly audience: string }) {}

  async verify(token: string): Promise<Actor> {
    const { issuer, audience } = this.settings;
    const keys = await this.#jwks();
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['exp'],
      });
      return actorFrom(payload);
    } catch (error) {
      throw new Unauthenticated(error instanceof Error ? error.message : 'The token is not valid.');
    }
  }

  async #jwks(): Promise<ReturnType<typeof createRemoteJWKSet>> {
    this.#keys ??= this.#discover();
    try {
      return await this.#keys;
    } catch (error) {
      this.#keys = undefined;
      throw error;
    }
  }

  async #discover(): Promise<ReturnType<typeof createRemoteJWKSet>> {
    const address = `${this.settings.issuer}/.well-known/openid-configuration`;
    const answer = await fetch(address, { signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) throw new IssuerUnavailable(`${address} answered ${answer.status}.`);
    const document: unknown = await answer.json();
    const uri: unknown = document && typeof document === 'object' ? Reflect.get(document, 'jwks_uri') : undefined;
    if (typeof uri !== 'string') throw new IssuerUnavailable(`${address} names no jwks_uri.`);
    return createRemoteJWKSet(new URL(uri));
  }
}

/** The issuer could not be asked for its keys (503). */
export class IssuerUnavailable extends Error {
  override readonly name = 'IssuerUnavailable';
}
