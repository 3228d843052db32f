import { join } from 'node:path';
import type { Actor } from '#domain/kernel/actor';
import { LocalTokens } from '#platform/auth/local-tokens';
import { MasterKey } from '#platform/master-key';

/** An answer with its body parsed; an empty object where it has none. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Makes a token for an actor, as whoever issues tokens does. */
export type TokenSource = (actor: Actor) => Promise<string>;

/** Tokens of local mode, made with the master key of a data directory, as `permittrail token` does. */
export function localTokens(dataDir: string): TokenSource {
  const tokens = new LocalTokens(MasterKey.open(join(dataDir, 'master.key'), false).derive('local-token'));
  return (actor) => tokens.issue(actor, 1);
}

/** Speaks to a running system over HTTP. */
export class HttpClient {
  constructor(
    readonly url: string,
    private readonly tokens: TokenSource,
  ) {}

  /** A request as given, with a token of the actor if there is one. */
  async send(path: string, init: RequestInit, actor?: Actor): Promise<Reply> {
    const headers = new Headers(init.headers);
    if (actor) headers.set('authorization', `Bearer ${await this.tokens(actor)}`);
    const answer = await fetch(`${this.url}${path}`, { ...init, headers });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') === true && text !== '';
    return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : {} };
  }

  get(path: string, actor?: Actor, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return this.send(path, { headers }, actor);
  }

  /** Gives a command: `projects/P1/file-project`. */
  command(actor: Actor, path: string, fields: object, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    const body = JSON.stringify(fields);
    return this.send(
      `/v1/${path}`,
      { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body },
      actor,
    );
  }

  /** Gives a command that must be taken. @throws Error with the problem when it is not. */
  async does(actor: Actor, path: string, fields: object): Promise<Reply> {
    const reply = await this.command(actor, path, fields);
    if (reply.status !== 201) throw new Error(`${path} was answered ${reply.status}: ${JSON.stringify(reply.body)}`);
    return reply;
  }

  /** An event stream; the caller reads it and ends it. */
  async stream(path: string, actor: Actor, signal: AbortSignal): Promise<Response> {
    return fetch(`${this.url}${path}`, { headers: { authorization: `Bearer ${await this.tokens(actor)}` }, signal });
  }
}
