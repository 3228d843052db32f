import { LogMismatch } from '../errors.js';
import type { EventStoreDBClient } from './client.js';
import { Feed } from './feed.js';
import { closed, NoAnswer, throughOutages, type Endurance } from './outage.js';
import type { StreamNames } from './stream-names.js';

/** Settings of a stream that make the server hide events, and remove them for good at the next scavenge. */
const HIDING = ['$maxAge', '$maxCount', '$tb'];
const NAMED_AT_MOST = 5;

/**
 * Refuses a log in which a stream of ours is set to lose events. The settings are events of the streams `$$<stream>`:
 * the server searches `$all` for those with our prefix and sends only them, so that a start costs one search of the
 * log on the server. What is set later is found by whoever reads the stream (stream-reader.ts).
 * @throws LogMismatch naming streams and settings; StoreUnavailable.
 */
export async function requireNoRetention(
  client: EventStoreDBClient,
  names: StreamNames,
  endurance: Endurance,
): Promise<void> {
  const latest = await throughOutages(endurance, () => latestMetadata(client, names, endurance.closing));
  const hiding = [...latest].flatMap(([stream, metadata]) => {
    const settings = hidingSettings(metadata);
    return settings.length > 0 ? [`${stream} (${settings.join(', ')})`] : [];
  });
  if (hiding.length === 0) return;
  throw new LogMismatch(
    `EventStoreDB is set to drop events of ${hiding.length} of our streams: ${hiding.slice(0, NAMED_AT_MOST).join('; ')}. The record must be complete: remove these settings from the streams' metadata; if a scavenge has run since, restore the log from a backup.`,
  );
}

/** The settings in a stream's metadata that hide events of it. */
export function hidingSettings(metadata: unknown): readonly string[] {
  return typeof metadata === 'object' && metadata !== null ? HIDING.filter((setting) => setting in metadata) : [];
}

/** Metadata by stream name, the last one written of each. */
async function latestMetadata(
  client: EventStoreDBClient,
  names: StreamNames,
  closing: AbortSignal,
): Promise<ReadonlyMap<string, unknown>> {
  const latest = new Map<string, unknown>();
  const feed = new Feed(client, undefined, [names.metadataPrefix]);
  try {
    while (!closing.aborted) {
      const item = feed.take();
      if (item?.kind === 'caught-up') return latest;
      if (item?.kind === 'lost') throw item.reason ?? new NoAnswer('the server ended the search for stream metadata');
      if (item?.kind === 'event') {
        latest.set(names.described(item.event.streamId), item.event.data);
      } else if (!item) await feed.change(closing);
    }
    throw closed();
  } finally {
    feed.close();
  }
}
