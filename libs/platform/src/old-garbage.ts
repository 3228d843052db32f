import { setFlagsFromString } from 'node:v8';

/** Garbage that outlived its youth may come to this share of what lives, in percent, before it is collected. */
const SHARE = 30;

/**
 * Bounds the garbage of this process and its threads by what they keep. Left alone, V8 lets it grow to several times
 * that on a machine with much memory: what a long catch-up or a day of queries left behind would stay resident.
 */
export function boundOldGarbage(): void {
  setFlagsFromString(`--heap-growing-percent=${SHARE}`);
}
