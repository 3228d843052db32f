import { setTimeout } from 'node:timers/promises';
import { StoreUnavailable } from '../errors.js';

/** What the client calls failures of the way to the server (facts/eventstoredb.md, "Outages"). */
const OUTAGE_TYPES: ReadonlySet<unknown> = new Set([
  'unavailable',
  'timeout',
  'deadline-exceeded',
  'cancelled',
  'not-leader',
]);
/** gRPC codes CANCELLED, UNKNOWN, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, ABORTED, INTERNAL, UNAVAILABLE. */
const OUTAGE_CODES: ReadonlySet<unknown> = new Set([1, 2, 4, 8, 10, 13, 14]);
/** gRPC codes PERMISSION_DENIED and UNAUTHENTICATED. */
const DENIED_CODES: ReadonlySet<unknown> = new Set([7, 16]);
/** Errors of discovery and of a channel just being replaced carry neither type nor code. */
const OUTAGE_WORDS = /Failed to discover|Channel (has been|closed)|write after end/i;

const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 2_000;

/** Nothing came back from the server though nothing said that it is gone. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  /** gRPC's ABORTED: what was asked may have been done. */
  readonly code = 10;
}

/**
 * Did the server give no answer of its own, so that what was asked may or may not have been done? Refusals (wrong
 * revision, deleted stream, no access, …) are answers; asking again would not change them.
 */
export function isOutage(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || error instanceof TypeError) return false;
  const type = 'type' in error ? error.type : undefined;
  const code = 'code' in error ? error.code : undefined;
  const message = 'message' in error ? String(error.message) : '';
  if (OUTAGE_TYPES.has(type)) return true;
  if (typeof code === 'number') return OUTAGE_CODES.has(code);
  // A code in words is Node's (ECONNRESET); the client says "unknown" also without a code.
  return type === 'unknown' || typeof code === 'string' || OUTAGE_WORDS.test(message);
}

/** Pauses that grow from one failure to the next, a little uneven so that many callers do not come back at once. */
export class Backoff {
  private next = FIRST_PAUSE_MS;

  /** Pauses; the signal ends the pause early. */
  async pause(signal: AbortSignal): Promise<void> {
    const pause = this.next * (0.5 + Math.random() / 2);
    this.next = Math.min(this.next * 2, LONGEST_PAUSE_MS);
    if (!signal.aborted) await setTimeout(pause, undefined, { signal }).catch(() => undefined);
  }

  reset(): void {
    this.next = FIRST_PAUSE_MS;
  }
}

/** How long to go on asking, in milliseconds, and what ends it at once: the closing of the store. */
export interface Endurance {
  readonly patienceMs: number;
  readonly closing: AbortSignal;
}

/**
 * Repeats an attempt that is safe to repeat until the server answers it.
 * @throws what the server refused with; StoreUnavailable when it did not answer in time or the store was closed.
 */
export async function throughOutages<T>({ patienceMs, closing }: Endurance, attempt: () => Promise<T>): Promise<T> {
  const giveUp = performance.now() + patienceMs;
  const backoff = new Backoff();
  for (;;) {
    if (closing.aborted) throw closed();
    try {
      return await attempt();
    } catch (error) {
      if (closing.aborted) throw closed();
      if (!isOutage(error)) throw explained(error);
      if (performance.now() >= giveUp) throw gaveUp(patienceMs, error);
    }
    await backoff.pause(closing);
  }
}

/** A refusal, in words that say what to do where the server's own do not. */
export function explained(refusal: unknown): unknown {
  const denied =
    refusal instanceof Error &&
    (('type' in refusal && refusal.type === 'access-denied') || ('code' in refusal && DENIED_CODES.has(refusal.code)));
  return denied ? accessDenied(refusal) : refusal;
}

/** The user may not do what was asked. */
export function accessDenied(cause?: unknown): Error {
  return new Error(
    'EventStoreDB denied access. The user in EVENTSTORE_URL needs to read $all and to read and write the streams under STREAM_PREFIX; credentials are sent over TLS only.',
    { cause },
  );
}

/** The error that ends what waited too long. */
export function gaveUp(patienceMs: number, cause: unknown): StoreUnavailable {
  const reason = cause instanceof Error ? cause.message : 'it ended the call';
  return new StoreUnavailable(
    `EventStoreDB (EVENTSTORE_URL) did not answer within ${patienceMs / 1_000} s: ${reason}. Check that it runs and can be reached, then repeat.`,
    { cause },
  );
}

/** The error that ends what a closing store leaves undone. */
export function closed(): StoreUnavailable {
  return new StoreUnavailable('The event store is closed.');
}
