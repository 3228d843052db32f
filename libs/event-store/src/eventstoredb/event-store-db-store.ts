import { setMaxListeners } from 'node:events';
import type { Position, RecordedEvent, SealedEvent } from '#domain/kernel/envelope';
import { encodeAppend } from '../encoded-event.js';
import type {
  AppendResult,
  EventFilter,
  EventStore,
  ExpectedRevision,
  ReadAllOptions,
  ReadOptions,
  SubscribeOptions,
  SubscriptionMessage,
} from '../port.js';
import { Appender } from './appender.js';
import type { EventStoreDBClient } from './client.js';
import { clientOf, closeClient } from './connection.js';
import { Follower } from './follow.js';
import { LogHead } from './log-head.js';
import { closed, type Endurance } from './outage.js';
import { logPositionOf, positionOf } from './position.js';
import { requireNoRetention } from './retention.js';
import { StreamNames } from './stream-names.js';
import { StreamReader } from './stream-reader.js';

const PATIENCE_MS = 30_000;

/** Where the cluster is and which of its streams are ours. */
export interface EventStoreDbOptions {
  /** Connection string, credentials included: EVENTSTORE_URL. */
  readonly url: string;
  /** What names of our streams begin with in the cluster: STREAM_PREFIX. */
  readonly streamPrefix: string;
  /** How long appends and reads go on trying while the server does not answer, in milliseconds; 30,000 by default. */
  readonly patienceMs?: number;
  /** Gives up opening. */
  readonly signal?: AbortSignal;
}

/**
 * The event store on an EventStoreDB 23.10 cluster, beside whatever else is stored there. Any number of processes may
 * write. Behaviour of server and client: facts/eventstoredb.md.
 */
export class EventStoreDbStore implements EventStore {
  private readonly appender: Appender;
  private readonly reader: StreamReader;
  private readonly logHead: LogHead;
  private closing: Promise<void> | undefined;

  private constructor(
    private readonly client: EventStoreDBClient,
    private readonly names: StreamNames,
    private readonly endurance: Endurance,
    private readonly end: AbortController,
  ) {
    this.appender = new Appender(client, names, endurance);
    this.reader = new StreamReader(client, names, endurance);
    this.logHead = new LogHead(client, names, endurance);
  }

  /**
   * Connects, and looks through the log once for settings that would lose events of ours.
   * @throws InvalidConnectionString; TypeError for a prefix that cannot be one; StoreUnavailable when the server does
   * not answer; LogMismatch when streams of ours are set to lose events.
   */
  static async open(options: EventStoreDbOptions): Promise<EventStoreDbStore> {
    const { url, streamPrefix, patienceMs = PATIENCE_MS, signal } = options;
    const names = new StreamNames(streamPrefix);
    const client = clientOf(url);
    const end = new AbortController();
    // Every call under way listens; Node warns from the eleventh on.
    setMaxListeners(0, end.signal);
    const endurance = { patienceMs, closing: end.signal };
    const giveUp = (): void => end.abort();
    signal?.addEventListener('abort', giveUp);
    try {
      signal?.throwIfAborted();
      await requireNoRetention(client, names, endurance);
      return new EventStoreDbStore(client, names, endurance, end);
    } catch (error) {
      end.abort();
      await closeClient(client);
      throw error;
    } finally {
      signal?.removeEventListener('abort', giveUp);
    }
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly SealedEvent[]): Promise<AppendResult> {
    const append = encodeAppend(stream, events);
    this.requireOpen();
    return this.appender.append(stream, expected, append);
  }

  read(stream: string, options: ReadOptions = {}): AsyncIterable<RecordedEvent> {
    return this.reader.read(stream, options);
  }

  readAll({ after, upTo, filter = {} }: ReadAllOptions = {}): AsyncIterable<RecordedEvent> {
    this.requireOpen();
    const head = this.head();
    // Whoever iterates hears of the failure; nobody may.
    head.catch(() => undefined);
    return this.history(after, upTo, head, filter);
  }

  subscribe({ after, filter = {}, signal }: SubscribeOptions): AsyncIterable<SubscriptionMessage> {
    this.requireOpen();
    const { client, names, end } = this;
    const following = {
      client,
      names,
      filter,
      signal: AbortSignal.any([signal, end.signal]),
      patienceMs: 'live',
    } as const;
    return new Follower({ ...following, after: after && logPositionOf(after) }).messages();
  }

  async head(): Promise<Position | undefined> {
    this.requireOpen();
    const found = await this.logHead.find();
    return found && positionOf(found);
  }

  close(): Promise<void> {
    this.closing ??= this.release();
    return this.closing;
  }

  private async *history(
    after: Position | undefined,
    upTo: Position | undefined,
    head: Promise<Position | undefined>,
    filter: EventFilter,
  ): AsyncGenerator<RecordedEvent, void> {
    const last = await head;
    const until = upTo !== undefined && last !== undefined && upTo < last ? upTo : last;
    if (until === undefined || (after !== undefined && after >= until)) return;
    const { client, names, endurance } = this;
    const { closing: signal, patienceMs } = endurance;
    const follower = new Follower({ client, names, filter, signal, patienceMs, after: after && logPositionOf(after) });
    for await (const message of follower.messages()) {
      // Caught up: everything up to the head of the moment of the call has been delivered.
      if (message.kind === 'caught-up') return;
      const position = message.kind === 'event' ? message.event.position : message.position;
      if (position > until) return;
      if (message.kind === 'event') yield message.event;
      if (position === until) return;
    }
    throw closed();
  }

  private async release(): Promise<void> {
    this.end.abort();
    await closeClient(this.client);
  }

  private requireOpen(): void {
    if (this.end.signal.aborted) throw closed();
  }
}
