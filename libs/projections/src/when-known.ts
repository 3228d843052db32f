import type { Static, TObject } from '@sinclair/typebox';
import type { RecordedEvent } from '#domain/kernel/envelope';
import type { EventDeclaration } from '#domain/kernel/event';
import type { Document } from '#view-store/port';
import { when, type Keys, type Reaction } from './reaction.js';

/**
 * A reaction that changes a document the view already has; one it does not have stays missing.
 * @param evolve pure; the document after the event.
 * @param key which documents, where that differs from the view's own `key`. Pure.
 */
export function whenKnown<Doc extends Document, Type extends string, Schema extends TObject>(
  declaration: EventDeclaration<Type, Schema>,
  evolve: (
    doc: Doc,
    data: Static<Schema>,
    event: RecordedEvent<Type, Static<Schema>>,
    key: string,
  ) => NoInfer<Doc> | undefined,
  key?: (data: Static<Schema>, event: RecordedEvent<Type, Static<Schema>>) => Keys,
): Reaction<Doc> {
  return when<Doc, Type, Schema>(
    declaration,
    (doc, data, event, id) => (doc === undefined ? undefined : evolve(doc, data, event, id)),
    key,
  );
}
