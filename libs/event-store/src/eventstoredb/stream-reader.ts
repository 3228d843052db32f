import type { RecordedEvent, Revision } from '#domain/kernel/envelope';
import { LogMismatch } from '../errors.js';
import type { ReadOptions } from '../port.js';
import { BACKWARDS, END, FORWARDS, type EventStoreDBClient } from './client.js';
import { throughOutages, type Endurance } from './outage.js';
import { readPage } from './read-page.js';
import { recordedEvent } from './recorded-event.js';
import { hidingSettings } from './retention.js';
import type { StreamNames } from './stream-names.js';

/** Events in a page: what is in memory at most, and what is read anew after an outage. */
const PAGE_EVENTS = 512;
const UNBOUNDED = Number.MAX_SAFE_INTEGER;

/** Reads single streams, page by page, and takes no stream for complete that is not. */
export class StreamReader {
  constructor(
    private readonly client: EventStoreDBClient,
    private readonly names: StreamNames,
    private readonly endurance: Endurance,
  ) {}

  /** @throws LogMismatch for a stream that was deleted or truncated; StoreUnavailable. */
  async *read(
    stream: string,
    { from = 0, to = UNBOUNDED, backwards = false }: ReadOptions,
  ): AsyncGenerator<RecordedEvent, void> {
    let next = backwards ? to : from;
    let begun = false;
    while (from <= next && next <= to) {
      const count = Math.min(PAGE_EVENTS, backwards ? next - from + 1 : to - next + 1);
      const page = await this.page(stream, next, backwards, count);
      if (!page) return;
      for (const event of page) {
        if (event.revision < from) return;
        // The first event backwards is the stream's last one, wherever that is.
        if (event.revision !== next && (begun || !backwards)) throw truncated(stream);
        begun = true;
        yield event;
        next = event.revision + (backwards ? -1 : 1);
      }
      if (page.length === count) continue;
      if (backwards ? next >= from : next === 0) throw truncated(stream);
      return;
    }
  }

  /** At most `count` events from a revision on; undefined for a stream that never existed. */
  private async page(
    stream: string,
    from: Revision,
    backwards: boolean,
    count: number,
  ): Promise<readonly RecordedEvent[] | undefined> {
    const { client, endurance, names } = this;
    const fromRevision = from === UNBOUNDED ? END : BigInt(from);
    const direction = backwards ? BACKWARDS : FORWARDS;
    const open = () => client.readStream(names.inCluster(stream), { fromRevision, direction, maxCount: count });
    try {
      const found = await throughOutages(endurance, () => readPage(open, endurance.closing));
      return found.flatMap(({ event }) => (event ? [recordedEvent(event, names)] : []));
    } catch (error) {
      const type = typeOf(error);
      if (type === 'stream-deleted') throw deleted(stream);
      if (type !== 'stream-not-found') throw error;
      await this.requireNeverWritten(stream);
      return undefined;
    }
  }

  /** A soft-deleted stream reads as missing; its metadata tells. Taken for missing, it would be begun a second time. */
  private async requireNeverWritten(stream: string): Promise<void> {
    const { client, endurance, names } = this;
    const open = () =>
      client.readStream(names.metadataOf(stream), { fromRevision: END, direction: BACKWARDS, maxCount: 1 });
    const metadata = await throughOutages(endurance, () => readPage(open, endurance.closing)).catch(
      (error: unknown) => {
        if (typeOf(error) === 'stream-not-found') return [];
        throw error;
      },
    );
    if (metadata.some(({ event }) => hidingSettings(event?.data).length > 0)) throw deleted(stream);
  }
}

function typeOf(error: unknown): unknown {
  return error instanceof Error && 'type' in error ? error.type : undefined;
}

function truncated(stream: string): LogMismatch {
  return new LogMismatch(
    `Stream ${stream} lacks events at its beginning: $maxCount, $maxAge or $tb was set on it in EventStoreDB. Remove that setting; if a scavenge has run since, restore the log from a backup.`,
  );
}

function deleted(stream: string): LogMismatch {
  return new LogMismatch(`Stream ${stream} was deleted in EventStoreDB. Restore the log from a backup.`);
}
