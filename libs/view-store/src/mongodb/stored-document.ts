import type { Position } from '#domain/kernel/envelope';
import { scalarOf } from '../field.js';
import type { Document, Json, Scalar, Standing } from '../port.js';

/**
 * A document as it stands in its collection: the scalars flat at the top, where queries and indexes reach them, and
 * lists and objects as one JSON text. That text survives what BSON or a server would refuse or change (keys with `.`
 * and `$`, lists in lists), and keeps a condition from looking into a list, as it does on SQLite.
 */
export type StoredDocument = {
  readonly _id: string;
  readonly _position: Position;
  /** A tombstone: only the two above and this one. */
  readonly _deleted?: true;
  /** JSON of the members that are lists or objects; at the top they stand as null, in their order. */
  readonly _nested?: string;
} & { readonly [field: string]: Scalar };

/** Name of a field in its collection. Our own names begin with `_`; MongoDB reads a meaning into `.` and `$`. */
function storedName(field: string): string {
  return (
    field.replace(/^_|[%.$\0]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`) || '%'
  );
}

/** Path of a field in a query: `_id` and `_position` are the document's own. */
export function storedPath(field: string): string {
  return field === '_id' || field === '_position' ? field : storedName(field);
}

export function toStored(id: string, position: Position, doc: Document): StoredDocument {
  const nested: [string, Json][] = [];
  const fields = Object.entries(doc).map(([name, value]): [string, Scalar] => {
    if (typeof value === 'object' && value !== null) nested.push([name, value]);
    return [storedName(name), scalarOf(value)];
  });
  const own = { _id: id, _position: position };
  if (nested.length === 0) return Object.assign(Object.fromEntries(fields), own);
  return Object.assign(Object.fromEntries(fields), own, { _nested: JSON.stringify(Object.fromEntries(nested)) });
}

export function fromStored({ _id, _position, _deleted, _nested, ...fields }: StoredDocument): Standing {
  if (_deleted) return { id: _id, position: _position };
  const nested: Document = _nested === undefined ? {} : JSON.parse(_nested);
  const members = Object.entries(fields).map(([stored, scalar]): [string, Json] => {
    const name = originalName(stored);
    return [name, Object.hasOwn(nested, name) ? (nested[name] ?? null) : scalar];
  });
  return { id: _id, position: _position, doc: Object.fromEntries(members) };
}

function originalName(stored: string): string {
  if (stored === '%') return '';
  return stored.replace(/%([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
