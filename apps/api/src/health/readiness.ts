import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { EventStore } from '#event-store/port';
import type { ViewStore } from '#view-store/port';
import type { ProjectionsMonitor } from '../projections-monitor.js';
import { EVENT_STORE, LOG_ID, LOGGER, PROJECTIONS_MONITOR, VIEW_STORE } from '../tokens.js';
import type { ReadinessDto, StoreHealthDto, ViewHealthDto } from './health.dto.js';

/** Longest a store may take to answer, in milliseconds. */
const PATIENCE_MS = 5_000;

/** Whether this process can do its work now. */
@Injectable()
export class Readiness {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(VIEW_STORE) private readonly viewStore: ViewStore,
    @Inject(PROJECTIONS_MONITOR) private readonly monitor: ProjectionsMonitor,
    @Inject(LOG_ID) private readonly logId: string,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Asks both stores and the projections. */
  async check(): Promise<ReadinessDto> {
    const [eventStore, viewStore, views] = await Promise.all([
      this.#storeHealth(async () => {
        const head = await this.eventStore.head();
        return head === undefined ? {} : { head };
      }),
      this.#storeHealth(async () => {
        await this.viewStore.generations();
        return {};
      }),
      this.#views(),
    ]);
    const red =
      eventStore.status === 'red' || viewStore.status === 'red' || views.some(({ state }) => state === 'FAILED');
    return { status: red ? 'red' : 'green', logId: this.logId, eventStore, viewStore, views };
  }

  async #views(): Promise<ViewHealthDto[]> {
    const statuses = await this.monitor.statuses();
    return statuses.map(({ name, version, state, position, lag, error }) => ({
      name,
      version,
      state,
      ...(position !== undefined && { position }),
      ...(lag !== undefined && { lagMs: lag }),
      ...(error && { failure: error }),
    }));
  }

  async #storeHealth(ask: () => Promise<Omit<StoreHealthDto, 'status'>>): Promise<StoreHealthDto> {
    try {
      return { status: 'green', ...(await inTime(ask())) };
    } catch (error) {
      // The message may hold an address or a path: the operator finds it in the log.
      this.logger.error({ err: error }, 'a store does not answer');
      return { status: 'red', reason: 'The store does not answer; the process’s log says why.' };
    }
  }
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
