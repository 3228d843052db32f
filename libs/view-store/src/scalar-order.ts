import type { Scalar } from './port.js';

/** Kinds of scalars from lowest to highest. */
export const KINDS = ['null', 'number', 'string', 'boolean'] as const;
export type Kind = (typeof KINDS)[number];

export function kindOf(value: Scalar): Kind {
  if (value === null) return 'null';
  if (typeof value === 'number') return 'number';
  return typeof value === 'string' ? 'string' : 'boolean';
}

/** Total order of scalars, the same in every adapter: by kind, then by value; text by code point (UTF-8 bytes). */
export function compareScalars(a: Scalar, b: Scalar): number {
  if (typeof a === 'string' && typeof b === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b));
  if (kindOf(a) !== kindOf(b)) return KINDS.indexOf(kindOf(a)) - KINDS.indexOf(kindOf(b));
  return Number(a) - Number(b);
}
