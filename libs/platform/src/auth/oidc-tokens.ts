import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { Actor } from '#domain/kernel/actor';
import { isTrustedAddress } from '../configuration.js';
import { actorFrom } from './claims.js';
import { Unauthenticated, type TokenVerifier } from './token-verifier.js';

/** Asymmetric signatures only: a shared secret or `none` never passes for the issuer's key. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** What the issuer publishes: its name as tokens bear it, and its keys. */
interface Published {
  readonly issuer: string;
  readonly keys: JWTVerifyGetKey;
}

/** Tokens of an OpenID Connect issuer, checked against its published keys. */
export class OidcTokens implements TokenVerifier {
  #published: Promise<Published> | undefined;

  constructor(private readonly settings: { readonly issuer: string; readonly audience: string }) {}

  /** @throws Unauthenticated; IssuerUnavailable when the issuer cannot be asked, which is not the token's fault. */
  async verify(token: string): Promise<Actor> {
    const { issuer, keys } = await this.#discovered();
    try {
      const { audience } = this.settings;
      const required = { issuer, audience, algorithms: ALGORITHMS, requiredClaims: ['exp'] };
      const { payload } = await jwtVerify(token, keys, required);
      return actorFrom(payload);
    } catch (error) {
      if (error instanceof IssuerUnavailable) throw error;
      throw new Unauthenticated(error instanceof Error ? error.message : 'The token is not valid.');
    }
  }

  async #discovered(): Promise<Published> {
    this.#published ??= this.#discover();
    try {
      return await this.#published;
    } catch (error) {
      this.#published = undefined;
      throw error;
    }
  }

  async #discover(): Promise<Published> {
    const address = `${this.settings.issuer}/.well-known/openid-configuration`;
    const document = await documentAt(address);
    const [issuer, uri] = ['issuer', 'jwks_uri'].map((name) => memberOf(document, name));
    // Configured without the slash some issuers' names end with.
    if (issuer?.replace(/\/$/, '') !== this.settings.issuer) {
      throw new IssuerUnavailable(`${address} speaks for ${issuer ?? 'nobody'}: set OIDC_ISSUER to the issuer's name.`);
    }
    if (uri === undefined) throw new IssuerUnavailable(`${address} names no jwks_uri.`);
    if (!isTrustedAddress(uri)) throw new IssuerUnavailable(`${address} names a jwks_uri that is not https: ${uri}.`);
    return { issuer, keys: keysAt(new URL(uri)) };
  }
}

/** The issuer could not be asked for its keys (503). */
export class IssuerUnavailable extends Error {
  override readonly name = 'IssuerUnavailable';
}

async function documentAt(address: string): Promise<unknown> {
  try {
    // A redirect could lead over plain http to anybody's document.
    const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(10_000) });
    if (answer.ok) return await answer.json();
    throw new Error(`it answered ${answer.status}`);
  } catch (error) {
    throw new IssuerUnavailable(
      `${address} could not be read: ${error instanceof Error ? error.message : 'no answer'}.`,
    );
  }
}

function memberOf(document: unknown, name: string): string | undefined {
  const value: unknown = document && typeof document === 'object' ? Reflect.get(document, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** The published keys; a key that is not among them is the token's fault, an answer that does not come is not. */
function keysAt(uri: URL): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(uri);
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      const unknownKey = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];
      if (unknownKey.some((kind) => error instanceof kind)) throw error;
      throw new IssuerUnavailable(`${uri} could not be read: ${error instanceof Error ? error.message : 'no answer'}.`);
    }
  };
}
