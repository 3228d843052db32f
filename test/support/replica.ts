import type { Actor } from '#domain/kernel/actor';
import type { Command } from '#domain/kernel/command';
import type { Decision } from '#domain/kernel/decision';
import type { RecordedEvent } from '#domain/kernel/envelope';
import { EVENTS, STREAM_KINDS } from '#domain/streams';
import { CommandHandler } from '#command-handling/command-handler';
import type { CommandRequest, CommandResult } from '#command-handling/command-request';
import { EventRegistry } from '#command-handling/event-registry';
import type { MaterialRegister } from '#command-handling/material-register';
import { writeShippedReference } from '#command-handling/shipped-reference-writer';
import type { EventStore } from '#event-store/port';
import { faultOf, GENESIS_HASH } from '#integrity/hash-chain';

/** What a spec says of a command besides its fields. */
export type Circumstances = Partial<Omit<CommandRequest, 'decision' | 'id' | 'command' | 'actor'>>;

let given = 0;

/** One process that takes commands: its own command handler, with its own cache, on a store it may share with others. */
export class Replica {
  readonly commands: CommandHandler;

  constructor(
    readonly store: EventStore,
    readonly now: () => Date = () => new Date('2026-03-02T02:00:00Z'),
    materialRegister?: MaterialRegister,
  ) {
    this.commands = new CommandHandler({
      store,
      registry: new EventRegistry(EVENTS),
      kinds: STREAM_KINDS,
      sealer: { seal: async (kid, text) => ({ kid, iv: '', ct: Buffer.from(text).toString('base64'), tag: '' }) },
      digestKey: new Uint8Array(32),
      timeZone: 'Asia/Shanghai',
      now,
      ...(materialRegister && { materialRegister }),
    });
  }

  /** A replica on a log that holds the policy, calendars and departments that ship. */
  static async inACity(store: EventStore, now?: () => Date): Promise<Replica> {
    const replica = new Replica(store, now);
    await writeShippedReference(replica.commands);
    return replica;
  }

  /** Gives a command to this process; without a command id, a new one. */
  give<State, C extends Command>(
    actor: Actor,
    id: string,
    decision: Decision<State, C>,
    fields: Partial<C> = {},
    circumstances: Circumstances = {},
  ): Promise<CommandResult> {
    const command = Object.assign(new decision.command(), fields);
    return this.commands.execute({ decision, id, command, actor, commandId: `given-${++given}`, ...circumstances });
  }
}

/** Every event of a stream. */
export async function eventsOf(store: EventStore, stream: string): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of store.read(stream)) events.push(event);
  return events;
}

/** Types of a stream's events, in order. */
export async function typesOf(store: EventStore, stream: string): Promise<readonly string[]> {
  return (await eventsOf(store, stream)).map(({ type }) => type);
}

/** The first fault in the hash chain of any stream; nothing when every chain is whole. */
export async function chainFaultIn(store: EventStore): Promise<string | undefined> {
  const ends = new Map<string, { readonly revision: number; readonly hash: string }>();
  for await (const event of store.readAll()) {
    const end = ends.get(event.stream) ?? { revision: -1, hash: GENESIS_HASH };
    const fault = faultOf(event, end.revision + 1, end.hash);
    if (fault) return `${event.stream} ${event.revision}: ${fault}`;
    ends.set(event.stream, { revision: event.revision, hash: event.metadata.hash });
  }
  return undefined;
}
