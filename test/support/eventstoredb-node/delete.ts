import { randomUUID } from 'node:crypto';
import type { handleUnaryCall, ServiceError } from '@grpc/grpc-js';
import type { DeleteReq, DeleteResp, TombstoneReq, TombstoneResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { Expected } from './append.js';
import type { SavedLog } from './log.js';
import { shared, streams } from './protocol.js';
import { invalidArgument, streamDeleted, wrongExpectedVersion } from './refusals.js';
import { isSoftDeleted, softDelete } from './retention.js';
import { expectedFrom, streamFrom } from './wire.js';

/** Soft delete: the events are hidden, and revisions go on from where they were. */
export function deleteStream(log: SavedLog): handleUnaryCall<DeleteReq, DeleteResp> {
  return ({ request }, reply) => {
    const options = request.getOptions();
    if (options === undefined) return reply(invalidArgument('A delete needs options.'));
    const stream = streamFrom(options.getStreamIdentifier());
    const refused = refusedDelete(log, stream, expectedFrom(options));
    if (refused !== undefined) return reply(refused);
    const written = softDelete(log, stream);
    const response = new streams.DeleteResp();
    if (written === undefined) response.setNoPosition(new shared.Empty());
    else {
      const text = String(written.position);
      response.setPosition(new streams.DeleteResp.Position().setCommitPosition(text).setPreparePosition(text));
    }
    reply(null, response);
  };
}

/** Tombstone: the stream can never be read or written again. */
export function tombstoneStream(log: SavedLog): handleUnaryCall<TombstoneReq, TombstoneResp> {
  return ({ request }, reply) => {
    const options = request.getOptions();
    if (options === undefined) return reply(invalidArgument('A tombstone needs options.'));
    const stream = streamFrom(options.getStreamIdentifier());
    const refused = refusedDelete(log, stream, expectedFrom(options));
    if (refused !== undefined) return reply(refused);
    const { position } = log.tombstone(stream, {
      id: randomUUID(),
      type: '$streamDeleted',
      contentType: 'application/octet-stream',
      data: new Uint8Array(),
      metadata: new Uint8Array(),
    });
    const text = String(position);
    const at = new streams.TombstoneResp.Position().setCommitPosition(text).setPreparePosition(text);
    reply(null, new streams.TombstoneResp().setPosition(at));
  };
}

function refusedDelete(log: SavedLog, stream: string, expected: Expected): ServiceError | undefined {
  const { events, tombstoned } = log.stream(stream);
  if (tombstoned) return streamDeleted(stream);
  const current = events.at(-1)?.revision;
  const exists = current !== undefined && !isSoftDeleted(log, stream);
  return accepts(expected, current, exists) ? undefined : wrongExpectedVersion(stream, expected, current);
}

function accepts(expected: Expected, current: bigint | undefined, exists: boolean): boolean {
  switch (expected) {
    case 'any':
      return true;
    case 'no_stream':
      return !exists;
    case 'stream_exists':
      return exists;
    default:
      return expected === current;
  }
}
