import type { Position } from '#domain/kernel/envelope';
import { LogMismatch } from '../errors.js';

/** Digits of a position; enough for every row number a double holds exactly. */
const WIDTH = 16;

/** Row number → position: padded with zeros, so that text order is log order. */
export function positionOf(row: number): Position {
  return String(row).padStart(WIDTH, '0') as Position;
}

/**
 * Position → row number.
 * @throws LogMismatch when the text was not made by this adapter.
 */
export function rowOf(position: Position): number {
  if (!/^\d{16}$/.test(position)) {
    throw new LogMismatch(`Position ${position} is not one of an embedded log. Rebuild the view that holds it.`);
  }
  return Number(position);
}
