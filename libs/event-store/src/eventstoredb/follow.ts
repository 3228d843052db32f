import type { EventFilter, SubscriptionMessage } from '../port.js';
import type { EventStoreDBClient, LogPosition } from './client.js';
import { Feed } from './feed.js';
import { Backoff, explained, gaveUp, isOutage } from './outage.js';
import { positionOf } from './position.js';
import { isSystemEvent, recordedEvent, type ClientEvent } from './recorded-event.js';
import type { StreamNames } from './stream-names.js';

/** After so many events that a filter passed over, a checkpoint is told even while more are at hand. */
const PASSED_PER_CHECKPOINT = 1_024;

/** What to follow, from where, and until when. */
export interface Following {
  readonly client: EventStoreDBClient;
  readonly names: StreamNames;
  /** Exclusive; from the beginning when undefined. */
  readonly after: LogPosition | undefined;
  readonly filter: EventFilter;
  readonly signal: AbortSignal;
  /** Live: an outage is waited out however long it lasts. Otherwise an outage of so many milliseconds is an error. */
  readonly patienceMs: number | 'live';
}

/** Why one subscription ended: `searched` when history has been searched, `lost` when the server dropped it. */
type Ending =
  { readonly kind: 'aborted' } | { readonly kind: 'searched' } | { readonly kind: 'lost'; readonly reason: unknown };

/**
 * Follows the log over as many subscriptions of the client as it takes: a lost one is succeeded by the next, from the
 * last position seen, so that nothing is lost and nothing comes twice.
 *
 * The server searches history for the asked streams alone. Once it has caught up, a live follower gets all streams of
 * ours and filters here: so its position moves with every event that the filter passes over, and a restart does not
 * search again from far back (pitfall 11). The server by itself tells positions only every few thousand events.
 */
export class Follower {
  private readonly asked: readonly string[];
  private readonly backoff = new Backoff();
  private seen: LogPosition | undefined;
  private searching: boolean;
  private lostSince: number | undefined;

  constructor(private readonly following: Following) {
    const { names, after, filter } = following;
    this.asked = filter.streamPrefixes?.map((prefix) => names.inCluster(prefix)) ?? [];
    this.seen = after;
    this.searching = this.asked.length > 0;
  }

  /**
   * The log from the position on, then live; returns when the signal aborts.
   * @throws StoreUnavailable when patience is over; what the server refuses.
   */
  async *messages(): AsyncGenerator<SubscriptionMessage, void> {
    const { client, names, signal } = this.following;
    while (!signal.aborted) {
      const feed = new Feed(client, this.seen, this.searching ? this.asked : [names.prefix]);
      try {
        const steps = this.steps(feed);
        let step = steps.next();
        for (; !step.done; step = steps.next()) {
          if (step.value) yield step.value;
          else await feed.change(signal);
        }
        if (step.value.kind === 'searched') this.searching = false;
        if (step.value.kind === 'lost') await this.recover(step.value.reason);
      } finally {
        feed.close();
      }
    }
  }

  /** What one subscription brings; undefined when the next step must wait for the server. */
  private *steps(feed: Feed): Generator<SubscriptionMessage | undefined, Ending> {
    const { names, signal, patienceMs } = this.following;
    let passed = 0;
    let caughtUp = false;
    while (!signal.aborted) {
      const item = feed.take();
      if (item && item.kind !== 'lost') this.found();
      if (item?.kind === 'event') {
        this.seen = item.event.position ?? this.seen;
        passed += 1;
        if (isAsked(item.event, this.following)) {
          passed = 0;
          yield { kind: 'event', event: recordedEvent(item.event, names) };
        }
        if (passed < PASSED_PER_CHECKPOINT) continue;
      }
      if (item?.kind === 'lost') return item;
      if (item?.kind === 'checkpoint') this.seen = item.position;
      if (item?.kind === 'caught-up') caughtUp = true;
      // In history only now and then, live as soon as nothing more is at hand.
      if (this.seen && (item?.kind === 'checkpoint' || (passed > 0 && (item || caughtUp)))) {
        passed = 0;
        yield { kind: 'checkpoint', position: positionOf(this.seen) };
        if (!item) continue;
      }
      if (item?.kind === 'caught-up') {
        if (this.searching && patienceMs === 'live') return { kind: 'searched' };
        if (!signal.aborted) yield { kind: 'caught-up' };
      }
      if (!item) yield undefined;
    }
    return { kind: 'aborted' };
  }

  /** The server is there. */
  private found(): void {
    this.lostSince = undefined;
    this.backoff.reset();
  }

  private async recover(reason: unknown): Promise<void> {
    const { patienceMs, signal } = this.following;
    if (reason !== undefined && !isOutage(reason)) throw explained(reason);
    this.lostSince ??= performance.now();
    if (patienceMs !== 'live' && performance.now() - this.lostSince >= patienceMs) throw gaveUp(patienceMs, reason);
    await this.backoff.pause(signal);
  }
}

function isAsked(event: ClientEvent, { names, filter }: Following): boolean {
  const { streamPrefixes, types, exceptTypes } = filter;
  if (!names.isOurs(event.streamId) || isSystemEvent(event)) return false;
  if (types && !types.includes(event.type)) return false;
  if (exceptTypes?.includes(event.type)) return false;
  const stream = names.plain(event.streamId);
  return !streamPrefixes || streamPrefixes.some((prefix) => stream.startsWith(prefix));
}
