import { randomUUID } from 'node:crypto';
import type {
  handleBidiStreamingCall,
  handleUnaryCall,
  ServerDuplexStream,
  UntypedServiceImplementation,
} from '@grpc/grpc-js';
import type {
  CreateReq,
  CreateResp,
  DeleteReq,
  DeleteResp,
  GetInfoReq,
  GetInfoResp,
  ReadReq,
  ReadResp,
} from '@eventstore/db-client/generated/persistent_pb.js';
import { matcherOf } from './filters.js';
import type { SavedGroup, SavedLog } from './log.js';
import { PersistentGroup, type Consumer } from './persistent-group.js';
import { persistent, shared } from './protocol.js';
import { groupDropped, groupExists, groupMissing, groupOnStream, invalidArgument } from './refusals.js';
import { fillRecorded, idFrom } from './wire.js';

type PersistentCall = ServerDuplexStream<ReadReq, ReadResp>;

/** The persistent subscriptions service, for groups on `$all`. Groups of a log handed over go on where they were. */
export class PersistentSubscriptions {
  readonly #groups = new Map<string, PersistentGroup>();

  constructor(private readonly log: SavedLog) {
    for (const saved of log.groups.values()) this.#groups.set(saved.name, new PersistentGroup(log, saved));
  }

  /** Handlers by method, for `Server.addService`. */
  handlers(onOpen: (call: PersistentCall) => void): UntypedServiceImplementation {
    const read: handleBidiStreamingCall<ReadReq, ReadResp> = (call) => {
      onOpen(call);
      this.#read(call);
    };
    return { create: this.#create, delete: this.#delete, getInfo: this.#getInfo, read };
  }

  /** Stops dealing events out; the calls themselves are ended by whoever stops the node. */
  close(): void {
    for (const group of this.#groups.values()) group.close();
    this.#groups.clear();
  }

  readonly #create: handleUnaryCall<CreateReq, CreateResp> = ({ request }, reply) => {
    const options = request.getOptions();
    const all = options?.getAll();
    const settings = options?.getSettings();
    if (options === undefined || settings === undefined) return reply(invalidArgument('A group needs settings.'));
    if (all === undefined) return reply(groupOnStream());
    const name = options.getGroupName();
    if (this.#groups.has(name)) return reply(groupExists(name));
    const saved: SavedGroup = {
      name,
      matches: matcherOf(all.getFilter()),
      ...startOf(this.log, all),
      maxRetryCount: settings.getMaxRetryCount(),
      messageTimeoutMs: settings.getMessageTimeoutMs(),
    };
    this.log.groups.set(name, saved);
    this.#groups.set(name, new PersistentGroup(this.log, saved));
    reply(null, new persistent.CreateResp());
  };

  readonly #delete: handleUnaryCall<DeleteReq, DeleteResp> = ({ request }, reply) => {
    const name = request.getOptions()?.getGroupName() ?? '';
    const group = this.#groups.get(name);
    if (group === undefined) return reply(groupMissing(name));
    this.#groups.delete(name);
    this.log.groups.delete(name);
    group.drop();
    reply(null, new persistent.DeleteResp());
  };

  readonly #getInfo: handleUnaryCall<GetInfoReq, GetInfoResp> = ({ request }, reply) => {
    const name = request.getOptions()?.getGroupName() ?? '';
    const group = this.#groups.get(name);
    const saved = this.log.groups.get(name);
    if (group === undefined || saved === undefined) return reply(groupMissing(name));
    const { consumers, inFlight, retries, parked } = group.stats;
    const settled = this.log.all[saved.checkpoint - 1];
    const head = this.log.all.at(-1);
    const info = new persistent.SubscriptionInfo()
      .setEventSource('$all')
      .setGroupName(name)
      .setStatus('Live')
      .setStartFrom(saved.startedAt)
      .setMaxRetryCount(saved.maxRetryCount)
      .setMessageTimeoutMilliseconds(saved.messageTimeoutMs)
      .setConnectionsList(Array.from({ length: consumers }, () => new persistent.SubscriptionInfo.ConnectionInfo()))
      .setLastCheckpointedEventPosition(settled === undefined ? '' : positionText(settled.position))
      .setLastKnownEventPosition(head === undefined ? '' : positionText(head.position))
      .setTotalInFlightMessages(inFlight)
      .setRetryBufferCount(retries)
      .setParkedMessageCount(String(parked));
    reply(null, new persistent.GetInfoResp().setSubscriptionInfo(info));
  };

  #read(call: PersistentCall): void {
    let leave: (() => void) | undefined;
    let take: ((request: ReadReq) => void) | undefined;
    call.on('data', (request: ReadReq) => {
      const options = request.getOptions();
      if (options === undefined) return take?.(request);
      const name = options.getGroupName();
      if (!options.hasAll()) return call.emit('error', groupOnStream());
      const group = this.#groups.get(name);
      if (group === undefined) return call.emit('error', groupMissing(name));
      const consumer = consumerOf(call, name, options.getBufferSize());
      take = (answer) => answered(group, consumer, answer);
      leave = () => group.disconnect(consumer);
      const confirmation = new persistent.ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID());
      call.write(new persistent.ReadResp().setSubscriptionConfirmation(confirmation));
      group.connect(consumer);
    });
    call.on('end', () => call.end());
    for (const over of ['cancelled', 'error', 'close']) call.on(over, () => leave?.());
  }
}

function startOf(log: SavedLog, all: CreateReq.AllOptions): Pick<SavedGroup, 'checkpoint' | 'startedAt'> {
  const position = all.getPosition();
  if (all.hasEnd()) return { checkpoint: log.all.length, startedAt: 'C:-1/P:-1' };
  if (position === undefined) return { checkpoint: 0, startedAt: positionText(0) };
  const commit = BigInt(position.getCommitPosition());
  return { checkpoint: log.indexAt(commit), startedAt: positionText(commit) };
}

function positionText(position: number | bigint): string {
  return `C:${position}/P:${position}`;
}

function consumerOf(call: PersistentCall, group: string, bufferSize: number): Consumer {
  return {
    bufferSize,
    deliver: (event, retryCount) => {
      const recorded = fillRecorded(new persistent.ReadResp.ReadEvent.RecordedEvent(), event);
      const read = new persistent.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(String(event.position));
      if (retryCount === 0) read.setNoRetryCount(new shared.Empty());
      else read.setRetryCount(retryCount);
      call.write(new persistent.ReadResp().setEvent(read));
    },
    drop: () => call.emit('error', groupDropped(group)),
  };
}

function answered(group: PersistentGroup, consumer: Consumer, request: ReadReq): void {
  for (const id of request.getAck()?.getIdsList() ?? []) group.settle(consumer, idFrom(id));
  const nack = request.getNack();
  if (nack === undefined) return;
  const { Action } = persistent.ReadReq.Nack;
  for (const message of nack.getIdsList()) {
    const id = idFrom(message);
    switch (nack.getAction()) {
      case Action.PARK:
        group.park(consumer, id, nack.getReason());
        break;
      case Action.SKIP:
        group.settle(consumer, id);
        break;
      case Action.STOP:
        consumer.drop();
        break;
      case Action.RETRY:
      case Action.UNKNOWN:
        group.retry(consumer, id, nack.getReason());
        break;
    }
  }
}
