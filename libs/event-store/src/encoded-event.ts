import type { SealedEvent } from '#domain/kernel/envelope';
import { AppendTooLarge, EventTooLarge } from './errors.js';
import { MAX_APPEND_BYTES, MAX_EVENT_BYTES } from './port.js';

/** An event as adapters write it: data and metadata as JSON in UTF-8. */
export interface EncodedEvent {
  readonly id: string;
  readonly type: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** One append ready to be written; `bytes` counts data and metadata. */
export interface EncodedAppend {
  readonly events: readonly EncodedEvent[];
  readonly bytes: number;
}

/**
 * Takes an append's bytes and holds it to the limits every adapter shares, before anything is written.
 * @throws TypeError for an append without events or to a stream name that is not Unicode: a fault of the program;
 * EventTooLarge, AppendTooLarge.
 */
export function encodeAppend(stream: string, events: readonly SealedEvent[]): EncodedAppend {
  if (events.length === 0) throw new TypeError(`An append to ${stream} needs at least one event`);
  if (!stream.isWellFormed()) throw new TypeError('A stream name must be well-formed Unicode');
  const encoded: EncodedEvent[] = [];
  let bytes = 0;
  for (const { id, type, json } of events) {
    const event = { id, type, data: json.data, metadata: json.metadata };
    const size = event.data.byteLength + event.metadata.byteLength;
    if (size > MAX_EVENT_BYTES) throw new EventTooLarge(type, size);
    bytes += size;
    encoded.push(event);
  }
  if (bytes > MAX_APPEND_BYTES) throw new AppendTooLarge(stream, bytes);
  return { events: encoded, bytes };
}
