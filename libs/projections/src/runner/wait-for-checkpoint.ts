import { setTimeout as delay } from 'node:timers/promises';
import type { Position } from '#domain/kernel/envelope';
import type { ViewStore } from '#view-store/port';

/** The first looks come quickly, later ones further apart. */
const FIRST_MS = 5;
const LONGEST_MS = 100;

/**
 * Resolves when the generation queries read has stored a checkpoint at or beyond this position: read-your-writes for
 * processes other than the runner's (inside it, `ProjectionRunner.waitFor` needs no looking).
 * @throws the reason of the abort; what the view store throws.
 */
export async function waitForCheckpoint(
  viewStore: ViewStore,
  name: string,
  position: Position,
  { signal }: { readonly signal: AbortSignal },
): Promise<void> {
  for (let pause = FIRST_MS; ; pause = Math.min(LONGEST_MS, pause * 2)) {
    signal.throwIfAborted();
    const view = await viewStore.active(name);
    const checkpoint = await view?.checkpoint();
    if (checkpoint && checkpoint.position >= position) return;
    // The timer rejects with an AbortError of its own; the caller is owed the reason it gave.
    await delay(pause, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
}
