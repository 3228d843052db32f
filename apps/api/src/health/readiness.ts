import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { EventStore } from '#event-store/port';
import type { ViewStore } from '#view-store/port';
import { needsAttention } from '#projections/runner/projection-status';
import { deadlinesNeedAttention, type DeadlineStatus } from '#reactions/deadline-status';
import { isHindered, reactionsNeedAttention, type ReactionStatus } from '#reactions/reaction-status';
import type { ProjectionsMonitor } from '../projections-monitor.js';
import { EVENT_STORE, LOG_ID, LOGGER, NOW, PROJECTIONS_MONITOR, VIEW_STORE } from '../tokens.js';
import type {
  DeadlineHealthDto,
  ReactionHealthDto,
  ReadinessDto,
  StoreHealthDto,
  ViewHealthDto,
} from './health.dto.js';

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
    @Inject(NOW) private readonly now: () => Date,
  ) {}

  /** Asks both stores, the projections and, where this process keeps them, the deadlines and reactions. */
  async check(): Promise<ReadinessDto> {
    const [eventStore, viewStore, statuses] = await Promise.all([
      this.#storeHealth(async () => {
        const head = await this.eventStore.head();
        return head === undefined ? {} : { head };
      }),
      this.#storeHealth(async () => {
        await this.viewStore.generations();
        return {};
      }),
      this.monitor.statuses(),
    ]);
    const now = this.now();
    const kept = this.monitor.deadlines();
    const deadlines = kept && deadlineHealthOf(kept, now);
    const given = this.monitor.reactions();
    const reactions = given && reactionHealthOf(given, now);
    const red =
      eventStore.status === 'red' ||
      viewStore.status === 'red' ||
      deadlines?.status === 'red' ||
      reactions?.status === 'red' ||
      statuses.some((status) => needsAttention(status, now));
    return {
      status: red ? 'red' : 'green',
      logId: this.logId,
      eventStore,
      viewStore,
      views: statuses.map(viewHealthOf),
      ...(deadlines && { deadlines }),
      ...(reactions && { reactions }),
    };
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

type Statuses = Awaited<ReturnType<ProjectionsMonitor['statuses']>>;

function viewHealthOf({ name, version, state, position, lag, error }: Statuses[number]): ViewHealthDto {
  return {
    name,
    version,
    state,
    ...(position !== undefined && { position }),
    ...(lag !== undefined && { lagMs: lag }),
    ...(error && { failure: error }),
  };
}

/** What a single project keeps from being raised is a warning: the others are raised, and this process can do its work. */
function deadlineHealthOf(kept: DeadlineStatus, now: Date): DeadlineHealthDto {
  const { lastPass, failed } = kept;
  return {
    status: deadlinesNeedAttention(kept, now) ? 'red' : failed > 0 ? 'yellow' : 'green',
    ...(lastPass !== undefined && { lastPass }),
    failed,
  };
}

/** One stream that takes no command now is a warning: every other event is answered. */
function reactionHealthOf(given: ReactionStatus, now: Date): ReactionHealthDto {
  const { position, undelivered, error } = given;
  return {
    status: reactionsNeedAttention(given, now) ? 'red' : isHindered(given, now) ? 'yellow' : 'green',
    undelivered,
    ...(position !== undefined && { position }),
    ...(error && { failure: error }),
  };
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
