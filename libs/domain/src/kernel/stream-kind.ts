import type { Decision, StreamKindName } from './decision.js';
import type { EventDeclaration } from './event.js';
import type { Evolution } from './slice.js';

/** A kind of stream: its name's shape, its state, its events and the commands it takes. */
export interface StreamKind<State = unknown> extends Evolution<State> {
  readonly name: StreamKindName;
  readonly title: { readonly zh: string; readonly en: string };
  /** Where there is no stream yet, decisions on others take its initial state: an owner without a default. Left out: 404. */
  readonly absentIsInitial?: true;
  /** What an id of this kind looks like; anything else is answered 400. */
  readonly idPattern: RegExp;
  readonly events: readonly EventDeclaration[];
  readonly decisions: readonly Decision<State>[];
}

/** Name of the stream that holds this one: `project-P1`. */
export function streamName(kind: StreamKindName, id: string): string {
  return `${kind}-${id}`;
}
