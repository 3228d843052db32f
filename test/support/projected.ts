import type { RecordedEvent } from '#domain/kernel/envelope';
import type { Projection } from '#projections/projection';
import type { Document } from '#view-store/port';
import { recorded, type History } from './given.js';

/** Documents of a view by their ids. */
export type Documents<Doc extends Document = Document> = Readonly<Record<string, Doc>>;

/** Given this history of project P1, these are the documents of the view. Events without a day happen on the last one. */
export function projected<Doc extends Document>(view: Projection<Doc>, history: History): Documents<Doc> {
  let day = '2024-03-18';
  const events = history.map((entry, n) => {
    if ('event' in entry) day = entry.on;
    return recorded('event' in entry ? entry.event : entry, n, day);
  });
  return foldedDocuments(view, events);
}

/** The definition applied to one event after the other, with nothing in between. */
export function foldedDocuments<Doc extends Document>(
  view: Projection<Doc>,
  events: readonly RecordedEvent[],
): Documents<Doc> {
  const documents: Record<string, Doc> = {};
  for (const event of events) {
    for (const key of view.keys(event)) {
      const doc = view.evolve(documents[key], event, key);
      if (doc) documents[key] = doc;
      else delete documents[key];
    }
  }
  return documents;
}
