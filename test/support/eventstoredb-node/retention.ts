import { randomUUID } from 'node:crypto';
import type { ProposedEvent, RecordedEvent, SavedLog } from './log.js';

/** What a reader may see of a stream. */
type Visible =
  | { readonly kind: 'missing' }
  | { readonly kind: 'tombstoned' }
  | { readonly kind: 'found'; readonly events: readonly RecordedEvent[]; readonly first: number };

/** `$tb` of a soft-deleted stream: the largest signed 64-bit integer, which JSON.parse rounds up to 2^63. */
const DELETED_TEXT = '9223372036854775807';
const DELETED = 2 ** 63;

/** The stream's events and the first revision its metadata (`$maxCount`, `$tb`) leaves readable. */
export function visible(log: SavedLog, stream: string): Visible {
  const { events, tombstoned } = log.stream(stream);
  if (tombstoned) return { kind: 'tombstoned' };
  if (events.length === 0) return { kind: 'missing' };
  const metadata = metadataOf(log, stream);
  const truncatedBefore = numberIn(metadata, '$tb') ?? 0;
  if (truncatedBefore >= DELETED) return { kind: 'missing' };
  const maxCount = numberIn(metadata, '$maxCount') ?? events.length;
  return { kind: 'found', events, first: Math.max(truncatedBefore, events.length - maxCount, 0) };
}

/** True between a soft delete and the next append. */
export function isSoftDeleted(log: SavedLog, stream: string): boolean {
  return (numberIn(metadataOf(log, stream), '$tb') ?? 0) >= DELETED;
}

/** Hides all events written so far; revisions go on from the last one. */
export function softDelete(log: SavedLog, stream: string): RecordedEvent | undefined {
  const metadata = metadataOf(log, stream);
  delete metadata['$tb'];
  // The number cannot pass through JSON.stringify: a double does not hold it.
  const others = JSON.stringify(metadata).slice(1, -1);
  return log.write(`$$${stream}`, [metadataEvent(`{"$tb":${DELETED_TEXT}${others === '' ? '' : `,${others}`}}`)]);
}

/** Makes a soft-deleted stream readable from the next revision on. */
export function revive(log: SavedLog, stream: string): void {
  const metadata = { ...metadataOf(log, stream), $tb: log.stream(stream).events.length };
  setMetadata(log, stream, metadata);
}

/** Writes a stream's metadata as the server stores it, e.g. `{ $maxCount: 2 }`. */
export function setMetadata(log: SavedLog, stream: string, metadata: Readonly<Record<string, unknown>>): void {
  log.write(`$$${stream}`, [metadataEvent(JSON.stringify(metadata))]);
}

function metadataOf(log: SavedLog, stream: string): Record<string, unknown> {
  const latest = log.stream(`$$${stream}`).events.at(-1);
  return latest === undefined ? {} : JSON.parse(Buffer.from(latest.data).toString('utf8'));
}

function numberIn(metadata: Record<string, unknown>, key: string): number | undefined {
  const value = metadata[key];
  return typeof value === 'number' ? value : undefined;
}

function metadataEvent(json: string): ProposedEvent {
  return {
    id: randomUUID(),
    type: '$metadata',
    contentType: 'application/json',
    data: Buffer.from(json, 'utf8'),
    metadata: new Uint8Array(),
  };
}
