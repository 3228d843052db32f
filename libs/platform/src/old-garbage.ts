import { setFlagsFromString } from 'node:v8';

/** Garbage that outlived its youth may come to this share of what lives, in percent, before it is collected. */
const SHARES = { STEADY: 30, CATCHING_UP: 60 } as const;

/**
 * Bounds the garbage of this process and its threads by what they keep. Left alone, V8 lets it grow to several times
 * that on a machine with much memory: what a long catch-up or a day of queries left behind would stay resident. While
 * much of a log is read at once it may be more, for then collecting would take a fifth of the time; docs/performance.md.
 */
export function boundOldGarbage(work: keyof typeof SHARES): void {
  setFlagsFromString(`--heap-growing-percent=${SHARES[work]}`);
}
