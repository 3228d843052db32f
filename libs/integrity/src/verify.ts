import { createHash } from 'node:crypto';
import type { Position, RecordedEvent, Revision } from '#domain/kernel/envelope';
import { faultOf, GENESIS_HASH, type ChainFault } from './hash-chain.js';
import { UnreadableEvent, type EventPlace } from './unreadable-event.js';

/** What can be wrong with an event: with its chain, with its place in the log, or that it cannot be read at all. */
export type EventFault = ChainFault | 'POSITION' | 'UNREADABLE';

/** The first event that is not genuine and in its place. */
export interface Damage extends EventPlace {
  readonly fault: EventFault;
  /** A sentence's predicate: what is wrong with it. */
  readonly why: string;
}

/**
 * The log as of a position, in one value: SHA-256 (hex) over every stream's last revision and hash up to there. Two
 * logs with the same head hold the same events.
 */
export interface LogHead {
  readonly position: Position;
  readonly digest: string;
}

export interface VerifyOptions {
  /** Does `later` follow right behind `earlier` (nothing: the log's beginning)? Left out: it must lie behind it. */
  readonly follows?: (earlier: Position | undefined, later: Position) => boolean;
  /** A head found earlier, which the log must still contain: a cut-off tail breaks no chain and shows only here. */
  readonly expected?: LogHead;
  /** Told of every event that is in order: how many there were, and where the last one stands. */
  readonly onEvent?: (events: number, position: Position) => void;
  /** Ends the walk; its reason is thrown. */
  readonly signal?: AbortSignal;
}

/** What a walk found, up to the first damage. */
export interface Verification {
  readonly streams: number;
  readonly events: number;
  /** Nothing for an empty log. */
  readonly head?: LogHead;
  readonly damage?: Damage;
  /** CONTAINED: the expected head is part of this log. CUT_OFF: the log ends before it. OTHER: other events led there. */
  readonly expectation?: 'CONTAINED' | 'CUT_OFF' | 'OTHER';
}

interface StreamEnd {
  readonly revision: Revision;
  readonly hash: string;
}

/**
 * Walks events in log order, as stored (before upcasting and decryption): recomputes every stream's chain and checks
 * that no revision is missing and that positions follow each other. Stops at the first damage. Memory grows with the
 * number of streams, not of events.
 * @throws what reading the events throws, except `UnreadableEvent`, which is the damage found; the signal's reason.
 */
export async function verifyEvents(
  events: AsyncIterable<RecordedEvent>,
  options: VerifyOptions = {},
): Promise<Verification> {
  const { expected, onEvent, signal } = options;
  const walk = new Walk(options.follows ?? ((earlier, later) => earlier === undefined || earlier < later));
  let expectation: Verification['expectation'];
  try {
    for await (const event of events) {
      signal?.throwIfAborted();
      if (expected && !expectation && event.position > expected.position) expectation = 'OTHER';
      const damage = walk.damageOf(event);
      if (damage) return walk.result(damage, expectation);
      if (event.position === expected?.position) {
        expectation = walk.digest() === expected.digest ? 'CONTAINED' : 'OTHER';
      }
      onEvent?.(walk.events, event.position);
    }
  } catch (error) {
    if (!(error instanceof UnreadableEvent)) throw error;
    return walk.result({ ...error.place, fault: 'UNREADABLE', why: `cannot be read: ${error.why}` }, expectation);
  }
  return walk.result(undefined, expected && (expectation ?? 'CUT_OFF'));
}

class Walk {
  events = 0;
  #position: Position | undefined;
  readonly #ends = new Map<string, StreamEnd>();

  constructor(private readonly follows: NonNullable<VerifyOptions['follows']>) {}

  /** Takes the next event, or says what is wrong with it. */
  damageOf(event: RecordedEvent): Damage | undefined {
    const { stream, revision, position, id } = event;
    const end = this.#ends.get(stream) ?? { revision: -1, hash: GENESIS_HASH };
    const place = { stream, revision, position, id };
    if (!this.follows(this.#position, position)) {
      const before = this.#position === undefined ? 'the beginning of the log' : `position ${this.#position}`;
      return { ...place, fault: 'POSITION', why: `does not follow ${before}: an event was removed or moved` };
    }
    const fault = chainFaultOf(event, end);
    if (fault) return { ...place, fault, why: whyOf(fault, end) };
    this.#ends.set(stream, { revision, hash: event.metadata.hash });
    this.#position = position;
    this.events += 1;
    return undefined;
  }

  digest(): string {
    const hash = createHash('sha256');
    for (const stream of [...this.#ends.keys()].sort()) {
      const { revision, hash: last } = this.#ends.get(stream) ?? { revision: -1, hash: GENESIS_HASH };
      hash.update(`${JSON.stringify([stream, revision, last])}\n`);
    }
    return hash.digest('hex');
  }

  result(damage: Damage | undefined, expectation: Verification['expectation']): Verification {
    const position = this.#position;
    return {
      streams: this.#ends.size,
      events: this.events,
      ...(position !== undefined && { head: { position, digest: this.digest() } }),
      ...(damage && { damage }),
      ...(expectation && { expectation }),
    };
  }
}

/** Damaged text can be JSON that no seal was ever made over, such as half a surrogate pair: that is not its hash. */
function chainFaultOf(event: RecordedEvent, { revision, hash }: StreamEnd): ChainFault | undefined {
  try {
    return faultOf(event, revision + 1, hash);
  } catch (error) {
    if (error instanceof TypeError) return 'HASH';
    throw error;
  }
}

function whyOf(fault: ChainFault, { revision }: StreamEnd): string {
  switch (fault) {
    case 'REVISION_GAP':
      return revision < 0
        ? 'comes first in its stream, where revision 0 belongs: events are missing or out of order'
        : `comes behind revision ${revision} of its stream: events are missing or out of order`;
    case 'PREV_HASH':
      return 'does not continue the event before it in its stream: one of the two was changed or exchanged';
    case 'HASH':
      return 'was changed after it was recorded: its content does not give its hash';
    case 'ID':
      return 'bears another id than its hash gives';
  }
}
