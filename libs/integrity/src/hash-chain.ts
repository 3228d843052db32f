import { hash as digest } from 'node:crypto';
import type { EventMetadata, RecordedEvent, Revision, SealedEvent } from '#domain/kernel/envelope';
import { CanonicalWriter } from './canonical-writer.js';

/** The hash "before" the first event of a stream. */
export const GENESIS_HASH = '0'.repeat(64);

/** Namespace of event ids: UUIDv5 of the hash in it. */
const EVENT_ID_NAMESPACE = '5e0b1a4e-7f0e-5d0a-9c53-0f1a4c1d2e3b';
/** The namespace's 16 bytes and, behind them, room for the hash of an event as text. */
const NAMED = Buffer.concat([Buffer.from(EVENT_ID_NAMESPACE.replaceAll('-', ''), 'hex'), Buffer.alloc(64)]);

/** What a seal covers: everything of an event except its id, its position and the hash itself (model.md 2). */
export interface Unsealed {
  readonly type: string;
  readonly stream: string;
  readonly revision: Revision;
  readonly data: object;
  readonly metadata: Omit<EventMetadata, 'hash'>;
}

/** What is hashed is written here, one event at a time. */
const writer = new CanonicalWriter();

/** Where the parts of an event lie in what was written. */
interface Parts {
  readonly data: number;
  readonly dataEnd: number;
  readonly metadata: number;
  readonly metadataEnd: number;
}

/**
 * SHA-256 (hex) of the hash before it followed by the canonical JSON of
 * `{ data, metadata (without hash), revision, stream, type }`.
 */
export function hashOf(event: Unsealed): string {
  write(event);
  return digestOfWritten();
}

/** Writes the hash before the event and the event's canonical JSON. */
function write({ type, stream, revision, data, metadata }: Unsealed): Parts {
  writer.clear();
  writer.raw(metadata.prevHash);
  writer.raw('{"data":');
  const from = writer.length;
  writer.value(data);
  const dataEnd = writer.length;
  writer.raw(',"metadata":');
  const metadataFrom = writer.length;
  writer.value(metadata);
  const metadataEnd = writer.length;
  writer.raw(',"revision":');
  writer.value(revision);
  writer.raw(',"stream":');
  writer.value(stream);
  writer.raw(',"type":');
  writer.value(type);
  writer.raw('}');
  return { data: from, dataEnd, metadata: metadataFrom, metadataEnd };
}

function digestOfWritten(): string {
  return digest('sha256', writer.view(), 'hex');
}

/** Id of the event with this hash (64 hex digits), a UUIDv5 (RFC 9562 5.5): other bytes, other id. */
export function eventIdOf(hash: string): string {
  NAMED.write(hash, 16, 'latin1');
  const sha1 = digest('sha1', NAMED, 'hex');
  const variant = ((Number.parseInt(sha1.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${sha1.slice(0, 8)}-${sha1.slice(8, 12)}-5${sha1.slice(13, 16)}-${variant}${sha1.slice(17, 20)}-${sha1.slice(20, 32)}`;
}

/** Seals an event: from here on its bytes, id and hash are final. The metadata given becomes the event's own. */
export function seal(event: Unsealed): SealedEvent {
  const parts = write(event);
  const hash = digestOfWritten();
  // The hash is the last member of the metadata, as it was taken over the others.
  writer.cutTo(parts.metadataEnd - 1);
  writer.raw(',"hash":"');
  writer.raw(hash);
  writer.raw('"}');
  const bytes = Buffer.from(writer.view(parts.data));
  return {
    id: eventIdOf(hash),
    type: event.type,
    data: event.data,
    metadata: Object.assign(event.metadata, { hash }),
    json: {
      data: bytes.subarray(0, parts.dataEnd - parts.data),
      metadata: bytes.subarray(parts.metadata - parts.data),
    },
  };
}

/** Why an event does not belong where it stands. */
export type ChainFault = 'REVISION_GAP' | 'PREV_HASH' | 'HASH' | 'ID';

/**
 * Checks one event against the one before it, as stored: before upcasting and decryption.
 * @returns the first fault, or nothing when the event is genuine and in its place.
 */
export function faultOf(event: RecordedEvent, expectedRevision: Revision, prevHash: string): ChainFault | undefined {
  if (event.revision !== expectedRevision) return 'REVISION_GAP';
  if (event.metadata.prevHash !== prevHash) return 'PREV_HASH';
  const { hash, ...metadata } = event.metadata;
  if (hashOf({ ...event, metadata }) !== hash) return 'HASH';
  if (eventIdOf(hash) !== event.id) return 'ID';
  return undefined;
}
