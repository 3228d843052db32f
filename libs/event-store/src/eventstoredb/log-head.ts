import { BACKWARDS, END, type EventStoreDBClient, type LogPosition } from './client.js';
import { throughOutages, type Endurance } from './outage.js';
import { positionOf } from './position.js';
import { readPage } from './read-page.js';
import { isSystemEvent } from './recorded-event.js';
import type { StreamNames } from './stream-names.js';

const SMALLEST_PAGE = 16;
const LARGEST_PAGE = 512;

/**
 * Finds our last event, backwards from the end of `$all`; the server cannot search in that direction. The first search
 * costs what other programs, and the server's own statistics, have written behind our last event; later ones stop at
 * what was found before. A log without an event of ours is read completely.
 */
export class LogHead {
  private known: LogPosition | undefined;

  constructor(
    private readonly client: EventStoreDBClient,
    private readonly names: StreamNames,
    private readonly endurance: Endurance,
  ) {}

  /** Position of our last event, nothing for a log without one. */
  async find(): Promise<LogPosition | undefined> {
    let before: LogPosition | undefined;
    for (let count = SMALLEST_PAGE; ; count = Math.min(count * 2, LARGEST_PAGE)) {
      const page = await this.page(before, count);
      for (const event of page) {
        const { position, streamId } = event;
        if (this.known && positionOf(position) <= positionOf(this.known)) return this.known;
        if (this.names.isOurs(streamId) && !isSystemEvent(event)) return (this.known = position);
        before = position;
      }
      if (page.length < count) return undefined;
    }
  }

  private async page(before: LogPosition | undefined, count: number) {
    const { client, endurance } = this;
    const open = () => client.readAll({ direction: BACKWARDS, fromPosition: before ?? END, maxCount: count });
    const found = await throughOutages(endurance, () => readPage(open, endurance.closing));
    return found.flatMap(({ event }) => (event ? [event] : []));
  }
}
