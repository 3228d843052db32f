import type { Logger } from 'pino';
import type { Position } from '#domain/kernel/envelope';
import type { EventStore } from '#event-store/port';
import { UnreadableEvent } from '#integrity/unreadable-event';
import { isOfLog } from '#projections/runner/log-anchor';
import type { View, ViewStore } from '#view-store/port';

/** A place in the log; `anchor` names the last event answered up to there (log-anchor.ts), `quiet`: none stands there. */
export interface Place {
  readonly position: Position;
  readonly anchor: string | undefined;
  readonly quiet: boolean;
}

/** Where it is kept. */
export interface AnsweredOptions {
  readonly eventStore: EventStore;
  readonly viewStore: ViewStore;
  /** Id of the log (`LogOpened`): a checkpoint of another log is not gone on from. */
  readonly logId: string;
  readonly logger: Logger;
}

/** Its checkpoint is that of a view without documents: durable, and of the same log as the views beside it. */
const CHECKPOINT = { name: 'reactions', version: 1, indexes: [] };
/** Marks of a log that is busy with other things are stored one in so many: a restart reads a little again. */
const QUIET_MARKS = 20;

/** How far the log was answered, on disk. */
export class Answered {
  #view: View | undefined;
  #stored: Place | undefined;
  #wanted: Place | undefined;
  #marks = 0;
  #saving: Promise<void> = Promise.resolve();

  constructor(private readonly options: AnsweredOptions) {}

  /** Where to go on; nothing: at the beginning, also when the checkpoint is of another log, or of this one before a restore. */
  async open(): Promise<Place | undefined> {
    const { viewStore, eventStore, logId } = this.options;
    this.#view = await viewStore.open(CHECKPOINT);
    const checkpoint = await this.#view.checkpoint();
    if (!checkpoint) return undefined;
    if (!(await isOfLog(eventStore, logId, checkpoint).catch(notWhenUnreadable))) return this.forget();
    this.#stored = { position: checkpoint.position, anchor: checkpoint.eventId, quiet: true };
    return this.#stored;
  }

  /** Forgets all: the log is answered from its beginning, under the ids its commands had. */
  async forget(): Promise<undefined> {
    const { viewStore } = this.options;
    await viewStore.drop(CHECKPOINT.name, CHECKPOINT.version);
    this.#view = await viewStore.open(CHECKPOINT);
    this.#stored = undefined;
  }

  /** Everything up to the place is answered; it is stored soon. */
  reached(place: Place): void {
    this.#wanted = place;
    if (place.quiet && ++this.#marks < QUIET_MARKS) return;
    this.#marks = 0;
    void this.save();
  }

  /** Stores how far it came. A store that is away is no reason to stop: a later save tells more. */
  save(): Promise<void> {
    this.#saving = this.#saving.then(async () => {
      const place = this.#wanted;
      if (!this.#view || !place || place.position === this.#stored?.position) return;
      const { position, anchor } = place;
      const { logId, logger } = this.options;
      try {
        await this.#view.commit([], { logId, position, ...(anchor !== undefined && { eventId: anchor }) });
        this.#stored = place;
      } catch (error) {
        logger.warn({ err: error }, 'how far events were answered could not be stored');
      }
    });
    return this.#saving;
  }
}

/** A checkpoint at a damaged event is no place to go on from. */
function notWhenUnreadable(error: unknown): false {
  if (error instanceof UnreadableEvent) return false;
  throw error;
}
