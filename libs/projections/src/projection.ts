import type { RecordedEvent } from '#domain/kernel/envelope';
import type { Document, ViewSchema } from '#view-store/port';
import type { EveryEvent, Keys, Reaction } from './reaction.js';

/**
 * A view as a pure function of the log. `version` counts the definition: raise it when the documents change, and the
 * runner builds the new one beside the old.
 *
 * `evolve` only ever meets documents this definition wrote: a generation is stored by name and version.
 */
export interface Projection<Doc extends Document = Document> extends ViewSchema {
  readonly types: readonly string[] | 'ALL';
  /** Every key is new: the runner writes rows without reading documents back. */
  readonly appends: boolean;
  /** Ids of the documents the event concerns, without repeats. */
  keys(event: RecordedEvent): readonly string[];
  /** The document after the event; `undefined` deletes it. */
  evolve(doc: Doc | undefined, event: RecordedEvent, key: string): Doc | undefined;
}

/** What a definition states. */
export interface ProjectionDefinition<Doc extends Document> {
  readonly version: number;
  /** Compound indexes, fields in order. Each costs on every write. */
  readonly indexes: ViewSchema['indexes'];
  /** Which documents an event concerns, unless its reaction says otherwise. Pure. */
  readonly key?: (event: RecordedEvent) => Keys;
  readonly on: readonly Reaction<Doc>[] | EveryEvent<Doc>;
  /** Every key is new: rows are only added. */
  readonly appends?: true;
}

/**
 * Defines a view.
 * @throws TypeError when an event type has two reactions, or one without a key: a fault of the definition.
 */
export function projection<Doc extends Document>(name: string, definition: ProjectionDefinition<Doc>): Projection<Doc> {
  const { version, indexes, on, key, appends = false } = definition;
  const base = { name, version, indexes, appends };
  if ('evolve' in on) {
    if (!key) throw new TypeError(`View ${name} needs a key`);
    return { ...base, types: 'ALL', keys: (event) => distinct(key(event)), evolve: on.evolve };
  }
  const reactions = new Map<string, Reaction<Doc>>();
  for (const reaction of on) {
    if (reactions.has(reaction.type)) throw new TypeError(`View ${name} has two reactions to ${reaction.type}`);
    if (!reaction.keys && !key) throw new TypeError(`View ${name} needs a key for ${reaction.type}`);
    reactions.set(reaction.type, reaction);
  }
  return {
    ...base,
    types: [...reactions.keys()],
    keys: (event) => {
      const reaction = reactions.get(event.type);
      if (!reaction) return [];
      return distinct(reaction.keys?.(event) ?? key?.(event) ?? []);
    },
    evolve: (doc, event, id) => {
      const reaction = reactions.get(event.type);
      return reaction ? reaction.evolve(doc, event, id) : doc;
    },
  };
}

function distinct(keys: Keys): readonly string[] {
  if (typeof keys === 'string') return [keys];
  return keys.length < 2 ? keys : [...new Set(keys)];
}
