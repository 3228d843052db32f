import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ApiModule } from '#apps/api/src/api.module';
import type { WorkerStart } from '#apps/projector/src/worker-messages';
import { createApi } from '#apps/api/src/server';
import { providersOf } from '#apps/api/src/providers';
import { ViewScorecards } from '#apps/api/src/view-scorecards';
import { SqliteEventStore } from '#event-store/sqlite/sqlite-event-store';
import { ConfigurationError, type Configuration } from '#platform/configuration';
import { openDataFolder } from '#platform/data-folder';
import { HttpMaterialRegister } from '#platform/data-sharing/http-material-register';
import { createLogger } from '#platform/logging';
import { MasterKey } from '#platform/master-key';
import { SqliteKeyStore } from '#platform/personal-data/sqlite-key-store';
import { openWriteSide } from '#platform/write-side';
import { LocalGateway } from '#reactions/local-gateway';
import { SqliteViewStore } from '#view-store/sqlite/sqlite-view-store';
import { Closing } from '#platform/closing';
import { ProjectorThread } from './projector-thread.js';

/** What a batch of events leaves behind is garbage at once: the projector is no faster with more, only larger. */
const resourceLimits = { maxYoungGenerationSizeMb: 24 };

/** A running system. */
export interface Running {
  readonly url: string;
  /** Resolves when a thread has died: the projector's, or the one that writes the log. Close it and start anew. */
  readonly failed: Promise<Error>;
  /** Stops taking requests, finishes what is in flight, closes every file. */
  close(): Promise<void>;
}

/**
 * The whole system in one process on the embedded stores: api here, projector in a thread of its own. This is the one
 * place where the all-in-one chooses its adapters.
 * @throws StoreLocked when another process holds the data directory; what keeps a part from starting, with everything
 * opened before it closed again.
 */
export async function startAllInOne(configuration: Configuration): Promise<Running> {
  const { dataDir, officeTimeZone, logLevel } = configuration;
  if (configuration.eventStoreUrl || configuration.mongodbUrl) {
    throw new ConfigurationError(
      'The all-in-one keeps everything in DATA_DIR: unset EVENTSTORE_URL and MONGODB_URL, or run dist/apps/api/src/main.js and dist/apps/projector/src/main.js.',
    );
  }
  const closing = new Closing();
  try {
    openDataFolder(dataDir);
    const logger = createLogger(logLevel, 'permittrail');
    const masterKey = MasterKey.open(configuration.masterKeyFile, configuration.createMasterKey, [
      join(dataDir, 'events.db'),
      join(dataDir, 'keys.db'),
    ]);
    const eventStore = closing.after(await SqliteEventStore.open({ path: join(dataDir, 'events.db'), mode: 'writer' }));
    const keys = closing.after(new SqliteKeyStore(join(dataDir, 'keys.db')));
    const materialRegister = configuration.materialRegister && new HttpMaterialRegister(configuration.materialRegister);
    const writeSide = await openWriteSide(eventStore, keys, masterKey, officeTimeZone, {
      materialRegister,
      scorecards: new ViewScorecards(eventStore, () => viewStore),
    });
    const workerData: WorkerStart = { dataDir, logId: writeSide.logId, timeZone: officeTimeZone, logLevel };
    const worker = new Worker(new URL('../../projector/src/worker.js', import.meta.url), {
      workerData,
      resourceLimits,
    });
    const projector = await ProjectorThread.start(worker, new LocalGateway(writeSide.commands), logger);
    closing.after({ close: () => projector.stop() });
    const viewStore = closing.after(await SqliteViewStore.open({ directory: join(dataDir, 'views'), mode: 'reader' }));
    const monitor = {
      statuses: async () => projector.statuses(),
      deadlines: () => projector.deadlines(),
      reactions: () => projector.reactions(),
    };
    const app = await createApi(
      ApiModule.with(providersOf({ configuration, masterKey, eventStore, viewStore, writeSide, monitor, logger })),
      logger,
      { trustedProxies: configuration.trustedProxies },
    );
    closing.after(app);
    await app.listen({ port: configuration.port, host: configuration.host });
    return {
      url: await app.getUrl(),
      failed: Promise.race([projector.died, eventStore.failed]),
      close: () => closing.close(),
    };
  } catch (error) {
    await closing.close();
    throw error;
  }
}
