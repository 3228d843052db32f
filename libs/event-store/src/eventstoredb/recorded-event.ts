import type { EventMetadata, RecordedEvent } from '#domain/kernel/envelope';
import { LogMismatch } from '../errors.js';
import type { LogPosition } from './client.js';
import { positionOf } from './position.js';
import type { StreamNames } from './stream-names.js';

/** What the client answers about an event, as far as it is read here. */
export interface ClientEvent {
  readonly id: string;
  readonly type: string;
  readonly streamId: string;
  readonly revision: bigint;
  readonly data: unknown;
  readonly metadata?: unknown;
  readonly position?: LogPosition;
}

/** Links, tombstones and metadata: written by the server, not by us. */
export function isSystemEvent({ type }: ClientEvent): boolean {
  return type.startsWith('$');
}

/** @throws LogMismatch for an event that some other program wrote into a stream of ours. */
export function recordedEvent(event: ClientEvent, names: StreamNames): RecordedEvent {
  const { id, type, data, metadata, position } = event;
  if (!position || !isObject(data) || !isMetadata(metadata)) {
    throw new LogMismatch(
      `Event ${event.revision} of ${event.streamId} (${type}) was not written by PermitTrail. Give other programs streams outside STREAM_PREFIX.`,
    );
  }
  return {
    id,
    type,
    stream: names.plain(event.streamId),
    revision: Number(event.revision),
    position: positionOf(position),
    data,
    metadata,
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
}

/** Every event of ours is sealed; what a seal holds is verified by `integrity`, not here. */
function isMetadata(value: unknown): value is EventMetadata {
  return isObject(value) && 'hash' in value && 'prevHash' in value && 'schemaVersion' in value;
}
