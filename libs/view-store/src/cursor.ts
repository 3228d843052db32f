import { createHash } from 'node:crypto';
import { InvalidCursor } from './errors.js';
import type { Scalar } from './port.js';

/**
 * An opaque cursor: the sort values of a page's last row, and a digest over them and the query they belong to.
 * The digest keeps out mistakes (another query, another generation, a cut copy); it is no secret and grants nothing.
 */
export function encodeCursor(values: readonly Scalar[], scope: string): string {
  return Buffer.from(JSON.stringify([digest(values, scope), ...values])).toString('base64url');
}

/** @throws InvalidCursor unless `encodeCursor` made it for the same scope */
export function decodeCursor(cursor: string, scope: string, length: number): readonly Scalar[] {
  const values = parse(cursor).slice(1);
  if (values.length !== length || !values.every(isScalar)) throw new InvalidCursor();
  if (encodeCursor(values, scope) !== cursor) throw new InvalidCursor();
  return values;
}

function parse(cursor: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parsed)) return parsed;
  } catch {
    throw new InvalidCursor();
  }
  throw new InvalidCursor();
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function digest(values: readonly Scalar[], scope: string): string {
  return createHash('sha256')
    .update(JSON.stringify([scope, values]))
    .digest('base64url')
    .slice(0, 16);
}
