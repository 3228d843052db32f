import type { Position } from '#domain/kernel/envelope';
import type { Checkpoint, Document, Operation, ViewSchema, ViewStore } from '../port.js';

/** An empty place for views, and stores on it. */
export interface Place {
  /** Another store that writes there. */
  writer(): Promise<ViewStore>;
  /** Another store as a second process would open it for queries. */
  reader(): Promise<ViewStore>;
  /** Files, connections and the like still open for this place; nothing once every store is closed. */
  leftOpen(): Promise<readonly string[]>;
  remove(): Promise<void>;
}

/** Positions whose text order is their number's. */
export function at(n: number): Position {
  return position(String(n).padStart(12, '0'));
}

function position(text: string): Position {
  if (isPosition(text)) return text;
  throw new Error(`${text} is no position.`);
}

function isPosition(text: string): text is Position {
  return text.length > 0;
}

export function upTo(n: number): Checkpoint {
  return { logId: 'log-1', position: at(n), eventId: `event-${n}` };
}

export function put(id: string, n: number, doc: Document): Operation {
  return { kind: 'put', id, doc, position: at(n) };
}

export function remove(id: string, n: number): Operation {
  return { kind: 'delete', id, position: at(n) };
}

export const ITEMS: ViewSchema = { name: 'items', version: 1, indexes: [['department', 'status'], ['days']] };
