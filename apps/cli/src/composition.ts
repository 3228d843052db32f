import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from '#domain/kernel/envelope';
import { EventStoreDbStore } from '#event-store/eventstoredb/event-store-db-store';
import type { EventStore } from '#event-store/port';
import { rowOf } from '#event-store/sqlite/position';
import { SqliteEventStore } from '#event-store/sqlite/sqlite-event-store';
import { Closing, type Closable } from '#platform/closing';
import { ConfigurationError, type Configuration } from '#platform/configuration';
import { openDataFolder } from '#platform/data-folder';
import { MasterKey } from '#platform/master-key';
import { MongodbKeyStore } from '#platform/personal-data/mongodb-key-store';
import { SqliteKeyStore } from '#platform/personal-data/sqlite-key-store';
import { openWriteSide, type WriteSide } from '#platform/write-side';
import { MongoViewStore } from '#view-store/mongodb/mongo-view-store';
import type { ViewStore } from '#view-store/port';
import { SqliteViewStore } from '#view-store/sqlite/sqlite-view-store';

/** A log opened for reading, beside whatever writes it. */
export interface ReadableLog extends Closable {
  readonly store: EventStore;
  /** Does a position follow right behind another one? On the embedded log none is left out. */
  follows(earlier: Position | undefined, later: Position): boolean;
}

/** @throws StoreUnavailable, LogMismatch */
export async function openLogForReading(configuration: Configuration): Promise<ReadableLog> {
  const { eventStoreUrl } = configuration;
  if (eventStoreUrl) {
    const { streamPrefix } = configuration;
    const store = await EventStoreDbStore.open({ url: eventStoreUrl, streamPrefix });
    const follows = (earlier: Position | undefined, later: Position): boolean =>
      earlier === undefined || earlier < later;
    return { store, follows, close: () => store.close() };
  }
  const store = await SqliteEventStore.open({ path: eventsFile(configuration), mode: 'reader' });
  const follows = (earlier: Position | undefined, later: Position): boolean =>
    rowOf(later) === (earlier === undefined ? 0 : rowOf(earlier)) + 1;
  return { store, follows, close: () => store.close() };
}

/** Log and views as a rebuild needs them. */
export interface RebuildStores extends Closable {
  readonly eventStore: EventStore;
  readonly viewStore: ViewStore;
  /** Nobody else can write the views meanwhile. */
  readonly exclusive: boolean;
}

/**
 * Opens log and views for a rebuild. Embedded views have one writer, the process that holds the log's writer lock: a
 * rebuild takes that lock, so no server runs beside it. Over MongoDB projectors may run.
 * @throws StoreLocked when a server is running; StoreUnavailable where there is no log yet.
 */
export async function openForRebuild(configuration: Configuration): Promise<RebuildStores> {
  const { eventStoreUrl, mongodbUrl, streamPrefix, dataDir } = configuration;
  requireBothOrNeither(configuration);
  const closing = new Closing();
  try {
    if (eventStoreUrl && mongodbUrl) {
      const eventStore = closing.after(await EventStoreDbStore.open({ url: eventStoreUrl, streamPrefix }));
      const viewStore = closing.after(await MongoViewStore.open({ url: mongodbUrl }));
      return { eventStore, viewStore, exclusive: false, close: () => closing.close() };
    }
    const path = eventsFile(configuration);
    // A writer would create the log where there is none.
    await (await SqliteEventStore.open({ path, mode: 'reader' })).close();
    const eventStore = closing.after(await SqliteEventStore.open({ path, mode: 'writer' }));
    const viewStore = closing.after(await SqliteViewStore.open({ directory: join(dataDir, 'views'), mode: 'writer' }));
    return { eventStore, viewStore, exclusive: true, close: () => closing.close() };
  } catch (error) {
    await closing.close();
    throw error;
  }
}

/** The write side, in this process. */
export interface LocalWriteSide extends Closable, WriteSide {
  readonly eventStore: EventStore;
}

/** @throws StoreLocked when a server holds the embedded log. */
export async function openForWriting(configuration: Configuration): Promise<LocalWriteSide> {
  const { eventStoreUrl, mongodbUrl, streamPrefix, officeTimeZone, dataDir } = configuration;
  requireBothOrNeither(configuration);
  const closing = new Closing();
  try {
    const masterKey = openMasterKey(configuration);
    const eventStore = closing.after(
      eventStoreUrl
        ? await EventStoreDbStore.open({ url: eventStoreUrl, streamPrefix })
        : await SqliteEventStore.open({ path: eventsFile(configuration), mode: 'writer' }),
    );
    const keys = closing.after(
      mongodbUrl ? await MongodbKeyStore.open(mongodbUrl) : new SqliteKeyStore(join(dataDir, 'keys.db')),
    );
    const writeSide = await openWriteSide(eventStore, keys, masterKey, officeTimeZone);
    return { ...writeSide, eventStore, close: () => closing.close() };
  } catch (error) {
    await closing.close();
    throw error;
  }
}

/** The master key a server works with: made anew here, it would be no key that server knows. @throws ConfigurationError */
export function serverMasterKey({ dataDir, masterKeyFile, createMasterKey }: Configuration): MasterKey {
  if (createMasterKey && !existsSync(masterKeyFile)) {
    throw new ConfigurationError(
      `There is no master.key in ${dataDir}: start the server once, or set DATA_DIR to the folder it runs on.`,
    );
  }
  return MasterKey.open(masterKeyFile, false);
}

/** The master key, created on the first start where that is allowed. @throws ConfigurationError */
function openMasterKey(configuration: Configuration): MasterKey {
  const { dataDir, masterKeyFile, createMasterKey } = configuration;
  if (createMasterKey) openDataFolder(dataDir);
  return MasterKey.open(masterKeyFile, createMasterKey, [eventsFile(configuration), keysFile(configuration)]);
}

function eventsFile({ dataDir }: Configuration): string {
  return join(dataDir, 'events.db');
}

function keysFile({ dataDir }: Configuration): string {
  return join(dataDir, 'keys.db');
}

function requireBothOrNeither({ eventStoreUrl, mongodbUrl }: Configuration): void {
  if (Boolean(eventStoreUrl) === Boolean(mongodbUrl)) return;
  throw new ConfigurationError(
    'EVENTSTORE_URL and MONGODB_URL go together: set both, or neither for the embedded stores.',
  );
}
