import { createRequire } from 'node:module';

const here = createRequire(import.meta.url);
/** Resolves as the client does, so that messages are instances of the very classes its services check for. */
const client = createRequire(here.resolve('@eventstore/db-client'));

/** Reading, appending, deleting: messages and service as `@eventstore/db-client` ships them. */
export const streams: typeof import('@eventstore/db-client/generated/streams_pb.js') =
  client('../generated/streams_pb.js');
export const streamsService: typeof import('@eventstore/db-client/generated/streams_grpc_pb.js').StreamsService =
  client('../generated/streams_grpc_pb.js').StreamsService;

/** Persistent subscriptions: messages and service. */
export const persistent: typeof import('@eventstore/db-client/generated/persistent_pb.js') = client(
  '../generated/persistent_pb.js',
);
export const persistentService: typeof import('@eventstore/db-client/generated/persistent_grpc_pb.js').PersistentSubscriptionsService =
  client('../generated/persistent_grpc_pb.js').PersistentSubscriptionsService;

/** What a server can do, asked by every client before its first append. */
export const features: typeof import('@eventstore/db-client/generated/serverfeatures_pb.js') = client(
  '../generated/serverfeatures_pb.js',
);
export const featuresService: typeof import('@eventstore/db-client/generated/serverfeatures_grpc_pb.js').ServerFeaturesService =
  client('../generated/serverfeatures_grpc_pb.js').ServerFeaturesService;

/** Cluster members, asked by a client whose connection string names several hosts. */
export const gossip: typeof import('@eventstore/db-client/generated/gossip_pb.js') =
  client('../generated/gossip_pb.js');
export const gossipService: typeof import('@eventstore/db-client/generated/gossip_grpc_pb.js').GossipService = client(
  '../generated/gossip_grpc_pb.js',
).GossipService;

/** Messages shared by all services. */
export const shared: typeof import('@eventstore/db-client/generated/shared_pb.js') =
  client('../generated/shared_pb.js');
export const rpcStatus: typeof import('@eventstore/db-client/generated/status_pb.js') =
  client('../generated/status_pb.js');
export const anyMessage: typeof import('google-protobuf/google/protobuf/any_pb.js') = client(
  'google-protobuf/google/protobuf/any_pb.js',
);
export const emptyMessage: typeof import('google-protobuf/google/protobuf/empty_pb.js') = client(
  'google-protobuf/google/protobuf/empty_pb.js',
);
