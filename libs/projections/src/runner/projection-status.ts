import type { Position } from '#domain/kernel/envelope';
import type { UnreadableEvent } from '#integrity/unreadable-event';

/** So long, in milliseconds, may a view retry before somebody should look. */
const PATIENCE_MS = 30_000;

/**
 * `REBUILDING`: building a generation that queries do not read yet. `LIVE`: the one they read, following the log.
 * `FAILED`: stopped at an event; the others go on. `STOPPED`: the runner was stopped, or another generation took over.
 */
export type ProjectionState = 'REBUILDING' | 'LIVE' | 'FAILED' | 'STOPPED';

/** Where one generation of a view stands. */
export interface ProjectionStatus {
  readonly name: string;
  /** Version of the definition. */
  readonly version: number;
  /** The number the view store keeps it under (generation.ts). */
  readonly generation: number;
  readonly state: ProjectionState;
  /** Everything up to here is in the view. */
  readonly position?: Position;
  /** Events applied since the runner started. */
  readonly eventsApplied: number;
  /** Milliseconds since the newest event applied was recorded, while more is waiting; 0 at the end of the log. Only while it runs. */
  readonly lag?: number;
  /** Events per second, over the time spent applying them. */
  readonly rate: number;
  readonly error?: ProjectionError;
}

/** Why a projection stands still: for good at an event, or until the store answers again. */
export interface ProjectionError {
  readonly reason: string;
  readonly eventId?: string;
  readonly position?: Position;
  /** What failed is tried again by itself. */
  readonly retrying: boolean;
  /** The instant since when it has been tried, ISO 8601; only while it is retrying. */
  readonly since?: string;
}

/** Does somebody have to look: has the view failed, or been retrying for more than half a minute? */
export function needsAttention({ state, error }: Pick<ProjectionStatus, 'state' | 'error'>, now: Date): boolean {
  return state === 'FAILED' || (error?.since !== undefined && now.getTime() - Date.parse(error.since) > PATIENCE_MS);
}

/** Why a view stops at a damaged event. Names no stream: the status is shown to whoever asks for the health. */
export function damage({ name, why, place: { id, position } }: UnreadableEvent): Omit<ProjectionError, 'retrying'> {
  const reason = `${name}: ${why}. Restore the log from a backup that \`permittrail verify\` finds whole`;
  return { reason, eventId: id, position };
}

/** Somebody waits for a view that will not come. */
export class ProjectionFailed extends Error {
  override readonly name = 'ProjectionFailed';
  constructor(
    readonly view: string,
    readonly failure: ProjectionError,
  ) {
    const at = failure.eventId ? ` at event ${failure.eventId} (position ${failure.position})` : '';
    super(
      `View ${view} stopped${at}: ${failure.reason}. Nothing was skipped. ` +
        'Mend the cause (a release that can apply the event, a corrected definition, a restored log) and start again.',
    );
  }
}

/** The runner was stopped while somebody waited. */
export class RunnerStopped extends Error {
  override readonly name = 'RunnerStopped';
  constructor() {
    super('The projection runner was stopped. Ask again when it runs.');
  }
}

/** The message of whatever was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
