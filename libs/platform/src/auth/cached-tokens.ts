import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Actor } from '#domain/kernel/actor';
import { decodeJwt } from 'jose';
import type { TokenVerifier } from './token-verifier.js';

const MAX_TOKENS = 10_000;
/** A token that its issuer revokes is believed no longer than this. */
const MAX_AGE_MS = 60_000;

/** Remembers verified tokens for a minute, never past their expiry: the same officer sends the same token all day. */
export class CachedTokens implements TokenVerifier {
  readonly #verified = new LRUCache<string, Actor>({ max: MAX_TOKENS, ttl: MAX_AGE_MS });

  constructor(private readonly tokens: TokenVerifier) {}

  async verify(token: string): Promise<Actor> {
    const key = createHash('sha256').update(token).digest('base64');
    const known = this.#verified.get(key);
    if (known) return known;
    const actor = await this.tokens.verify(token);
    const { exp } = decodeJwt(token);
    const left = (exp ?? 0) * 1000 - Date.now();
    if (left > 0) this.#verified.set(key, actor, { ttl: Math.min(left, MAX_AGE_MS) });
    return actor;
  }
}
