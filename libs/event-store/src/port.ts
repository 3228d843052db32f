import type { Position, RecordedEvent, Revision, SealedEvent } from '#domain/kernel/envelope';

/** The exact revision a stream must be at; there is no "any" (design.md 2: append with the exact revision). */
export type ExpectedRevision = Revision | 'NO_STREAM';

/** Where an append ended: the stream's last revision and the position of its last event. */
export interface AppendResult {
  readonly revision: Revision;
  readonly position: Position;
}

/** Which part of a stream to read; both ends inclusive, ascending unless `backwards`. */
export interface ReadOptions {
  readonly from?: Revision;
  readonly to?: Revision;
  readonly backwards?: boolean;
}

/** Which events of the log to deliver: those of streams with one of the prefixes and of one of the types. */
export interface EventFilter {
  readonly streamPrefixes?: readonly string[];
  readonly types?: readonly string[];
  /** Types not to deliver: who leaves out what he knows not to need still meets what he does not know. */
  readonly exceptTypes?: readonly string[];
}

export interface ReadAllOptions {
  /** Exclusive: the first event delivered lies after it. */
  readonly after?: Position;
  /** Inclusive upper end; left out: the head at the moment of the call. */
  readonly upTo?: Position;
  readonly filter?: EventFilter;
}

export interface SubscribeOptions {
  /** Exclusive; left out: from the beginning. */
  readonly after?: Position;
  readonly filter?: EventFilter;
  /** Ends the subscription; iteration returns without an error. */
  readonly signal: AbortSignal;
}

/**
 * What a subscription yields, in log order. A checkpoint says that everything up to it was seen, also where nothing
 * matched; it never overtakes an event. `caught-up` comes each time the end of the log is reached after history.
 */
export type SubscriptionMessage =
  | { readonly kind: 'event'; readonly event: RecordedEvent }
  | { readonly kind: 'checkpoint'; readonly position: Position }
  | { readonly kind: 'caught-up' };

/**
 * An append-only log of streams. Every adapter gives the same answers, proved by `contract/`.
 *
 * Event ids are derived from content, so an append repeated with the same ids at the same expected revision is answered
 * as the first time and writes nothing. What was acknowledged is on disk.
 */
export interface EventStore {
  /**
   * Appends all events or none.
   * @throws WrongExpectedRevision when the stream is elsewhere; EventTooLarge, AppendTooLarge; StoreUnavailable when
   * the store could not be reached and it is unknown whether the events were written: repeat with the same events.
   */
  append(stream: string, expected: ExpectedRevision, events: readonly SealedEvent[]): Promise<AppendResult>;
  /** Events of one stream; nothing for a stream that does not exist. */
  read(stream: string, options?: ReadOptions): AsyncIterable<RecordedEvent>;
  /**
   * Last revision of a stream (−1: none) where the store knows it for certain without waiting, as the one writer of an
   * embedded log does; left out by stores that others write to. Spares a read that would find nothing newer.
   */
  latestRevision?(stream: string): Revision | undefined;
  /** The log in order. */
  readAll(options?: ReadAllOptions): AsyncIterable<RecordedEvent>;
  /** The log in order, then live, without gap or repeat; survives outages of the store by resuming where it was. */
  subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionMessage>;
  /** Position of the last event of ours, nothing for an empty log. */
  head(): Promise<Position | undefined>;
  /** Ends subscriptions and releases connections and files. Idempotent. */
  close(): Promise<void>;
}

/** Largest event (data and metadata as JSON) and largest append, in bytes. */
export const MAX_EVENT_BYTES = 256 * 1024;
export const MAX_APPEND_BYTES = 1_000_000;
