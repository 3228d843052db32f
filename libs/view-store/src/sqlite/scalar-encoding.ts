import type { Scalar } from '../port.js';

/**
 * SQLite orders NULL < numbers < text < blobs, and no comparison holds for NULL. So null is stored as −∞, which no JSON
 * number is, and false and true as blobs: SQLite's order then is the port's, and a keyset page is one row comparison.
 */
export type SqliteScalar = number | string | Uint8Array;

const FALSE = new Uint8Array([0]);
const TRUE = new Uint8Array([1]);

/** SQL literals of the limits between the kinds. */
export const NULL_SQL = '-9e999';
export const LOWEST_TEXT_SQL = `''`;
export const LOWEST_BOOLEAN_SQL = `x''`;

export function encodeScalar(value: Scalar): SqliteScalar {
  if (value === null) return -Infinity;
  if (typeof value === 'boolean') return value ? TRUE : FALSE;
  return value;
}

export function decodeScalar(value: unknown): Scalar {
  if (value === -Infinity) return null;
  if (value instanceof Uint8Array) return value[0] === 1;
  if (typeof value === 'number' || typeof value === 'string') return value;
  throw new TypeError(`The view file holds ${String(value)} where a scalar belongs. Rebuild the view.`);
}

/** SQL for a top-level field read out of the document, encoded likewise. `field` must have passed `isField`. */
export function documentFieldSql(field: string): string {
  const path = `'$."${field}"'`;
  return `CASE json_type(doc, ${path})
    WHEN 'text' THEN json_extract(doc, ${path})
    WHEN 'integer' THEN CAST(json_extract(doc, ${path}) AS REAL)
    WHEN 'real' THEN json_extract(doc, ${path})
    WHEN 'false' THEN x'00' WHEN 'true' THEN x'01' ELSE ${NULL_SQL} END`;
}
