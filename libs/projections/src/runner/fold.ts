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

interface Working {
  doc: Document | undefined;
  /** Position the document stands at, also a deleted one; events at or below it are in it already. */
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
  const { steps, failure } = stepsOf(projection, deliveries);
  const working = projection.appends ? new Map<string, Working>() : await documents(view, steps);
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
    for (const key of keys) working.set(key, { doc: undefined, position: undefined, stored: false, changed: false });
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
  working: Map<string, Working>,
  event: RecordedEvent,
  keys: readonly string[],
): void {
  const next: (readonly [string, Working])[] = [];
  for (const key of keys) {
    const before = working.get(key);
    if (before?.position !== undefined && event.position <= before.position) continue;
    const doc = projection.evolve(before?.doc, event, key);
    next.push([key, { doc, position: event.position, stored: before?.stored ?? false, changed: true }]);
  }
  for (const [key, after] of next) working.set(key, after);
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
