import type { Logger } from 'pino';
import { EVENTS } from '#domain/streams';
import { EventRegistry } from '#command-handling/event-registry';
import type { EventStore } from '#event-store/port';
import { ProjectionRunner } from '#projections/runner/projection-runner';
import type { ProjectionStatus } from '#projections/runner/projection-status';
import { ALL_VIEWS } from '#projections/views';
import { boundOldGarbage } from '#platform/old-garbage';
import type { CommandGateway } from '#reactions/command-gateway';
import { ALL_REACTIONS } from '#reactions/all-reactions';
import { DeadlineClock } from '#reactions/deadline-clock';
import type { DeadlineStatus } from '#reactions/deadline-status';
import type { ReactionStatus } from '#reactions/reaction-status';
import { Reactor } from '#reactions/reactor';
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

/** Keeps the views up to date, raises what falls due, and gives the commands that events ask of other streams. */
export class Projector {
  readonly #runner: ProjectionRunner;
  readonly #clock: DeadlineClock;
  readonly #reactor: Reactor;
  #catchingUp = false;

  constructor(private readonly parts: ProjectorParts) {
    const events = new EventRegistry(EVENTS);
    this.#runner = new ProjectionRunner({
      eventStore: parts.eventStore,
      viewStore: parts.viewStore,
      logId: parts.logId,
      projections: ALL_VIEWS,
      events,
    });
    this.#clock = new DeadlineClock({ ...parts, runner: this.#runner });
    this.#reactor = new Reactor({ ...parts, reactions: ALL_REACTIONS, events });
  }

  /** Begins; resolves when every view is open. @throws LogMismatch */
  async start(): Promise<void> {
    const failures = new FailureLog(this.parts.logger);
    this.#runner.onChange(() => {
      failures.look(this.#runner.status());
      this.#boundGarbage();
    });
    await this.#runner.start();
    failures.look(this.#runner.status());
    this.#boundGarbage();
    await this.#reactor.start();
    this.#clock.start();
  }

  status(): readonly ProjectionStatus[] {
    return this.#runner.status();
  }

  deadlines(): DeadlineStatus {
    return this.#clock.status();
  }

  reactions(): ReactionStatus {
    return this.#reactor.status();
  }

  /** Calls the listener on every change of a status, until the projector is gone. */
  onChange(listener: () => void): void {
    this.#runner.onChange(listener);
    this.#clock.onPass(listener);
    this.#reactor.onChange(listener);
  }

  /** Finishes what is in flight and ends. */
  async stop(): Promise<void> {
    await this.#clock.stop();
    await this.#reactor.stop();
    await this.#runner.stop();
  }

  #boundGarbage(): void {
    const { catchingUp } = this.#runner;
    if (catchingUp === this.#catchingUp) return;
    this.#catchingUp = catchingUp;
    boundOldGarbage(catchingUp ? 'CATCHING_UP' : 'STEADY');
  }
}
