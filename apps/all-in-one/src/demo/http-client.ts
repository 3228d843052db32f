import type { LocalTokens } from '#platform/auth/local-tokens';
import { CAST, type CastName } from './cast.js';

/** An answer of the API with its body parsed. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Hours a token serves: a day's work with the sample. */
const TOKEN_HOURS = 24;

/** Calls a running system as anyone of the cast, with a local token of that role. */
export class HttpClient {
  readonly #tokens = new Map<CastName, Promise<string>>();

  constructor(
    readonly url: string,
    private readonly tokens: LocalTokens,
  ) {}

  /** A token of this member of the cast. */
  token(name: CastName): Promise<string> {
    const token = this.#tokens.get(name) ?? this.tokens.issue(CAST[name].actor, TOKEN_HOURS);
    this.#tokens.set(name, token);
    return token;
  }

  async get(path: string, name: CastName): Promise<Answer> {
    return this.#call(path, name, {});
  }

  async post(path: string, name: CastName, body: object, key: string): Promise<Answer> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': key };
    return this.#call(path, name, { method: 'POST', body: JSON.stringify(body), headers });
  }

  async #call(path: string, name: CastName, request: RequestInit): Promise<Answer> {
    const headers = { ...request.headers, authorization: `Bearer ${await this.token(name)}` };
    const answer = await fetch(`${this.url}${path}`, { ...request, headers });
    return { status: answer.status, body: await answer.json() };
  }
}
