import type { ServerDuplexStream } from '@grpc/grpc-js';
import type { Message } from 'google-protobuf';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { AppendOutcome, Expected } from './append.js';
import { append, MAX_APPEND_BYTES, sizeOf } from './append.js';
import type { ProposedEvent, SavedLog } from './log.js';
import { anyMessage, emptyMessage, rpcStatus, shared, streams } from './protocol.js';
import { unavailable } from './refusals.js';
import type { ReplyLoss } from './reply-loss.js';
import { idFrom, idMessage, positionMessage, proposedFrom, streamFrom, streamMessage } from './wire.js';

type BatchCall = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

/** An append of which further chunks are to come. */
interface PendingAppend {
  readonly stream: string;
  readonly expected: Expected;
  readonly deadline: number;
  readonly events: ProposedEvent[];
  size: number;
}

/** An append's outcome, or that its deadline had passed before its last chunk came. */
type BatchOutcome = AppendOutcome | { readonly kind: 'too-late' };

/**
 * The stream all appends of a client without credentials of their own share. Chunks belong together by correlation
 * id, and every id gets one answer: the client breaks on a second one, so chunks after it are dropped.
 */
export function batchAppend(log: SavedLog, replyLoss: ReplyLoss): (call: BatchCall) => void {
  return (call) => {
    const pending = new Map<string, PendingAppend>();
    call.on('data', (chunk: BatchAppendReq) => {
      const id = idFrom(chunk.getCorrelationId());
      const options = chunk.getOptions();
      if (options !== undefined) pending.set(id, pendingFrom(options));
      const appending = pending.get(id);
      if (appending === undefined) return;
      const outcome = take(log, appending, chunk);
      if (outcome === undefined) return;
      pending.delete(id);
      if (replyLoss.take()) call.emit('error', unavailable('The reply to an append was lost.'));
      else call.write(answer(id, appending, outcome));
    });
    call.on('end', () => call.end());
  };
}

function take(log: SavedLog, appending: PendingAppend, chunk: BatchAppendReq): BatchOutcome | undefined {
  if (Date.now() > appending.deadline) return { kind: 'too-late' };
  const events = chunk.getProposedMessagesList().map(proposedFrom);
  appending.events.push(...events);
  appending.size += events.reduce((size, event) => size + sizeOf(event), 0);
  if (appending.size > MAX_APPEND_BYTES) return { kind: 'too-large' };
  return chunk.getIsFinal() ? append(log, appending.stream, appending.expected, appending.events) : undefined;
}

function pendingFrom(options: BatchAppendReq.Options): PendingAppend {
  return {
    stream: streamFrom(options.getStreamIdentifier()),
    expected: expectedFrom(options),
    deadline: options.getDeadline()?.toDate().getTime() ?? Number.POSITIVE_INFINITY,
    events: [],
    size: 0,
  };
}

function expectedFrom(options: BatchAppendReq.Options): Expected {
  if (options.hasStreamPosition()) return BigInt(options.getStreamPosition());
  if (options.hasNoStream()) return 'no_stream';
  return options.hasStreamExists() ? 'stream_exists' : 'any';
}

function answer(id: string, appending: PendingAppend, outcome: BatchOutcome): BatchAppendResp {
  const response = new streams.BatchAppendResp()
    .setCorrelationId(idMessage(id))
    .setStreamIdentifier(streamMessage(appending.stream));
  switch (outcome.kind) {
    case 'success': {
      const success = new streams.BatchAppendResp.Success().setCurrentRevision(outcome.revision.toString());
      if (outcome.position === undefined) success.setNoPosition(new emptyMessage.Empty());
      else success.setPosition(positionMessage(outcome.position));
      return response.setSuccess(success);
    }
    case 'wrong-revision':
      return response.setError(
        failure(wrongRevision(appending.expected, outcome.current), 'event_store.client.WrongExpectedVersion'),
      );
    case 'stream-deleted': {
      const deleted = new shared.StreamDeleted().setStreamIdentifier(streamMessage(appending.stream));
      return response.setError(failure(deleted, 'event_store.client.StreamDeleted'));
    }
    case 'too-large': {
      const exceeded = new shared.MaximumAppendSizeExceeded().setMaxappendsize(MAX_APPEND_BYTES);
      return response.setError(failure(exceeded, 'event_store.client.MaximumAppendSizeExceeded'));
    }
    case 'too-late':
      return response.setError(failure(new shared.Timeout(), 'event_store.client.Timeout'));
  }
}

/** The client reads the details only: no message, and no code it would look at. */
function failure(details: Message, typeName: string): InstanceType<typeof rpcStatus.Status> {
  const packed = new anyMessage.Any();
  packed.pack(details.serializeBinary(), typeName);
  return new rpcStatus.Status().setDetails(packed);
}

function wrongRevision(expected: Expected, current: bigint | undefined): Message {
  const details = new shared.WrongExpectedVersion();
  if (current === undefined) details.setCurrentNoStream(new emptyMessage.Empty());
  else details.setCurrentStreamRevision(current.toString());
  switch (expected) {
    case 'any':
      return details.setExpectedAny(new emptyMessage.Empty());
    case 'no_stream':
      return details.setExpectedNoStream(new emptyMessage.Empty());
    case 'stream_exists':
      return details.setExpectedStreamExists(new emptyMessage.Empty());
    default:
      return details.setExpectedStreamPosition(expected.toString());
  }
}
