import type { Static, TObject } from '@sinclair/typebox';
import type { RecordedEvent } from '#domain/kernel/envelope';
import type { EventDeclaration } from '#domain/kernel/event';
import type { Document } from '#view-store/port';

/** Ids of the documents an event concerns: one, several, or none (`[]`). */
export type Keys = string | readonly string[];

/** How one document of a view changes with one event type. */
export interface Reaction<Doc extends Document> {
  readonly type: string;
  /** Which documents, where that differs from the view's own `key`. */
  keys?(event: RecordedEvent): Keys;
  /** The document after the event; `undefined` deletes it. */
  evolve(doc: Doc | undefined, event: RecordedEvent, key: string): Doc | undefined;
}

/** How a document changes with any event of the log. */
export interface EveryEvent<Doc extends Document> {
  evolve(doc: Doc | undefined, event: RecordedEvent, key: string): Doc | undefined;
}

/**
 * A reaction to a declared event, typed by its declaration.
 * @param evolve pure; the document after the event, or `undefined` to delete it.
 * @param key which documents, where that differs from the view's own `key`. Pure.
 */
export function when<Doc extends Document, Type extends string, Schema extends TObject>(
  declaration: EventDeclaration<Type, Schema>,
  evolve: (
    doc: Doc | undefined,
    data: Static<Schema>,
    event: RecordedEvent<Type, Static<Schema>>,
    key: string,
  ) => NoInfer<Doc> | undefined,
  key?: (data: Static<Schema>, event: RecordedEvent<Type, Static<Schema>>) => Keys,
): Reaction<Doc> {
  const own = (event: RecordedEvent): RecordedEvent<Type, Static<Schema>> => {
    if (declaration.is(event)) return event;
    throw new TypeError(`A reaction to ${declaration.type} was given ${event.type}`);
  };
  return {
    type: declaration.type,
    evolve: (doc, event, id) => {
      const mine = own(event);
      return evolve(doc, mine.data, mine, id);
    },
    ...(key && {
      keys: (event: RecordedEvent): Keys => {
        const mine = own(event);
        return key(mine.data, mine);
      },
    }),
  };
}

/** A reaction to every event of the log, whatever its type. Pure. */
export function everyEvent<Doc extends Document>(
  evolve: (doc: Doc | undefined, event: RecordedEvent, key: string) => NoInfer<Doc> | undefined,
): EveryEvent<Doc> {
  return { evolve };
}
