import { UnknownEventError } from '#domain/kernel/event';
import type { RecordedEvent, Position } from '#domain/kernel/envelope';
import type { EventRegistry } from '#command-handling/event-registry';
import { LogMismatch } from '#event-store/errors';
import { UnreadableEvent } from '#integrity/unreadable-event';
import { backoff } from '#projections/runner/backoff';
import { reasonOf } from '#projections/runner/projection-status';
import { Answered, type AnsweredOptions, type Place } from './answered.js';
import type { CommandGateway, SystemCommand } from './command-gateway.js';
import { Deliveries, type Hindrance } from './deliveries.js';
import type { Reaction } from './reaction.js';
import type { ReactionStatus } from './reaction-status.js';

/** What the reactor works on. */
export interface ReactorOptions extends AnsweredOptions {
  readonly gateway: CommandGateway;
  readonly reactions: readonly Reaction[];
  readonly events: Pick<EventRegistry, 'types' | 'decode'>;
  readonly now?: () => Date;
}

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
  readonly #answered: Answered;
  #begun: Position | undefined;
  #after: Position | undefined;
  #settled: Place | undefined;
  #running: Promise<void> = Promise.resolve();
  #state: ReactionStatus['state'] = 'FOLLOWING';
  #error: ReactionStatus['error'];

  constructor(private readonly options: ReactorOptions) {
    const { gateway, reactions, now = () => new Date() } = options;
    for (const one of reactions) this.#reactions.set(one.on, [...(this.#reactions.get(one.on) ?? []), one]);
    const listener = {
      settled: (place: Place) => this.#reached(place),
      delivered: () => this.#tell(),
      filled: () => this.#tell(),
      hindered: (hindrance: Hindrance) => this.#tellHindered(hindrance),
    };
    this.#deliveries = new Deliveries(gateway, listener, this.#ending.signal, now);
    this.#answered = new Answered(options);
  }

  /** Begins where the last one ended; resolves when that is known. */
  async start(): Promise<void> {
    this.#goOnFrom(await this.#answered.open());
    this.#running = this.#run();
  }

  /** Ends after what is under way, and stores how far it came. */
  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#running;
    await this.#deliveries.ended();
    await this.#answered.save();
  }

  status(): ReactionStatus {
    const position = this.#settled?.position ?? this.#begun;
    const { hinderedSince: since, fullSince } = this.#deliveries;
    return {
      state: this.#state,
      undelivered: this.#deliveries.open,
      ...(position !== undefined && { position }),
      ...(since !== undefined && { undeliveredSince: since }),
      ...(fullSince !== undefined && { fullSince }),
      ...(this.#error && { error: this.#error }),
    };
  }

  /** Calls the listener, which must not throw, on every change of the status. @returns a function that ends it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #goOnFrom(place: Place | undefined): void {
    this.#begun = place?.position;
    this.#after = place?.position;
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
        if (!signal.aborted) await this.#meet(error).catch((other: unknown) => this.#hinder(other));
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
      if (message.kind === 'checkpoint') {
        await this.#pass({ position: message.position, quiet: true }, []);
      }
      onProgress();
    }
  }

  async #answer(stored: RecordedEvent): Promise<void> {
    const event = this.#decoded(stored);
    const history = await this.#historyOf(event);
    const asked = this.#askedBy(event, history);
    await this.#pass({ position: event.position, quiet: false }, asked);
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
    this.#answered.reached(place);
    this.#tell();
  }

  async #meet(error: unknown): Promise<void> {
    const { logger } = this.options;
    // The log ends before the checkpoint: it is an older copy. A log that shrinks while it is followed is nobody's restore.
    if (error instanceof LogMismatch && !this.#settled) {
      logger.warn('the log is older than what was answered of it; it is answered from its beginning');
      this.#goOnFrom(await this.#answered.forget());
      return;
    }
    if (isForGood(error)) {
      const { place } = error;
      this.#state = 'FAILED';
      this.#error = { reason: reasonShown(error), ...(place && { eventId: place.id, position: place.position }) };
      logger.error({ err: error }, 'events are no longer answered; nothing was skipped');
      this.#tell();
    } else this.#hinder(error);
  }

  #hinder(error: unknown): void {
    const { logger, now = () => new Date() } = this.options;
    this.#error = { reason: reasonOf(error), since: this.#error?.since ?? now().toISOString() };
    logger.warn({ err: error }, 'the log is not followed; trying again');
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

/** What whoever asks for the health is shown: it names no stream. */
function reasonShown(error: Error): string {
  return error instanceof UnreadableEvent ? `${error.name}: ${error.why}` : reasonOf(error);
}
