import type { Position } from '#domain/kernel/envelope';
import { LogMismatch } from '#event-store/errors';
import type { EventFilter, EventStore, SubscriptionMessage } from '#event-store/port';
import { UnreadableEvent } from '#integrity/unreadable-event';
import { ForeignCheckpoint } from '#view-store/errors';
import { backoff } from './backoff.js';
import { batchOf, type Batch, type Interest, type KnownEvents, type Standing } from './batch.js';
import { messageBatches } from './message-batches.js';
import { damage, reasonOf } from './projection-status.js';
import type { ViewBuilder } from './view-builder.js';

/** Views that stand further ahead than so many batches get a reader of their own. */
const PATIENCE_BATCHES = 8;
/** So often a batch is tried again for all before the views whose store refuses it are left to a reader of their own. */
const SHARED_TRIES = 5;

/** What a reader needs, and whom it tells. */
export interface LogReaderOptions {
  readonly eventStore: EventStore;
  readonly events: KnownEvents;
  /** Most events in one batch. */
  readonly batchSize: number;
  /** Whether to wait for views that stand ahead, however far: readers that were merged do. */
  readonly patient: boolean;
  /** The view has reached the end of the log. May fail and is then repeated. */
  readonly onEnd: (builder: ViewBuilder) => Promise<void>;
  /** A batch is done, or a view has failed. */
  readonly onProgress: (reader: LogReader) => void;
  /** These views go on in a reader of their own. */
  readonly onSplit: (builders: readonly ViewBuilder[]) => void;
}

/**
 * Reads the log once for several views that stand at about the same place: one subscription, each event decoded once,
 * every view folding the same batch. Views may stand at different positions; each skips what it has.
 */
export class LogReader {
  /** The end of the log was reached: from here on events are applied as they come. */
  live = false;
  private readonly leaving = new AbortController();
  private standing: Standing;
  /** Where the newest batch that was handed out ends: a view may stand there while others have the one before. */
  private handedOut: Standing;
  private batches = 0;
  private failures = 0;
  private running: Promise<void> | undefined;
  private readonly known: ReadonlySet<string>;

  constructor(
    private builders: readonly ViewBuilder[],
    private readonly options: LogReaderOptions,
  ) {
    this.standing = { position: lowest(builders), anchor: undefined };
    this.handedOut = this.standing;
    this.known = new Set(options.events.types);
  }

  /** Views still kept up to date by this reader. */
  get members(): readonly ViewBuilder[] {
    return this.builders.filter((builder) => builder.running);
  }

  start(): void {
    this.running = this.run(this.leaving.signal);
  }

  /** Ends after the batch in flight. */
  async stop(): Promise<void> {
    this.leaving.abort();
    await this.running;
  }

  /** Reads on through outages; a subscription that ends, with or without an error, is opened again (pitfall 12). */
  private async run(signal: AbortSignal): Promise<void> {
    while (this.goesOn()) {
      try {
        await this.follow(signal);
        this.failures++;
      } catch (error) {
        // One that was told to leave judges nobody: what it was doing may be unfinished.
        if (!signal.aborted) this.meet(error);
        this.failures++;
        this.options.onProgress(this);
      }
      if (this.goesOn()) await backoff(this.failures - 1, signal);
    }
  }

  /** Something ended the subscription: for good for the views it stops, until the store answers for the others. */
  private meet(error: unknown): void {
    if (error instanceof UnreadableEvent) {
      const ahead = this.members.filter((builder) => builder.passed(error.place.position));
      if (ahead.length > 0) this.release(ahead);
      for (const builder of this.members) builder.fail(damage(error));
      return;
    }
    for (const builder of this.members) {
      if (error instanceof LogMismatch) builder.fail({ reason: reasonOf(error) });
      else builder.hinder(error);
    }
  }

  private async follow(signal: AbortSignal): Promise<void> {
    const { eventStore, batchSize, events } = this.options;
    const knownHead = await eventStore.head();
    const filter = filterOf(this.members, this.known);
    const after = this.standing.position;
    const subscribe = (leaving: AbortSignal): AsyncIterable<SubscriptionMessage> =>
      eventStore.subscribe({ ...(after !== undefined && { after }), ...(filter && { filter }), signal: leaving });
    this.handedOut = this.standing;
    let before = Promise.resolve(true);
    try {
      for await (const taken of messageBatches(subscribe, batchSize, signal)) {
        if (!this.goesOn()) return;
        const members = this.members;
        const interest = (type: string): Interest => {
          if (!this.known.has(type)) return 'UNKNOWN';
          return members.some((builder) => builder.reads(type)) ? 'READ' : 'UNREAD';
        };
        const batch = batchOf(taken, this.handedOut, knownHead, interest, (event) => events.decode(event));
        this.handedOut = { position: batch.position, anchor: batch.anchor };
        // A view that has the batch before begins this one while others still write theirs; no view is further ahead.
        const now = this.handOut(batch, before, signal);
        // Whatever it ends with is met below; until then it has been heard.
        now.catch(() => undefined);
        const former = before;
        before = now;
        if (!(await former)) return;
      }
    } finally {
      await before;
    }
  }

  /** @returns false when the reader was stopped before every view had the batch. */
  private async handOut(batch: Batch, before: Promise<boolean>, signal: AbortSignal): Promise<boolean> {
    if (!(await this.deliver(batch, before, signal))) return false;
    this.failures = 0;
    this.standing = { position: batch.position, anchor: batch.anchor };
    if (batch.caughtUp) this.live = true;
    this.options.onProgress(this);
    this.releaseThoseAhead();
    return this.goesOn();
  }

  private goesOn(): boolean {
    return !this.leaving.signal.aborted && this.members.length > 0;
  }

  /** Gives the batch to every view, and again where a store refuses. @returns as `handOut` */
  private async deliver(batch: Batch, before: Promise<boolean>, signal: AbortSignal): Promise<boolean> {
    let open = this.members;
    let hindered = await Promise.all(open.map((builder) => this.giveInTurn(builder, batch, before)));
    if (!(await before)) return false;
    for (let tries = 1; ; tries++) {
      open = open.filter((builder, index) => hindered[index] && this.builders.includes(builder));
      if (open.length === 0) return true;
      if (signal.aborted) return false;
      // One view's store must not hold up the others; when none gets through, it is an outage and all wait together.
      if (tries >= SHARED_TRIES && open.length < this.members.length) {
        this.release(open);
        return true;
      }
      this.options.onProgress(this);
      await backoff(tries - 1, signal);
      hindered = await Promise.all(open.map((builder) => this.give(builder, batch)));
    }
  }

  /** As `give`, once the view has the batch before: one whose store refused that gets it again first. */
  private async giveInTurn(builder: ViewBuilder, batch: Batch, before: Promise<boolean>): Promise<boolean> {
    await builder.settled();
    const inTurn = batch.after === undefined || builder.passed(batch.after);
    if (!inTurn && !((await before) && this.builders.includes(builder))) return false;
    return this.give(builder, batch);
  }

  /** @returns whether the view must get it again: its store refused. */
  private async give(builder: ViewBuilder, batch: Batch): Promise<boolean> {
    try {
      await builder.work(async () => {
        await builder.apply(batch);
        if (batch.caughtUp && builder.running) await this.options.onEnd(builder);
      });
      builder.recover();
      const newest = batch.deliveries.at(-1)?.event.metadata.recordedAt;
      if (batch.idle && (batch.caughtUp || this.live)) builder.observeLag(0);
      else if (newest !== undefined) builder.observeLag(Math.max(0, Date.now() - Date.parse(newest)));
      return false;
    } catch (error) {
      if (error instanceof ForeignCheckpoint) {
        builder.fail({ reason: reasonOf(error) });
        return false;
      }
      builder.hinder(error);
      return true;
    }
  }

  private releaseThoseAhead(): void {
    if (this.options.patient || ++this.batches !== PATIENCE_BATCHES) return;
    const { position } = this.handedOut;
    const ahead = this.members.filter((builder) => position === undefined || (builder.position ?? '') > position);
    if (ahead.length > 0) this.release(ahead);
  }

  private release(builders: readonly ViewBuilder[]): void {
    this.builders = this.builders.filter((builder) => !builders.includes(builder));
    this.options.onSplit(builders);
  }
}

function lowest(builders: readonly ViewBuilder[]): Position | undefined {
  let found: Position | undefined;
  for (const { position } of builders) {
    if (position === undefined) return undefined;
    if (found === undefined || position < found) found = position;
  }
  return found;
}

/**
 * Leaves out the known types that none of the views reads; nothing is left out when one reads them all. A type this
 * release does not know is always read: views stop at it, they do not pass it unseen (design.md 3).
 */
function filterOf(builders: readonly ViewBuilder[], known: ReadonlySet<string>): EventFilter | undefined {
  const exceptTypes = [...known].filter((type) => !builders.some((builder) => builder.reads(type)));
  return exceptTypes.length > 0 ? { exceptTypes } : undefined;
}
