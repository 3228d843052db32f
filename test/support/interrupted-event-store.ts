import type { RecordedEvent, SealedEvent } from '#domain/kernel/envelope';
import type { AppendResult, ExpectedRevision, ReadOptions } from '#event-store/port';
import { InMemoryEventStore } from './in-memory-event-store.js';

/** What happens in between; what it does with the store itself is not interrupted again. */
type Interruption = () => Promise<void>;

/** A log on which a spec lets something happen at a chosen moment of somebody else's work. */
export class InterruptedEventStore extends InMemoryEventStore {
  readonly #before = new Map<string, Interruption>();
  readonly #after = new Map<string, Interruption>();
  readonly #beforeRead = new Map<string, Interruption>();

  /** Once, right before the next append to the stream is written. What it throws is what the appender gets. */
  beforeAppend(stream: string, happens: Interruption): void {
    this.#before.set(stream, happens);
  }

  /** Once, after the next append to the stream was written and before its writer hears of it. */
  afterAppend(stream: string, happens: Interruption): void {
    this.#after.set(stream, happens);
  }

  /** Once, before the next read of the stream. */
  beforeRead(stream: string, happens: Interruption): void {
    this.#beforeRead.set(stream, happens);
  }

  override async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly SealedEvent[],
  ): Promise<AppendResult> {
    await take(this.#before, stream);
    const result = await super.append(stream, expected, events);
    await take(this.#after, stream);
    return result;
  }

  override async *read(stream: string, options: ReadOptions = {}): AsyncGenerator<RecordedEvent, void> {
    await take(this.#beforeRead, stream);
    yield* super.read(stream, options);
  }
}

async function take(interruptions: Map<string, Interruption>, stream: string): Promise<void> {
  const happens = interruptions.get(stream);
  interruptions.delete(stream);
  await happens?.();
}
