/** An event as a client proposes it; `data` and `metadata` are the bytes that were sent. */
export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** An event in the log. `position` is both commit and prepare position; `createdTicks` is in units of 100 ns. */
export interface RecordedEvent extends ProposedEvent {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: number;
  readonly createdTicks: string;
}

/** One stream: its events by revision (nothing is ever scavenged), and whether it was tombstoned. */
interface StreamState {
  readonly events: RecordedEvent[];
  tombstoned: boolean;
}

/** A persistent subscription group on `$all`: what it was created with, and how far it has got. */
export interface SavedGroup {
  readonly name: string;
  readonly matches: (event: RecordedEvent) => boolean;
  readonly startedAt: string;
  readonly maxRetryCount: number;
  readonly messageTimeoutMs: number;
  /** Index in the log of the first event not yet settled: where the group goes on after a restart. */
  checkpoint: number;
}

/** The first event lies past `{0, 0}`, so that a subscription from START, which is exclusive, still sees it. */
const FIRST_POSITION = 1024;
/** What a record costs besides its bytes: positions grow like byte offsets, never by one. */
const RECORD_OVERHEAD = 96;
/** A server answers a repeated append with `ANY` only from a small memory of recent ids. */
const REMEMBERED_IDS = 10_000;
const TICKS_PER_MILLISECOND = 10_000n;
const TOMBSTONE_REVISION = 9_223_372_036_854_775_807n;

/** Everything of a node that survives a crash: hand it to the next `startEventStoreNode` to restart "from disk". */
export class SavedLog {
  /** All events in log order. */
  readonly all: RecordedEvent[] = [];
  /** Persistent subscription groups on `$all`, by name. */
  readonly groups = new Map<string, SavedGroup>();
  readonly #streams = new Map<string, StreamState>();
  readonly #recent = new Map<string, RecordedEvent>();
  readonly #listeners = new Set<() => void>();
  #end = FIRST_POSITION;

  /** The stream's state; a stream never written to has no events. */
  stream(name: string): StreamState {
    return this.#streams.get(name) ?? { events: [], tombstoned: false };
  }

  /** Writes events at the end of a stream and tells every listener; answers the last one written. */
  write(name: string, proposed: readonly ProposedEvent[]): RecordedEvent | undefined {
    const { events } = this.#opened(name);
    let last: RecordedEvent | undefined;
    for (const event of proposed) {
      last = this.#record(name, BigInt(events.length), event);
      events.push(last);
      this.#remember(last);
    }
    this.#tell();
    return last;
  }

  /** Ends a stream for good; its tombstone is an event of `$all`, not of the stream. */
  tombstone(name: string, marker: ProposedEvent): RecordedEvent {
    this.#opened(name).tombstoned = true;
    const recorded = this.#record(name, TOMBSTONE_REVISION, marker);
    this.#tell();
    return recorded;
  }

  /** The event with this id, if it was written to this stream recently. */
  recent(name: string, id: string): RecordedEvent | undefined {
    const event = this.#recent.get(id);
    return event?.stream === name ? event : undefined;
  }

  /** Index in `all` of the first event at or after a position. */
  indexAt(position: bigint): number {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const event = this.all[middle];
      if (event !== undefined && BigInt(event.position) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Calls `listener` after every write until the returned function is called. */
  onWrite(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #opened(name: string): StreamState {
    const state = this.stream(name);
    this.#streams.set(name, state);
    return state;
  }

  #record(stream: string, revision: bigint, event: ProposedEvent): RecordedEvent {
    const createdTicks = (BigInt(Date.now()) * TICKS_PER_MILLISECOND).toString();
    const recorded = { ...event, stream, revision, position: this.#end, createdTicks };
    this.#end += RECORD_OVERHEAD + stream.length + event.type.length + event.data.length + event.metadata.length;
    this.all.push(recorded);
    return recorded;
  }

  #remember(event: RecordedEvent): void {
    this.#recent.delete(event.id);
    this.#recent.set(event.id, event);
    if (this.#recent.size <= REMEMBERED_IDS) return;
    const oldest = this.#recent.keys().next();
    if (!oldest.done) this.#recent.delete(oldest.value);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
