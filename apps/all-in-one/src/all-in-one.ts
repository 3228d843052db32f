import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createApi } from '#apps/api/src/server';
import { providersOf } from '#apps/api/src/providers';
import { SqliteEventStore } from '#event-store/sqlite/sqlite-event-store';
import type { Configuration } from '#platform/configuration';
import { createLogger } from '#platform/logging';
import { MasterKey } from '#platform/master-key';
import { SqliteKeyStore } from '#platform/personal-data/sqlite-key-store';
import { openWriteSide } from '#platform/write-side';
import { SqliteViewStore } from '#view-store/sqlite/sqlite-view-store';

/** A running system. */
export interface Running {
  readonly url: string;
  close(): Promise<void>;
}

/** The whole system in one process on the embedded stores: api here, projector in a worker thread. */
export async function startAllInOne(configuration: Configuration): Promise<Running> {
  const { dataDir } = configuration;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const logger = createLogger(configuration.logLevel, 'permittrail');
  const masterKey = MasterKey.open(configuration.masterKeyFile, configuration.createMasterKey);
  const eventStore = await SqliteEventStore.open({ path: join(dataDir, 'events.db'), mode: 'writer' });
  const keys = new SqliteKeyStore(join(dataDir, 'keys.db'));
  const viewStore = await SqliteViewStore.open({ directory: join(dataDir, 'views'), mode: 'reader' });
  const writeSide = await openWriteSide(eventStore, keys, masterKey, configuration.officeTimeZone);
  const app = await createApi(
    providersOf({ configuration, masterKey, eventStore, viewStore, writeSide, logger }),
    logger,
  );
  await app.listen({ port: configuration.port, host: configuration.host });
  return {
    url: await app.getUrl(),
    async close() {
      await app.close();
      await viewStore.close();
      await eventStore.close();
      await keys.close();
    },
  };
}
