import type { Position, RecordedEvent } from '#domain/kernel/envelope';
import type { EventRegistry } from '#command-handling/event-registry';
import type { EventStore } from '#event-store/port';

/** Reads certain events of the log, each once, whenever it is asked to catch up: only what is newer is read. */
export class LogFollower {
  #read: Position | undefined;
  #reading: Promise<void> = Promise.resolve();

  /** @param take what is made of each event; taking one twice, after a read that failed, must change nothing. */
  constructor(
    private readonly store: EventStore,
    private readonly registry: EventRegistry,
    private readonly types: readonly string[],
    private readonly take: (event: RecordedEvent) => void,
  ) {}

  /** One reader at a time; who comes meanwhile waits for it and looks again for what it was too early for. */
  catchUp(): Promise<void> {
    this.#reading = this.#reading.catch(() => undefined).then(() => this.#readOn());
    return this.#reading;
  }

  async #readOn(): Promise<void> {
    const head = await this.store.head();
    if (head === undefined || head === this.#read) return;
    const after = this.#read === undefined ? {} : { after: this.#read };
    for await (const stored of this.store.readAll({ ...after, upTo: head, filter: { types: this.types } })) {
      this.take(this.registry.decode(stored));
    }
    this.#read = head;
  }
}
