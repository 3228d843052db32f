import { EventStoreDbStore } from '#event-store/eventstoredb/event-store-db-store';
import { Closing } from '#platform/closing';
import { ConfigurationError, type Configuration } from '#platform/configuration';
import { createLogger } from '#platform/logging';
import { MasterKey } from '#platform/master-key';
import { MongodbKeyStore } from '#platform/personal-data/mongodb-key-store';
import type { Started } from '#platform/run-process';
import { openWriteSide } from '#platform/write-side';
import { LocalGateway } from '#reactions/local-gateway';
import { MongoViewStore } from '#view-store/mongodb/mongo-view-store';
import { serveHealth } from './health-server.js';
import { Projector } from './projector.js';

/** The projector as a process of its own, on EventStoreDB and MongoDB. */
export async function startProjector(configuration: Configuration): Promise<Started> {
  const { eventStoreUrl, mongodbUrl, streamPrefix, officeTimeZone: timeZone } = configuration;
  if (!eventStoreUrl || !mongodbUrl) {
    throw new ConfigurationError(
      'The projector by itself needs EVENTSTORE_URL and MONGODB_URL; `npm start` runs all in one on embedded stores.',
    );
  }
  const closing = new Closing();
  try {
    const logger = createLogger(configuration.logLevel, 'projector');
    const masterKey = MasterKey.open(configuration.masterKeyFile, configuration.createMasterKey);
    const eventStore = closing.after(await EventStoreDbStore.open({ url: eventStoreUrl, streamPrefix }));
    const keys = closing.after(await MongodbKeyStore.open(mongodbUrl));
    const viewStore = closing.after(await MongoViewStore.open({ url: mongodbUrl }));
    const { commands, logId } = await openWriteSide(eventStore, keys, masterKey, timeZone);
    const gateway = new LocalGateway(commands);
    const projector = new Projector({ eventStore, viewStore, logId, gateway, timeZone, logger });
    await projector.start();
    closing.after({ close: () => projector.stop() });
    const health = closing.after(await serveHealth(projector, configuration));
    return { ready: `The projector is ready; its health is at ${health.url}.`, close: () => closing.close() };
  } catch (error) {
    await closing.close();
    throw error;
  }
}
