import type { handleClientStreamingCall, sendUnaryData } from '@grpc/grpc-js';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { Expected } from './append.js';
import { append } from './append.js';
import type { ProposedEvent, SavedLog } from './log.js';
import { shared, streams } from './protocol.js';
import { appendTooLarge, invalidArgument, streamDeleted, unavailable } from './refusals.js';
import type { ReplyLoss } from './reply-loss.js';
import { expectedFrom, proposedFrom, streamFrom } from './wire.js';

/** One append in a call of its own: what the client uses when an append has its own credentials. */
export function singleAppend(log: SavedLog, replyLoss: ReplyLoss): handleClientStreamingCall<AppendReq, AppendResp> {
  return (call, reply) => {
    let options: AppendReq.Options | undefined;
    const events: ProposedEvent[] = [];
    call.on('data', (request: AppendReq) => {
      options ??= request.getOptions();
      const message = request.getProposedMessage();
      if (message !== undefined) events.push(proposedFrom(message));
    });
    call.on('end', () => {
      if (call.cancelled) return;
      if (options === undefined) reply(invalidArgument('An append starts with its options.'));
      else answer(log, options, events, replyLoss, reply);
    });
  };
}

function answer(
  log: SavedLog,
  options: AppendReq.Options,
  events: readonly ProposedEvent[],
  replyLoss: ReplyLoss,
  reply: sendUnaryData<AppendResp>,
): void {
  const stream = streamFrom(options.getStreamIdentifier());
  const expected = expectedFrom(options);
  const outcome = append(log, stream, expected, events);
  if (replyLoss.take()) return reply(unavailable('The reply to an append was lost.'));
  switch (outcome.kind) {
    case 'success':
      return reply(null, success(outcome.revision, outcome.position));
    case 'wrong-revision':
      return reply(null, wrongRevision(expected, outcome.current));
    case 'stream-deleted':
      return reply(streamDeleted(stream));
    case 'too-large':
      return reply(appendTooLarge());
  }
}

function success(revision: bigint, position: number | undefined): AppendResp {
  const result = new streams.AppendResp.Success().setCurrentRevision(revision.toString());
  if (position === undefined) result.setNoPosition(new shared.Empty());
  else {
    const text = String(position);
    result.setPosition(new streams.AppendResp.Position().setCommitPosition(text).setPreparePosition(text));
  }
  return new streams.AppendResp().setSuccess(result);
}

function wrongRevision(expected: Expected, current: bigint | undefined): AppendResp {
  const result = new streams.AppendResp.WrongExpectedVersion();
  if (current === undefined) result.setCurrentNoStream(new shared.Empty());
  else result.setCurrentRevision(current.toString());
  switch (expected) {
    case 'any':
      result.setExpectedAny(new shared.Empty());
      break;
    case 'no_stream':
      result.setExpectedNoStream(new shared.Empty());
      break;
    case 'stream_exists':
      result.setExpectedStreamExists(new shared.Empty());
      break;
    default:
      result.setExpectedRevision(expected.toString());
  }
  return new streams.AppendResp().setWrongExpectedVersion(result);
}
