import { jwtVerify, SignJWT } from 'jose';
import type { Actor } from '#domain/kernel/actor';
import { actorFrom } from './claims.js';
import { Unauthenticated, type TokenVerifier } from './token-verifier.js';

const ISSUER = 'permittrail-local';

/** Tokens of local mode: signed with a key derived from the master key, served on loopback addresses only. */
export class LocalTokens implements TokenVerifier {
  constructor(private readonly key: Uint8Array) {}

  /** A token for this actor, valid for `hours`. */
  async issue(actor: Actor, hours: number): Promise<string> {
    const { id, ...claims } = actor;
    return new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(ISSUER)
      .setSubject(id)
      .setIssuedAt()
      .setExpirationTime(`${hours}h`)
      .sign(this.key);
  }

  async verify(token: string): Promise<Actor> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        issuer: ISSUER,
        algorithms: ['HS256'],
        requiredClaims: ['exp'],
      });
      return actorFrom(payload);
    } catch (error) {
      throw new Unauthenticated(error instanceof Error ? error.message : 'The token is not valid.');
    }
  }
}
