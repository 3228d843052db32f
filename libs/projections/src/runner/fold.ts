import type { Position, RecordedEvent } from '#domain/kernel/envelope';
import type { Document, Operation, View } from '#view-store/port';
import type { Projection } from '../projection.js';
import type { Delivery } from './batch.js';

/** What a part of the log does to a view: at most one operation a document. */
export interface Folded {
  readonly operations: readonly Operation[];
  /** Events folded. */
  readonly applied: number;
  /** The event that could not be folded, and why; nothing of it or after it is in the operations. */
  readonly failure?: { readonly event: RecordedEvent; readonly error: unknown };
}

/** A document while a batch is folded into it; changed in place, for it is nobody else's. */
interface Working {
  doc: Document | undefined;
  /** Position the document stands at; events at or below it are in it already. */
  position: Position | undefined;
  readonly stored: boolean;
  changed: boolean;
}

interface Step {
  readonly event: RecordedEvent;
  readonly keys: readonly string[];
}

/**
 * Folds events into the documents they concern. An event at or below a document's own position is skipped, so a repeat
 * after a crash between documents and checkpoint changes nothing (design.md 5).
 * @throws what the store throws; faults of the definition or of an event are returned as `failure`.
 */
export async function fold(
  projection: Projection,
  view: Pick<View, 'standings'>,
  deliveries: readonly Delivery[],
): Promise<Folded> {
  if (projection.appends) return rows(projection, deliveries);
  const { steps, failure } = stepsOf(projection, deliveries);
  const working = await documents(view, steps);
  let applied = 0;
  for (const { event, keys } of steps) {
    try {
      evolve(projection, working, event, keys);
    } catch (error) {
      return { operations: operationsOf(working), applied, failure: { event, error } };
    }
    applied++;
  }
  return { operations: operationsOf(working), applied, ...(failure && { failure }) };
}

/** Rows depend on nothing but their event: no document is read or kept. */
function rows(projection: Projection, deliveries: readonly Delivery[]): Folded {
  const operations: Operation[] = [];
  let applied = 0;
  for (const { event, decoded, error } of deliveries) {
    if (!decoded) return { operations, applied, failure: { event, error } };
    const before = operations.length;
    try {
      for (const id of projection.keys(decoded)) {
        const doc = projection.evolve(undefined, decoded, id);
        if (doc) operations.push({ kind: 'put', id, doc, position: event.position });
      }
    } catch (fault) {
      // All rows of an event or none.
      operations.length = before;
      return { operations, applied, failure: { event, error: fault } };
    }
    applied++;
  }
  return { operations, applied };
}

function stepsOf(
  projection: Projection,
  deliveries: readonly Delivery[],
): { steps: readonly Step[]; failure?: Folded['failure'] } {
  const steps: Step[] = [];
  for (const { event, decoded, error } of deliveries) {
    if (!decoded) return { steps, failure: { event, error } };
    try {
      steps.push({ event: decoded, keys: projection.keys(decoded) });
    } catch (fault) {
      return { steps, failure: { event, error: fault } };
    }
  }
  return { steps };
}

async function documents(view: Pick<View, 'standings'>, steps: readonly Step[]): Promise<Map<string, Working>> {
  const working = new Map<string, Working>();
  for (const { keys } of steps) {
    for (const key of keys) {
      if (!working.has(key)) working.set(key, { doc: undefined, position: undefined, stored: false, changed: false });
    }
  }
  if (working.size === 0) return working;
  for (const { id, doc, position } of await view.standings([...working.keys()])) {
    working.set(id, { doc, position, stored: doc !== undefined, changed: false });
  }
  return working;
}

/** All documents of an event or none: a fault at the second key leaves the first as it was. */
function evolve(
  projection: Projection,
  working: ReadonlyMap<string, Working>,
  event: RecordedEvent,
  keys: readonly string[],
): void {
  const behind: { readonly document: Working; readonly doc: Document | undefined }[] = [];
  for (const key of keys) {
    const document = working.get(key);
    if (!document || (document.position !== undefined && event.position <= document.position)) continue;
    behind.push({ document, doc: projection.evolve(document.doc, event, key) });
  }
  for (const { document, doc } of behind) {
    document.doc = doc;
    document.position = event.position;
    document.changed = true;
  }
}

function operationsOf(working: ReadonlyMap<string, Working>): readonly Operation[] {
  const operations: Operation[] = [];
  for (const [id, { doc, position, stored, changed }] of working) {
    if (!changed || position === undefined) continue;
    if (doc) operations.push({ kind: 'put', id, doc, position });
    else if (stored) operations.push({ kind: 'delete', id, position });
  }
  return operations;
}
