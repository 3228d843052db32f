import type { Logger } from 'pino';
import { EVENTS } from '#domain/streams';
import { EventRegistry } from '#command-handling/event-registry';
import type { EventStore } from '#event-store/port';
import { ProjectionRunner } from '#projections/runner/projection-runner';
import type { ProjectionStatus } from '#projections/runner/projection-status';
import { ALL_VIEWS } from '#projections/views';
import type { CommandGateway } from '#reactions/command-gateway';
import { DeadlineClock } from '#reactions/deadline-clock';
import type { DeadlineStatus } from '#reactions/deadline-status';
import type { ViewStore } from '#view-store/port';
import { FailureLog } from './failure-log.js';

/** What a projector works on. */
export interface ProjectorParts {
  readonly eventStore: EventStore;
  readonly viewStore: ViewStore;
  readonly logId: string;
  readonly gateway: CommandGateway;
  readonly timeZone: string;
  readonly logger: Logger;
}

/** Keeps the views up to date and raises what falls due. */
export class Projector {
  readonly #runner: ProjectionRunner;
  readonly #clock: DeadlineClock;

  constructor(private readonly parts: ProjectorParts) {
    this.#runner = new ProjectionRunner({
      eventStore: parts.eventStore,
      viewStore: parts.viewStore,
      logId: parts.logId,
      projections: ALL_VIEWS,
      events: new EventRegistry(EVENTS),
    });
    this.#clock = new DeadlineClock({ ...parts, runner: this.#runner });
  }

  /** Begins; resolves when every view is open. @throws LogMismatch */
  async start(): Promise<void> {
    const failures = new FailureLog(this.parts.logger);
    this.#runner.onChange(() => failures.look(this.#runner.status()));
    await this.#runner.start();
    failures.look(this.#runner.status());
    this.#clock.start();
  }

  status(): readonly ProjectionStatus[] {
    return this.#runner.status();
  }

  deadlines(): DeadlineStatus {
    return this.#clock.status();
  }

  /** Calls the listener on every change of a status, until the projector is gone. */
  onChange(listener: () => void): void {
    this.#runner.onChange(listener);
    this.#clock.onPass(listener);
  }

  /** Finishes what is in flight and ends. */
  async stop(): Promise<void> {
    await this.#clock.stop();
    await this.#runner.stop();
  }
}
