import type { EncodedAppend } from '../encoded-event.js';
import { AppendTooLarge, LogMismatch, WrongExpectedRevision } from '../errors.js';
import type { AppendResult, ExpectedRevision } from '../port.js';
import { BatchAppend, type ProposedAppend } from './batch-append.js';
import { shared, type EventStoreDBClient, type streams } from './client.js';
import { accessDenied, NoAnswer, throughOutages, type Endurance } from './outage.js';
import { positionOf } from './position.js';
import { Slots } from './slots.js';
import type { StreamNames } from './stream-names.js';

const MOST_IN_FLIGHT = 1_000;
/** Refusals in a batch carry their kind as the name of a message. */
const KIND = 'event_store.client.';

type Answer = InstanceType<typeof streams.BatchAppendResp>;

/**
 * Appends with the exact revision, at most 1,000 in flight, and repeats an append whose outcome is unknown with the
 * same ids and the same revision.
 *
 * Such a repeat cannot write twice: when the first one was written, the stream has moved on, and the server compares
 * the ids at that place and gives the original answer (facts/eventstoredb.md). It compares ids only, and takes the
 * first events of an append for the whole; both are safe here because an id is derived from the hash of everything
 * before it and in the event: same ids, same events. So a success needs no second look.
 */
export class Appender {
  private readonly slots = new Slots(MOST_IN_FLIGHT);
  private readonly batch: BatchAppend;

  constructor(
    client: EventStoreDBClient,
    private readonly names: StreamNames,
    private readonly endurance: Endurance,
  ) {
    this.batch = new BatchAppend(client);
  }

  /** @throws as `EventStore.append`; LogMismatch for a stream that was deleted. */
  async append(stream: string, expected: ExpectedRevision, append: EncodedAppend): Promise<AppendResult> {
    const proposed: ProposedAppend = {
      clusterStream: this.names.inCluster(stream),
      expected: expected === 'NO_STREAM' ? 'no_stream' : BigInt(expected),
      events: append.events,
    };
    const release = await this.slots.take();
    try {
      return await throughOutages(this.endurance, async () =>
        resultOf(await this.batch.send(proposed), stream, expected, append),
      );
    } finally {
      release();
    }
  }
}

function resultOf(
  answer: Answer,
  stream: string,
  expected: ExpectedRevision,
  { events, bytes }: EncodedAppend,
): AppendResult {
  const success = answer.getSuccess();
  if (!success) throw refusalOf(answer, stream, expected, bytes);
  const revision = Number(success.getCurrentRevision());
  const position = success.getPosition();
  if (revision !== (expected === 'NO_STREAM' ? -1 : expected) + events.length || !position) {
    // After a soft delete the server begins a stream behind the revisions it hides.
    throw new LogMismatch(
      `Stream ${stream} was deleted in EventStoreDB before: its new events were stored behind hidden ones, at revision ${revision}. Restore the log from a backup.`,
    );
  }
  const commit = BigInt(position.getCommitPosition());
  return { revision, position: positionOf({ commit, prepare: BigInt(position.getPreparePosition()) }) };
}

function refusalOf(answer: Answer, stream: string, expected: ExpectedRevision, bytes: number): Error {
  const details = answer.getError()?.getDetails();
  const kind = details?.getTypeName() ?? '';
  switch (kind) {
    case `${KIND}WrongExpectedVersion`: {
      const wrong = details?.unpack(shared.WrongExpectedVersion.deserializeBinary, kind);
      const actual = wrong?.hasCurrentStreamRevision() ? Number(wrong.getCurrentStreamRevision()) : -1;
      return new WrongExpectedRevision(stream, expected, actual);
    }
    case `${KIND}StreamDeleted`:
      return new LogMismatch(`Stream ${stream} was deleted in EventStoreDB for good. Restore the log from a backup.`);
    case `${KIND}AccessDenied`:
      return accessDenied();
    case `${KIND}MaximumAppendSizeExceeded`:
      return new AppendTooLarge(stream, bytes);
    default:
      return new NoAnswer(`the server could not say what became of the append (${kind || 'no reason given'})`);
  }
}
