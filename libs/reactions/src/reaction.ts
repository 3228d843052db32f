import type { Static, TObject } from '@sinclair/typebox';
import { v5 as uuidv5 } from 'uuid';
import type { StreamKindName } from '#domain/kernel/decision';
import type { RecordedEvent } from '#domain/kernel/envelope';
import type { EventDeclaration } from '#domain/kernel/event';
import type { Evolution } from '#domain/kernel/slice';
import type { SystemCommand } from './command-gateway.js';

/** One command a reaction asks for, on another stream. */
export interface Asked {
  readonly kind: StreamKindName;
  /** Id in the stream's name. */
  readonly id: string;
  /** Name of the command, such as `RecordDefault`. */
  readonly name: string;
  readonly fields: SystemCommand['fields'];
}

/** An event of one stream that asks for commands on others (design.md 1). Data: whoever repeats it says the same. */
export interface Reaction {
  /** Says, with the event's id, which commands they are: never change it. */
  readonly name: string;
  /** Type of the events it answers. */
  readonly on: string;
  /**
   * The commands; none where the event asks for nothing.
   * @param history the event's stream up to and including the event. Nothing newer is looked at, so that a repeat, however
   * late, gives the identical commands.
   */
  commandsFor(event: RecordedEvent, history: readonly RecordedEvent[]): readonly SystemCommand[];
}

/** What a definition states. */
interface ReactionOptions<State, Type extends string, Data extends object> {
  readonly name: string;
  /** Pure. `state` is that of the event's own stream, right after the event; `history` that stream up to it. */
  commands(
    data: Data,
    state: State,
    event: RecordedEvent<Type, Data>,
    history: readonly RecordedEvent[],
  ): readonly Asked[];
}

/** Returns the function that declares reactions to events of one kind of stream. */
export function reactionsTo<State>(evolution: Evolution<State>) {
  return <Type extends string, Schema extends TObject>(
    declaration: EventDeclaration<Type, Schema>,
    { name, commands }: ReactionOptions<State, Type, Static<Schema>>,
  ): Reaction => ({
    name,
    on: declaration.type,
    commandsFor(event, history) {
      if (!declaration.is(event)) throw new TypeError(`${name} answers ${declaration.type}, not ${event.type}`);
      const state = history.reduce((before, next) => evolution.evolve(before, next), evolution.initial);
      const { correlationId } = event.metadata;
      return commands(event.data, state, event, history).map((asked, n) => ({
        ...asked,
        commandId: uuidv5(`${name}|${n}`, event.id),
        causationId: event.id,
        correlationId,
      }));
    },
  });
}
