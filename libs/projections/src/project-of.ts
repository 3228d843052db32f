import type { RecordedEvent } from '#domain/kernel/envelope';
import { streamName } from '#domain/kernel/stream-kind';
import type { Condition } from '#view-store/port';

const PREFIX = streamName('project', '');

/** Id of the project whose history the event belongs to: its stream is the project's (model.md 1). */
export function projectOf({ stream }: RecordedEvent): string {
  return stream.slice(PREFIX.length);
}

/**
 * Documents of one project in a view keyed by ids minted inside projects (`{projectId}.i1`): a range of ids, so that no
 * index is paid for it. `/` is the character after `.`, and neither is part of a project's id.
 */
export function ofProject(projectId: string): Condition {
  return { field: '_id', gte: `${projectId}.`, lt: `${projectId}/` };
}
