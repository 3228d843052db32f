import type { Logger } from 'pino';
import { UnknownEventError } from '#domain/kernel/event';
import type { RecordedEvent, Position } from '#domain/kernel/envelope';
import type { EventRegistry } from '#command-handling/event-registry';
import type { EventStore } from '#event-store/port';
import { UnreadableEvent } from '#integrity/unreadable-event';
import { backoff } from '#projections/runner/backoff';
import { anchorOf, isOfLog } from '#projections/runner/log-anchor';
import { reasonOf } from '#projections/runner/projection-status';
import type { View, ViewStore } from '#view-store/port';
import type { CommandGateway, SystemCommand } from './command-gateway.js';
import { Deliveries, type Hindrance } from './deliveries.js';
import type { Reaction } from './reaction.js';
import type { ReactionStatus } from './reaction-status.js';

/** What the reactor works on. */
export interface ReactorOptions {
  readonly eventStore: EventStore;
  readonly viewStore: ViewStore;
  /** Id of the log (`LogOpened`): a checkpoint of another log is not gone on from. */
  readonly logId: string;
  readonly gateway: CommandGateway;
  readonly reactions: readonly Reaction[];
  readonly events: Pick<EventRegistry, 'types' | 'decode'>;
  readonly logger: Logger;
  readonly now?: () => Date;
}

/** A place in the log; `anchor` where an event stands there (log-anchor.ts). */
interface Place {
  readonly position: Position;
  readonly anchor?: string;
}

/** Its checkpoint is that of a view without documents: durable, and of the same log as the views beside it. */
const CHECKPOINT = { name: 'reactions', version: 1, indexes: [] };
/** Marks of a log that is busy with other things are stored one in so many: a restart reads a little again. */
const QUIET_MARKS = 20;

/**
 * Follows the log and gives the command each event asks for (design.md 1). Its checkpoint never passes a command that is
 * not settled; after a crash some are given again, under the ids they had, which does nothing twice. A lost checkpoint
 * only means that the log is read from its beginning.
 */
export class Reactor {
  readonly #ending = new AbortController();
  readonly #listeners = new Set<() => void>();
  readonly #reactions = new Map<string, Reaction[]>();
  readonly #deliveries: Deliveries<Place>;
  #view: View | undefined;
  #after: Position | undefined;
  #settled: Place | undefined;
  #stored: Position | undefined;
  #marks = 0;
  #saving: Promise<void> = Promise.resolve();
  #running: Promise<void> = Promise.resolve();
  #state: ReactionStatus['state'] = 'FOLLOWING';
  #error: ReactionStatus['error'];

  constructor(private readonly options: ReactorOptions) {
    const { gateway, reactions, now = () => new Date() } = options;
    for (const one of reactions) this.#reactions.set(one.on, [...(this.#reactions.get(one.on) ?? []), one]);
    const listener = {
      settled: (place: Place) => this.#reached(place),
      delivered: () => this.#tell(),
      hindered: (hindrance: Hindrance) => this.#tellHindered(hindrance),
    };
    this.#deliveries = new Deliveries(gateway, listener, this.#ending.signal, now);
  }

  /** Begins where the last one ended; resolves when that is known. */
  async start(): Promise<void> {
    this.#view = await this.#openCheckpoint();
    this.#after = (await this.#view.checkpoint())?.position;
    this.#stored = this.#after;
    this.#running = this.#run();
  }

  /** Ends after what is under way, and stores how far it came. */
  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#running;
    await this.#deliveries.ended();
    await this.#save();
  }

  status(): ReactionStatus {
    const position = this.#settled?.position ?? this.#stored;
    const since = this.#deliveries.hinderedSince;
    return {
      state: this.#state,
      undelivered: this.#deliveries.open,
      ...(position !== undefined && { position }),
      ...(since !== undefined && { undeliveredSince: since }),
      ...(this.#error && { error: this.#error }),
    };
  }

  /** Calls the listener, which must not throw, on every change of the status. @returns a function that ends it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The view whose checkpoint is gone on from; a new one when that is of another log, or of this one before a restore. */
  async #openCheckpoint(): Promise<View> {
    const { viewStore, eventStore, logId } = this.options;
    const view = await viewStore.open(CHECKPOINT);
    const checkpoint = await view.checkpoint();
    if (!checkpoint || (await isOfLog(eventStore, logId, checkpoint).catch(notWhenUnreadable))) return view;
    await viewStore.drop(CHECKPOINT.name, CHECKPOINT.version);
    return viewStore.open(CHECKPOINT);
  }

  /** Reads on through outages, and stops at what cannot be read. */
  async #run(): Promise<void> {
    const { signal } = this.#ending;
    for (let failures = 0; !signal.aborted && this.#state === 'FOLLOWING'; failures++) {
      try {
        await this.#follow(() => {
          failures = 0;
          this.#recover();
        });
      } catch (error) {
        if (!signal.aborted) this.#meet(error);
      }
      if (!signal.aborted && this.#state === 'FOLLOWING') await backoff(failures, signal);
    }
  }

  async #follow(onProgress: () => void): Promise<void> {
    const { eventStore, events } = this.options;
    // A type this release does not know is not left out: it may ask for something (design.md 3).
    const filter = { exceptTypes: events.types.filter((type) => !this.#reactions.has(type)) };
    const after = this.#after;
    const from = { ...(after !== undefined && { after }), filter, signal: this.#ending.signal };
    for await (const message of eventStore.subscribe(from)) {
      if (message.kind === 'event') await this.#answer(message.event);
      else if (message.kind === 'checkpoint') await this.#pass({ position: message.position }, []);
      onProgress();
    }
  }

  async #answer(stored: RecordedEvent): Promise<void> {
    const event = this.#decoded(stored);
    const history = await this.#historyOf(event);
    await this.#pass({ position: event.position, anchor: anchorOf(event) }, this.#askedBy(event, history));
  }

  #decoded(stored: RecordedEvent): RecordedEvent {
    try {
      return this.options.events.decode(stored);
    } catch (error) {
      throw new Unanswerable(stored, error);
    }
  }

  #askedBy(event: RecordedEvent, history: readonly RecordedEvent[]): SystemCommand[] {
    const reactions = this.#reactions.get(event.type) ?? [];
    try {
      return reactions.flatMap((one) => one.commandsFor(event, history));
    } catch (error) {
      throw new Unanswerable(event, error);
    }
  }

  async #historyOf({ stream, revision }: RecordedEvent): Promise<readonly RecordedEvent[]> {
    const { eventStore, events } = this.options;
    const history: RecordedEvent[] = [];
    for await (const event of eventStore.read(stream, { to: revision })) history.push(events.decode(event));
    return history;
  }

  async #pass(place: Place, commands: readonly SystemCommand[]): Promise<void> {
    this.#after = place.position;
    await this.#deliveries.add(place, commands);
  }

  #reached(place: Place): void {
    this.#settled = place;
    this.#tell();
    if (place.anchor === undefined && ++this.#marks < QUIET_MARKS) return;
    this.#marks = 0;
    void this.#save();
  }

  /** Stores the place everything is settled up to; a store that is away is no reason to stop: the next save tells more. */
  #save(): Promise<void> {
    this.#saving = this.#saving.then(async () => {
      const place = this.#settled;
      if (!this.#view || !place || place.position === this.#stored) return;
      const { position, anchor } = place;
      const checkpoint = { logId: this.options.logId, position, ...(anchor !== undefined && { eventId: anchor }) };
      try {
        await this.#view.commit([], checkpoint);
        this.#stored = position;
      } catch (error) {
        this.options.logger.warn({ err: error }, 'how far events were answered could not be stored');
      }
      this.#tell();
    });
    return this.#saving;
  }

  #meet(error: unknown): void {
    const { logger, now = () => new Date() } = this.options;
    if (isForGood(error)) {
      const { place } = error;
      this.#state = 'FAILED';
      this.#error = { reason: reasonShown(error), ...(place && { eventId: place.id, position: place.position }) };
      logger.error({ err: error }, 'events are no longer answered; nothing was skipped');
    } else {
      this.#error = { reason: reasonOf(error), since: this.#error?.since ?? now().toISOString() };
      logger.warn({ err: error }, 'the log is not followed; trying again');
    }
    this.#tell();
  }

  #recover(): void {
    if (!this.#error) return;
    this.#error = undefined;
    this.#tell();
  }

  #tellHindered({ command, reason }: Hindrance): void {
    this.options.logger.error({ command, reason }, 'a command that an event asks for is not taken; trying again');
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Nobody can say what an event asks for: this release does not know it, or a reaction is at fault. */
class Unanswerable extends Error {
  override readonly name = 'Unanswerable';
  constructor(
    readonly place: RecordedEvent,
    override readonly cause: unknown,
  ) {
    super(`${place.type}: ${reasonOf(cause)}`);
  }
}

/** No later try will read it: the release, the definition or the log has to be mended. */
function isForGood(error: unknown): error is UnknownEventError | UnreadableEvent | Unanswerable {
  return error instanceof UnknownEventError || error instanceof UnreadableEvent || error instanceof Unanswerable;
}

function notWhenUnreadable(error: unknown): false {
  if (error instanceof UnreadableEvent) return false;
  throw error;
}

/** What whoever asks for the health is shown: it names no stream. */
function reasonShown(error: Error): string {
  return error instanceof UnreadableEvent ? `${error.name}: ${error.why}` : reasonOf(error);
}
