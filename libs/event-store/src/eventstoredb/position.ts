import type { Position } from '#domain/kernel/envelope';
import { LogMismatch } from '../errors.js';
import type { LogPosition } from './client.js';

/** Digits of a commit or prepare position: what the largest unsigned 64-bit integer takes. */
const DIGITS = 20;

/**
 * Commit and prepare position, both always written out and padded with zeros: the server orders `$all` by commit, then
 * prepare, and so does their text.
 */
export function positionOf({ commit, prepare }: LogPosition): Position {
  return `${padded(commit)}-${padded(prepare)}` as Position;
}

/** @throws LogMismatch when the text was not made by this adapter. */
export function logPositionOf(position: Position): LogPosition {
  const [, commit, prepare] = /^(\d{20})-(\d{20})$/.exec(position) ?? [];
  if (commit === undefined || prepare === undefined) {
    throw new LogMismatch(`Position ${position} is not one of an EventStoreDB log. Rebuild the view that holds it.`);
  }
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
}

function padded(value: bigint): string {
  return value.toString().padStart(DIGITS, '0');
}
