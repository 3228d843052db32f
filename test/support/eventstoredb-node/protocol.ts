import { createRequire } from 'node:module';
import type * as gossipRpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import type * as gossipMessages from '@eventstore/db-client/generated/gossip_pb.js';
import type * as persistentRpc from '@eventstore/db-client/generated/persistent_grpc_pb.js';
import type * as persistentMessages from '@eventstore/db-client/generated/persistent_pb.js';
import type * as featuresRpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import type * as featuresMessages from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type * as sharedMessages from '@eventstore/db-client/generated/shared_pb.js';
import type * as statusMessages from '@eventstore/db-client/generated/status_pb.js';
import type * as streamsRpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type * as streamsMessages from '@eventstore/db-client/generated/streams_pb.js';
import type * as anyMessages from 'google-protobuf/google/protobuf/any_pb.js';
import type * as emptyMessages from 'google-protobuf/google/protobuf/empty_pb.js';

const here = createRequire(import.meta.url);
/** Resolves as the client does, so that messages are instances of the very classes its services check for. */
const client = createRequire(here.resolve('@eventstore/db-client'));

/** Reading, appending, deleting. */
export const streams: typeof streamsMessages = client('../generated/streams_pb.js');
const streamsGrpc: typeof streamsRpc = client('../generated/streams_grpc_pb.js');
export const streamsService = streamsGrpc.StreamsService;

/** Persistent subscriptions. */
export const persistent: typeof persistentMessages = client('../generated/persistent_pb.js');
const persistentGrpc: typeof persistentRpc = client('../generated/persistent_grpc_pb.js');
export const persistentService = persistentGrpc.PersistentSubscriptionsService;

/** What a server can do: asked by every client before its first append. */
export const features: typeof featuresMessages = client('../generated/serverfeatures_pb.js');
const featuresGrpc: typeof featuresRpc = client('../generated/serverfeatures_grpc_pb.js');
export const featuresService = featuresGrpc.ServerFeaturesService;

/** Cluster members: asked by a client whose connection string names several hosts. */
export const gossip: typeof gossipMessages = client('../generated/gossip_pb.js');
const gossipGrpc: typeof gossipRpc = client('../generated/gossip_grpc_pb.js');
export const gossipService = gossipGrpc.GossipService;

/** Messages all services share. */
export const shared: typeof sharedMessages = client('../generated/shared_pb.js');
export const rpcStatus: typeof statusMessages = client('../generated/status_pb.js');
export const anyMessage: typeof anyMessages = client('google-protobuf/google/protobuf/any_pb.js');
export const emptyMessage: typeof emptyMessages = client('google-protobuf/google/protobuf/empty_pb.js');
