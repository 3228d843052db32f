import type { Position, RecordedEvent } from '#domain/kernel/envelope';
import type { MessageBatch } from './message-batches.js';
import { anchorOf } from './log-anchor.js';

/** The events this release knows. */
export interface KnownEvents {
  readonly types: readonly string[];
  /** Brings a stored event to the version this release knows. @throws when it knows no such type or version. */
  decode(event: RecordedEvent): RecordedEvent;
}

/** An event as it was delivered; decoded once for all views, or the reason why it could not be. */
export interface Delivery {
  readonly event: RecordedEvent;
  readonly decoded: RecordedEvent | undefined;
  readonly error?: unknown;
  /** Its type is unknown to this release: no view can tell that it does not need it, so it concerns every one. */
  readonly strange?: true;
}

/** What becomes of an event by its type: some view reads it, none does, or this release does not know it. */
export type Interest = 'READ' | 'UNREAD' | 'UNKNOWN';

/** A part of the log, as every view of a reader gets it. */
export interface Batch {
  readonly deliveries: readonly Delivery[];
  /** Where it begins: a view must have passed everything up to here. */
  readonly after: Position | undefined;
  /** Everything up to here was seen; nothing when not even the beginning of an empty log lies behind. */
  readonly position: Position | undefined;
  /** The last event up to there, where one was delivered (log-anchor.ts). */
  readonly anchor: string | undefined;
  /** The end of the log was reached. */
  readonly caughtUp: boolean;
  /** Nothing more was waiting. */
  readonly idle: boolean;
}

/** Where a reader stands before a batch. */
export interface Standing {
  readonly position: Position | undefined;
  readonly anchor: string | undefined;
}

/**
 * Makes a batch of messages. Reaching the end of the log says that everything up to `knownHead`, the head at the
 * beginning, was seen, also where the filter let nothing through.
 * @param interest what is not read is not decoded.
 */
export function batchOf(
  { messages, idle }: MessageBatch,
  before: Standing,
  knownHead: Position | undefined,
  interest: (type: string) => Interest,
  decode: KnownEvents['decode'],
): Batch {
  const deliveries: Delivery[] = [];
  let position = before.position;
  let last: RecordedEvent | undefined;
  let caughtUp = false;
  for (const message of messages) {
    switch (message.kind) {
      case 'event':
        last = message.event;
        position = last.position;
        deliveries.push(deliveryOf(last, interest(last.type), decode));
        break;
      case 'checkpoint':
        position = later(position, message.position);
        break;
      case 'caught-up':
        caughtUp = true;
        position = later(position, knownHead);
        break;
    }
  }
  return {
    deliveries,
    after: before.position,
    position,
    anchor: last ? anchorOf(last) : before.anchor,
    caughtUp,
    idle,
  };
}

function deliveryOf(event: RecordedEvent, interest: Interest, decode: KnownEvents['decode']): Delivery {
  if (interest === 'UNREAD') return { event, decoded: undefined };
  try {
    return { event, decoded: decode(event) };
  } catch (error) {
    return { event, decoded: undefined, error, ...(interest === 'UNKNOWN' && { strange: true }) };
  }
}

/** The later of two positions; their text order is log order. */
function later(one: Position | undefined, other: Position | undefined): Position | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? other : one;
}
