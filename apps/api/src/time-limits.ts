import { HEARTBEAT_MS } from './feed/event-stream.js';

/** How long the server waits for its clients, in milliseconds. */
export interface TimeLimits {
  /** For a whole request, headers and body; Fastify's own default is for ever. */
  readonly request: number;
  /** For its headers. */
  readonly headers: number;
  /** For any sign of life on a connection, either way. Event streams give theirs by the heartbeat. */
  readonly connection: number;
  /** For the next request on a connection that is kept; longer than the minute most proxies keep theirs. */
  readonly keepAlive: number;
  /** How often the first two are looked at. */
  readonly check: number;
}

export const TIME_LIMITS: TimeLimits = {
  request: 30_000,
  headers: 15_000,
  connection: 8 * HEARTBEAT_MS,
  keepAlive: 65_000,
  check: 5_000,
};
