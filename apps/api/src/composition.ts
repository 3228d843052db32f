import { EventStoreDbStore } from '#event-store/eventstoredb/event-store-db-store';
import { Closing } from '#platform/closing';
import { ConfigurationError, type Configuration } from '#platform/configuration';
import { HttpMaterialRegister } from '#platform/data-sharing/http-material-register';
import { createLogger } from '#platform/logging';
import { MasterKey } from '#platform/master-key';
import { MongodbKeyStore } from '#platform/personal-data/mongodb-key-store';
import type { Started } from '#platform/run-process';
import { openWriteSide } from '#platform/write-side';
import { MongoViewStore } from '#view-store/mongodb/mongo-view-store';
import { ApiModule } from './api.module.js';
import { CheckpointMonitor } from './checkpoint-monitor.js';
import { providersOf } from './providers.js';
import { createApi } from './server.js';
import { ViewScorecards } from './view-scorecards.js';

/** The api as a process of its own, on EventStoreDB and MongoDB; any number of them may run. */
export async function startApi(configuration: Configuration): Promise<Started> {
  const { eventStoreUrl, mongodbUrl, streamPrefix, officeTimeZone } = configuration;
  if (!eventStoreUrl || !mongodbUrl) {
    throw new ConfigurationError(
      'The api by itself needs EVENTSTORE_URL and MONGODB_URL; `npm start` runs all in one on embedded stores.',
    );
  }
  const closing = new Closing();
  try {
    const logger = createLogger(configuration.logLevel, 'api');
    const masterKey = MasterKey.open(configuration.masterKeyFile, configuration.createMasterKey);
    const eventStore = closing.after(await EventStoreDbStore.open({ url: eventStoreUrl, streamPrefix }));
    const keys = closing.after(await MongodbKeyStore.open(mongodbUrl));
    const viewStore = closing.after(await MongoViewStore.open({ url: mongodbUrl }));
    const materialRegister = configuration.materialRegister && new HttpMaterialRegister(configuration.materialRegister);
    const writeSide = await openWriteSide(eventStore, keys, masterKey, officeTimeZone, {
      materialRegister,
      scorecards: new ViewScorecards(eventStore, () => viewStore),
    });
    const monitor = new CheckpointMonitor(viewStore, eventStore);
    const app = await createApi(
      ApiModule.with(providersOf({ configuration, masterKey, eventStore, viewStore, writeSide, monitor, logger })),
      logger,
      { trustedProxies: configuration.trustedProxies },
    );
    closing.after(app);
    await app.listen({ port: configuration.port, host: configuration.host });
    return { ready: `The api is ready at ${await app.getUrl()}.`, close: () => closing.close() };
  } catch (error) {
    await closing.close();
    throw error;
  }
}
