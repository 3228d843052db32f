import { randomUUID } from 'node:crypto';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { checkpointEvery, everything, matcherOf, type Matcher } from './filters.js';
import type { RecordedEvent, SavedLog } from './log.js';
import { Outlet } from './outlet.js';
import { streams } from './protocol.js';
import { eventMessage, type ReadCall } from './read.js';
import { streamDeleted } from './refusals.js';
import { visible } from './retention.js';
import { streamFrom } from './wire.js';

/** What a subscription follows: an ever-growing list of events, from an index on. */
interface Source {
  readonly at: (index: number) => RecordedEvent | undefined;
  readonly start: number;
  readonly matches: Matcher;
  /** Events looked at between checkpoints; without a filter the server sends none. */
  readonly checkpointEvery: number | undefined;
}

/** Follows `$all` from after a position, through the filter if there is one. */
export async function subscribeToAll(log: SavedLog, call: ReadCall, options: ReadReq.Options): Promise<void> {
  const from = options.getAll();
  const position = from?.getPosition();
  const filter = options.getFilter();
  await follow(log, call, {
    at: (index) => log.all[index],
    start: from?.hasEnd() ? log.all.length : position ? log.indexAt(BigInt(position.getCommitPosition()) + 1n) : 0,
    matches: matcherOf(filter),
    checkpointEvery: filter === undefined ? undefined : checkpointEvery(filter),
  });
}

/** Follows one stream from after a revision; the stream need not exist yet. */
export async function subscribeToStream(log: SavedLog, call: ReadCall, options: ReadReq.Options): Promise<void> {
  const from = options.getStream();
  const stream = streamFrom(from?.getStreamIdentifier());
  const found = visible(log, stream);
  if (found.kind === 'tombstoned') {
    call.emit('error', streamDeleted(stream));
    return;
  }
  const written = log.stream(stream).events.length;
  const first = found.kind === 'found' ? found.first : written;
  const start = from?.hasEnd() ? written : from?.hasRevision() ? Number(from.getRevision()) + 1 : 0;
  await follow(log, call, {
    at: (index) => log.stream(stream).events[index],
    start: Math.max(start, first),
    matches: everything,
    checkpointEvery: undefined,
  });
}

/** Confirms, sends what is there, says once that it has caught up, and goes on with what is written. */
async function follow(log: SavedLog, call: ReadCall, source: Source): Promise<void> {
  const outlet = new Outlet(call);
  const stopListening = log.onWrite(() => outlet.nudge());
  const confirmation = new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID());
  await outlet.write(new streams.ReadResp().setConfirmation(confirmation));
  let next = source.start;
  let sinceCheckpoint = 0;
  let caughtUp = false;
  while (!outlet.closed) {
    const event = source.at(next);
    if (event === undefined && caughtUp) await outlet.idle();
    else if (event === undefined) {
      caughtUp = true;
      await outlet.write(new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()));
    } else {
      next++;
      if (source.matches(event)) await outlet.write(eventMessage(event));
      if (++sinceCheckpoint === source.checkpointEvery) {
        sinceCheckpoint = 0;
        await outlet.write(checkpointMessage(event));
      }
    }
  }
  stopListening();
}

function checkpointMessage(event: RecordedEvent): InstanceType<typeof streams.ReadResp> {
  const text = String(event.position);
  const checkpoint = new streams.ReadResp.Checkpoint().setCommitPosition(text).setPreparePosition(text);
  return new streams.ReadResp().setCheckpoint(checkpoint);
}
