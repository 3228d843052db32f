import { createRequire } from 'node:module';
import type * as sharedMessages from '@eventstore/db-client/generated/shared_pb.js';
import type * as streamsRpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type * as streamsMessages from '@eventstore/db-client/generated/streams_pb.js';
import type * as emptyMessages from 'google-protobuf/google/protobuf/empty_pb.js';
import type * as timestampMessages from 'google-protobuf/google/protobuf/timestamp_pb.js';

/**
 * The one file through which this adapter reaches `@eventstore/db-client` 6.2.1. Its generated messages are taken from
 * beside it, so that they are instances of the very classes its services check for.
 */
export { BACKWARDS, END, EventStoreDBClient, FORWARDS, START, streamNameFilter } from '@eventstore/db-client';
export type { AllStreamRecordedEvent, Position as LogPosition, StreamingRead } from '@eventstore/db-client';

const besideClient = createRequire(createRequire(import.meta.url).resolve('@eventstore/db-client'));
const grpc: typeof streamsRpc = besideClient('../generated/streams_grpc_pb.js');

export const StreamsClient = grpc.StreamsClient;
export const streams: typeof streamsMessages = besideClient('../generated/streams_pb.js');
export const shared: typeof sharedMessages = besideClient('../generated/shared_pb.js');
export const { Empty }: typeof emptyMessages = besideClient('google-protobuf/google/protobuf/empty_pb.js');
export const { Timestamp }: typeof timestampMessages = besideClient('google-protobuf/google/protobuf/timestamp_pb.js');
