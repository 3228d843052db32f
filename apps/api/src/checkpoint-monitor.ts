import { ALL_VIEWS } from '#projections/views';
import type { ViewStore } from '#view-store/port';
import type { ProjectionsMonitor } from './projections-monitor.js';

/** How the projections stand as their stored checkpoints tell it: for an api whose projector is another process. */
export class CheckpointMonitor implements ProjectionsMonitor {
  constructor(private readonly viewStore: ViewStore) {}

  async statuses(): ReturnType<ProjectionsMonitor['statuses']> {
    return Promise.all(
      ALL_VIEWS.map(async ({ name, version }) => {
        const view = await this.viewStore.active(name);
        const checkpoint = await view?.checkpoint();
        const state = view ? ('LIVE' as const) : ('REBUILDING' as const);
        return checkpoint ? { name, version, state, position: checkpoint.position } : { name, version, state };
      }),
    );
  }

  deadlines(): undefined {
    return undefined;
  }
}
