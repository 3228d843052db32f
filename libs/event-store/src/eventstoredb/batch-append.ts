import { randomUUID } from 'node:crypto';
import type { EncodedEvent } from '../encoded-event.js';
import { Empty, shared, streams, StreamsClient, Timestamp, type EventStoreDBClient } from './client.js';
import { NoAnswer } from './outage.js';

/** How long one append waits for its answer before it counts as unanswered, in milliseconds. */
const ANSWER_MS = 10_000;

type Answer = InstanceType<typeof streams.BatchAppendResp>;
type BatchCall = ReturnType<InstanceType<typeof StreamsClient>['batchAppend']>;
interface Waiting {
  readonly answer: (answer: Answer) => void;
  readonly fail: (error: unknown) => void;
}

/** An append as it goes over the wire; an exact revision, never ANY. */
export interface ProposedAppend {
  readonly clusterStream: string;
  readonly expected: bigint | 'no_stream';
  readonly events: readonly EncodedEvent[];
}

/**
 * Appends over the one call that all appends of a client share (`BatchAppend`), many in flight.
 *
 * `appendToStream` of the client 6.2.1 uses the same call, but cannot be used where outages must be survived:
 * - a connection that breaks while more than 16 appends wait to be sent rejects promises nobody holds, which ends the
 *   process (test/outages stalls the connection first to show that it does not here);
 * - its open appends stand in one map for all calls of the process: one call that breaks fails the appends of the
 *   others, and the answers these get then throw inside an event listener;
 * - when the server ends the call without an error, open appends wait for ever.
 * Here every call has its own open appends, sending never waits, and an answer that does not come is an outage. What
 * waits to be sent is bounded by the appends in flight (appender.ts).
 */
export class BatchAppend {
  /** By the client's connection: after a reconnect the next append opens a new call on the new one. */
  private readonly calls = new WeakMap<InstanceType<typeof StreamsClient>, BatchCall>();
  private readonly waiting = new WeakMap<BatchCall, Map<string, Waiting>>();
  private readonly currentCall: () => Promise<BatchCall>;

  constructor(client: EventStoreDBClient) {
    // Element access: these members are protected, made for the client's own calls. They carry credentials, and they
    // reconnect after errors.
    this.currentCall = client['GRPCStreamCreator'](
      StreamsClient,
      'batchAppend',
      (grpc) => this.prepared(grpc.batchAppend(...client['callArguments']({}, { deadline: Infinity }))),
      this.calls,
    );
  }

  /** The server's answer, success or error. @throws the error that ended the call; NoAnswer. */
  async send({ clusterStream, expected, events }: ProposedAppend): Promise<Answer> {
    const call = await this.currentCall();
    const waiting = this.waiting.get(call);
    if (!waiting) throw new NoAnswer('the call for appends had just ended');
    const id = randomUUID();
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Answer>((answer, fail) => {
        waiting.set(id, { answer, fail });
        // The call is not to be trusted any more: its other appends are repeated on a new one, too.
        timer = setTimeout(() => this.end(call, new NoAnswer('an append got no answer')), ANSWER_MS);
        call.write(message(id, clusterStream, expected, events));
      });
    } finally {
      clearTimeout(timer);
      waiting.delete(id);
    }
  }

  private prepared(call: BatchCall): BatchCall {
    this.waiting.set(call, new Map());
    call.on('data', (answer: Answer) => this.waiting.get(call)?.get(idOf(answer))?.answer(answer));
    call.on('error', (error) => this.end(call, error));
    for (const over of ['end', 'close']) call.on(over, () => this.end(call, new NoAnswer('the server ended the call')));
    return call;
  }

  /** Fails every open append of the call; the next append opens another one. */
  private end(call: BatchCall, error: unknown): void {
    const waiting = this.waiting.get(call);
    if (!waiting) return;
    this.waiting.delete(call);
    call.cancel();
    for (const { fail } of waiting.values()) fail(error);
  }
}

function message(
  id: string,
  clusterStream: string,
  expected: bigint | 'no_stream',
  events: readonly EncodedEvent[],
): InstanceType<typeof streams.BatchAppendReq> {
  const options = new streams.BatchAppendReq.Options()
    .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(clusterStream).toString('base64')))
    .setDeadline(Timestamp.fromDate(new Date(Date.now() + ANSWER_MS)));
  if (expected === 'no_stream') options.setNoStream(new Empty());
  else options.setStreamPosition(expected.toString());
  return new streams.BatchAppendReq()
    .setCorrelationId(new shared.UUID().setString(id))
    .setOptions(options)
    .setProposedMessagesList(events.map(proposed))
    .setIsFinal(true);
}

function proposed({
  id,
  type,
  data,
  metadata,
}: EncodedEvent): InstanceType<typeof streams.BatchAppendReq.ProposedMessage> {
  const proposedMessage = new streams.BatchAppendReq.ProposedMessage()
    .setId(new shared.UUID().setString(id))
    .setData(data)
    .setCustomMetadata(metadata);
  proposedMessage.getMetadataMap().set('type', type).set('content-type', 'application/json');
  return proposedMessage;
}

/** The server answers ids as two 64-bit halves, whatever form it was asked in. */
function idOf(answer: Answer): string {
  const id = answer.getCorrelationId();
  const halves = id?.getStructured();
  if (!halves) return id?.getString() ?? '';
  const hex = (half: string): string => BigInt.asUintN(64, BigInt(half)).toString(16).padStart(16, '0');
  const text = hex(halves.getMostSignificantBits()) + hex(halves.getLeastSignificantBits());
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
