import type { Position } from '#domain/kernel/envelope';

/** How far a rebuild has come. `total` and `etaSeconds` are estimates, left out while nothing can be said. */
export interface RebuildProgress {
  /** Events applied. */
  readonly done: number;
  readonly total?: number;
  /** Events per second since the rebuild began. */
  readonly rate: number;
  readonly etaSeconds?: number;
}

/**
 * Estimates from how far the position has moved towards the head. Positions are opaque and nothing is decided by this:
 * both adapters begin them with a number that grows with the log, and one that does not gives no estimate.
 * @param seconds since the rebuild began.
 */
export function rebuildProgress(
  done: number,
  position: Position | undefined,
  head: Position | undefined,
  seconds: number,
): RebuildProgress {
  const rate = seconds > 0 ? done / seconds : 0;
  const share = shareOf(position, head);
  if (share === undefined || done === 0) return { done, rate };
  const total = Math.max(done, Math.round(done / share));
  return { done, total, rate, ...(rate > 0 && { etaSeconds: (total - done) / rate }) };
}

function shareOf(position: Position | undefined, head: Position | undefined): number | undefined {
  const at = leadingNumber(position);
  const end = leadingNumber(head);
  if (at === undefined || end === undefined || at === 0 || end === 0) return undefined;
  return Math.min(1, at / end);
}

function leadingNumber(position: Position | undefined): number | undefined {
  const digits = /^\d+/.exec(position ?? '')?.[0];
  return digits === undefined ? undefined : Number(digits);
}
