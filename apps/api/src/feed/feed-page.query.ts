import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Position, RecordedEvent } from '#domain/kernel/envelope';
import type { EventFilter, EventStore } from '#event-store/port';
import { positionOfLog } from '../log-position.js';
import { EVENT_STORE, LOG_ID } from '../tokens.js';

/** A page ends before it holds more than this many characters of JSON, yet never without an event. */
const MAX_PAGE_CHARACTERS = 4_000_000;

/** Part of the log, as stored. */
export interface FeedPage {
  readonly logId: string;
  readonly events: readonly RecordedEvent[];
  /** Where the next page begins (`after`); missing only while the log is empty. */
  readonly next?: Position;
  /** Nothing more was in the log when it was read: ask again later with `next`. */
  readonly atEnd: boolean;
}

/** Asks for the events behind a position. */
export class ReadFeed extends Query<FeedPage> {
  constructor(
    readonly after: string | undefined,
    readonly limit: number,
    readonly filter: EventFilter | undefined,
  ) {
    super();
  }
}

@QueryHandler(ReadFeed)
export class ReadFeedHandler implements IQueryHandler<ReadFeed> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(LOG_ID) private readonly logId: string,
  ) {}

  async execute({ after, limit, filter }: ReadFeed): Promise<FeedPage> {
    const { logId, store } = this;
    const from = after === undefined ? undefined : await positionOfLog(store, after, '?after');
    const head = await store.head();
    const events: RecordedEvent[] = [];
    if (head === undefined || (from !== undefined && from >= head)) {
      const next = from ?? head;
      return { logId, events, ...(next !== undefined && { next }), atEnd: true };
    }
    let characters = 0;
    for await (const event of store.readAll({ upTo: head, ...(from && { after: from }), ...(filter && { filter }) })) {
      characters += JSON.stringify(event).length;
      const last = events.at(-1);
      // One more than asked for shows that there is more.
      if (last && (events.length === limit || characters > MAX_PAGE_CHARACTERS)) {
        return { logId, events, next: last.position, atEnd: false };
      }
      events.push(event);
    }
    // All of the log up to `head` was looked at, matching or not: nobody need look there again.
    return { logId, events, next: head, atEnd: true };
  }
}
