import { hash } from 'node:crypto';
import { CanonicalWriter } from './canonical-writer.js';

const writer = new CanonicalWriter();

/**
 * RFC 8785 (JSON Canonicalization Scheme): members sorted by UTF-16 code units, no white space, numbers and strings as
 * ECMAScript writes them. Members that are `undefined` are left out, as JSON does.
 * @throws TypeError for what JSON cannot say: NaN, infinities, functions, symbols, bigints, lone surrogates.
 */
export function canonicalJson(value: unknown): string {
  writer.clear();
  writer.value(value);
  return writer.text();
}

/** SHA-256 (hex) of a value's canonical JSON. @throws TypeError as `canonicalJson` */
export function canonicalDigest(value: unknown): string {
  writer.clear();
  writer.value(value);
  return hash('sha256', writer.view());
}
