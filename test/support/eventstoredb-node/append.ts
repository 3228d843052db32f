import type { ProposedEvent, RecordedEvent, SavedLog } from './log.js';
import { isSoftDeleted, revive } from './retention.js';

/** The revision a writer expects its stream to be at. */
export type Expected = 'any' | 'no_stream' | 'stream_exists' | bigint;

/** What became of an append. A repeated one gets the answer its first sending got; an empty one has no position. */
export type AppendOutcome =
  | { readonly kind: 'success'; readonly revision: bigint; readonly position: number | undefined }
  | { readonly kind: 'wrong-revision'; readonly current: bigint | undefined }
  | { readonly kind: 'stream-deleted' }
  | { readonly kind: 'too-large' };

/** Bytes one append may have, all its events together. */
export const MAX_APPEND_BYTES = 1_048_576;

/** Bytes an event counts against {@link MAX_APPEND_BYTES}: type names count double, as UTF-16. */
export function sizeOf(event: ProposedEvent): number {
  return event.data.length + event.metadata.length + 2 * event.type.length;
}

/** Checks an append against the stream and writes it, or answers as a server does to one it has already taken. */
export function append(
  log: SavedLog,
  stream: string,
  expected: Expected,
  events: readonly ProposedEvent[],
): AppendOutcome {
  if (events.reduce((size, event) => size + sizeOf(event), 0) > MAX_APPEND_BYTES) return { kind: 'too-large' };
  const state = log.stream(stream);
  if (state.tombstoned) return { kind: 'stream-deleted' };
  const current = state.events.at(-1)?.revision;
  if (events.length === 0) return { kind: 'success', revision: current ?? 0n, position: undefined };

  const softDeleted = isSoftDeleted(log, stream);
  const decision =
    typeof expected === 'bigint' || expected === 'no_stream'
      ? decideExact(state.events, expected === 'no_stream' ? -1n : expected, events, softDeleted)
      : decideAny(log, stream, events, expected === 'stream_exists' && (current === undefined || softDeleted));
  if (decision === 'conflict') return { kind: 'wrong-revision', current };
  if (decision === 'write' && softDeleted) revive(log, stream);
  const last = decision === 'write' ? log.write(stream, events) : decision;
  return { kind: 'success', revision: last?.revision ?? 0n, position: last?.position };
}

/** Write, refuse, or the last event of the earlier append this one repeats. */
type Decision = 'write' | 'conflict' | RecordedEvent;

/**
 * At the expected revision: write, whatever the ids. Behind it: a repeat if every id stands where it would have
 * been written (ids only, so a prefix of the original append is taken for it too), otherwise a conflict, except
 * that `NO_STREAM` may start a soft-deleted stream anew.
 */
function decideExact(
  written: readonly RecordedEvent[],
  expected: bigint,
  events: readonly ProposedEvent[],
  softDeleted: boolean,
): Decision {
  const current = BigInt(written.length) - 1n;
  if (expected === current) return 'write';
  if (expected > current) return 'conflict';
  const first = Number(expected) + 1;
  const stranger = events.findIndex((event, i) => written[first + i]?.id !== event.id);
  if (stranger === -1) return written[first + events.length - 1] ?? 'conflict';
  return stranger === 0 && expected === -1n && softDeleted ? 'write' : 'conflict';
}

/** A repeat if all ids are remembered for this stream, a conflict if only some after the first are. */
function decideAny(log: SavedLog, stream: string, events: readonly ProposedEvent[], absent: boolean): Decision {
  if (absent) return 'conflict';
  const known = events.map((event) => log.recent(stream, event.id));
  if (known[0] === undefined) return 'write';
  return known.includes(undefined) ? 'conflict' : (known.at(-1) ?? 'conflict');
}
