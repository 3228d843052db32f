import type { Position } from '#domain/kernel/envelope';
import { LogMismatch } from '#event-store/errors';
import type { EventStore } from '#event-store/port';
import { ValidationFailed } from '#platform/problem/validation-failed';
import { pattern, type Parameter } from './parameters.js';

/** What positions look like in every store: digits, on EventStoreDB two groups of them. */
const SHAPE = /^[0-9]{16,}(-[0-9]+)?$/;

/** How long a store may take to refuse a position, in milliseconds. */
const PROBE_MS = 1_000;

/** A parameter that takes a position an answer of this server named. */
export function position(description: string): Parameter<string> {
  return pattern(description, SHAPE, 'a position from an answer of this server');
}

/**
 * The position, once it is sure that it is one of this log: a consumer that brings the position of another log, or of
 * a copy that reached further, would miss events without knowing.
 * @throws ValidationFailed on `pointer`.
 */
export async function positionOfLog(store: EventStore, text: string, pointer: string): Promise<Position> {
  if (!SHAPE.test(text)) throw notAPosition(pointer);
  // The brand says "given by a store"; whether it was is what is found out below.
  const given = text as Position;
  const ending = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  try {
    const head = await store.head();
    // One store's positions are all written alike; text of another shape has no place in its order.
    if (head !== undefined && outlineOf(given) !== outlineOf(head)) throw notAPosition(pointer);
    if (head !== undefined && given <= head) return given;
    // Beyond our last event: a mark the log passed without one, or a foreign log. Only a subscription can tell, and
    // one that stays silent has nothing against it.
    timer = setTimeout(() => ending.abort(), PROBE_MS);
    await firstOf(store.subscribe({ after: given, signal: ending.signal }));
    return given;
  } catch (error) {
    throw notOfLog(error, pointer);
  } finally {
    clearTimeout(timer);
    ending.abort();
  }
}

/** A position the store refuses is the caller's mistake; any other error is not. */
export function notOfLog(error: unknown, pointer: string): unknown {
  if (!(error instanceof LogMismatch)) return error;
  return notAPosition(pointer);
}

function notAPosition(pointer: string): ValidationFailed {
  return new ValidationFailed([{ pointer, detail: 'is not a position of this log; start again without it' }]);
}

function outlineOf(text: string): string {
  return text.replace(/[0-9]/g, '0');
}

async function firstOf<T>(items: AsyncIterable<T>): Promise<T | undefined> {
  for await (const item of items) return item;
  return undefined;
}
