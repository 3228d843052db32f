import { setTimeout } from 'node:timers/promises';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { batchAppend } from './batch-append.js';
import { deleteStream, tombstoneStream } from './delete.js';
import { clusterOf, supportedMethods } from './discovery.js';
import { Listener } from './listener.js';
import { SavedLog } from './log.js';
import { OpenCalls } from './open-calls.js';
import { PersistentSubscriptions } from './persistent.js';
import { featuresService, gossipService, persistentService, streamsService } from './protocol.js';
import { readAll, readStream, type ReadCall } from './read.js';
import { consumerTooSlow, invalidArgument, unavailable } from './refusals.js';
import { ReplyLoss } from './reply-loss.js';
import { setMetadata } from './retention.js';
import { singleAppend } from './single-append.js';
import { subscribeToAll, subscribeToStream } from './subscribe.js';

const ADDRESS = '127.0.0.1';
/** The largest message a server reads; larger appends end the call instead of being refused. */
const MAX_MESSAGE_BYTES = 16 * 1024 * 1024;
/** How long a stopping node waits for readers who do not take what they were sent, in milliseconds. */
const GOODBYE_MS = 1_000;

/** A running node, and the outages a test can make it suffer (facts/eventstoredb.md, "Outages"). */
export interface EventStoreNode {
  /** Connection string for `EventStoreDBClient.connectionString`. */
  readonly url: string;
  readonly port: number;
  /** What survives the node: start the next one with it. */
  readonly log: SavedLog;
  /** Shuts down in order: subscriptions are told they are too slow, appends under way fail as unavailable. */
  stop(): Promise<void>;
  /** Dies at once: every connection is reset and nothing is said. The port is free when this resolves. */
  kill(): Promise<void>;
  /** The next append is done, but its sender gets UNAVAILABLE instead of the answer. */
  loseNextReply(): void;
  /** Ends all open subscriptions with ABORTED, as the server does to a consumer slower than the writers. */
  dropSlowConsumers(): void;
  /** Sets a stream's metadata as the server stores it, e.g. `{ $maxCount: 2 }`. */
  setStreamMetadata(stream: string, metadata: Readonly<Record<string, unknown>>): void;
}

/** Starts an in-memory EventStoreDB on a loopback port, by default a free one, with an empty log unless one is given. */
export async function startEventStoreNode({
  port: wantedPort = 0,
  log = new SavedLog(),
}: { port?: number; log?: SavedLog } = {}): Promise<EventStoreNode> {
  const replyLoss = new ReplyLoss();
  const subscriptions = new OpenCalls();
  const otherCalls = new OpenCalls();
  const groups = new PersistentSubscriptions(log);
  const append = batchAppend(log, replyLoss);
  let port = wantedPort;

  const server = new Server({ 'grpc.max_receive_message_length': MAX_MESSAGE_BYTES });
  server.addService(featuresService, { getSupportedMethods: supportedMethods });
  server.addService(gossipService, { read: clusterOf(ADDRESS, () => port) });
  server.addService(
    persistentService,
    groups.handlers((call) => otherCalls.add(call)),
  );
  server.addService(streamsService, {
    append: singleAppend(log, replyLoss),
    delete: deleteStream(log),
    tombstone: tombstoneStream(log),
    batchAppend: (call: Parameters<typeof append>[0]) => {
      otherCalls.add(call);
      append(call);
    },
    read: (call: ReadCall) => {
      const options = call.request.getOptions();
      (options?.hasSubscription() ? subscriptions : otherCalls).add(call);
      read(log, call).catch((error: unknown) => call.emit('error', invalidArgument(String(error))));
    },
  });

  const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
  const listener = new Listener((socket) => injector.injectConnection(socket));
  port = await listener.open(ADDRESS, wantedPort);

  return {
    url: `esdb://${ADDRESS}:${port}?tls=false`,
    port,
    log,
    async stop() {
      const closed = listener.close();
      subscriptions.endAll(consumerTooSlow());
      otherCalls.endAll(unavailable('The server is shutting down.'));
      groups.close();
      const saidGoodbye = new Promise<void>((resolve) => server.tryShutdown(() => resolve()));
      await Promise.race([saidGoodbye, setTimeout(GOODBYE_MS, undefined, { ref: false })]);
      listener.reset();
      server.forceShutdown();
      await closed;
    },
    async kill() {
      const closed = listener.close();
      listener.reset();
      groups.close();
      server.forceShutdown();
      await closed;
    },
    loseNextReply: () => replyLoss.arm(),
    dropSlowConsumers: () => subscriptions.endAll(consumerTooSlow()),
    setStreamMetadata: (stream, metadata) => setMetadata(log, stream, metadata),
  };
}

/** One gRPC method reads and subscribes, to one stream or to `$all`. */
async function read(log: SavedLog, call: ReadCall): Promise<void> {
  const options = call.request.getOptions();
  if (options === undefined) throw new Error('A read needs options.');
  if (options.hasSubscription()) await (options.hasAll() ? subscribeToAll : subscribeToStream)(log, call, options);
  else await (options.hasAll() ? readAll : readStream)(log, call, options);
}
