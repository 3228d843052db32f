import type { Logger } from 'pino';
import type { Position } from '#domain/kernel/envelope';
import type { EventStore } from '#event-store/port';
import { UnreadableEvent } from '#integrity/unreadable-event';
import { anchorOf, isOfLog } from '#projections/runner/log-anchor';
import type { View, ViewStore } from '#view-store/port';
import type { PlaceInLog } from './open-places.js';

/** A place in the log. */
export interface Place extends PlaceInLog {
  readonly position: Position;
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
  /** The place reached before the wanted one. */
  #before: Position | undefined;
  #anchor: string | undefined;
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
    this.#anchor = checkpoint.eventId;
    this.#stored = { position: checkpoint.position, quiet: true };
    return this.#stored;
  }

  /** Forgets all: the log is answered from its beginning, under the ids its commands had. */
  async forget(): Promise<undefined> {
    const { viewStore } = this.options;
    await viewStore.drop(CHECKPOINT.name, CHECKPOINT.version);
    this.#view = await viewStore.open(CHECKPOINT);
    this.#stored = undefined;
    this.#anchor = undefined;
  }

  /** Everything up to the place is answered; it is stored soon. */
  reached(place: Place): void {
    this.#before = (this.#wanted ?? this.#stored)?.position;
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
      const { position } = place;
      const { logId, logger } = this.options;
      try {
        this.#anchor = (await this.#lastEvent(this.#before, position).catch(notWhenUnreadable)) || this.#anchor;
        const eventId = this.#anchor;
        await this.#view.commit([], { logId, position, ...(eventId !== undefined && { eventId }) });
        this.#stored = place;
      } catch (error) {
        logger.warn({ err: error }, 'how far events were answered could not be stored');
      }
    });
    return this.#saving;
  }

  /** Names the last event between two places, whether it was answered or not: by it a restored log is told apart. */
  async #lastEvent(after: Position | undefined, upTo: Position): Promise<string | undefined> {
    let anchor: string | undefined;
    for await (const event of this.options.eventStore.readAll({ ...(after !== undefined && { after }), upTo })) {
      anchor = anchorOf(event);
    }
    return anchor;
  }
}

/** A damaged event is no place to go on from, and names none. */
function notWhenUnreadable(error: unknown): false {
  if (error instanceof UnreadableEvent) return false;
  throw error;
}
