import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Position, RecordedEvent, SealedEvent } from '#domain/kernel/envelope';
import { encodeAppend } from '#event-store/encoded-event';
import { LogMismatch, StoreUnavailable, WrongExpectedRevision } from '#event-store/errors';
import type {
  AppendResult,
  EventFilter,
  EventStore,
  ExpectedRevision,
  ReadAllOptions,
  ReadOptions,
  SubscribeOptions,
  SubscriptionMessage,
} from '#event-store/port';
import { positionOf, rowOf } from '#event-store/sqlite/position';

/** A quiet filter says after so many rows how far it has come. */
const SCAN_ROWS = 500;

/** The port's promises on an array: what specs use that are not about a store. Passes the store contract. */
export class InMemoryEventStore implements EventStore {
  private readonly log: RecordedEvent[] = [];
  private readonly streams = new Map<string, RecordedEvent[]>();
  private readonly waiting = new Set<() => void>();
  private closed = false;

  async append(stream: string, expected: ExpectedRevision, events: readonly SealedEvent[]): Promise<AppendResult> {
    const encoded = encodeAppend(stream, events).events;
    await nextTurn();
    this.requireOpen();
    const existing = this.streams.get(stream) ?? [];
    const first = expected === 'NO_STREAM' ? 0 : expected + 1;
    const last = first + events.length - 1;
    if (existing.length !== first) {
      const before = existing.slice(first, last + 1);
      const end = before.at(-1);
      const repeated = before.length === events.length && before.every(({ id }, n) => id === events[n]?.id);
      if (repeated && end) return { revision: last, position: end.position };
      throw new WrongExpectedRevision(stream, expected, existing.length - 1);
    }
    this.streams.set(stream, existing);
    for (const { id, type, data, metadata } of encoded) {
      const event: RecordedEvent = {
        id,
        type,
        stream,
        revision: existing.length,
        position: positionOf(this.log.length + 1),
        data: JSON.parse(textOf(data)),
        metadata: JSON.parse(textOf(metadata)),
      };
      existing.push(event);
      this.log.push(event);
    }
    this.wakeAll();
    return { revision: last, position: positionOf(this.log.length) };
  }

  async *read(stream: string, options: ReadOptions = {}): AsyncGenerator<RecordedEvent, void> {
    this.requireOpen();
    const { from = 0, to = Number.MAX_SAFE_INTEGER, backwards = false } = options;
    const found = (this.streams.get(stream) ?? []).filter(({ revision }) => revision >= from && revision <= to);
    yield* backwards ? found.reverse() : found;
  }

  readAll({ after, upTo, filter }: ReadAllOptions = {}): AsyncIterable<RecordedEvent> {
    this.requireOpen();
    return this.range(after ? rowOf(after) : 0, upTo ? rowOf(upTo) : this.log.length, filter);
  }

  async *subscribe({ after, filter, signal }: SubscribeOptions): AsyncGenerator<SubscriptionMessage, void> {
    this.requireOpen();
    let row = after ? rowOf(after) : 0;
    if (row > this.log.length) throw new LogMismatch(`The log ends before position ${after}.`);
    let told = false;
    let marked = row;
    while (!signal.aborted && !this.closed) {
      const event = this.log[row];
      if (event) {
        row += 1;
        told = false;
        if (matches(filter, event)) {
          marked = row;
          yield { kind: 'event', event };
        }
      }
      const atEnd = row === this.log.length;
      if (row > marked && (atEnd || row - marked >= SCAN_ROWS)) {
        marked = row;
        yield { kind: 'checkpoint', position: positionOf(row) };
      }
      if (row < this.log.length) {
        if (row % SCAN_ROWS === 0) await nextTurn();
        continue;
      }
      if (!told) yield { kind: 'caught-up' };
      told = true;
      await this.growth(row, signal);
    }
  }

  async head(): Promise<Position | undefined> {
    this.requireOpen();
    return this.log.at(-1)?.position;
  }

  async close(): Promise<void> {
    this.closed = true;
    this.wakeAll();
  }

  private async *range(
    after: number,
    upTo: number,
    filter: EventFilter | undefined,
  ): AsyncGenerator<RecordedEvent, void> {
    for (const event of this.log.slice(after, upTo)) {
      this.requireOpen();
      if (matches(filter, event)) yield event;
    }
  }

  private growth(row: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        this.waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      if (row < this.log.length || signal.aborted || this.closed) return resolve();
      this.waiting.add(done);
      signal.addEventListener('abort', done);
    });
  }

  private wakeAll(): void {
    for (const wake of [...this.waiting]) wake();
  }

  private requireOpen(): void {
    if (this.closed) throw new StoreUnavailable('The event store is closed.');
  }
}

function matches(filter: EventFilter | undefined, { stream, type }: RecordedEvent): boolean {
  if (filter?.types && !filter.types.includes(type)) return false;
  if (filter?.exceptTypes?.includes(type)) return false;
  return !filter?.streamPrefixes || filter.streamPrefixes.some((prefix) => stream.startsWith(prefix));
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
