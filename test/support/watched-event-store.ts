import type { Position } from '#domain/kernel/envelope';
import type { SubscribeOptions, SubscriptionMessage } from '#event-store/port';
import { InMemoryEventStore } from './in-memory-event-store.js';

/** A log that tells how it is read, and whose subscriptions can be cut. */
export class WatchedEventStore extends InMemoryEventStore {
  /** Where each subscription began, in the order they were opened. */
  readonly begun: (Position | undefined)[] = [];
  /** Subscriptions open now. */
  open = 0;
  /** The furthest position any subscription has delivered. */
  delivered: Position | undefined;
  /** Events delivered by all subscriptions together. */
  deliveries = 0;
  private cuts = new AbortController();
  private reason: Error | undefined;

  /** Ends every open subscription: with the error, or plainly, as a server does that shuts down. */
  cut(reason?: Error): void {
    const cuts = this.cuts;
    this.cuts = new AbortController();
    this.reason = reason;
    cuts.abort();
  }

  override async *subscribe(options: SubscribeOptions): AsyncGenerator<SubscriptionMessage, void> {
    const cut = this.cuts.signal;
    this.begun.push(options.after);
    this.open += 1;
    try {
      for await (const message of super.subscribe({ ...options, signal: AbortSignal.any([options.signal, cut]) })) {
        if (message.kind !== 'caught-up') {
          const position = message.kind === 'event' ? message.event.position : message.position;
          if (message.kind === 'event') this.deliveries += 1;
          if (this.delivered === undefined || this.delivered < position) this.delivered = position;
        }
        yield message;
      }
      if (cut.aborted && this.reason) throw this.reason;
    } finally {
      this.open -= 1;
    }
  }
}
