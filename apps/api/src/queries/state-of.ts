import type { Evolution } from '#domain/kernel/slice';
import { streamName, type StreamKind } from '#domain/kernel/stream-kind';
import type { EventRegistry } from '#command-handling/event-registry';
import type { EventStore } from '#event-store/port';

/** State of a stream as it stands, read from its beginning; the initial one where there is no stream. */
export async function stateOf<State>(
  kind: Pick<StreamKind, 'name'> & Evolution<State>,
  id: string,
  store: EventStore,
  registry: EventRegistry,
): Promise<State> {
  let state = kind.initial;
  for await (const event of store.read(streamName(kind.name, id))) state = kind.evolve(state, registry.decode(event));
  return state;
}
