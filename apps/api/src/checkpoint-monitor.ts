import type { Position } from '#domain/kernel/envelope';
import type { EventStore } from '#event-store/port';
import { versionOf } from '#projections/runner/generation';
import { ALL_VIEWS } from '#projections/views';
import type { ViewStore } from '#view-store/port';
import type { ProjectionsMonitor } from './projections-monitor.js';

/** So long, in milliseconds, may a view stand at one place behind the log's end. */
const PATIENCE_MS = 60_000;

const REASON =
  'it has not moved for a minute while the log goes on: look at the health and the log of the projector, a process of its own';

type Status = Awaited<ReturnType<ProjectionsMonitor['statuses']>>[number];

/**
 * How the projections stand as their stored checkpoints tell it: for an api whose projector is another process. A view
 * that stays at one place behind the log's end, from one look to another, has failed or has nobody who keeps it.
 */
export class CheckpointMonitor implements ProjectionsMonitor {
  /** Where each view that is behind was first seen standing, and when (milliseconds). */
  readonly #behind = new Map<string, { readonly position: Position | undefined; readonly since: number }>();

  constructor(
    private readonly viewStore: ViewStore,
    private readonly eventStore: Pick<EventStore, 'head'>,
    private readonly now: () => Date = () => new Date(),
  ) {}

  async statuses(): ReturnType<ProjectionsMonitor['statuses']> {
    // That the log does not answer, readiness tells by itself.
    const head = await this.eventStore.head().catch(() => undefined);
    const generations = await this.viewStore.generations();
    return Promise.all(
      ALL_VIEWS.map(async ({ name, version }): Promise<Status> => {
        const built = generations.filter((generation) => generation.name === name);
        const active = built.find((generation) => generation.active);
        // Another version is being built, for which what queries read stands still; its progress is the projector's to tell.
        if (built.length > 0 && (!active || versionOf(active.version) !== version)) {
          return { name, version, state: 'REBUILDING' };
        }
        const checkpoint = await (await this.viewStore.active(name))?.checkpoint();
        const since = this.#standingSince(name, checkpoint?.position, head);
        return {
          name,
          version,
          state: active ? 'LIVE' : 'REBUILDING',
          ...(checkpoint && { position: checkpoint.position }),
          ...(since !== undefined && { error: { reason: REASON, retrying: true, since } }),
        };
      }),
    );
  }

  deadlines(): undefined {
    return undefined;
  }

  reactions(): undefined {
    return undefined;
  }

  /** The instant since when a view has stood at a place behind the log's end; nothing while that is not long. */
  #standingSince(name: string, position: Position | undefined, head: Position | undefined): string | undefined {
    if (head === undefined || (position !== undefined && position >= head)) {
      this.#behind.delete(name);
      return undefined;
    }
    const now = this.now().getTime();
    const known = this.#behind.get(name);
    if (!known || known.position !== position) {
      this.#behind.set(name, { position, since: now });
      return undefined;
    }
    return now - known.since > PATIENCE_MS ? new Date(known.since).toISOString() : undefined;
  }
}
