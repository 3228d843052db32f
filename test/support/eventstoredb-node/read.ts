import type { ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { RecordedEvent, SavedLog } from './log.js';
import { Outlet } from './outlet.js';
import { streams } from './protocol.js';
import { streamDeleted } from './refusals.js';
import { visible } from './retention.js';
import { fillRecorded, streamFrom, streamMessage } from './wire.js';

/** A call that reads or subscribes. */
export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

/** Reads `$all` to the end or to a count: from a position inclusive forwards, exclusive backwards; never filtered. */
export async function readAll(log: SavedLog, call: ReadCall, options: ReadReq.Options): Promise<void> {
  const from = options.getAll();
  const position = from?.getPosition();
  const start = from?.hasEnd() ? log.all.length : position ? log.indexAt(BigInt(position.getCommitPosition())) : 0;
  const backwards = options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;
  await send(call, log.all, backwards ? start - 1 : start, 0, options);
}

/** Reads what is visible of a stream, from a revision inclusive in either direction. */
export async function readStream(log: SavedLog, call: ReadCall, options: ReadReq.Options): Promise<void> {
  const from = options.getStream();
  const stream = streamFrom(from?.getStreamIdentifier());
  const found = visible(log, stream);
  switch (found.kind) {
    case 'tombstoned':
      call.emit('error', streamDeleted(stream));
      return;
    case 'missing': {
      const missing = new streams.ReadResp.StreamNotFound().setStreamIdentifier(streamMessage(stream));
      call.write(new streams.ReadResp().setStreamNotFound(missing));
      call.end();
      return;
    }
    case 'found': {
      const last = found.events.length - 1;
      // Revisions are 64-bit on the wire: beyond the last one, their exact value does not matter.
      const revision = from?.hasEnd() ? last : from?.hasRevision() ? Number(from.getRevision()) : 0;
      const backwards = options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;
      const start = backwards ? Math.min(revision, last) : Math.max(revision, found.first);
      await send(call, found.events, start, found.first, options);
    }
  }
}

/** The message that carries an event, in reads and subscriptions. */
export function eventMessage(event: RecordedEvent): ReadResp {
  const recorded = fillRecorded(new streams.ReadResp.ReadEvent.RecordedEvent(), event);
  const read = new streams.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(String(event.position));
  return new streams.ReadResp().setEvent(read);
}

async function send(
  call: ReadCall,
  events: readonly RecordedEvent[],
  start: number,
  first: number,
  options: ReadReq.Options,
): Promise<void> {
  const outlet = new Outlet(call);
  const step = options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS ? -1 : 1;
  const end = events.length;
  let left = BigInt(options.getCount());
  for (let i = start; i >= first && i < end && left > 0n && !outlet.closed; i += step, left--) {
    const event = events[i];
    if (event !== undefined) await outlet.write(eventMessage(event));
  }
  if (!outlet.closed) call.end();
}
