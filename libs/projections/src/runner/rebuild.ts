import type { Position } from '#domain/kernel/envelope';
import type { EventStore } from '#event-store/port';
import type { Changes } from './changes.js';
import { ProjectionFailed, RunnerStopped } from './projection-status.js';
import { rebuildProgress, type RebuildProgress } from './rebuild-progress.js';
import type { ViewBuilder } from './view-builder.js';

export interface RebuildOptions {
  /** Told after each batch and at the end. */
  readonly onProgress?: (progress: RebuildProgress) => void;
  /** Ends the rebuild and removes what was built; the view queries read stays as it is. */
  readonly signal?: AbortSignal;
}

/** Where a rebuild takes place. */
export interface RebuildSite {
  readonly eventStore: EventStore;
  readonly changes: Changes;
  /** Stops a build and removes it. @returns false when queries read it already: then it stays. */
  abandon(builder: ViewBuilder): Promise<boolean>;
}

/**
 * Follows a generation that is being built beside the one queries read, until queries read it.
 * @throws ProjectionFailed, RunnerStopped or the reason of the abort; the half-built generation is then gone.
 */
export async function seeThrough(
  site: RebuildSite,
  builder: ViewBuilder,
  { onProgress, signal }: RebuildOptions,
): Promise<void> {
  const began = performance.now();
  let head: Position | undefined;
  let reported: number | undefined;
  const report = (): void => {
    if (builder.eventsApplied === reported) return;
    reported = builder.eventsApplied;
    onProgress?.(rebuildProgress(reported, builder.position, head, (performance.now() - began) / 1000));
  };
  try {
    head = await site.eventStore.head();
    await site.changes.until(() => {
      report();
      if (builder.serving) return true;
      if (builder.failure) throw new ProjectionFailed(builder.name, builder.failure);
      if (!builder.running) throw new RunnerStopped();
      return false;
    }, signal);
  } catch (error) {
    // What cannot be removed now goes with the next switch of the view; the caller is owed the first error.
    if (await site.abandon(builder).catch(() => true)) throw error;
  }
}
