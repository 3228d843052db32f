import type { EventStore } from '#event-store/port';
import { UnreadableEvent } from '#integrity/unreadable-event';
import type { ViewStore } from '#view-store/port';
import type { Projection } from '../projection.js';
import { freeGeneration, generationsOf, versionOf } from './generation.js';
import { isOfLog, logMismatch } from './log-anchor.js';
import { damage } from './projection-status.js';
import { ViewBuilder } from './view-builder.js';

/** Where views are opened, and of which log. */
interface Site {
  readonly eventStore: EventStore;
  readonly viewStore: ViewStore;
  readonly logId: string;
}

/** Finds the generation of a view that is to be kept up to date, and opens it. */
export class ViewOpening {
  constructor(private readonly site: Site) {}

  /**
   * The generation to keep up to date: the active one of this version, else the furthest build of it, else a new one.
   * @throws LogMismatch, naming the view, when what queries read was built from another log.
   */
  async open(projection: Projection): Promise<ViewBuilder> {
    const { eventStore, viewStore, logId } = this.site;
    const { name, version } = projection;
    const active = await viewStore.activeVersion(name);
    if (active !== undefined && versionOf(active) === version) {
      const builder = await this.builder(projection, active, true);
      const checkpoint = await builder.view.checkpoint();
      try {
        if (checkpoint && !(await isOfLog(eventStore, logId, checkpoint))) throw logMismatch(name, checkpoint.position);
      } catch (error) {
        if (!(error instanceof UnreadableEvent)) throw error;
        builder.fail(damage(error));
      }
      return builder;
    }
    let furthest: ViewBuilder | undefined;
    for (const generation of await generationsOf(viewStore, name)) {
      if (versionOf(generation) !== version) continue;
      const builder = await this.builder(projection, generation, false);
      const checkpoint = await builder.view.checkpoint();
      if (!checkpoint || !(await isOfLog(eventStore, logId, checkpoint).catch(notWhenUnreadable))) continue;
      if (!furthest || (furthest.position ?? '') < checkpoint.position) furthest = builder;
    }
    return furthest ?? this.anew(projection);
  }

  /** A new generation beside those there are. */
  async anew(projection: Projection): Promise<ViewBuilder> {
    const { name, version } = projection;
    return this.builder(projection, await freeGeneration(this.site.viewStore, name, version), false);
  }

  /** Opens one generation. @param serving whether queries read it. */
  async builder(projection: Projection, generation: number, serving: boolean): Promise<ViewBuilder> {
    const { viewStore, logId } = this.site;
    const { name, indexes } = projection;
    const view = await viewStore.open({ name, version: generation, indexes });
    return new ViewBuilder({ projection, view, logId, checkpoint: await view.checkpoint(), serving });
  }
}

/** A build that ends at a damaged event is no place to go on from. */
function notWhenUnreadable(error: unknown): false {
  if (error instanceof UnreadableEvent) return false;
  throw error;
}
