import { START, streamNameFilter, type EventStoreDBClient, type LogPosition } from './client.js';
import type { ClientEvent } from './recorded-event.js';

/** Events the client holds for a consumer; then the server is not read from, until it drops the consumer as too slow. */
const BUFFERED_EVENTS = 256;
/** Events the server looks at in one search, and searches from one checkpoint to the next, for matching streams. */
const SEARCH_WINDOW = 4_096;
const SEARCHES_PER_CHECKPOINT = 8;

/** What the server said, in log order; `lost` is the last: the subscription ended, with an error or without. */
export type FeedItem =
  | { readonly kind: 'event'; readonly event: ClientEvent }
  | { readonly kind: 'checkpoint'; readonly position: LogPosition }
  | { readonly kind: 'caught-up' }
  | { readonly kind: 'lost'; readonly reason: unknown };

/** A checkpoint or caught-up mark, and how many events come before it. */
interface Mark {
  readonly behind: number;
  readonly item: FeedItem;
}

/**
 * One subscription of the client to `$all`, filtered by the server, until it is lost. The client tells marks at once
 * but keeps events until they are fetched: here marks queue behind the events that came before them.
 */
export class Feed {
  private readonly subscription: ReturnType<EventStoreDBClient['subscribeToAll']>;
  private readonly marks: Mark[] = [];
  private taken = 0;
  private lost: FeedItem | undefined;
  private news: () => void = () => undefined;

  /** @param after exclusive; from the beginning when left out. */
  constructor(client: EventStoreDBClient, after: LogPosition | undefined, prefixes: readonly string[]) {
    const filter = streamNameFilter({
      prefixes: [...prefixes],
      maxSearchWindow: SEARCH_WINDOW,
      checkpointInterval: SEARCHES_PER_CHECKPOINT,
      checkpointReached: (_, position) => this.mark({ kind: 'checkpoint', position }),
    });
    this.subscription = client.subscribeToAll(
      { fromPosition: after ?? START, filter },
      { highWaterMark: BUFFERED_EVENTS },
    );
    this.subscription.on('caughtUp', () => this.mark({ kind: 'caught-up' }));
    this.subscription.on('readable', () => this.news());
    this.subscription.on('error', (reason) => this.lose(reason));
    // Also without an error: a server that shuts down may just end the call (pitfall 12).
    for (const over of ['end', 'close']) this.subscription.on(over, () => this.lose(undefined));
  }

  /** The next item, nothing when none is here yet. */
  take(): FeedItem | undefined {
    // Fetching an event makes the client work on: it may have brought a mark, or the end.
    return this.lost ?? this.dueMark() ?? this.nextEvent() ?? this.lost ?? this.dueMark();
  }

  /** Resolves when `take` may have something, or the signal aborts. */
  change(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        signal.removeEventListener('abort', done);
        this.news = () => undefined;
        resolve();
      };
      if (signal.aborted) return resolve();
      signal.addEventListener('abort', done);
      this.news = done;
    });
  }

  /** Ends the call. What the client says afterwards is heard by the listeners above and means nothing. */
  close(): void {
    this.subscription.unsubscribe().catch(() => undefined);
    this.subscription.destroy();
  }

  private dueMark(): FeedItem | undefined {
    const [mark] = this.marks;
    if (!mark || mark.behind > this.taken) return undefined;
    this.marks.shift();
    return mark.item;
  }

  private nextEvent(): FeedItem | undefined {
    for (;;) {
      const resolved: { readonly event?: ClientEvent } | null = this.subscription.read();
      if (!resolved) return undefined;
      this.taken += 1;
      if (resolved.event) return { kind: 'event', event: resolved.event };
    }
  }

  private mark(item: FeedItem): void {
    const behind = this.taken + this.subscription.readableLength;
    const last = this.marks.at(-1);
    // A consumer that takes nothing must not let checkpoints pile up.
    if (last?.behind === behind && last.item.kind === item.kind) this.marks.pop();
    this.marks.push({ behind, item });
    this.news();
  }

  private lose(reason: unknown): void {
    this.lost ??= { kind: 'lost', reason };
    this.news();
  }
}
