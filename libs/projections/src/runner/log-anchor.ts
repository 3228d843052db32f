import type { Position, RecordedEvent } from '#domain/kernel/envelope';
import { LogMismatch } from '#event-store/errors';
import type { EventStore } from '#event-store/port';
import type { Checkpoint } from '#view-store/port';

/**
 * What a checkpoint holds as the id of the last event passed: `<id>@<stream>/<revision>`. The place in its stream is
 * what lets every store look the event up again: positions are opaque and none is read by position.
 */
export function anchorOf({ id, stream, revision }: RecordedEvent): string {
  return `${id}@${stream}/${revision}`;
}

/**
 * Does the checkpoint belong to this log? The log's id must be the same and the last event passed must stand where it
 * stood, so that a restored or migrated log never resumes at the wrong place (design.md 4).
 * @throws UnreadableEvent when that event was damaged meanwhile.
 */
export async function isOfLog(store: EventStore, logId: string, checkpoint: Checkpoint): Promise<boolean> {
  if (checkpoint.logId !== logId) return false;
  const found = /^(?<id>[^@]+)@(?<stream>.+)\/(?<revision>\d+)$/.exec(checkpoint.eventId ?? '')?.groups;
  // A view may have passed only marks of a quiet filter: then the id of the log is all there is to compare.
  if (!found) return checkpoint.eventId === undefined;
  const { id, stream = '', revision } = found;
  const at = Number(revision);
  for await (const event of store.read(stream, { from: at, to: at })) {
    return event.id === id && event.position <= checkpoint.position;
  }
  return false;
}

/** The error of a view whose checkpoint is not of this log. */
export function logMismatch(view: string, position: Position): LogMismatch {
  return new LogMismatch(
    `View ${view} was read up to ${position} of another log, or of one that has since been restored. ` +
      `Rebuild it: permittrail rebuild ${view}`,
  );
}
