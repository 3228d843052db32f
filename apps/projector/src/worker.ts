import { parentPort, workerData } from 'node:worker_threads';
import { join } from 'node:path';
import { SqliteEventStore } from '#event-store/sqlite/sqlite-event-store';
import { createLogger } from '#platform/logging';
import { SqliteViewStore } from '#view-store/sqlite/sqlite-view-store';
import { Projector } from './projector.js';
import { PortGateway } from './port-gateway.js';
import { isFromHost, type FromWorker, type WorkerStart } from './worker-messages.js';

/** The projector of the all-in-one: a thread of its own, so that views and rebuilds do not hold up commands. */
async function run(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('worker.js runs as a worker thread of the all-in-one process.');
  const { dataDir, logId, timeZone, logLevel }: WorkerStart = workerData;
  const logger = createLogger(logLevel, 'projector');
  const eventStore = await SqliteEventStore.open({ path: join(dataDir, 'events.db'), mode: 'reader' });
  const viewStore = await SqliteViewStore.open({ directory: join(dataDir, 'views'), mode: 'writer' });
  // Its views would stand still: the thread ends, and its host hears why.
  void viewStore.failed.then((error) =>
    setImmediate(() => {
      throw error;
    }),
  );
  const gateway = new PortGateway(port);
  const projector = new Projector({ eventStore, viewStore, logId, gateway, timeZone, logger });
  const tell = (): void => {
    const message: FromWorker = {
      kind: 'status',
      statuses: projector.status(),
      deadlines: projector.deadlines(),
      reactions: projector.reactions(),
    };
    port.postMessage(message);
  };
  projector.onChange(tell);
  port.on('message', (message: unknown) => {
    if (!isFromHost(message)) return;
    if (message.kind === 'settled') gateway.settle(message);
    else void stop();
  });
  await projector.start();
  tell();
  port.postMessage({ kind: 'started' });

  async function stop(): Promise<void> {
    await projector.stop();
    await viewStore.close();
    await eventStore.close();
    // Closing the port lets the thread end.
    parentPort?.close();
  }
}

await run();
