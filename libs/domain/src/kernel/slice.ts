import type { Static, TObject } from '@sinclair/typebox';
import type { RecordedEvent } from './envelope.js';
import type { EventDeclaration } from './event.js';

/** How a state reacts to one type of event. */
export interface Reaction<State> {
  readonly declaration: EventDeclaration;
  apply(state: State, event: RecordedEvent): State;
}

/**
 * Reaction to a declared event. `apply` gets the data, typed by the declaration, and the whole event.
 * It changes only its own state and tolerates a missing predecessor: states by business date fold a subset.
 */
export function on<State, Type extends string, Schema extends TObject>(
  declaration: EventDeclaration<Type, Schema>,
  apply: (state: State, data: Static<Schema>, event: RecordedEvent<Type, Static<Schema>>) => State,
): Reaction<State> {
  return {
    declaration: declaration as unknown as EventDeclaration,
    apply: (state, event) => (declaration.is(event) ? apply(state, event.data, event) : state),
  };
}

/** Part of a state with its own reactions. */
export interface Slice<State> {
  readonly initial: State;
  readonly reactions: readonly Reaction<State>[];
}

/** Declares a slice: its initial state and how it evolves. */
export function slice<State>(initial: State, reactions: readonly Reaction<State>[]): Slice<State> {
  return { initial, reactions };
}

/** Evolves a whole state from the slices it is composed of. */
export interface Evolution<State> {
  readonly initial: State;
  evolve(state: State, event: RecordedEvent): State;
}

/** Evolves a state that is one slice: each event reaches every reaction to its type, in their order. */
export function single<State>({ initial, reactions }: Slice<State>): Evolution<State> {
  const table = new Map<string, Reaction<State>['apply'][]>();
  for (const { declaration, apply } of reactions) {
    table.set(declaration.type, [...(table.get(declaration.type) ?? []), apply]);
  }
  return {
    initial,
    evolve(state, event) {
      const applies = table.get(event.type);
      if (!applies) return state;
      let next = state;
      for (const apply of applies) next = apply(next, event);
      return next;
    },
  };
}

/** Composes slices into one state: each slice is a field, each event reaches every slice that reacts to it. */
export function compose<State extends object>(slices: { [K in keyof State]: Slice<State[K]> }): Evolution<State> {
  const initial: Partial<State> = {};
  const reactions: Reaction<State>[] = [];
  const register = <K extends keyof State>(key: K) => {
    initial[key] = slices[key].initial;
    for (const { declaration, apply } of slices[key].reactions) {
      reactions.push({
        declaration,
        apply(state, event) {
          const next = apply(state[key], event);
          return next === state[key] ? state : { ...state, [key]: next };
        },
      });
    }
  };
  for (const key in slices) register(key);
  return single({ initial: initial as State, reactions });
}
