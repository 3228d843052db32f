import { setTimeout as delay } from 'node:timers/promises';

const FIRST_MS = 50;
const LONGEST_MS = 10_000;

/** Waits before try `attempt` + 1: 50 ms, doubling up to 10 s. An abort ends the wait at once, without an error. */
export async function backoff(attempt: number, signal: AbortSignal): Promise<void> {
  const wait = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  try {
    await delay(wait, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
