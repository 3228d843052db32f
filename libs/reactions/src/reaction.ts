import type { Static, TObject } from '@sinclair/typebox';
import { v5 as uuidv5 } from 'uuid';
import type { StreamKindName } from '#domain/kernel/decision';
import type { RecordedEvent } from '#domain/kernel/envelope';
import type { EventDeclaration } from '#domain/kernel/event';
import type { Evolution } from '#domain/kernel/slice';
import type { SystemCommand } from './command-gateway.js';

/** What a reaction asks for: a command on another stream. */
export interface Asked {
  readonly kind: StreamKindName;
  /** Id in the stream's name. */
  readonly id: string;
  /** Name of the command, such as `RecordDefault`. */
  readonly name: string;
  readonly fields: SystemCommand['fields'];
}

/** An event of one stream that asks for a command on another (design.md 1). Data: whoever repeats it says the same. */
export interface Reaction {
  /** Says, with the event's id, which command it is: never change it. */
  readonly name: string;
  /** Type of the events it answers. */
  readonly on: string;
  /**
   * The command, or nothing where the event asks for none.
   * @param history the event's stream up to and including the event. Nothing newer is looked at, so that a repeat, however
   * late, gives the identical command.
   */
  commandFor(event: RecordedEvent, history: readonly RecordedEvent[]): SystemCommand | undefined;
}

/** What a definition states. */
interface ReactionOptions<State, Type extends string, Data extends object> {
  readonly name: string;
  /** Pure. `state` is that of the event's own stream, right after the event. */
  command(data: Data, state: State, event: RecordedEvent<Type, Data>): Asked | undefined;
}

/** Returns the function that declares reactions to events of one kind of stream. */
export function reactionsTo<State>(evolution: Evolution<State>) {
  return <Type extends string, Schema extends TObject>(
    declaration: EventDeclaration<Type, Schema>,
    { name, command }: ReactionOptions<State, Type, Static<Schema>>,
  ): Reaction => ({
    name,
    on: declaration.type,
    commandFor(event, history) {
      if (!declaration.is(event)) throw new TypeError(`${name} answers ${declaration.type}, not ${event.type}`);
      const state = history.reduce((before, next) => evolution.evolve(before, next), evolution.initial);
      const asked = command(event.data, state, event);
      if (!asked) return undefined;
      const { correlationId } = event.metadata;
      return { ...asked, commandId: uuidv5(name, event.id), causationId: event.id, correlationId };
    },
  });
}
