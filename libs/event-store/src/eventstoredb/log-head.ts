import type { Position } from '#domain/kernel/envelope';
import { BACKWARDS, END, type EventStoreDBClient, type LogPosition } from './client.js';
import { throughOutages, type Endurance } from './outage.js';
import { positionOf } from './position.js';
import { readPage } from './read-page.js';
import { isSystemEvent } from './recorded-event.js';
import type { StreamNames } from './stream-names.js';

const SMALLEST_PAGE = 16;
const LARGEST_PAGE = 512;

/** What a search found, and the newest event it began at: between the two nothing is ours. */
interface Search {
  readonly began: Position;
  readonly found: LogPosition | undefined;
}

/**
 * Finds our last event, backwards from the end of `$all`; the server cannot search in that direction. The first search
 * costs what other programs, and the server's own statistics, have written behind our last event; a log without an
 * event of ours is read completely. Later searches stop where the one before began.
 */
export class LogHead {
  private last: Search | undefined;

  constructor(
    private readonly client: EventStoreDBClient,
    private readonly names: StreamNames,
    private readonly endurance: Endurance,
  ) {}

  /** Position of our last event, nothing for a log without one. */
  async find(): Promise<LogPosition | undefined> {
    let began: Position | undefined;
    let before: LogPosition | undefined;
    const end = (found: LogPosition | undefined): LogPosition | undefined => {
      this.last = began && { began, found };
      return found;
    };
    for (let count = SMALLEST_PAGE; ; count = Math.min(count * 2, LARGEST_PAGE)) {
      const page = await this.page(before, count);
      for (const event of page) {
        const position = positionOf(event.position);
        began ??= position;
        if (this.last && position <= this.last.began) return end(this.last.found);
        if (this.names.isOurs(event.streamId) && !isSystemEvent(event)) return end(event.position);
        before = event.position;
      }
      if (page.length < count) return end(undefined);
    }
  }

  private async page(before: LogPosition | undefined, count: number) {
    const { client, endurance } = this;
    const open = () => client.readAll({ direction: BACKWARDS, fromPosition: before ?? END, maxCount: count });
    const found = await throughOutages(endurance, () => readPage(open, endurance.closing));
    return found.flatMap(({ event }) => (event ? [event] : []));
  }
}
