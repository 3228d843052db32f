import type { Json, Scalar, Stored } from './port.js';

/** Names a query or an index may use: plain words of any script, so that no store reads a path or an operator in them. */
export function isField(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_-]{0,99}$/u.test(name);
}

/** The value conditions, sorts and groups see: a list, an object or nothing at all counts as null. */
export function scalarOf(value: Json | undefined): Scalar {
  return value === undefined || typeof value === 'object' ? null : value;
}

/** Value of a field of a stored document, `_id` and `_position` included. */
export function fieldOf(row: Stored, field: string): Scalar {
  if (field === '_id') return row.id;
  if (field === '_position') return row.position;
  return Object.hasOwn(row.doc, field) ? scalarOf(row.doc[field]) : null;
}
