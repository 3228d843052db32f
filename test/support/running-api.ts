import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from '#apps/api/src/api.module';
import { providersOf } from '#apps/api/src/providers';
import { createApi } from '#apps/api/src/server';
import { ViewScorecards } from '#apps/api/src/view-scorecards';
import { TIME_LIMITS, type TimeLimits } from '#apps/api/src/time-limits';
import type { Actor, Role } from '#domain/kernel/actor';
import type { Position } from '#domain/kernel/envelope';
import { SqliteEventStore } from '#event-store/sqlite/sqlite-event-store';
import { LocalTokens } from '#platform/auth/local-tokens';
import { configurationFrom } from '#platform/configuration';
import { createLogger } from '#platform/logging';
import { MasterKey } from '#platform/master-key';
import { SqliteKeyStore } from '#platform/personal-data/sqlite-key-store';
import { openWriteSide } from '#platform/write-side';
import type { Projection } from '#projections/projection';
import { ProjectionRunner } from '#projections/runner/projection-runner';
import { SqliteViewStore } from '#view-store/sqlite/sqlite-view-store';
import { chainEnd, sealedEvents, type ChainEnd, type EventDraft } from './sealed-events.js';

// A server on real stores takes its time to start where many run.
jest.setTimeout(30_000);
// The files of the OpenAPI page are served by a package that only Node itself can load, not Jest; test/e2e has them.
jest.unstable_mockModule('@fastify/static', () => ({ default: async () => undefined }));

/** An answer with its body parsed. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // What a spec expects of a body it says itself.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

export interface RunningApiOptions {
  /** Views kept up to date while the API runs; none by default. */
  readonly views?: readonly Projection[];
  readonly now?: () => Date;
  /** How long the server waits for its clients. */
  readonly limits?: TimeLimits;
  /** Proxies it takes the client's address from. */
  readonly trustedProxies?: readonly string[];
}

/** The API on real embedded stores and a real port, as one spec uses it. */
export class RunningApi {
  readonly #ends = new Map<string, ChainEnd>();

  private constructor(
    readonly url: string,
    readonly logId: string,
    readonly app: NestFastifyApplication,
    readonly eventStore: SqliteEventStore,
    readonly viewStore: SqliteViewStore,
    readonly runner: ProjectionRunner,
    private readonly keys: SqliteKeyStore,
    private readonly tokens: LocalTokens,
  ) {}

  /** Starts on a folder of its own: a new log with the reference data that ships with the product. */
  static async start(
    folder: string,
    { views = [], now = () => new Date(), limits = TIME_LIMITS, trustedProxies = [] }: RunningApiOptions = {},
  ): Promise<RunningApi> {
    const configuration = configurationFrom({ DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent' });
    const logger = createLogger('silent', 'test');
    const masterKey = MasterKey.open(configuration.masterKeyFile, true);
    const eventStore = await SqliteEventStore.open({ path: join(folder, 'events.db'), mode: 'writer' });
    const viewStore = await SqliteViewStore.open({ directory: join(folder, 'views'), mode: 'writer' });
    const keys = new SqliteKeyStore(join(folder, 'keys.db'));
    const scorecards = new ViewScorecards(eventStore, () => viewStore);
    const writeSide = await openWriteSide(eventStore, keys, masterKey, configuration.officeTimeZone, {
      now,
      scorecards,
    });
    const { logId, registry: events } = writeSide;
    const runner = new ProjectionRunner({ eventStore, viewStore, logId, projections: views, events });
    await runner.start();
    const monitor = { statuses: async () => runner.status(), deadlines: () => undefined, reactions: () => undefined };
    const app = await createApi(
      ApiModule.with(providersOf({ configuration, masterKey, eventStore, viewStore, writeSide, logger, monitor, now })),
      logger,
      { limits, trustedProxies },
    );
    await app.listen(0, '127.0.0.1');
    const tokens = new LocalTokens(masterKey.derive('local-token'));
    return new RunningApi(await app.getUrl(), logId, app, eventStore, viewStore, runner, keys, tokens);
  }

  /** Headers of a request of this actor. */
  async as(actor: Partial<Actor> & { readonly roles: readonly Role[] }): Promise<Record<string, string>> {
    return { authorization: `Bearer ${await this.tokens.issue({ id: 'someone', ...actor }, 1)}` };
  }

  /** Asks for a path; without an actor, without a token. */
  async get(
    path: string,
    actor?: Partial<Actor> & { readonly roles: readonly Role[] },
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await fetch(`${this.url}${path}`, { headers: { ...(actor && (await this.as(actor))), ...headers } });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
  }

  /** Gives a command: `projects/P1/file-project`. */
  async command(
    actor: Partial<Actor> & { readonly roles: readonly Role[] },
    path: string,
    fields: object,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const all = { ...(await this.as(actor)), 'content-type': 'application/json', ...headers };
    const answer = await fetch(`${this.url}/v1/${path}`, {
      method: 'POST',
      headers: all,
      body: JSON.stringify(fields),
    });
    return { status: answer.status, headers: answer.headers, body: await answer.json() };
  }

  /** Appends events to a stream as the command path does. @returns the position of the last one. */
  async append(stream: string, ...drafts: readonly EventDraft[]): Promise<Position> {
    const end = this.#ends.get(stream) ?? (await this.#stored(stream));
    const events = sealedEvents(stream, drafts, end);
    const { position } = await this.eventStore.append(stream, end ? end.revision : 'NO_STREAM', events);
    this.#ends.set(stream, chainEnd(events, end ? end.revision + 1 : 0));
    return position;
  }

  /** Where the chain of a stream stands that something else began. */
  async #stored(stream: string): Promise<ChainEnd | undefined> {
    for await (const { revision, metadata } of this.eventStore.read(stream, { backwards: true })) {
      return { revision, hash: metadata.hash };
    }
    return undefined;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.runner.stop();
    await this.viewStore.close();
    await this.eventStore.close();
    await this.keys.close();
  }
}
